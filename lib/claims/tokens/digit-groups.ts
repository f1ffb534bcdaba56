import { isDigit } from './characters.ts';

const SPACE = 0x20;

/**
 * Whether the plain space at `at`, after `digitsBefore` digits, parts groups of thousands: "40 000"
 * and "1 250 000", but not "400 737", which may be two numbers, nor "555 019 222", which may be a
 * telephone's. Constant time.
 */
export function isSpacedGroup(
  text: string,
  at: number,
  limit: number,
  digitsBefore: number,
): boolean {
  if (digitsBefore > 3) return false;
  if (isSpacedZeros(text, at, limit)) return true;
  if (!isThreeDigits(text, at, limit)) return false;
  return digitsBefore === 3 ? isGrouped(text, at) : isThreeDigits(text, at + 4, limit);
}

function isSpacedZeros(text: string, at: number, limit: number): boolean {
  return at + 4 <= limit && text.startsWith('000', at + 1) && !isDigit(text.charCodeAt(at + 4));
}

/** Whether the three digits before a space are themselves a group: after a space and one or two digits. */
function isGrouped(text: string, at: number): boolean {
  return (
    text.charCodeAt(at - 4) === SPACE &&
    isDigit(text.charCodeAt(at - 5)) &&
    !isDigit(text.charCodeAt(at - 7))
  );
}

function isThreeDigits(text: string, at: number, limit: number): boolean {
  if (at + 4 > limit || text.charCodeAt(at) !== SPACE || isDigit(text.charCodeAt(at + 4)))
    return false;
  for (let unit = at + 1; unit < at + 4; unit++) if (!isDigit(text.charCodeAt(unit))) return false;
  return true;
}

/** "1,50,000": whether the groups of two from the separator at `at` end in one of three. */
export function isGroupOfThree(text: string, at: number, limit: number): boolean {
  let next = at;
  for (let groups = 0; groups < 4; groups++) {
    let end = next + 1;
    while (end < limit && isDigit(text.charCodeAt(end))) end++;
    const digits = end - next - 1;
    if (digits === 3) return true;
    if (digits !== 2 || text.charCodeAt(end) !== text.charCodeAt(at)) return false;
    next = end;
  }
  return false;
}
