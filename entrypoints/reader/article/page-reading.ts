import type { Claim } from '../../../lib/model/claim.ts';
import type { Hint } from '../../../lib/model/hint.ts';
import type { LiveEntries } from '../../../lib/model/page/live-entry.ts';
import type { PageText, TableCell } from '../../../lib/model/page-text.ts';
import type { SourceMetadata } from '../../../lib/model/source.ts';
import type { Span } from '../../../lib/model/span.ts';

/**
 * A page as it was read: its text, what it says about itself, its claims, and the mapping from text
 * to the live page and back.
 */
export interface PageReading {
  readonly page: PageText;
  /** The labelled cells of its tables, read when first asked for. */
  readonly cells: () => readonly TableCell[];
  readonly source: SourceMetadata;
  /** In text order; spans in the page text. */
  readonly claims: readonly Claim[];
  /** Where the article's figures contradict each other, in text order. */
  readonly hints: readonly Hint[];
  /** The entries of a live blog, or an article's dated updates. */
  readonly entries: LiveEntries;
  /** Null where the words are no longer in the document. */
  readonly rangeOf: (span: Span) => Range | null;
  /** Null where nothing in the range is page text. */
  readonly spanOf: (range: Range) => Span | null;
}
