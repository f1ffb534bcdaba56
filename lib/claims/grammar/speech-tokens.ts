import type { Span } from '../../model/span.ts';
import { isDigit, isLetter, isLowerAt, isSpace, isUpperAt } from '../tokens/characters.ts';
import {
  foldUnit,
  foldLetter,
  hashBetween,
  UNKNOWN,
  type WordTable,
} from '../tokens/word-table.ts';
import { Saying, type Word } from '../tokens/word-classes.ts';

/** `quote` stands for a whole stretch in quotation marks, `break` for whatever ends a clause. */
export type TokenKind = 'word' | 'comma' | 'colon' | 'break' | 'quote';

/**
 * A word, mark or quoted stretch of a sentence, with its place in the text. Genitives and hyphens
 * are part of a word. Tokens are used again for the next sentence: nobody keeps one.
 */
export class Token {
  kind: TokenKind = 'word';
  start = 0;
  end = 0;
  /** Its entry in the grammar's table; `UNKNOWN` also for marks and stretches. */
  word: Word = UNKNOWN;
  private source = '';

  set(source: string, kind: TokenKind, start: number, end: number, word: Word): void {
    this.source = source;
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.word = word;
  }

  /** Whether the word has one of the bits of `Saying`. */
  says(bits: number): boolean {
    return (this.word.saying & bits) !== 0;
  }

  /** Whether the word has one of the bits of `Clause`. */
  is(bits: number): boolean {
    return (this.word.clause & bits) !== 0;
  }

  isUpper(): boolean {
    return this.kind === 'word' && isUpperAt(this.source, this.start);
  }

  isLower(): boolean {
    return this.kind === 'word' && isLowerAt(this.source, this.start);
  }

  /** Begins like a name: with a capital, or as a handle does. */
  isCapital(): boolean {
    return this.isUpper() || (this.kind === 'word' && this.source.charCodeAt(this.start) === AT);
  }

  /** Begins with digits, a currency's sign before them or not. */
  isNumber(): boolean {
    if (this.kind !== 'word') return false;
    const code = this.source.charCodeAt(this.start);
    return (
      isDigit(code) || (CURRENCY_SIGNS.has(code) && isDigit(this.source.charCodeAt(this.start + 1)))
    );
  }

  startsWithDigit(): boolean {
    return isDigit(this.source.charCodeAt(this.start));
  }

  /** One to four digits and nothing else. */
  isShortNumber(): boolean {
    if (this.end - this.start > 4) return false;
    for (let at = this.start; at < this.end; at++)
      if (!isDigit(this.source.charCodeAt(at))) return false;
    return this.end > this.start;
  }

  hasLetter(): boolean {
    for (let at = this.start; at < this.end; at++)
      if (isLetter(this.source.charCodeAt(at))) return true;
    return false;
  }

  /** Whether it ends in `ending`, in either case; `longerThan` is the least length that is too short. */
  endsWith(ending: string, longerThan = 0): boolean {
    const from = this.end - ending.length;
    if (from < this.start || this.end - this.start <= longerThan) return false;
    for (let at = 0; at < ending.length; at++)
      if (foldUnit(this.source.charCodeAt(from + at)) !== ending.charCodeAt(at)) return false;
    return true;
  }

  endsWithApostrophe(): boolean {
    return isApostrophe(this.source.charCodeAt(this.end - 1));
  }
}

const AT = 0x40;
const COMMA = 0x2c;
const COLON = 0x3a;
const POINT = 0x2e;
const HYPHEN = 0x2d;
const SPACE = 0x20;
const CURRENCY_SIGNS: ReadonlySet<number> = new Set([0x24, 0x20ac, 0xa3]);
/** ; ( ) [ ] — – … */
const BREAKS: ReadonlySet<number> = new Set([0x3b, 0x28, 0x29, 0x5b, 0x5d, 0x2014, 0x2013, 0x2026]);
/** & / between two parts of a word, beside points, hyphens and apostrophes. */
const JOINTS: ReadonlySet<number> = new Set([0x27, 0x2019, POINT, 0x26, 0x2f, HYPHEN]);

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

/** Letters and digits; no halves of surrogate pairs, which are pictures far more often than letters. */
function isWordCode(code: number): boolean {
  if (isLetter(code)) return code < 0xd800 || code > 0xdfff;
  return isDigit(code);
}

function letterAt(text: string, at: number): number {
  const letter = foldLetter(text.charCodeAt(at));
  return letter < 0xd800 || letter > 0xdfff ? letter : 0;
}

function opensWord(code: number): boolean {
  return isWordCode(code) || code === AT || code === 0x23 || CURRENCY_SIGNS.has(code);
}

/** Where the word that begins at `at` ends, not beyond `to`; up to `known` it is letters. */
function wordEnd(text: string, at: number, known: number, to: number): number {
  const dotted = dottedEnd(text, at, to);
  if (dotted > at) return dotted;
  let end = Math.max(at + 1, known);
  while (end < to && isWordCode(text.charCodeAt(end))) end++;
  for (let next = partEnd(text, end, to); next > end; next = partEnd(text, end, to)) end = next;
  return end < to && isApostrophe(text.charCodeAt(end)) ? end + 1 : end;
}

