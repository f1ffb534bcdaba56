import type { Figure } from '../model/figure.ts';

/**
 * Whether two readings state the same figure: equal bounds, qualifier, unit, kind and harm, however
 * the number is written ("12" and "twelve", "1.2 million" and "1,200,000"). Calendar dates are
 * compared by day and month too, which the bounds do not hold, and percentage points are told from
 * per cent. What is counted is left to the words.
 */
export function sameFigure(a: Figure, b: Figure): boolean {
  return (
    sameNumber(a.min, b.min) &&
    sameNumber(a.max, b.max) &&
    a.qualifier === b.qualifier &&
    a.unit === b.unit &&
    a.kind === b.kind &&
    a.harm === b.harm &&
    (a.unit !== '%' || isInPoints(a) === isInPoints(b)) &&
    (a.kind !== 'date' || a.unit !== null || datePieces(a.text) === datePieces(b.text))
  );
}

/** Whether a share is given in percentage points: they have the unit of a percentage and are something else. */
function isInPoints({ text }: Figure): boolean {
  return /point|punkt|punto|пункт|百分点|百分點/iu.test(text);
}

/** Equal but for the noise of binary fractions. */
function sameNumber(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return a === b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * The numbers and names of a date, punctuation, ordinal endings and the length of a month's name
 * left aside; also their order where a month is named and no two numbers could be taken for each
 * other: 5/6/2020 is not 6/5/2020.
 */
function datePieces(text: string): string {
  const pieces = (text.toLowerCase().match(/\d+|\p{L}+/gu) ?? [])
    .filter((piece) => !/^(?:st|nd|rd|th|of|the|s)$/.test(piece))
    .map((piece) => (/^\d/.test(piece) ? String(Number(piece)) : piece.slice(0, 3)));
  const isNamed = pieces.some((piece) => !/^\d/.test(piece));
  const short = pieces.filter((piece) => /^\d{1,2}$/.test(piece));
  return (isNamed && short.length < 2 ? pieces.sort() : pieces).join(' ');
}
