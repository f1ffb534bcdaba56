/** With fewer figures than this, there are no "others" to be far from. */
const FEWEST = 4;
/** The gap to the nearest of the others must be this many times their spread. */
const GAP = 2;
/** If the others are all the same, the gap must be this share of them. */
const LEAST = 0.5;

/**
 * Which positions on an axis are far from the others: at an end, alone, with a gap to the nearest
 * that is more than twice the spread of all the others. Says where a figure is, not what is right.
 * At most one at either end.
 */
export function outlyingPositions(positions: readonly number[]): ReadonlySet<number> {
  if (positions.length < FEWEST) return new Set();
  const sorted = positions.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
  const [first, last] = [sorted[0], sorted.at(-1)];
  const far = new Set<number>();
  if (first !== undefined && isFar(first.at, sorted.slice(1))) far.add(first.index);
  if (last !== undefined && isFar(last.at, sorted.slice(0, -1))) far.add(last.index);
  return far;
}

function isFar(at: number, others: readonly { readonly at: number }[]): boolean {
  const [low, high] = [others[0]?.at ?? at, others.at(-1)?.at ?? at];
  const gap = Math.min(Math.abs(at - low), Math.abs(at - high));
  return gap > Math.max(GAP * (high - low), LEAST * Math.abs(high), Number.EPSILON);
}
