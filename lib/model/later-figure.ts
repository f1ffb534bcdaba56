import type { Figure } from './figure.ts';
import type { FigureId } from './ids.ts';

/** A figure that the page gives later than an annotated one, on the same subject. */
export interface LaterFigure {
  /** The annotation's figure that it comes after. */
  readonly figureId: FigureId;
  /** The annotation's figure as it was noted. */
  readonly old: Figure;
  /**
   * As the page gives it, with its span in the page text. If it is added up, the bounds are the sum
   * and the words are those of the last addition.
   */
  readonly figure: Figure;
  /** `lower`: revised downwards. */
  readonly direction: 'higher' | 'lower';
  /** Whether the page gave only what was added to an earlier figure ("three more"). */
  readonly isAddedUp: boolean;
  /** The sentence it is in. */
  readonly quote: string;
  /** When its entry was posted; see `LiveEntry`. */
  readonly postedAt: string | null;
  readonly permalink: string | null;
}
