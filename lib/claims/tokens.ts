import type { Span } from '../model/span.ts';
import { isDigit, isHyphen, isLetter, isSpace, isUpper } from './characters.ts';
import { isGroupOfThree, isSpacedGroup } from './digit-groups.ts';
import { fold, foldLetter, HASH_START, hashStep, UNKNOWN, type WordTable } from './word-table.ts';
import { Numeral, type Word } from './words.ts';

export const TokenType = {
  None: 0,
  Word: 1,
  /** Digits with their separators. */
  Number: 2,
  /** Letters and digits in one: A350, PM2. */
  Mixed: 3,
  /** One character that is neither. */
  Mark: 4,
} as const;
type TokenTypeValue = (typeof TokenType)[keyof typeof TokenType];

/** How numbers are written in digits. */
export interface DigitStyle {
  readonly decimal: string;
  readonly thousands: string;
  /** Letters that may stand glued before digits without making one word with them: `Rs=INR R=ZAR`. */
  readonly prefixes?: string;
}

const LONGEST_PREFIX = 4;
const MOST_DIGITS = 12;
/** m, b, t, k: what scales digits that a single currency letter stands before */
const SCALE_LETTERS: ReadonlySet<number> = new Set([0x6d, 0x62, 0x74, 0x6b]);
const PERCENT = 0x25;
const SPACE = 0x20;
const CROSS = 0x78;
/** $ £ € */
const SUM_SIGNS: ReadonlySet<number> = new Set([0x24, 0xa3, 0x20ac]);
const NARROW_SPACES: ReadonlySet<number> = new Set([0xa0, 0x2009, 0x202f]);

/**
 * The tokens of one stretch of text, in parallel arrays that are used again for the next stretch. An index outside reads as nothing,
 * so that rules may look around without asking where the stretch ends.
 */
/** The x of 2x3, between two digits. */
function isCross(text: string, at: number): boolean {
  return (
    (text.charCodeAt(at) | 0x20) === CROSS &&
    isDigit(text.charCodeAt(at - 1)) &&
    isDigit(text.charCodeAt(at + 1))
  );
}

export class Tokens {
  text = '';
  count = 0;
  /** All bits of `Saying` and of `Wording` that the words read have, and whether one of them is a trigger. */
  saying = 0;
  wording = 0;
  hasTrigger = false;
  private types: TokenTypeValue[] = [];
  private starts: number[] = [];
  private ends: number[] = [];
  private words: Word[] = [];
  private values: number[] = [];
  private readonly table: WordTable;
  private readonly decimal: number;
  private readonly thousands: number;
  private readonly prefixes: ReadonlySet<string>;

  constructor(table: WordTable, style: DigitStyle) {
    this.table = table;
    this.decimal = style.decimal.charCodeAt(0);
    this.thousands = style.thousands.charCodeAt(0);
    this.prefixes = new Set(style.prefixes?.split(/\s+/).map((pair) => pair.replace(/=.*/, '')));
  }

  type(at: number): TokenTypeValue {
    return at >= 0 && at < this.count ? (this.types[at] ?? TokenType.None) : TokenType.None;
  }

  start(at: number): number {
    return this.starts[at] ?? 0;
  }

  end(at: number): number {
    return this.ends[at] ?? 0;
  }

  /** The known word at an index, `UNKNOWN` for anything else. */
  word(at: number): Word {
    return at >= 0 && at < this.count ? (this.words[at] ?? UNKNOWN) : UNKNOWN;
  }

  roles(at: number): number {
    return this.word(at).roles;
  }

  senses(at: number): number {
    return this.word(at).senses;
  }

  /** Whether the word at an index has one of the roles. */
  hasRole(at: number, roles: number): boolean {
    return (this.word(at).roles & roles) !== 0;
  }

  /** Whether the word at an index has one of the senses. */
  hasSense(at: number, senses: number): boolean {
    return (this.word(at).senses & senses) !== 0;
  }

  /** The value of a number token, NaN elsewhere. */
  value(at: number): number {
    return this.type(at) === TokenType.Number ? (this.values[at] ?? Number.NaN) : Number.NaN;
  }

