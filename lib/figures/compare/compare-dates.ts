import type { Bounds } from '../bounds.ts';
import type { ComparedFigure } from './comparison.ts';

/**
 * Compares two dates as figures: they differ if their years do, otherwise by their days and months,
 * in any order. A date that says less agrees with one that says more; if the months are written
 * differently (a name, a number), the result is only that they may be the same.
 */
export function compareDates(
  a: ComparedFigure,
  b: ComparedFigure,
): 'agree' | 'compatible' | 'apart' {
  if (areYearsApart(a, b)) return 'apart';
  const [one, two] = [piecesOf(a.text), piecesOf(b.text)];
  const [few, many] = one.length <= two.length ? [one, two] : [two, one];
  if (few.every((piece) => many.includes(piece))) {
    return a.min === b.min && a.max === b.max ? 'agree' : 'compatible';
  }
  const isWrittenAlike = countNames(one) === countNames(two) && one.length === two.length;
  return isWrittenAlike && isOneYear(a) && isOneYear(b) ? 'apart' : 'compatible';
}

function areYearsApart(a: ComparedFigure, b: ComparedFigure): boolean {
  const [one, two] = [yearsOf(a), yearsOf(b)];
  return one.high < two.low || two.high < one.low;
}

function yearsOf({ min, max }: ComparedFigure): Bounds {
  const [low, high] = [min ?? -Infinity, max ?? Infinity];
  return { low: Math.min(low, high), high: Math.max(low, high) };
}

function isOneYear({ min, max }: ComparedFigure): boolean {
  return min !== null && min === max;
}

/**
 * The numbers and names of a date, without punctuation, ordinal endings and the endings of month
 * names.
 */
function piecesOf(text: string): readonly string[] {
  const pieces = text.toLowerCase().match(/\d+|\p{L}+/gu) ?? [];
  return pieces
    .filter((piece) => !/^(?:st|nd|rd|th|of|the|s|in|on|since|года|году|г)$/.test(piece))
    .map((piece) => (/^\d/.test(piece) ? String(Number(piece)) : piece.slice(0, 3)));
}

function countNames(pieces: readonly string[]): number {
  return pieces.filter((piece) => !/^\d/.test(piece)).length;
}
