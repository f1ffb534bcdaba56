import type { Figure } from '../../model/figure.ts';
import type { HintKind } from '../../model/hint.ts';
import type { Bounds } from '../bounds.ts';
import { boundsOf } from '../bounds.ts';
import type { Reckoning } from './reckoning.ts';

/**
 * The result of one computation, both on the figures' numbers and on everything they may mean. Null
 * if an operand states no single number or the stated figure has no bound.
 */
export function reckon(
  kind: HintKind,
  operands: readonly Figure[],
  stated: Figure,
  compute: (numbers: readonly number[]) => number,
  computeBounds: (bounds: readonly Bounds[]) => Bounds,
): Reckoning | null {
  const bounds = operands.map(closedBounds);
  const numbers = operands.map(({ min }) => min);
  const statedBounds = boundsOf(stated);
  if (!isWhole(bounds) || !isWhole(numbers) || statedBounds === null) return null;
  const result = compute(numbers);
  const resultBounds = computeBounds(bounds);
  if (!Number.isFinite(result)) return null;
  return { kind, operands, result, resultBounds, stated, statedBounds, pageYear: null };
}

/**
 * The bounds of a figure that states one number; null for a range, an open or a vague one, since
 * computing with those says little.
 */
function closedBounds(figure: Figure): Bounds | null {
  if (figure.min === null || figure.min !== figure.max) return null;
  return boundsOf(figure);
}

function isWhole<Item>(items: readonly (Item | null)[]): items is readonly Item[] {
  return items.every((item) => item !== null);
}

/** The quotient of two positive figures, given all they may mean. */
export function ratioBounds([a, b]: readonly Bounds[]): Bounds {
  if (a === undefined || b === undefined || b.low <= 0 || a.low < 0)
    return { low: 0, high: Infinity };
  return { low: a.low / b.high, high: a.high / b.low };
}

/** The same bounds times a factor. */
export function scaled({ low, high }: Bounds, factor: number): Bounds {
  return { low: low * factor, high: high * factor };
}
