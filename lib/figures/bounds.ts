import type { Figure, FigureKind } from '../model/figure.ts';

/** The numbers that a figure may mean; either end may be infinite. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * How far "about", "some", "nearly" may be off, as a share of the number. Generous, since a wrong
 * hint costs trust.
 */
const LOOSE = 0.1;
/**
 * A number in round tens, hundreds or thousands is assumed to be rounded by at most this share of
 * it, on both sides together.
 */
const ROUNDEST = 0.1;
/** The same for a number of things or people, since whoever counts them rounds less. */
const ROUNDEST_COUNT = 0.05;
/** A fraction in words ("a third") may be off by this much of itself, to either side. */
const LOOSE_FRACTION = 0.15;
/** Counts below this are taken as exact: "20 people" is twenty. */
const COUNTED_OUT = 100;

const COUNTS: ReadonlySet<FigureKind> = new Set(['casualty', 'attendance', 'count', 'memorial']);

/** Whether the figure counts things or people, so that it is a whole number of them. */
export function isCount({ kind, unit }: Figure): boolean {
  return unit === null && COUNTS.has(kind);
}

/**
 * The numbers that a figure may mean: its number within the precision it is written with, widened
 * by "about", and open on one side for "at least" or "under". Null for a vague word.
 */
export function boundsOf(figure: Figure): Bounds | null {
  const { min, max, qualifier, bounds } = figure;
  if (bounds === 'convention' || (min === null && max === null)) return null;
  if (isFraction(figure)) return fractionBounds(figure);
  if (isName(figure)) return { low: min ?? -Infinity, high: max ?? Infinity };
  const loose = qualifier === 'about' ? LOOSE : 0;
  return {
    low: min === null ? -Infinity : min - Math.abs(min) * loose - stepOf(figure, min) / 2,
    high: max === null ? Infinity : max + Math.abs(max) * loose + stepOf(figure, max) / 2,
  };
}

/** "a third", "two-thirds", "half": a share without a unit. */
export function isFraction({
  kind,
  unit,
  max,
  min,
}: Pick<Figure, 'kind' | 'unit' | 'max' | 'min'>): boolean {
  return kind === 'share' && unit === null && (max ?? min ?? 2) <= 1;
}

/**
 * A year or a rank is a name: 1990 is not a round number of years, and the second is not nearly the
 * third.
 */
export function isName({ kind, unit }: Pick<Figure, 'kind' | 'unit'>): boolean {
  return kind === 'rank' || (kind === 'date' && unit === null);
}

/** In per cent. */
function fractionBounds({ min, max }: Figure): Bounds {
  return {
    low: min === null ? -Infinity : min * 100 * (1 - LOOSE_FRACTION),
    high: max === null ? Infinity : max * 100 * (1 + LOOSE_FRACTION),
  };
}

/** Whether the two have no number in common, ignoring the rounding errors of floating point. */
export function isApart(a: Bounds, b: Bounds): boolean {
  const noise =
    1e-9 * Math.max(1, ...[a.low, a.high, b.low, b.high].filter(Number.isFinite).map(Math.abs));
  return a.high + noise < b.low || b.high + noise < a.low;
}

/**
 * The step between numbers written as precisely as this one: 0.1 for "3.5", 1,000,000 for "38
 * million", 0 for "12 people".
 */
function stepOf(figure: Figure, value: number): number {
  const size = Math.abs(value);
  const { scale, decimals } = writing(figure.text, size);
  if (decimals > 0) return scale * 10 ** -decimals;
  const zeros = roundStep(figure, size);
  if (scale > 1) return Math.max(scale, zeros);
  return isCount(figure) ? zeros : Math.max(1, zeros);
}

/** What the trailing zeros of a whole number say about its rounding. */
function roundStep(figure: Figure, size: number): number {
  if (figure.unit === '%' || !Number.isInteger(size) || size === 0) return 0;
  if (isCount(figure) && (size < COUNTED_OUT || size % 10 !== 0)) return 0;
  let step = 1;
  while (size % (step * 10) === 0) step *= 10;
  return Math.min(step, size * (isCount(figure) ? ROUNDEST_COUNT : ROUNDEST));
}

/**
 * The scale of a number's digits ("1.2 million": a million) and how many decimals they have; a
 * number written only in words has neither.
 */
function writing(text: string, size: number): { scale: number; decimals: number } {
  const digits = /\d[\d,.]*/
    .exec(text)?.[0]
    .replace(/,(?=\d{3})/g, '')
    .replace(/[,.]$/, '');
  const written = digits === undefined ? 0 : Number(digits);
  if (digits === undefined || !(written > 0)) return { scale: 1, decimals: 0 };
  const scale = 10 ** Math.round(Math.log10(size / written));
  if (Math.abs(scale * written - size) > size * 1e-9) return { scale: 1, decimals: 0 };
  return { scale, decimals: /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0 };
}
