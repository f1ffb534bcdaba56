import type { Figure } from './figure.ts';
import type { FigureId } from './ids.ts';

/** One figure that the page gives after an annotated one, on the same subject. */
export interface LaterStep {
  /**
   * As the page gives it, with its span in the page text. If it is added up, the bounds are the sum
   * and the words are those of the last addition.
   */
  readonly figure: Figure;
  /** Beside the one before it; `lower`: revised downwards. */
  readonly direction: 'higher' | 'lower';
  /** Whether the page gave only what was added to an earlier figure ("three more"). */
  readonly isAddedUp: boolean;
  /** The sentence it is in. */
  readonly quote: string;
  /** When its entry was posted; see `LiveEntry`. */
  readonly postedAt: string | null;
  readonly permalink: string | null;
}

/** The newest of the figures that the page gives after an annotated one; beside the annotated one. */
export interface LaterFigure extends LaterStep {
  /** The annotation's figure that it comes after. */
  readonly figureId: FigureId;
  /** The annotation's figure as it was noted. */
  readonly old: Figure;
  /** What it gave in between, oldest first; looks that were kept before this was read lack it. */
  readonly between?: readonly LaterStep[];
}

/** Every figure given later, those in between before the newest they led to. */
export function givenLater(later: readonly LaterFigure[]): readonly LaterStep[] {
  return later.flatMap((one) => [...(one.between ?? []), one]);
}

/** The sentences in which later figures are given: what tells one such find from another. */
export function laterQuotes(later: readonly LaterFigure[]): string {
  return later.map(({ quote }) => quote).join('\n');
}
