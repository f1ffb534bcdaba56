import type { Figure } from './figure.ts';
import type { FigureId } from './ids.ts';

/** A figure that the page gives later than an annotated one, on the same subject. */
export interface LaterFigure {
  /** The annotation's figure that it comes after. */
  readonly figureId: FigureId;
  /** The annotation's figure as it was noted. */
  readonly old: Figure;
  /**
   * As the page gives it, its span in the page text. Where it is added up, the bounds are the sum
   * and the words the last part of it.
   */
  readonly figure: Figure;
  /** `lower`: revised down. */
  readonly direction: 'higher' | 'lower';
  /** Whether the page gave only what came to an earlier figure ("three more"). */
  readonly isAddedUp: boolean;
  /** The sentence it stands in. */
  readonly quote: string;
  /** Of its entry; see `LiveEntry`. */
  readonly postedAt: string | null;
  readonly permalink: string | null;
}
