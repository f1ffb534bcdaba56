import type { Lexicon, UnitPhrase } from '../grammar/lexicon.ts';
import { newReading, type Reading } from '../grammar/reading.ts';
import { LONGEST_PREFIX, TokenType, type Tokens } from '../tokens/tokens.ts';
import type { WordMap } from '../tokens/word-set.ts';
import { Numeral, Role, type Word } from '../tokens/word-classes.ts';
import { readCardinal } from './cardinals.ts';
import { yearAt } from './dates.ts';
import { afterHyphen, type Cardinal } from './numeral-words.ts';

const DOLLAR = 0x24;
const MINUS: ReadonlySet<number> = new Set([0x2d, 0x2212, 0x2013]);

/** A sum of money that begins with its sign or its code: $1.2bn, HK$176, USD 200, Rs 50 lakh. */
export function readMoney(tokens: Tokens, at: number, lexicon: Lexicon): Reading | null {
  const sign = readSign(tokens, at, lexicon);
  if (sign === null) return null;
  const cardinal = readCardinal(tokens, sign.to, lexicon, true);
  if (cardinal?.hasDigits !== true) return null;
  const reading = newReading(
    'money',
    at,
    cardinal.to,
    sign.isNegative ? -cardinal.value : cardinal.value,
  );
  reading.unit = sign.unit;
  return reading;
}

interface Sign {
  to: number;
  unit: string;
  isNegative: boolean;
}

function readSign(tokens: Tokens, at: number, lexicon: Lexicon): Sign | null {
  const isNegative = MINUS.has(tokens.mark(at)) && !tokens.spaced(at + 1);
  const from = isNegative ? at + 1 : at;
  if (tokens.type(from) === TokenType.Mark) {
    const unit = lexicon.currencySigns.get(tokens.slice(from, from + 1));
    return unit === undefined ? null : { to: from + 1, unit, isNegative };
  }
  if (tokens.type(from) !== TokenType.Word) return null;
  if (
    tokens.mark(from + 1) === DOLLAR &&
    (!tokens.spaced(from + 1) || !isLooseLetters(tokens, from))
  ) {
    const unit = lexicon.dollarLetters.get(tokens.slice(from, from + 1).toLowerCase());
    return unit === undefined ? null : { to: from + 2, unit, isNegative };
  }
  return readCode(tokens, from, lexicon, isNegative);
}

/** The article of "a $5 note", the genitive of "the town's $3m": no letters of a dollar. */
function isLooseLetters(tokens: Tokens, at: number): boolean {
  const before = tokens.mark(at - 1);
  return tokens.hasRole(at, Role.Article) || before === 0x27 || before === 0x2019;
}

/** USD 200, EUR5m, Rs. 500: a code in capitals or a prefix word of the grammar, before digits. */
function readCode(tokens: Tokens, at: number, lexicon: Lexicon, isNegative: boolean): Sign | null {
  const word = tokens.word(at);
  const next = tokens.mark(at + 1) === 0x2e ? at + 2 : at + 1;
  if (tokens.type(next) !== TokenType.Number || isEvent(tokens, at, next)) return null;
  const isCode =
    (word.roles & Role.Currency) !== 0 && word.text.length === 3 && isUpperWord(tokens, at);
  const unit = isCurrencyPrefix(tokens, at, lexicon)
    ? lexicon.currencyPrefixes.get(tokens.slice(at, at + 1))
    : isCode
      ? word.unit
      : null;
  return unit == null ? null : { to: next, unit, isNegative };
}

/** "Euro 2024": a word with a capital and a bare year are the name of an event. */
function isEvent(tokens: Tokens, at: number, next: number): boolean {
  const isWord = tokens.isCapital(at) && !isUpperWord(tokens, at) && tokens.length(at) > 3;
  return isWord && (yearAt(tokens, next) > 0 || tokens.length(next) < 3);
}

/** Rs 500, RM12, R1.8m: letters that name a currency before digits; one letter alone only glued to them. */
export function isCurrencyPrefix(tokens: Tokens, at: number, lexicon: Lexicon): boolean {
  const length = tokens.length(at);
  if (length > LONGEST_PREFIX || (length === 1 && tokens.spaced(at + 1))) return false;
  return lexicon.currencyPrefixes.has(tokens.slice(at, at + 1));
}

function isUpperWord(tokens: Tokens, at: number): boolean {
  const text = tokens.slice(at, at + 1);
  return text === text.toUpperCase();
}

/** A unit, its name and where it ends; `scale` is what a code says of thousands or millions. */
export interface UnitFound {
  readonly unit: string;
  readonly to: number;
  readonly isPhrase: boolean;
  readonly scale?: number;
}

const CODE_SCALES: ReadonlyMap<string, number> = new Map([
  ['T', 1e3],
  ['K', 1e3],
  ['M', 1e6],
]);

