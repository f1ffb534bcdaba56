import type { Attribution } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';

/** Words in quotation marks that the text attributes to somebody. */
export interface Quotation {
  /** Shared by the parts of one quotation: «“We came,” she said. “We saw.”» is one. Unique in the text. */
  readonly id: string;
  /** Marks included. */
  readonly span: Span;
  readonly inner: Span;
  /** Which of the sentences given it touches, ascending. */
  readonly sentenceIndexes: readonly number[];
  /**
   * Voices, outermost first; those named inside the quotation come last. Empty where somebody
   * speaks who is not named.
   */
  readonly attribution: readonly Attribution[];
}
