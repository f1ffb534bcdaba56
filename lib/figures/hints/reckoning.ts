import type { Figure } from '../../model/figure.ts';
import type { HintKind } from '../../model/hint.ts';
import type { Bounds } from '../bounds.ts';
import type { FigureLine } from './figure-line.ts';
import type { HintPatterns } from './hint-patterns.ts';

/**
 * Figures that certainly belong together, what they give and what the text says instead; whether
 * that fits is another question.
 */
export interface Reckoning {
  readonly kind: HintKind;
  readonly operands: readonly Figure[];
  readonly result: number;
  /** What the result may be, as precisely as the operands are written. */
  readonly resultBounds: Bounds;
  readonly stated: Figure | null;
  readonly statedBounds: Bounds;
  readonly pageYear: number | null;
}

/** A sentence with its figures but dates and ranks, and with its dates too. */
export interface RuleInput {
  readonly amounts: FigureLine;
  readonly all: FigureLine;
  /** The years in which the page may say "this year": first and last; null where it is not dated. */
  readonly pageYears: Bounds | null;
  readonly words: HintPatterns;
}

/** Finds what belongs together in one sentence. */
export type Rule = (input: RuleInput) => readonly Reckoning[];
