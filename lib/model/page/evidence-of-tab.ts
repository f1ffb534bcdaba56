import type { Evidence, Medium } from '../evidence.ts';
import type { EvidenceId } from '../ids.ts';
import type { PageReview } from './page-review.ts';
import { withoutCredentials } from '../rules/source-key.ts';

/** What a tab shows, as far as the browser reports it. */
export interface TabPage {
  readonly url: string;
  readonly title: string;
  /** The selected text; empty if nothing is selected. */
  readonly quote: string;
  readonly medium: Medium;
  /** The page of a document that is shown, 1 for the first; null if it is not known. */
  readonly page: number | null;
}

/**
 * A tab as an entry of evidence consulted now. Only a person can say what it does for the claim, so
 * its stance is left open. A fact check that it carries gives publisher, date and verdict, and the claim it is about
 * where no words are selected.
 */
export function evidenceOfTab(
  { url, title, quote, medium }: TabPage,
  review: PageReview | null,
  {
    id,
    now,
    locator,
  }: { readonly id: EvidenceId; readonly now: string; readonly locator: string | null },
): Evidence {
  return {
    id,
    stance: 'not chosen',
    findingIds: [],
    medium,
    url: withoutCredentials(url),
    title: title.trim(),
    publisher: review?.publisher ?? null,
    author: null,
    publishedAt: review?.publishedAt ?? null,
    sourceClass: 'unknown',
    drawsOn: null,
    locator,
    quote: quote.trim() === '' ? (review?.quote ?? '') : quote.trim(),
    original: null,
    figures: [],
    searched: null,
    askedAt: null,
    answeredAt: null,
    accessedAt: now,
    archives: [],
    sha256: null,
    sensitive: false,
    note: review?.note ?? '',
  };
}