  /** The character of a mark, 0 elsewhere. */
  mark(at: number): number {
    return this.type(at) === TokenType.Mark ? this.text.charCodeAt(this.start(at)) : 0;
  }

  /** Whether white space stands before the token (true at the very beginning). */
  spaced(at: number): boolean {
    return at <= 0 || at >= this.count || this.end(at - 1) < this.start(at);
  }

  isCapital(at: number): boolean {
    return isUpper(this.text.charCodeAt(this.start(at)));
  }

  length(at: number): number {
    return this.end(at) - this.start(at);
  }

  slice(from: number, to: number): string {
    return to > from ? this.text.slice(this.start(from), this.end(to - 1)) : '';
  }

  /** Reads the tokens of `span`; what was read before is gone. Linear. */
  read(text: string, span: Span): void {
    this.text = text;
    this.count = 0;
    this.saying = 0;
    this.wording = 0;
    this.hasTrigger = false;
    let at = span.start;
    while (at < span.end) {
      const code = text.charCodeAt(at);
      if (isLetter(code))
        at = isAddress(text, at) ? addressEnd(text, at, span.end) : this.readWord(at, span.end);
      else if (isDigit(code)) at = this.readNumber(at, span.end);
      else if (isSpace(code) || code < 0x20) at++;
      else at = this.readMark(at, span.end);
    }
  }

  private push(
    type: TokenTypeValue,
    start: number,
    end: number,
    word: Word,
    value: number,
  ): number {
    const at = this.count++;
    this.types[at] = type;
    this.starts[at] = start;
    this.ends[at] = end;
    this.words[at] = word;
    this.values[at] = value;
    return end;
  }

  private readWord(start: number, limit: number): number {
    const { text } = this;
    if (isCross(text, start)) return this.push(TokenType.Word, start, start + 1, UNKNOWN, 0);
    let at = start;
    let hash = HASH_START;
    let isMixed = false;
    for (; at < limit; at++) {
      const code = text.charCodeAt(at);
      const letter = foldLetter(code);
      if (letter !== 0) {
        hash = hashStep(hash, letter);
        continue;
      }
      if (isDigit(code)) {
        if (!isMixed && this.isPrefix(start, at)) break;
        isMixed = true;
      } else if (!this.isInnerPoint(start, at) && !isApostrophe(text, at, limit)) break;
      hash = hashStep(hash, fold(code));
    }
    const type = isMixed ? TokenType.Mixed : TokenType.Word;
    const word = this.table.find(text, start, at, hash);
    this.saying |= word.saying;
    this.wording |= word.wording;
    if (word.trigger) this.hasTrigger = true;
    return this.push(type, start, at, word, 0);
  }

  /** The letters of "Rs500" and "R1.8m"; one letter, or one digit, only in more than a whole number, for R101 and RM7 are names. */
  private isPrefix(start: number, at: number): boolean {
    const { text } = this;
    if (at - start > LONGEST_PREFIX || !this.prefixes.has(text.slice(start, at))) return false;
    let end = at;
    while (end - at < MOST_DIGITS && isDigit(text.charCodeAt(end))) end++;
    const code = text.charCodeAt(end);
    if (at - start > 1 && end - at > 1) return true;
    return (code === this.decimal || code === this.thousands) && isDigit(text.charCodeAt(end + 1))
      ? true
      : SCALE_LETTERS.has(code | 0x20) && !isLetter(text.charCodeAt(end + 2));
  }

  /** The points of "U.S." and "p.m.": after a single letter, before or after another. */
  private isInnerPoint(start: number, at: number): boolean {
    const { text } = this;
    if (text.charCodeAt(at) !== 0x2e || !isLetter(text.charCodeAt(at - 1))) return false;
    const alone = at - 1 === start || text.charCodeAt(at - 2) === 0x2e;
    if (!alone) return false;
    if (at - 1 > start) return true;
    return isLetter(text.charCodeAt(at + 1)) && text.charCodeAt(at + 2) === 0x2e;
  }

