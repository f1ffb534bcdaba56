import type { Span } from '../span.ts';

/** One entry of a live blog, or one update with its time inside an article. */
export interface LiveEntry {
  /** In the page text: from the entry's first to its last block. */
  readonly span: Span;
  /**
   * When it was posted according to the page: ISO 8601 with the precision and offset given, never
   * padded; a time of day without a date is "T10:42". Null if the page does not say.
   */
  readonly postedAt: string | null;
  /** The entry's own address, http(s) and absolute; null if it has none. */
  readonly permalink: string | null;
  /**
   * Whether the page keeps it in its place and rewrites it (pinned, a summary), so that its time is
   * not that of its words.
   */
  readonly isPinned: boolean;
}

/** A page's entries in the order of the page text, disjoint. */
export interface LiveEntries {
  /**
   * `live blog`: the page is a list of entries. `updates`: an article with updates, which are later
   * than the rest of it.
   */
  readonly form: 'live blog' | 'updates' | 'none';
  readonly entries: readonly LiveEntry[];
}

export const NO_ENTRIES: LiveEntries = { form: 'none', entries: [] };

/** The entry that holds a place; null if none does. */
export function entryAt({ entries }: LiveEntries, { start }: Span): LiveEntry | null {
  return entries.find(({ span }) => span.start <= start && start < span.end) ?? null;
}
