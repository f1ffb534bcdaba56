import { isDigit, isLetter, isSpace } from './characters.ts';
import { isGroupOfThree, isSpacedGroup } from './digit-groups.ts';
import type { WordTable } from './word-table.ts';
import { Numeral } from './word-classes.ts';

/** How numbers are written in digits. */
export interface DigitStyle {
  readonly decimal: string;
  readonly thousands: string;
  /** Letters that may be glued before digits without making one word with them: `Rs=INR R=ZAR`. */
  readonly prefixes?: string;
}

const PERCENT = 0x25;
const SPACE = 0x20;
/**
 * A whole number of up to so many digits is exact, as these powers of ten are: their quotient is
 * what the written decimals round to.
 */
const EXACT_DIGITS = 15;
const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14];
/** $ £ € */
const SUM_SIGNS: ReadonlySet<number> = new Set([0x24, 0xa3, 0x20ac]);
const NARROW_SPACES: ReadonlySet<number> = new Set([0xa0, 0x2009, 0x202f]);

/** Reads one number in digits at a time, and holds what it read until the next. */
export class DigitReader {
  end = 0;
  value = 0;
  /** Several decimal points: no number. */
  isMixed = false;
  readonly decimal: number;
  readonly thousands: number;
  private text = '';
  private readonly table: WordTable;

  constructor(table: WordTable, style: DigitStyle) {
    this.table = table;
    this.decimal = style.decimal.charCodeAt(0);
    this.thousands = style.thousands.charCodeAt(0);
  }

  /**
   * Digits from `start` on with their separators, not beyond `limit`: leaves where they end and
   * what they are worth.
   */
  read(text: string, start: number, limit: number): void {
    this.text = text;
    this.isMixed = false;
    let at = start;
    let value = 0;
    for (; at < limit && isDigit(text.charCodeAt(at)); at++) value = value * 10 + digit(text, at);
    for (
      let next = this.groupEnd(at, limit, at - start);
      next > at;
      next = this.groupEnd(at, limit, 3)
    ) {
      for (at++; at < next; at++) value = value * 10 + digit(text, at);
    }
    if (
      at < limit - 1 &&
      text.charCodeAt(at) === this.decimal &&
      isDigit(text.charCodeAt(at + 1))
    ) {
      this.readDecimals(text, start, at, limit);
      return;
    }
    this.end = this.foreignDecimals(start, at, limit);
    this.value = this.end > at ? this.parse(start, at, this.end) : value;
  }

  /**
   * "1,5 million", "€3,50": one or two digits after the separator of thousands are decimals after a
   * currency sign and where a scale word or a percent sign follows.
   */
  private foreignDecimals(start: number, at: number, limit: number): number {
    const { text } = this;
    if (text.charCodeAt(at) !== this.thousands) return at;
    let end = at + 1;
    while (end < limit && end - at <= 3 && isDigit(text.charCodeAt(end))) end++;
    if (end === at + 1 || end - at > 3) return at;
    if (SUM_SIGNS.has(text.charCodeAt(start - 1)) && text.charCodeAt(end) !== this.thousands)
      return end;
    let from = end;
    if (isSpace(text.charCodeAt(from))) from++;
    if (text.charCodeAt(from) === PERCENT) return end;
    let to = from;
    while (to < limit && isLetter(text.charCodeAt(to))) to++;
    return to > from && this.table.findBetween(text, from, to).numeral === Numeral.Scale ? end : at;
  }

  /**
   * Decimals after `point`; a second point makes it a version, an address or a date (1.2.3), which
   * is mixed and worth nothing.
   */
  readDecimals(text: string, start: number, point: number, limit: number): void {
    this.text = text;
    let at = point + 1;
    while (at < limit && isDigit(text.charCodeAt(at))) at++;
    let isMixed = false;
    while (
      at < limit - 1 &&
      text.charCodeAt(at) === this.decimal &&
      isDigit(text.charCodeAt(at + 1))
    ) {
      isMixed = true;
      for (at++; at < limit && isDigit(text.charCodeAt(at));) at++;
    }
    this.end = at;
    this.isMixed = isMixed;
    this.value = isMixed ? 0 : this.parse(start, point, at);
  }

  private parse(start: number, point: number, end: number): number {
    if (end - start <= EXACT_DIGITS)
      return this.whole(start, end) / (POWERS[end - point - 1] ?? Number.NaN);
    let whole = '';
    for (let at = start; at < point; at++) {
      if (isDigit(this.text.charCodeAt(at))) whole += this.text.charAt(at);
    }
    return Number(`${whole || '0'}.${this.text.slice(point + 1, end)}`);
  }

  /** All digits between as one whole number, whatever parts them. */
  private whole(start: number, end: number): number {
    let value = 0;
    for (let at = start; at < end; at++)
      if (isDigit(this.text.charCodeAt(at))) value = value * 10 + digit(this.text, at);
    return value;
  }

  /** Where a group of thousands that begins with a separator at `at` ends; `at` itself where there is none. */
  private groupEnd(at: number, limit: number, digitsBefore: number): number {
    const { text } = this;
    const code = text.charCodeAt(at);
    if (code === SPACE) return isSpacedGroup(text, at, limit, digitsBefore) ? at + 4 : at;
    if (code !== this.thousands && !NARROW_SPACES.has(code)) return at;
    if (digitsBefore > 3) return at;
    let end = at + 1;
    while (end < limit && end - at <= 4 && isDigit(text.charCodeAt(end))) end++;
    const digits = end - at - 1;
    if (digits === 3) return end;
    const isIndian =
      digits === 2 &&
      code === this.thousands &&
      text.charCodeAt(end) === code &&
      isGroupOfThree(text, end, limit);
    return isIndian ? end : at;
  }
}

function digit(text: string, at: number): number {
  return text.charCodeAt(at) - 0x30;
}
