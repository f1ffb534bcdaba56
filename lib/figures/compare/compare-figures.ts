import { boundsOf, isCount, isFraction, type Bounds } from '../bounds.ts';
import { timeOrder, type TimeOrder } from './as-of.ts';
import { compareDates } from './compare-dates.ts';
import type { ComparedFigure, Comparison, Difference, Sides } from './comparison.ts';
import { findDifferences } from './differences.ts';

/**
 * How two figures relate to each other. In this order: figures about different things are not
 * comparable; those that say the same within the precision both are written with agree; those that
 * may be the same because a bound is open or a range is wide are compatible, unless one is later and
 * says more ("at least 31", then "at least 38"), or two tolls differ in the same bound and it is not said
 * which is later. The rest is an update if one is stated as of a later
 * time, not comparable if one leaves out what the other states or is
 * only a vague word, and otherwise a disagreement. Swapping the two only swaps `a` and `b`. Gives
 * an answer for any two figures.
 */
export function compareFigures(a: ComparedFigure, b: ComparedFigure): Comparison {
  const { certain, possible } = findDifferences(a, b);
  if (certain.length > 0) return { kind: 'not comparable', differences: certain };
  const [one, two] = [rangeOf(a), rangeOf(b)];
  if (one === null || two === null) return { kind: 'not comparable', differences: [numbers(a, b)] };
  const sides: Sides = { a: one.bounds, b: two.bounds };
  const meeting = a.kind === 'date' && a.unit === null ? compareDates(a, b) : meet(one, two);
  if (meeting === 'agree') return { kind: meeting, sides };
  if (meeting === 'compatible' && !movesOn(a, b, one, two)) {
    return isUpdateOfUnknownOrder(a, b, one, two)
      ? { kind: 'not comparable', differences: [{ field: 'as of', a: a.asOf, b: b.asOf }] }
      : { kind: meeting, sides };
  }
  return compareApart(a, b, sides, possible);
}

/**
 * Whether the later of two open bounds says something else than the earlier one: another bound on
 * the same side ("at least 31", "at least 38"; "up to 50", "up to 40"), or a toll above the one that
 * was the least before ("at least 31", then "38"). A later toll within what was said before may be
 * the same.
 */
function movesOn(a: ComparedFigure, b: ComparedFigure, one: Range, two: Range): boolean {
  const order = orderOf(a, b);
  if (order !== 'earlier' && order !== 'later') return false;
  if (isVague(a) || isVague(b) || isAbout(a) || isAbout(b)) return false;
  const [early, late] = order === 'earlier' ? [one, two] : [two, one];
  const isRaised = late.bounds.low > early.low && !isSameLow(early, late);
  if (early.high === Infinity && late.high === Infinity) return !isSameLow(early, late);
  if (early.low === -Infinity && late.low === -Infinity) return !isSameHigh(early, late);
  return a.kind === 'casualty' && early.high === Infinity && isRaised;
}

/**
 * Whether two tolls say another bound in the same way, and it is not said which is later ("at least
 * 31", "at least 38"): one is an update of the other. Said in another way ("more than 25", "at least
 * two dozen"), they may be two wordings of one count.
 */
function isUpdateOfUnknownOrder(
  a: ComparedFigure,
  b: ComparedFigure,
  one: Range,
  two: Range,
): boolean {
  if (a.kind !== 'casualty' || a.qualifier !== b.qualifier) return false;
  if (isVague(a) || isVague(b) || isAbout(a) || isAbout(b)) return false;
  const isUnknown = (a.asOf === null && b.asOf === null) || orderOf(a, b) === 'unclear';
  if (!isUnknown) return false;
  if (one.high === Infinity && two.high === Infinity) return !isSameLow(one, two);
  return one.low === -Infinity && two.low === -Infinity && !isSameHigh(one, two);
}

function isAbout({ qualifier }: ComparedFigure): boolean {
  return qualifier === 'about';
}

function compareApart(
  a: ComparedFigure,
  b: ComparedFigure,
  sides: Sides,
  possible: readonly Difference[],
): Comparison {
  const order = orderOf(a, b);
  if (order === 'earlier' || order === 'later') {
    const later = order === 'later' ? 'a' : 'b';
    return { kind: 'updated', sides, later, change: changeTo(later, a, b) };
  }
  const differences = [
    ...possible,
    ...(order === 'unclear' ? [{ field: 'as of' as const, a: a.asOf, b: b.asOf }] : []),
    ...(isVague(a) || isVague(b) ? [numbers(a, b)] : []),
  ];
  if (differences.length > 0) return { kind: 'not comparable', differences };
  return { kind: 'disagree', sides, apart: distance(sides) };
}