  private readNumber(start: number, limit: number): number {
    const { text } = this;
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
      return this.readDecimals(start, at, limit);
    }
    const comma = this.foreignDecimals(start, at, limit);
    if (comma > at)
      return this.push(TokenType.Number, start, comma, UNKNOWN, this.parse(start, at, comma));
    return this.push(TokenType.Number, start, at, UNKNOWN, value);
  }

  /**
   * "1,5 million", "€3,50": one or two digits after the separator of thousands are decimals after a currency sign and where a scale word
   * or a percent sign follows.
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
    let hash = HASH_START;
    for (; to < limit && isLetter(text.charCodeAt(to)); to++)
      hash = hashStep(hash, fold(text.charCodeAt(to)));
    return to > from && this.table.find(text, from, to, hash).numeral === Numeral.Scale ? end : at;
  }

  /** Decimals; a second point makes it a version, an address or a date (1.2.3), read as one mixed token. */
  private readDecimals(start: number, point: number, limit: number): number {
    const { text } = this;
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
    if (isMixed) return this.push(TokenType.Mixed, start, at, UNKNOWN, 0);
    return this.push(TokenType.Number, start, at, UNKNOWN, this.parse(start, point, at));
  }

  private parse(start: number, point: number, end: number): number {
    let whole = '';
    for (let at = start; at < point; at++) {
      if (isDigit(this.text.charCodeAt(at))) whole += this.text.charAt(at);
    }
    return Number(`${whole || '0'}.${this.text.slice(point + 1, end)}`);
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

  private readMark(at: number, limit: number): number {
    const { text } = this;
    const isPoint =
      text.charCodeAt(at) === this.decimal && at + 1 < limit && isDigit(text.charCodeAt(at + 1));
    if (isPoint && (at === 0 || !isPartOfWord(text.charCodeAt(at - 1))))
      return this.readDecimals(at, at, limit);
    const vulgar = VULGAR_FRACTIONS.get(text.charCodeAt(at));
    if (vulgar !== undefined) return this.push(TokenType.Number, at, at + 1, UNKNOWN, vulgar);
    return this.push(TokenType.Mark, at, at + 1, UNKNOWN, 0);
  }
}

/** ½ and its like, by code point. */
const VULGAR_FRACTIONS: ReadonlyMap<number, number> = new Map([
  [0xbc, 1 / 4],
  [0xbd, 1 / 2],
  [0xbe, 3 / 4],
  [0x2153, 1 / 3],
  [0x2154, 2 / 3],
  [0x2155, 1 / 5],
  [0x2156, 2 / 5],
  [0x2157, 3 / 5],
  [0x2158, 4 / 5],
  [0x2159, 1 / 6],
  [0x215a, 5 / 6],
  [0x215b, 1 / 8],
  [0x215c, 3 / 8],
  [0x215d, 5 / 8],
  [0x215e, 7 / 8],
]);

/** Whether a code is one of ½ ¼ ¾ … */
export function isVulgarFraction(code: number): boolean {
  return VULGAR_FRACTIONS.has(code);
}

/** Whether a web address begins here; the numbers in it say nothing. */
function isAddress(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 0x20;
  if (code !== 0x68 && code !== 0x77) return false;
  return (
    text.startsWith('http://', at) || text.startsWith('https://', at) || text.startsWith('www.', at)
  );
}

function addressEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && !isSpace(text.charCodeAt(end))) end++;
  return end;
}

function digit(text: string, at: number): number {
  return text.charCodeAt(at) - 0x30;
}

function isPartOfWord(code: number): boolean {
  return isLetter(code) || isDigit(code) || isHyphen(code) || code === 0x2e;
}

/** An apostrophe inside a word that does not begin a genitive: "don’t", "O’Neill", but not "Delhi’s". */
function isApostrophe(text: string, at: number, limit: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 0x27 && code !== 0x2019) return false;
  if (at + 1 >= limit || !isLetter(text.charCodeAt(at + 1))) return false;
  const isGenitive = fold(text.charCodeAt(at + 1)) === 0x73;
  return !isGenitive || (at + 2 < limit && isLetter(text.charCodeAt(at + 2)));
}
