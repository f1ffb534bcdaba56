import type { Figure } from '../../model/figure.ts';
import type { HintKind } from '../../model/hint.ts';
import type { Bounds } from '../bounds.ts';
import type { FigureLine } from './figure-line.ts';
import type { HintPatterns } from './hint-patterns.ts';

/**
 * Figures that certainly belong together, the result of computing with them, and what the text says
 * instead; whether the two fit is decided elsewhere.
 */
export interface Reckoning {
  readonly kind: HintKind;
  readonly operands: readonly Figure[];
  readonly result: number;
  /** The range of the result, given how precisely the operands are written. */
  readonly resultBounds: Bounds;
  readonly stated: Figure | null;
  readonly statedBounds: Bounds;
  readonly pageYear: number | null;
}

/** A sentence with its figures, once without dates and ranks, and once with dates too. */
export interface RuleInput {
  readonly amounts: FigureLine;
  readonly all: FigureLine;
  /** The first and last year that "this year" may mean on the page; null if it has no date. */
  readonly pageYears: Bounds | null;
  readonly words: HintPatterns;
}

/** Finds figures that belong together in one sentence. */
export type Rule = (input: RuleInput) => readonly Reckoning[];
