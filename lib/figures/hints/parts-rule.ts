import type { Figure } from '../../model/figure.ts';
import type { Bounds } from '../bounds.ts';
import { isCount } from '../bounds.ts';
import { gapAt, type FigureLine } from './figure-line.ts';
import type { HintPatterns } from './hint-patterns.ts';
import type { Reckoning, Rule } from './reckoning.ts';
import { reckon } from './make-reckoning.ts';

/** Longer lists than this are tables. */
const MOST_PARTS = 30;
/** A list whose sum is less than half or more than twice the total lists something else. */
const FAR_OFF = 2;

/**
 * A total and all its parts: "12 people (7 soldiers and 4 civilians)", "12 were killed: 7 …", "7 …
 * and 4 …, for a total of 12", "of the 120 homes, 45 burned and the other 70 …". Only lists whose
 * form shows that they are complete: each item begins with its number, and there is no "including".
 */
export const findParts: Rule = ({ amounts, words }) => [
  ...amounts.figures.flatMap((_, index) => [
    ...partsAfter(amounts, index, words),
    ...partsBefore(amounts, index, words),
  ]),
  ...wholeAndRest(amounts, words),
];

function partsAfter(line: FigureLine, index: number, words: HintPatterns): readonly Reckoning[] {
  const opener = gapAt(line, index + 1);
  if (!words.opensParts.test(opener) || words.partial.test(opener)) return [];
  // "12 were killed and 30 wounded: …" has two totals before its colon.
  if (opener.includes(':') && index > 0) return [];
  let end = index + 2;
  while (end < line.figures.length && words.nextPart.test(gapAt(line, end))) end += 1;
  const behind = gapAt(line, end);
  if (!words.endsParts.test(behind) || words.otherPart.test(asideIn(behind))) return [];
  const isBracket = opener.endsWith('(');
  if (isBracket ? !behind.includes(')') : !words.lastPart.test(gapAt(line, end - 1))) return [];
  return sum(line, [index + 1, end], index, words);
}

/** What is said about the last part, without the text after the list. */
function asideIn(behind: string): string {
  return /^[^),;.]*/.exec(behind)?.[0] ?? '';
}

function partsBefore(line: FigureLine, index: number, words: HintPatterns): readonly Reckoning[] {
  const lead = gapAt(line, index);
  const isTotal =
    words.totalFollows.test(lead) ||
    (words.totalBefore.test(gapAt(line, index + 1)) && /[,—–(] ?(?:\p{L}+ )?$/u.test(lead));
  return isTotal ? sum(line, [0, index], index, words) : [];
}

/** "Of the 120 homes, 45 burned and the other 70 stood." */
function wholeAndRest(line: FigureLine, words: HintPatterns): readonly Reckoning[] {
  return line.figures.flatMap((_, index) => {
    if (!words.wholeFollows.test(gapAt(line, index))) return [];
    if (!words.restFollows.test(gapAt(line, index + 2))) return [];
    return sum(line, [index + 1, index + 3], index, words);
  });
}

function sum(
  line: FigureLine,
  [from, to]: readonly [number, number],
  totalAt: number,
  words: HintPatterns,
): readonly Reckoning[] {
  const parts = line.figures.slice(from, to);
  const total = line.figures[totalAt];
  if (total === undefined || parts.length < 2 || parts.length > MOST_PARTS) return [];
  if (!parts.every((part) => isPartOf(part, total))) return [];
  for (let at = from; at < to; at++)
    if (at > from && words.partial.test(gapAt(line, at))) return [];
  const reckoned = reckon('parts', parts, total, added, addedBounds);
  if (reckoned === null || total.min === null || total.max === null) return [];
  const isFar = reckoned.result * FAR_OFF < total.min || reckoned.result > total.max * FAR_OFF;
  return isFar ? [] : [reckoned];
}

/** Whether a figure can be a part of another: the same sort of thing, and not a different harm. */
function isPartOf(part: Figure, total: Figure): boolean {
  if (part.unit !== total.unit || part.min === null || total.max === null || part.min > total.max)
    return false;
  if (part.qualifier !== 'exact') return false;
  if (!isCount(total)) return part.kind === total.kind && total.kind === 'money';
  const isOpen = total.harm === null || total.harm === 'mixed' || total.harm === 'unspecified';
  return isCount(part) && (isOpen || part.harm === null || part.harm === total.harm);
}

function added(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function addedBounds(bounds: readonly Bounds[]): Bounds {
  return { low: added(bounds.map(({ low }) => low)), high: added(bounds.map(({ high }) => high)) };
}
