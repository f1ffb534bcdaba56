import type { Evidence, Medium } from '../evidence.ts';
import type { EvidenceId } from '../ids.ts';
import { withoutCredentials } from '../rules/source-key.ts';

/** What a tab shows, as far as the browser tells. */
export interface TabPage {
  readonly url: string;
  readonly title: string;
  /** The selected text; empty where nothing is. */
  readonly quote: string;
  readonly medium: Medium;
  /** The page of a document that is shown, 1 for the first; null where that is not known. */
  readonly page: number | null;
}

/**
 * A tab as an entry of evidence looked at now. What it does for the claim is a person's to say: it
 * begins as context.
 */
export function evidenceOfTab(
  { url, title, quote, medium }: TabPage,
  {
    id,
    now,
    locator,
  }: { readonly id: EvidenceId; readonly now: string; readonly locator: string | null },
): Evidence {
  return {
    id,
    stance: 'context',
    findingIds: [],
    medium,
    url: withoutCredentials(url),
    title: title.trim(),
    publisher: null,
    author: null,
    publishedAt: null,
    sourceClass: 'unknown',
    drawsOn: null,
    locator,
    quote: quote.trim(),
    original: null,
    figures: [],
    searched: null,
    askedAt: null,
    answeredAt: null,
    accessedAt: now,
    archives: [],
    sha256: null,
    sensitive: false,
    note: '',
  };
}