/** `same` if neither says as of when. */
function orderOf({ asOf: a }: ComparedFigure, { asOf: b }: ComparedFigure): TimeOrder {
  if (a === null && b === null) return 'same';
  return a === null || b === null ? 'unclear' : timeOrder(a, b);
}

interface Range {
  /** As stated, in the unit of `bounds`; infinite if open. */
  readonly low: number;
  readonly high: number;
  /** Widened by the precision with which it is written. */
  readonly bounds: Bounds;
}

/** Null if there is no number. A vague word has its conventional meaning, without any precision. */
function rangeOf(written: ComparedFigure): Range | null {
  const figure = inOrder(written);
  const { min, max } = figure;
  if (min === null && max === null) return null;
  const read = { ...figure, span: { start: 0, end: 0 } };
  const scale = isFraction(read) ? 100 : 1;
  const low = min === null ? -Infinity : min * scale;
  const high = max === null ? Infinity : max * scale;
  return excludeEnds(figure, { low, high, bounds: boundsOf(read) ?? { low, high } });
}

/** A person may have typed the greater bound first. */
function inOrder(figure: ComparedFigure): ComparedFigure {
  const { min, max } = figure;
  return min !== null && max !== null && min > max ? { ...figure, min: max, max: min } : figure;
}

/** "More than 25 people" means at least 26, if they are counted one by one. */
function excludeEnds(figure: ComparedFigure, { low, high, bounds }: Range): Range {
  if (!isCount({ ...figure, span: { start: 0, end: 0 } })) return { low, high, bounds };
  const from = figure.qualifier === 'over' && bounds.low === low ? low + 1 : low;
  const to = figure.qualifier === 'under' && bounds.high === high ? high - 1 : high;
  return {
    low: from,
    high: to,
    bounds: {
      low: from === low ? bounds.low : from,
      high: to === high ? bounds.high : to,
    },
  };
}

/**
 * Whether both ends are the same within the precision both are written with, or at least some
 * number is possible for both.
 */
function meet(a: Range, b: Range): 'agree' | 'compatible' | 'apart' {
  if (isSameLow(a, b) && isSameHigh(a, b)) return 'agree';
  return isOverlapping(a.bounds, b.bounds) ? 'compatible' : 'apart';
}

function isSameLow(a: Range, b: Range): boolean {
  return isSameEnd(a.low, b.low, a.low - a.bounds.low, b.low - b.bounds.low);
}

function isSameHigh(a: Range, b: Range): boolean {
  return isSameEnd(a.high, b.high, a.bounds.high - a.high, b.bounds.high - b.high);
}

/** Two numbers written to the nearest million are not the same because their roundings touch. */
function isSameEnd(a: number, b: number, slackA: number, slackB: number): boolean {
  if (a === b) return true;
  return Math.abs(a - b) < slackA + slackB - noiseOf([a, b]);
}

function isOverlapping(a: Bounds, b: Bounds): boolean {
  const shared = Math.min(a.high, b.high) - Math.max(a.low, b.low);
  if (a.low === a.high || b.low === b.high) return shared >= 0;
  return shared > noiseOf([a.low, a.high, b.low, b.high]);
}

/** The rounding error of floating point. */
function noiseOf(numbers: readonly number[]): number {
  return 1e-9 * Math.max(0, ...numbers.filter(Number.isFinite).map(Math.abs));
}

function distance({ a, b }: Sides): number {
  return Math.max(0, a.low - b.high, b.low - a.high);
}

function changeTo(later: 'a' | 'b', a: ComparedFigure, b: ComparedFigure): number | null {
  const [from, to] = later === 'b' ? [pointOf(a), pointOf(b)] : [pointOf(b), pointOf(a)];
  return from === null || to === null ? null : to - from;
}

function pointOf({ min, max }: ComparedFigure): number | null {
  return min !== null && min === max ? min : null;
}

function isVague({ bounds }: ComparedFigure): boolean {
  return bounds === 'convention';
}

function numbers(a: ComparedFigure, b: ComparedFigure): Difference {
  return { field: 'number', a: a.text, b: b.text };
}