/** 120 MEUR, 75 USD million: a code in capitals with its scale before or after it */
function scaledCode(tokens: Tokens, at: number, lexicon: Lexicon): UnitFound | null {
  const length = tokens.length(at);
  if (length < 3 || length > 4 || !tokens.isCapital(at)) return null;
  const code = tokens.slice(at, at + 1);
  if (tokens.type(at) !== TokenType.Word || code !== code.toUpperCase()) return null;
  if (code.length === 4) {
    const unit = codeUnit(code.slice(1), lexicon);
    const scale = CODE_SCALES.get(code.charAt(0));
    return unit === null || scale === undefined
      ? null
      : { unit, to: at + 1, isPhrase: false, scale };
  }
  const word = tokens.word(at + 1);
  const unit = code.length === 3 && word.numeral === Numeral.Scale ? codeUnit(code, lexicon) : null;
  return unit === null ? null : { unit, to: at + 2, isPhrase: false, scale: word.value };
}

function codeUnit(code: string, lexicon: Lexicon): string | null {
  const word = lexicon.table.lookUp(code);
  return (word.roles & Role.Currency) !== 0 && word.text.length === 3 ? word.unit : null;
}

const NONE: readonly UnitPhrase[] = [];

/** The longest unit of a list of phrases, or the single word's unit, at token `at`. */
export function unitAt(
  tokens: Tokens,
  at: number,
  role: number,
  phrases: WordMap<readonly UnitPhrase[]>,
): UnitFound | null {
  const word = tokens.word(at);
  for (const phrase of phrases.get(word) ?? NONE) {
    const to = phraseEnd(tokens, at, phrase.words);
    if (to > at) return { unit: phrase.unit, to, isPhrase: true };
  }
  if ((word.roles & role) === 0 || word.unit === null) return null;
  return { unit: word.unit, to: at + 1, isPhrase: false };
}

/** Where the words of a phrase end, joined by spaces or hyphens; `at` where they are not there. */
function phraseEnd(tokens: Tokens, at: number, words: readonly Word[]): number {
  let next = at;
  for (const word of words) {
    if (next > at) next = afterHyphen(tokens, next);
    if (tokens.word(next) !== word) return at;
    next++;
  }
  return next;
}

/**
 * Makes a cardinal money when a currency's sign, word or code follows: "five million yen", "10 €",
 * "hundreds of millions of dollars".
 */
export function moneyAfter(tokens: Tokens, cardinal: Cardinal, lexicon: Lexicon): Reading | null {
  let at = afterHyphen(tokens, cardinal.to);
  if (cardinal.isPlural && (tokens.roles(at) & Role.Of) !== 0) at++;
  const sign =
    tokens.type(at) === TokenType.Mark
      ? lexicon.currencySigns.get(tokens.slice(at, at + 1))
      : undefined;
  const isSign =
    sign !== undefined && (tokens.type(at + 1) !== TokenType.Number || !tokens.spaced(at));
  const found: UnitFound | null = isSign
    ? { unit: sign, to: at + 1, isPhrase: false }
    : (scaledCode(tokens, at, lexicon) ??
      unitAt(tokens, at, Role.Currency, lexicon.currencyPhrases));
  if (found === null || isLooseLetter(tokens, at, cardinal)) return null;
  if (isNoCoin(tokens, at, cardinal, lexicon)) return null;
  const reading = newReading(
    'money',
    cardinal.from,
    found.isPhrase ? cardinal.to : found.to,
    Number((cardinal.value * (found.scale ?? 1)).toPrecision(15)),
  );
  reading.unit = found.unit;
  reading.tail = found.to;
  addCents(tokens, reading, found.to, lexicon);
  return reading;
}

/** "three crowns", "487 marks out of 600": worn and won, or given at school */
function isNoCoin(tokens: Tokens, at: number, cardinal: Cardinal, lexicon: Lexicon): boolean {
  if (!lexicon.doubtfulCoins.has(tokens.word(at))) return false;
  const isOutOf = tokens.hasRole(at + 1, Role.Preposition) && tokens.hasRole(at + 2, Role.Of);
  return cardinal.value < LEAST_COINS || isOutOf;
}

/** Fewer crowns are no money. */
const LEAST_COINS = 100;

/** Lines of a screen: 720p and 1080p are no pence. */
const SCREENS: ReadonlySet<number> = new Set([240, 360, 480, 576, 720, 1080, 1440, 2160, 4320]);

/** Whether a single letter after this number names lines of a screen rather than coins. */
export function isScreen(value: number): boolean {
  return SCREENS.has(value);
}

/** A single letter is a coin only where it is glued to a number: 45p, not "p 12" nor 1080p. */
function isLooseLetter(tokens: Tokens, at: number, cardinal: Cardinal): boolean {
  const isLetter = tokens.length(at) === 1 && tokens.type(at) === TokenType.Word;
  return isLetter && (tokens.spaced(at) || isScreen(cardinal.value));
}

/** "thirteen dollars and forty-five cents" is one sum. */
function addCents(tokens: Tokens, reading: Reading, at: number, lexicon: Lexicon): void {
  if (reading.min === null) return;
  const hasAnd = tokens.hasRole(at, Role.And);
  const cents = readCardinal(tokens, hasAnd ? at + 1 : at, lexicon);
  if (cents === null || cents.value >= 100 || cents.value < 1) return;
  const word = tokens.word(cents.to);
  const isNamed = word.unit === 'USc' || word.unit === 'GBp';
  const isBare = !hasAnd && (cents.to >= tokens.count || tokens.type(cents.to) === TokenType.Mark);
  if (!isNamed && !isBare) return;
  reading.to = reading.tail = isNamed ? cents.to + 1 : cents.to;
  reading.min = reading.max = reading.min + cents.value / 100;
}