/** "U.S.", "p.m": letters with a point after each; `at` if they are not that. */
function dottedEnd(text: string, at: number, to: number): number {
  if (!isPair(text, at + 1, to) || letterAt(text, at) === 0) return at;
  let end = at + 1;
  while (isPair(text, end, to)) end += 2;
  return end < to && text.charCodeAt(end) === POINT ? end + 1 : end;
}

/** A point and a letter. */
function isPair(text: string, point: number, to: number): boolean {
  return point + 1 < to && text.charCodeAt(point) === POINT && letterAt(text, point + 1) !== 0;
}

/** The end of a part joined on at `at`: "-un", "’s", ",000"; `at` where none is. */
function partEnd(text: string, at: number, to: number): number {
  if (at + 1 >= to) return at;
  const code = text.charCodeAt(at);
  let end = at + 1;
  if (code === COMMA) while (end < to && isDigit(text.charCodeAt(end))) end++;
  else if (JOINTS.has(code)) while (end < to && isWordCode(text.charCodeAt(end))) end++;
  return end > at + 1 ? end : at;
}

/** What a word that may be the sign of a voice does. */
const SIGNS =
  Saying.opensPhrase |
  Saying.strongVerbs |
  Saying.weakVerbs |
  Saying.participles |
  Saying.judgingVerbs |
  Saying.speechNouns;

/** No more tokens than this are kept for the next sentence. */
const MOST_KEPT = 4_096;

/** The words of a sentence as the readers of speech see them. */
export class TokenReader {
  /** All bits of `Saying` that the words read last have, and which of them may be signs of a voice. */
  saying = 0;
  signs: number[] = [];
  private text = '';
  private count = 0;
  private kept: Token[] = [];
  private readonly table: WordTable;

  constructor(table: WordTable) {
    this.table = table;
  }

  /** Reads `sentence`, each stretch of `quoted` (in order, disjoint) as one token. Linear in the sentence's length. */
  read(text: string, sentence: Span, quoted: readonly Span[]): void {
    this.text = text;
    this.count = 0;
    this.saying = 0;
    if (this.signs.length > 0) this.signs = [];
    if (this.kept.length > MOST_KEPT) this.kept = [];
    let at = sentence.start;
    for (const stretch of quoted) {
      if (stretch.end <= sentence.start || stretch.start >= sentence.end) continue;
      this.readWords(at, Math.max(stretch.start, sentence.start));
      at = Math.min(stretch.end, sentence.end);
      this.push('quote', Math.max(stretch.start, sentence.start), at, UNKNOWN);
    }
    this.readWords(at, sentence.end);
  }

  /** What was read last; it holds until the next sentence is read. */
  tokens(): readonly Token[] {
    return this.kept.slice(0, this.count);
  }

  private readWords(from: number, to: number): void {
    const { text } = this;
    let at = from;
    while (at < to) {
      const code = text.charCodeAt(at);
      if (code === SPACE && text.charCodeAt(at + 1) !== HYPHEN) at++;
      else at = opensWord(code) ? this.readWord(at, to) : this.readMark(code, at, to);
    }
  }

  private readMark(code: number, at: number, to: number): number {
    if (code === COMMA) return this.push('comma', at, at + 1, UNKNOWN);
    if (code === COLON) return this.push('colon', at, at + 1, UNKNOWN);
    if (BREAKS.has(code)) return this.push('break', at, at + 1, UNKNOWN);
    if (this.isSpacedHyphen(at, to)) return this.push('break', at, at + 3, UNKNOWN);
    return at + 1;
  }

  private push(kind: TokenKind, start: number, end: number, word: Word): number {
    let token = this.kept[this.count];
    if (token === undefined) this.kept.push((token = new Token()));
    token.set(this.text, kind, start, end, word);
    this.count++;
    return end;
  }

  /** Most words are letters up to a space and need no closer look. */
  private readWord(start: number, to: number): number {
    const { text, table } = this;
    const letters = table.readLetters(text, start, to);
    const { hash } = table;
    const isWhole = letters > start && (letters === to || text.charCodeAt(letters) === SPACE);
    const end = isWhole ? letters : wordEnd(text, start, letters, to);
    const word = table.find(
      text,
      start,
      end,
      end === letters ? hash : hashBetween(text, start, end),
    );
    this.saying |= word.saying;
    if ((word.saying & SIGNS) !== 0) this.signs.push(this.count);
    return this.push('word', start, end, word);
  }

  private isSpacedHyphen(at: number, to: number): boolean {
    const { text } = this;
    return (
      at + 2 < to &&
      text.charCodeAt(at + 1) === HYPHEN &&
      isSpace(text.charCodeAt(at)) &&
      isSpace(text.charCodeAt(at + 2))
    );
  }
}
