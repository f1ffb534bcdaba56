import type { RecordedFigure } from '../../model/figure.ts';
import type { Bounds } from '../bounds.ts';

/** The respects in which two figures may differ so that their numbers cannot be compared. */
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
 * A field in which two figures differ, or that only one of them states; `number`: a vague word, or
 * no number at all.
 */
export interface Difference {
  readonly field: ComparedField;
  readonly a: string | null;
  readonly b: string | null;
}

/** The numbers that each of the two figures may mean, within the precision it is written with. */
export interface Sides {
  readonly a: Bounds;
  readonly b: Bounds;
}

/**
 * How two figures relate to each other. Only `disagree` is a disagreement: same thing, same time,
 * and no number that both may mean. `apart` is the distance of the nearest numbers they may mean,
 * `change` what the later one adds.
 */
export type Comparison =
  | { readonly kind: 'agree'; readonly sides: Sides }
  | { readonly kind: 'compatible'; readonly sides: Sides }
  | {
      readonly kind: 'updated';
      readonly sides: Sides;
      readonly later: 'a' | 'b';
      /** Null if a bound is open. */
      readonly change: number | null;
    }
  | { readonly kind: 'not comparable'; readonly differences: readonly Difference[] }
  | { readonly kind: 'disagree'; readonly sides: Sides; readonly apart: number };

/** The parts of a recorded figure that are compared. */
export type ComparedFigure = Omit<RecordedFigure, 'id' | 'span' | 'creditedTo'>;
