import type { RecordedFigure } from '../../model/figure.ts';
import type { Bounds } from '../bounds.ts';

/** In what two figures may differ so that their numbers say nothing of each other. */
export const COMPARED_FIELDS = [
  'kind',
  'unit',
  'harm',
  'what',
  'population',
  'place',
  'period',
  'event',
  'basis',
  'as of',
  'number',
] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

/**
 * A field in which two figures differ, or which only one of them states; `number`: a vague word, or
 * no number at all.
 */
export interface Difference {
  readonly field: ComparedField;
  readonly a: string | null;
  readonly b: string | null;
}

/** What each of the two figures may stand for, within the precision it is written with. */
export interface Sides {
  readonly a: Bounds;
  readonly b: Bounds;
}

/**
 * How two figures stand to each other. Only `disagree` is a disagreement: same thing, same time,
 * and no number that both may stand for. `apart` is the distance of the nearest numbers they may
 * stand for, `change` what the later one adds.
 */
export type Comparison =
  | { readonly kind: 'agree'; readonly sides: Sides }
  | { readonly kind: 'compatible'; readonly sides: Sides }
  | {
      readonly kind: 'updated';
      readonly sides: Sides;
      readonly later: 'a' | 'b';
      /** Null where a bound is open. */
      readonly change: number | null;
    }
  | { readonly kind: 'not comparable'; readonly differences: readonly Difference[] }
  | { readonly kind: 'disagree'; readonly sides: Sides; readonly apart: number };

/** What is compared of a recorded figure. */
export type ComparedFigure = Omit<RecordedFigure, 'id' | 'span' | 'creditedTo'>;
