import type { Figure } from '../../model/figure.ts';
import type { Bounds } from '../bounds.ts';
import { isCount } from '../bounds.ts';
import { gapAt, type FigureLine } from './figure-line.ts';
import type { HintPatterns } from './hint-patterns.ts';
import type { Reckoning, Rule } from './reckoning.ts';
import { ratioBounds, reckon } from './make-reckoning.ts';

/**
 * A change and the two levels before and after it, in any order: "rose 10 percent to 55 from 48",
 * "from 48 to 55, an increase of 10 percent", "55, up 10 percent from 48"; also "fell by 12 to 40
 * from 50" and "doubled from 20 to 30". Adjusted and yearly changes are skipped.
 */
export const findChanges: Rule = ({ amounts: line, words }) => {
  if (words.adjusted.test(line.text)) return [];
  return line.figures.flatMap((_, at) => {
    const order = orderAt(line, at, words);
    if (order === null) return [];
    const [change, first, second] = order.map((index) => line.figures[index]);
    const isBy = words.changeBy.test(gapAt(line, order[0]));
    const found =
      change && first && second ? changed({ change, isBy }, first, second, words) : null;
    return found === null ? [] : [found];
  });
};

/**
 * The positions of the change, the level before and the level after among three figures in a row.
 */
type Order = readonly [number, number, number];

function orderAt(line: FigureLine, at: number, words: HintPatterns): Order | null {
  if (at + 2 >= line.figures.length) return null;
  const [first, second] = [gapAt(line, at + 1), gapAt(line, at + 2)];
  const comesFrom = (gap: string): boolean => words.comesFrom.test(gap) && words.from.test(gap);
  if (words.to.test(first)) {
    if (words.from.test(second)) return [at, at + 2, at + 1];
    return isChangeBehind(line, at, words) ? [at + 2, at, at + 1] : null;
  }
  if (comesFrom(first) && words.to.test(second)) return [at, at + 1, at + 2];
  return words.changedBy.test(first) && comesFrom(second) ? [at + 1, at + 2, at] : null;
}

/** "from 48 to 55, up 10 percent", and not since another time. */
function isChangeBehind(line: FigureLine, at: number, words: HintPatterns): boolean {
  return (
    words.comesFrom.test(gapAt(line, at)) &&
    words.changeFollows.test(gapAt(line, at + 2)) &&
    !words.sinceOther.test(gapAt(line, at + 3))
  );
}

/** What is stated as the change; "rose by 14" states it whatever the unit. */
interface Stated {
  readonly change: Figure;
  readonly isBy: boolean;
}

function changed(
  { change, isBy }: Stated,
  from: Figure,
  to: Figure,
  words: HintPatterns,
): Reckoning | null {
  if (!isSameSort(from, to) || change.bounds === 'convention') return null;
  if (isMultiple(change, words)) return multiple(change, from, to);
  if (change.kind !== 'change' && !(isBy && isCount(change) && isCount(to))) return null;
  // For a share it may mean per cent or points, whatever is written.
  if (change.unit === '%')
    return from.unit === '%' || words.points.test(change.text) ? null : inPercent(change, from, to);
  return change.unit === from.unit || change.unit === null ? difference(change, from, to) : null;
}

function multiple(change: Figure, from: Figure, to: Figure): Reckoning | null {
  const found = reckon(
    'multiple',
    [from, to],
    change,
    ([a = 0, b = 0]) => b / a,
    ([a, b]) => loosened(ratioBounds(reversed(a, b))),
  );
  // "tripled" means three unless it is qualified or open; the looseness is in the levels.
  const { min, max, qualifier } = change;
  return found !== null && qualifier === 'exact' && min !== null && max !== null
    ? { ...found, statedBounds: { low: min, high: max } }
    : found;
}

function inPercent(change: Figure, from: Figure, to: Figure): Reckoning | null {
  const percent = ([a = 0, b = 0]: readonly number[]): number => (100 * Math.abs(b - a)) / a;
  return reckon('change', [from, to], change, percent, ([a, b]) => {
    const { low, high } = ratioBounds(reversed(a, b));
    const ends = [Math.abs(low - 1) * 100, Math.abs(high - 1) * 100];
    return { low: low <= 1 && high >= 1 ? 0 : Math.min(...ends), high: Math.max(...ends) };
  });
}

/** The greater minus the smaller. */
function difference(change: Figure, from: Figure, to: Figure): Reckoning | null {
  const [less, more] = (from.min ?? 0) <= (to.min ?? 0) ? [from, to] : [to, from];
  return reckon(
    'difference',
    [more, less],
    change,
    ([a = 0, b = 0]) => a - b,
    ([a, b]) =>
      a === undefined || b === undefined
        ? NOTHING_KNOWN
        : { low: Math.max(0, a.low - b.high), high: a.high - b.low },
  );
}

const NOTHING_KNOWN: Bounds = { low: -Infinity, high: Infinity };
/** "doubled" is also said of what nearly did. */
const LOOSE_MULTIPLE = 0.2;

function loosened({ low, high }: Bounds): Bounds {
  return { low: low * (1 - LOOSE_MULTIPLE), high: high * (1 + LOOSE_MULTIPLE) };
}

/** A change stated only by a word such as "doubled" or "halved". */
function isMultiple({ kind, unit, text }: Figure, words: HintPatterns): boolean {
  return kind === 'change' && unit === null && words.multiple.test(text);
}

function reversed(a: Bounds | undefined, b: Bounds | undefined): readonly Bounds[] {
  return a === undefined || b === undefined ? [] : [b, a];
}

function isSameSort(a: Figure, b: Figure): boolean {
  return (
    a.unit === b.unit &&
    (a.kind === b.kind || (isCount(a) && isCount(b))) &&
    a.kind !== 'change' &&
    a.kind !== 'date'
  );
}
