import type { HintKind } from './hint.ts';
import type { SourceId } from './ids.ts';
import type { TextQuoteSelector } from './target.ts';

export type Dismissible = 'claim' | HintKind;

/** A detected claim, or a hint, that a person dismissed on one source, for good. */
export interface Dismissal {
  readonly id: string;
  readonly sourceId: SourceId;
  /** What was dismissed at these words: the claim, or the hint of this kind. */
  readonly what: Dismissible;
  readonly quote: TextQuoteSelector;
  readonly reason: string;
  readonly at: string;
}
