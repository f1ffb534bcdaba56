import type { Figure } from '../../model/figure.ts';
import { gapAt } from './figure-line.ts';
import type { Reckoning, Rule } from './reckoning.ts';

const YEAR = /^[12]\d{3}$/;

/**
 * A range whose bounds are the wrong way round: "between 20 and 12 people". What is rightly written
 * downwards (years ago, depths) is skipped.
 */
export const findOrder: Rule = ({ all: line, words }) =>
  line.figures.flatMap((first, at): readonly Reckoning[] => {
    const second = line.figures[at + 1];
    if (second === undefined || !words.between.test(gapAt(line, at))) return [];
    if (!words.betweenAnd.test(gapAt(line, at + 1)) || words.downwards.test(gapAt(line, at + 2)))
      return [];
    if (!isRangeOf(first, second) || first.min === null || second.min === null) return [];
    return [
      {
        kind: 'order',
        operands: [first],
        result: first.min,
        resultBounds: { low: first.min, high: first.min },
        stated: second,
        statedBounds: {
          // Anything not below the first bound is in order.
          low: Math.min(first.min, second.min),
          high: second.min,
        },
        pageYear: null,
      },
    ];
  });

/**
 * Whether the two can be the bounds of one range: years, or numbers of one thing that is named
 * after them.
 */
function isRangeOf(a: Figure, b: Figure): boolean {
  if (!isPlain(a) || !isPlain(b)) return false;
  if (a.kind === 'date' || b.kind === 'date') return YEAR.test(a.text) && YEAR.test(b.text);
  const isNamed = b.unit !== null || b.counted !== null || b.kind === 'casualty';
  return isNamed && (a.unit === b.unit || a.unit === null) && b.unit !== 'degree';
}

/** One number, not below zero: negative numbers are rightly written downwards. */
function isPlain({ min, max }: Figure): boolean {
  return min !== null && min === max && min >= 0;
}
