import type { SnapshotId, SourceId } from './ids.ts';
import type { Span } from './span.ts';

/** A saved copy elsewhere. */
export interface ArchivedCopy {
  readonly url: string;
  readonly at: string;
}

/** What a page says about itself. Empty is unknown. */
export interface SourceMetadata {
  /** As visited, without credentials. */
  readonly url: string;
  readonly canonicalUrl: string | null;
  readonly title: string;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  /** BCP 47. */
  readonly lang: string | null;
}

/** The document annotated. */
export interface Source extends SourceMetadata {
  readonly id: SourceId;
  /** Two visits with the same key are of the same source: see `source-key.ts`. */
  readonly key: string;
  readonly archives: readonly ArchivedCopy[];
  readonly note: string;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  /** What people wrote about it, oldest first; left out if nobody did. */
  readonly edits?: readonly SourceEdit[];
}

/** What a person may change in a source. */
export type SourcePatch = Partial<
  Pick<
    Source,
    'title' | 'byline' | 'siteName' | 'publishedAt' | 'modifiedAt' | 'lang' | 'note' | 'archives'
  >
>;

/**
 * A note on a source as it was typed, based on the note that was there, or on one that is still
 * being saved.
 */
export interface TypedNote {
  readonly note: string;
  readonly bases: readonly string[];
  /**
   * When it was typed, ISO 8601 UTC, if it is only reported later: a note written since then stays,
   * even if it is one of `bases`.
   */
  readonly typedAt?: string | undefined;
}

/** One change of a source by a person: the fields that changed, as they were and as they became. */
export interface SourceEdit {
  readonly at: string;
  /** Empty if no name was given. */
  readonly by: string;
  readonly before: SourcePatch;
  readonly after: SourcePatch;
}

/** The page text at one moment, with SHA-256 (hex) of `text` in UTF-8. */
export interface Snapshot {
  readonly id: SnapshotId;
  readonly sourceId: SourceId;
  readonly takenAt: string;
  readonly text: string;
  /** The article's part of the text, in order; null if it was not kept. */
  readonly article: readonly Span[] | null;
  readonly sha256: string;
  readonly why: 'first' | 'change' | 'asked';
}
