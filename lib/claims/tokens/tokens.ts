import type { Span } from '../../model/span.ts';
import { isDigit, isHyphen, isLetter, isSpace, isUpper } from './characters.ts';
import { DigitReader, type DigitStyle } from './digit-reader.ts';
import { VULGAR_FRACTIONS } from './vulgar-fractions.ts';
import { urlEnd, beginsUrl } from './url-in-text.ts';
import { foldUnit, foldLetter, hashStep, UNKNOWN, type WordTable } from './word-table.ts';
import type { Word } from './word-classes.ts';

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
export type TokenTypeValue = (typeof TokenType)[keyof typeof TokenType];

/** More tokens than nearly all sentences have. */
const FIRST_ROOM = 512;
const SMALL_H = 0x68;
const SMALL_W = 0x77;
/** Letters that may name a currency right before digits. */
export const LONGEST_PREFIX = 4;
const MOST_DIGITS = 12;
/** m, b, t, k: what scales digits that a single currency letter comes before */
const SCALE_LETTERS: ReadonlySet<number> = new Set([0x6d, 0x62, 0x74, 0x6b]);
const SPACE = 0x20;
const CROSS = 0x78;
const POINT = 0x2e;
/** $ ' + -: what may begin a figure, beside the signs beyond ASCII */
const SIGNS: ReadonlySet<number> = new Set([0x24, 0x27, 0x2b, 0x2d]);

