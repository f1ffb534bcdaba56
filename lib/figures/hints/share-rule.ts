import type { Figure } from '../../model/figure.ts';
import { isCount, isFraction } from '../bounds.ts';
import { gapAt, type FigureLine } from './figure-line.ts';
import type { HintPatterns } from './hint-patterns.ts';
import type { Reckoning, Rule } from './reckoning.ts';
import { ratioBounds, reckon, scaled } from './make-reckoning.ts';

/**
 * A part, its whole and the share that it is said to be: "45 of the 120 members, or 40 percent",
 * "of 120 members, 45, or 40 percent", "40 percent (45 of 120)", "45 people, or 40 percent of the
 * 120 members". If the percentage is of something else, nothing is found.
 */
export const findShares: Rule = ({ amounts, words }) =>
  amounts.figures.flatMap((_, index) => {
    const found =
      partWholeShare(amounts, index, words) ??
      wholePartShare(amounts, index, words) ??
      sharePartWhole(amounts, index, words) ??
      partShareWhole(amounts, index, words);
    return found === null ? [] : [found];
  });

function partWholeShare(line: FigureLine, at: number, words: HintPatterns): Reckoning | null {
  const lead = gapAt(line, at + 2);
  if (!words.partOf.test(gapAt(line, at + 1)) || !words.saidAgain.test(lead)) return null;
  return isAsideEnd(line, at + 3, lead, words) ? share(line, [at, at + 1, at + 2], words) : null;
}

/** "Of the 160 homes, 48, or 40 percent, failed." */
function wholePartShare(line: FigureLine, at: number, words: HintPatterns): Reckoning | null {
  const lead = gapAt(line, at + 2);
  if (!words.wholeFollows.test(gapAt(line, at)) || !words.wholeToPart.test(gapAt(line, at + 1)))
    return null;
  if (!words.saidAgain.test(lead) || !isAsideEnd(line, at + 3, lead, words)) return null;
  return share(line, [at + 1, at, at + 2], words);
}

function sharePartWhole(line: FigureLine, at: number, words: HintPatterns): Reckoning | null {
  const lead = gapAt(line, at + 1);
  if (!lead.endsWith('(') || !words.saidAgain.test(lead) || !words.partOf.test(gapAt(line, at + 2)))
    return null;
  return /^[^()]{0,40}\)/.test(gapAt(line, at + 3))
    ? share(line, [at + 1, at + 2, at], words)
    : null;
}

function partShareWhole(line: FigureLine, at: number, words: HintPatterns): Reckoning | null {
  const lead = gapAt(line, at + 1);
  if (!words.saidAgain.test(lead) || lead.includes('(') || !/^ of /i.test(gapAt(line, at + 2)))
    return null;
  return words.partOf.test(gapAt(line, at + 2)) ? share(line, [at, at + 2, at + 1], words) : null;
}

/** Whether the restated share ends there: the bracket closes after it, or no "of …" follows. */
function isAsideEnd(line: FigureLine, at: number, lead: string, words: HintPatterns): boolean {
  const behind = gapAt(line, at);
  return /\((?:\w+ )?$/.test(lead) ? words.asideEnds.test(behind) : !words.ofOther.test(behind);
}

function share(
  { figures }: FigureLine,
  [partAt, wholeAt, shareAt]: readonly [number, number, number],
  words: HintPatterns,
): Reckoning | null {
  const [part, whole, stated] = [figures[partAt], figures[wholeAt], figures[shareAt]];
  if (part === undefined || whole === undefined || stated === undefined) return null;
  const isShare = stated.unit === '%' ? !words.points.test(stated.text) : isFraction(stated);
  if (!isShare || !isSameSort(part, whole)) return null;
  if ((part.max ?? Infinity) > (whole.min ?? 0)) return null;
  return reckon(
    'share',
    [part, whole],
    stated,
    ([a = 0, b = 0]) => (100 * a) / b,
    (bounds) => scaled(ratioBounds(bounds), 100),
  );
}

function isSameSort(a: Figure, b: Figure): boolean {
  if (isCount(a) && isCount(b)) return true;
  return a.kind === b.kind && a.unit === b.unit && (a.kind === 'money' || a.kind === 'measure');
}
