import type { Figure } from '../../model/figure.ts';
import type { Bounds } from '../bounds.ts';
import { gapAt, type FigureLine } from './figure-line.ts';
import type { HintPatterns } from './hint-patterns.ts';
import type { Reckoning, Rule } from './reckoning.ts';

/**
 * A span may be counted including both its years, or have begun late in the first and ended early
 * in the last.
 */
const COUNTING = 1;
/**
 * If an anniversary is farther than this from the page's date, it is of another event, or the year
 * is that of its celebration.
 */
const NEAR = 10;
/** "80 years ago" is a round number: it may be off by this share. */
const ROUND_AGO = 0.1;

/**
 * How long, and from when to when: "for 12 years, from 1998 to 2008". One year more or less still
 * counts as the same span.
 */
export const findDurations: Rule = ({ all: line, words }) =>
  line.figures.flatMap((figure, at): readonly Reckoning[] => {
    const next = line.figures[at + 1];
    if (next === undefined) return [];
    const gap = gapAt(line, at + 1);
    if (isYears(figure) && words.yearsToSpan.test(gap))
      return duration(line, at, figure, next, words);
    const isStatedBehind =
      isYears(next) &&
      words.spanToYears.test(gap) &&
      /^ years(?! (?:ago|later|old|earlier|before|after)\b)/i.test(gapAt(line, at + 2));
    return isStatedBehind ? duration(line, at, next, figure, words) : [];
  });

function duration(
  line: FigureLine,
  at: number,
  stated: Figure,
  span: Figure,
  words: HintPatterns,
): readonly Reckoning[] {
  const { min, max } = span;
  if (
    !isYearSpan(span) ||
    min === null ||
    max === null ||
    stated.min === null ||
    stated.min !== stated.max
  )
    return [];
  if (words.otherYears.test(gapAt(line, at)) || words.brokenYears.test(line.text)) return [];
  const result = max - min;
  const loose = stated.qualifier === 'about' ? Math.max(1, stated.min * ROUND_AGO) : 0;
  return [
    {
      kind: 'duration',
      operands: [span],
      result,
      resultBounds: { low: result - COUNTING, high: result + COUNTING },
      stated,
      statedBounds: { low: stated.min - loose, high: stated.min + loose },
      pageYear: null,
    },
  ];
}

/**
 * An anniversary of a dated event, relative to the page's own time: "the 80th anniversary of the
 * 1943 battle on Friday", "80 years ago, in 1943". Skips pages without a date, and quotations.
 */
export const findAnniversaries: Rule = ({ all: line, words, pageYears }) => {
  if (pageYears === null || line.isQuoted) return [];
  return line.figures.flatMap((figure, at): readonly Reckoning[] => {
    const next = line.figures[at + 1];
    if (next === undefined) return [];
    if (isAnniversary(line, at, words)) return anniversary(figure, next, pageYears, 0);
    if (isAgoBefore(line, at, words)) return anniversary(figure, next, pageYears, agoSlack(figure));
    return isAgoBehind(line, at, words) ? anniversary(next, figure, pageYears, agoSlack(next)) : [];
  });
};

function anniversary(
  years: Figure,
  event: Figure,
  pageYears: Bounds,
  slack: number,
): readonly Reckoning[] {
  if (years.min === null || years.min !== years.max || event.min === null || !isYear(event))
    return [];
  const result = event.min + years.min;
  const off = Math.max(pageYears.low - result, result - pageYears.high);
  if (off > Math.min(NEAR, years.min / 2)) return [];
  return [
    {
      kind: 'anniversary',
      operands: [event, years],
      result,
      resultBounds: { low: result - slack, high: result + slack },
      stated: null,
      statedBounds: pageYears,
      pageYear: pageYears.high,
    },
  ];
}

/**
 * Requires a single year in the sentence and words about the present: otherwise the sentence may be
 * about an earlier anniversary.
 */
function isAnniversary(line: FigureLine, at: number, words: HintPatterns): boolean {
  const { text, figures } = line;
  if (
    !words.anniversary.test(gapAt(line, at + 1)) &&
    !words.anniversary.test(`${gapAt(line, at + 1)}x`)
  )
    return false;
  return figures.filter(isYear).length === 1 && words.now.test(text) && !words.notNow.test(text);
}

function isAgoBefore(line: FigureLine, at: number, words: HintPatterns): boolean {
  return isYears(line.figures[at]) && words.agoToYear.test(gapAt(line, at + 1));
}

function isAgoBehind(line: FigureLine, at: number, words: HintPatterns): boolean {
  const [year, years] = [line.figures[at], line.figures[at + 1]];
  if (year === undefined || !isYear(year) || !isYears(years)) return false;
  return words.yearToAgo.test(gapAt(line, at + 1)) && words.ago.test(gapAt(line, at + 2));
}

/** How far "80 years ago" may be off: a year, a tenth for a round number, more with "about". */
function agoSlack({ min, qualifier }: Figure): number {
  const years = min ?? 0;
  return years % 5 === 0 || qualifier !== 'exact' ? Math.max(1, years * ROUND_AGO) : 1;
}

/** "12 years". */
function isYears(figure: Figure | undefined): figure is Figure {
  return figure?.unit === 'year' && (figure.kind === 'date' || figure.kind === 'measure');
}

/** "1943", in the common era. */
function isYear({ kind, unit, text }: Figure): boolean {
  return kind === 'date' && unit === null && /^[12]\d{3}$/.test(text);
}

/** "1998 to 2008", "1998–2008", "1941-45". */
function isYearSpan({ kind, text }: Figure): boolean {
  return (
    kind === 'date' &&
    /^[12]\d{3}(?:\s?[-–—]\s?| (?:to|until|through|and) )(?:\d{2}|\d{4})$/.test(text)
  );
}