/** Whether an x is that of 2x3, between two digits. */
function isCross(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

/**
 * The tokens of one stretch of text, in parallel arrays that are used again for the next stretch.
 * An index outside reads as nothing, so that rules may look around without asking where the stretch
 * ends.
 */
export class Tokens {
  text = '';
  count = 0;
  /** All bits of `Saying` that the words read have. */
  saying = 0;
  /** Where words with a bit of `Wording` stand, and words that may rank something; ascending. */
  worded: number[] = [];
  ranking: number[] = [];
  private types = new Uint8Array(FIRST_ROOM);
  private starts = new Int32Array(FIRST_ROOM);
  private ends = new Int32Array(FIRST_ROOM);
  private values = new Float64Array(FIRST_ROOM);
  private marks = new Uint16Array(FIRST_ROOM);
  // Filled, so that engines lay it out as one of objects from the start: code for it is not thrown
  // away at the next text.
  private readonly words: Word[] = new Array<Word>(FIRST_ROOM).fill(UNKNOWN);
  private begun: number[] = [];
  private readonly table: WordTable;
  private readonly digits: DigitReader;
  private readonly prefixes: ReadonlySet<string>;

  constructor(table: WordTable, style: DigitStyle) {
    this.table = table;
    this.digits = new DigitReader(table, style);
    this.prefixes = new Set(style.prefixes?.split(/\s+/).map((pair) => pair.replace(/=.*/, '')));
  }

  type(at: number): TokenTypeValue {
    // Nothing but types is stored there.
    return at >= 0 && at < this.count ? (this.types[at] as TokenTypeValue) : TokenType.None;
  }

  start(at: number): number {
    return this.starts[at] ?? 0;
  }

  end(at: number): number {
    return this.ends[at] ?? 0;
  }

  // What rules ask calls nothing further: they ask some thousand times a page before the calls are optimised away.

  /** The known word at an index, `UNKNOWN` for anything else. */
  word(at: number): Word {
    return at >= 0 && at < this.count ? (this.words[at] ?? UNKNOWN) : UNKNOWN;
  }

  roles(at: number): number {
    return at >= 0 && at < this.count ? (this.words[at] ?? UNKNOWN).roles : 0;
  }

  senses(at: number): number {
    return at >= 0 && at < this.count ? (this.words[at] ?? UNKNOWN).senses : 0;
  }

  /** Whether the word at an index has one of the roles. */
  hasRole(at: number, roles: number): boolean {
    return at >= 0 && at < this.count && ((this.words[at] ?? UNKNOWN).roles & roles) !== 0;
  }

  /** Whether the word at an index has one of the senses. */
  hasSense(at: number, senses: number): boolean {
    return at >= 0 && at < this.count && ((this.words[at] ?? UNKNOWN).senses & senses) !== 0;
  }

  /** The value of a number token, NaN elsewhere. */
  value(at: number): number {
    return this.type(at) === TokenType.Number ? (this.values[at] ?? Number.NaN) : Number.NaN;
  }

  /** The character of a mark, 0 elsewhere. */
  mark(at: number): number {
    return at >= 0 && at < this.count ? (this.marks[at] ?? 0) : 0;
  }

  /** Whether white space comes before the token (true at the very beginning). */
  spaced(at: number): boolean {
    return at <= 0 || at >= this.count || (this.ends[at - 1] ?? 0) < (this.starts[at] ?? 0);
  }

  isCapital(at: number): boolean {
    return isUpper(this.text.charCodeAt(this.starts[at] ?? 0));
  }

  length(at: number): number {
    return (this.ends[at] ?? 0) - (this.starts[at] ?? 0);
  }

  slice(from: number, to: number): string {
    return to > from ? this.text.slice(this.starts[from] ?? 0, this.ends[to - 1] ?? 0) : '';
  }

  /**
   * Where a figure may begin, ascending: at numbers, signs and number words, or at the token
   * before. Holds until the next stretch is read.
   */
  beginnings(): readonly number[] {
    return this.begun;
  }

  /** Whether a token ends in these letters, in the case they are written in. */
  endsWith(at: number, ending: string): boolean {
    const end = this.ends[at] ?? 0;
    const from = end - ending.length;
    return at >= 0 && at < this.count && from >= (this.starts[at] ?? 0)
      ? this.text.startsWith(ending, from)
      : false;
  }

  /** Whether a token is these letters, in the case they are written in. */
  reads(at: number, letters: string): boolean {
    return this.endsWith(at, letters) && this.length(at) === letters.length;
  }

  /** Reads the tokens of `span`; what was read before is gone. Linear. */
  read(text: string, span: Span): void {
    this.text = text;
    this.count = 0;
    this.saying = 0;
    if (this.worded.length > 0) this.worded = [];
    if (this.ranking.length > 0) this.ranking = [];
    this.begun = [];
    let at = span.start;
    while (at < span.end) {
      const code = text.charCodeAt(at);
      if (code === SPACE) at++;
      else if (isLetter(code))
        at =
          (code | 0x20) === SMALL_H || (code | 0x20) === SMALL_W
            ? this.readAddressOrWord(at, span.end)
            : this.readWord(at, span.end);
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
    if (at === this.types.length) this.grow();
    this.types[at] = type;
    this.starts[at] = start;
    this.ends[at] = end;
    this.words[at] = word;
    this.values[at] = value;
    this.marks[at] = 0;
    if (type === TokenType.Number || type === TokenType.Mixed || word.begins)
      this.noteBeginning(at);
    return end;
  }

  private grow(): void {
    const room = this.types.length * 2;
    const [types, starts, ends, values, marks] = [
      new Uint8Array(room),
      new Int32Array(room),
      new Int32Array(room),
      new Float64Array(room),
      new Uint16Array(room),
    ];
    types.set(this.types);
    starts.set(this.starts);
    ends.set(this.ends);
    values.set(this.values);
    marks.set(this.marks);
    this.types = types;
    this.starts = starts;
    this.ends = ends;
    this.values = values;
    this.marks = marks;
  }

  private noteBeginning(at: number): void {
    const { begun } = this;
    if (at > 0 && begun[begun.length - 1] !== at - 1) begun.push(at - 1);
    begun.push(at);
  }

  private readAddressOrWord(start: number, limit: number): number {
    return beginsUrl(this.text, start)
      ? urlEnd(this.text, start, limit)
      : this.readWord(start, limit);
  }

  private readWord(start: number, limit: number): number {
    const { text, table } = this;
    if ((text.charCodeAt(start) | 0x20) === CROSS && isCross(text, start))
      return this.push(TokenType.Word, start, start + 1, UNKNOWN, 0);
    let at = table.readLetters(text, start, limit);
    let { hash } = table;
    let isMixed = false;
    for (; at < limit; at++) {
      const code = text.charCodeAt(at);
      if (code === SPACE) break;
      const letter = foldLetter(code);
      if (letter !== 0) {
        hash = hashStep(hash, letter);
        continue;
      }
      if (isDigit(code)) {
        if (!isMixed && this.isPrefix(start, at)) break;
        isMixed = true;
      } else if (code === POINT ? !this.isInnerPoint(start, at) : !isApostrophe(text, at, limit))
        break;
      hash = hashStep(hash, foldUnit(code));
    }
    const type = isMixed ? TokenType.Mixed : TokenType.Word;
    const word = table.find(text, start, at, hash);
    this.saying |= word.saying;
    if (word.wording !== 0) this.worded.push(this.count);
    if (word.ranks) this.ranking.push(this.count);
    return this.push(type, start, at, word, 0);
  }

  /**
   * The letters of "Rs500" and "R1.8m"; one letter, or one digit, only in more than a whole number,
   * for R101 and RM7 are names.
   */
  private isPrefix(start: number, at: number): boolean {
    const { text } = this;
    if (at - start > LONGEST_PREFIX || !this.prefixes.has(text.slice(start, at))) return false;
    let end = at;
    while (end - at < MOST_DIGITS && isDigit(text.charCodeAt(end))) end++;
    const code = text.charCodeAt(end);
    if (at - start > 1 && end - at > 1) return true;
    const { decimal, thousands } = this.digits;
    return (code === decimal || code === thousands) && isDigit(text.charCodeAt(end + 1))
      ? true
      : SCALE_LETTERS.has(code | 0x20) && !isLetter(text.charCodeAt(end + 2));
  }

  /** Whether a point is one of those of "U.S." and "p.m.": after a single letter, before or after another. */
  private isInnerPoint(start: number, at: number): boolean {
    const { text } = this;
    if (!isLetter(text.charCodeAt(at - 1))) return false;
    const alone = at - 1 === start || text.charCodeAt(at - 2) === POINT;
    if (!alone) return false;
    if (at - 1 > start) return true;
    return isLetter(text.charCodeAt(at + 1)) && text.charCodeAt(at + 2) === POINT;
  }

  private readNumber(start: number, limit: number): number {
    const { digits } = this;
    digits.read(this.text, start, limit);
    return this.pushDigits(start);
  }

  private pushDigits(start: number): number {
    const { end, value, isMixed } = this.digits;
    return isMixed
      ? this.push(TokenType.Mixed, start, end, UNKNOWN, 0)
      : this.push(TokenType.Number, start, end, UNKNOWN, value);
  }

  private readMark(at: number, limit: number): number {
    const { text } = this;
    const code = text.charCodeAt(at);
    const isPoint =
      code === this.digits.decimal && at + 1 < limit && isDigit(text.charCodeAt(at + 1));
    if (isPoint && (at === 0 || !isPartOfWord(text.charCodeAt(at - 1)))) {
      this.digits.readDecimals(text, at, at, limit);
      return this.pushDigits(at);
    }
    const vulgar = code > 0x7f ? VULGAR_FRACTIONS.get(code) : undefined;
    if (vulgar !== undefined) return this.push(TokenType.Number, at, at + 1, UNKNOWN, vulgar);
    const index = this.count;
    this.push(TokenType.Mark, at, at + 1, UNKNOWN, 0);
    this.marks[index] = code;
    if (code > 0x7f || SIGNS.has(code)) this.noteBeginning(index);
    return at + 1;
  }
}

function isPartOfWord(code: number): boolean {
  return isLetter(code) || isDigit(code) || isHyphen(code) || code === 0x2e;
}

/** An apostrophe inside a word that does not begin a genitive: "don’t", "O’Neill", but not "Delhi’s". */
function isApostrophe(text: string, at: number, limit: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 0x27 && code !== 0x2019) return false;
  if (at + 1 >= limit || !isLetter(text.charCodeAt(at + 1))) return false;
  const isGenitive = foldUnit(text.charCodeAt(at + 1)) === 0x73;
  return !isGenitive || (at + 2 < limit && isLetter(text.charCodeAt(at + 2)));
}
