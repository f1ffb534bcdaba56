import type { Figure } from '../../model/figure.ts';
import { isCount } from '../bounds.ts';
import { gapAt, type FigureLine } from './figure-line.ts';
import type { HintPatterns } from './hint-patterns.ts';
import type { Reckoning, Rule } from './reckoning.ts';
import { ratioBounds, reckon } from './make-reckoning.ts';

/**
 * A sum, how many share it and what each gets: "$5 million for 200 homes, or $30,000 each", "600 km
 * in 12 days, or 80 km a day".
 */
export const findEach: Rule = ({ all: line, words }) =>
  line.figures.flatMap((sum, at): readonly Reckoning[] => {
    const [many, one] = [line.figures[at + 1], line.figures[at + 2]];
    if (many === undefined || one === undefined || !isAmountOf(sum, one)) return [];
    if (!words.sharedAmong.test(gapAt(line, at + 1)) || !words.forEach.test(gapAt(line, at + 2)))
      return [];
    if (!isForOne(behind(line, at + 2), many, words)) return [];
    const found = reckon('each', [sum, many], one, ([a = 0, b = 0]) => a / b, ratioBounds);
    return found === null ? [] : [found];
  });

/** The text after a figure and its unit. */
function behind(line: FigureLine, at: number): string {
  const gap = gapAt(line, at + 1);
  return line.figures[at]?.kind === 'measure' ? gap.replace(/^\s?\S{1,20}/u, '') : gap;
}

function isAmountOf(sum: Figure, one: Figure): boolean {
  const isAmount = sum.kind === 'money' || sum.kind === 'measure';
  return isAmount && sum.kind === one.kind && sum.unit === one.unit && sum.unit !== '%';
}

/**
 * Whether "each" follows, or "per home" where homes are counted, or "a day" where days or years
 * are.
 */
function isForOne(text: string, many: Figure, words: HintPatterns): boolean {
  const match = words.each.exec(text);
  const one = match?.groups?.one?.toLowerCase();
  if (match === null || one === undefined) return match !== null && isCount(many);
  if (!isCount(many)) return many.unit === one;
  const stem = one.slice(0, Math.max(3, one.length - 2));
  const counted = (many.counted ?? '').toLowerCase().split(' ');
  return counted.some((word) => word.startsWith(stem));
}
