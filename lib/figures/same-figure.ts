import type { Figure } from '../model/figure.ts';

/**
 * Whether two readings state the same figure: equal bounds, qualifier, unit, kind and harm, however
 * the number is written ("12" and "twelve", "1.2 million" and "1,200,000"). Calendar dates are also
 * compared by day and month, which are not in the bounds, and percentage points are distinguished
 * from per cent. What is counted is not compared here but with the words.
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
    isOneOfTwo(a) === isOneOfTwo(b) &&
    (a.kind !== 'date' || a.unit !== null || datePieces(a.text) === datePieces(b.text))
  );
}

/**
 * Whether a share is given in percentage points, which have the same unit as a percentage but mean
 * something else.
 */
function isInPoints({ text }: Figure): boolean {
  return /point|punkt|punto|пункт|百分点|百分點/iu.test(text);
}

/** Whether it is one number or another ("10 or 12"), which has the bounds of a range but is none. */
function isOneOfTwo({ text }: Figure): boolean {
  return /\bor (?!more|less|fewer|over|above|below|under|so\b|about)/i.test(text);
}

/** Equal except for rounding errors of floating point. */
function sameNumber(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return a === b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * The numbers and names of a date, without punctuation, ordinal endings and the endings of month
 * names. Their order is kept too if it matters (5/6/2020 is not 6/5/2020); it does not if a month
 * is named and no two numbers could be confused.
 */
function datePieces(text: string): string {
  const pieces = (text.toLowerCase().match(/\d+|\p{L}+/gu) ?? [])
    .filter((piece) => !/^(?:st|nd|rd|th|of|the|s)$/.test(piece))
    .map((piece) => (/^\d/.test(piece) ? String(Number(piece)) : piece.slice(0, 3)));
  const isNamed = pieces.some((piece) => !/^\d/.test(piece));
  const short = pieces.filter((piece) => /^\d{1,2}$/.test(piece));
  return (isNamed && short.length < 2 ? pieces.sort() : pieces).join(' ');
}
