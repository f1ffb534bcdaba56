import { isDash } from '../tokens/characters.ts';
import type { Lexicon } from '../grammar/lexicon.ts';
import { newReading, type Reading } from '../grammar/reading.ts';
import { TokenType, type Tokens, type TokenTypeValue } from '../tokens/tokens.ts';
import { Numeral, Role, Sense } from '../tokens/word-classes.ts';
import { readCardinal } from './cardinals.ts';
import { type Cardinal } from './numeral-words.ts';
import { readDateOfDigits, readDateOfWords, readQuarterCode, readShortDate } from './dates.ts';
import { isCurrencyPrefix, isScreen, moneyAfter, readMoney } from './money.ts';
import { readOrdinal } from './ordinals.ts';
import { readTimesTen } from './powers.ts';
import { percentAfter, readFraction, readRatio } from './shares.ts';
import { readPartOfUnit } from './parts-of-units.ts';
import { gluedUnit, isCross, isGluedInch, isGluedMetre } from './written-units.ts';

const PLUS = 0x2b;
const PLUS_MINUS = 0xb1;
/** Signs that belong to a number and change nothing of its value. */
const KEPT_SIGNS: ReadonlySet<number> = new Set([PLUS, PLUS_MINUS]);

type Recognizer = (tokens: Tokens, at: number, lexicon: Lexicon) => Reading | null;

/**
 * What may begin with a token of each type; tried in this order at each place where a figure may
 * begin: the first that reads one wins.
 */
const RECOGNIZERS: Readonly<Record<TokenTypeValue, readonly Recognizer[]>> = {
  [TokenType.None]: [],
  [TokenType.Number]: [readDateOfDigits, readFractionBeforeScale, readOrdinal, readNumber],
  [TokenType.Word]: [
    readDateOfWords,
    readMoney,
    readPartOfUnit,
    readFractionBeforeScale,
    readOrdinal,
    readMultiple,
    readNumber,
  ],
  [TokenType.Mixed]: [readQuarterCode],
  [TokenType.Mark]: [readShortDate, readMoney, readNumber],
};

/** Every number of the tokens, in order and disjoint, with its value and its sort; linear. */
export function readNumbers(tokens: Tokens, lexicon: Lexicon): Reading[] {
  const readings: Reading[] = [];
  let next = 0;
  for (const at of tokens.beginnings()) {
    if (at < next || !mayBegin(tokens, at, lexicon)) continue;
    const reading = recognize(tokens, at, lexicon);
    if (reading === null) continue;
    readings.push(reading);
    next = Math.max(at + 1, reading.to);
  }
  return readings;
}

function recognize(tokens: Tokens, at: number, lexicon: Lexicon): Reading | null {
  for (const recognizer of RECOGNIZERS[tokens.type(at)]) {
    const reading = recognizer(tokens, at, lexicon);
    if (reading !== null) return reading;
  }
  return null;
}

/** What `Tokens.beginnings` gives, looked at closely. */
function mayBegin(tokens: Tokens, at: number, lexicon: Lexicon): boolean {
  const type = tokens.type(at);
  if (type === TokenType.Number) return true;
  if (type === TokenType.Mark) return isSign(tokens, at, lexicon);
  if (type === TokenType.Mixed) return tokens.length(at) < 7;
  if (type !== TokenType.Word) return false;
  const word = tokens.word(at);
  if (word.begins) return true;
  if ((word.roles & Role.Article) !== 0 && tokens.word(at + 1).numeral !== Numeral.None)
    return true;
  if (tokens.mark(at + 1) === 0x24) return !tokens.spaced(at + 1);
  return tokens.type(at + 1) === TokenType.Number && isCurrencyPrefix(tokens, at, lexicon);
}

function isSign(tokens: Tokens, at: number, lexicon: Lexicon): boolean {
  const code = tokens.mark(at);
  if (isDash(code) || KEPT_SIGNS.has(code)) return tokens.spaced(at) && !tokens.spaced(at + 1);
  if (code === 0x27 || code === 0x2019 || code === 0x2018)
    return tokens.type(at + 1) === TokenType.Number;
  return code > 0x7f || code === 0x24 ? lexicon.currencySigns.has(tokens.slice(at, at + 1)) : false;
}

/** Fractions, unless what they are a part of is a scale: "half a million" is a number. */
function readFractionBeforeScale(tokens: Tokens, at: number, lexicon: Lexicon): Reading | null {
  const fraction = readFraction(tokens, at, lexicon);
  if (fraction === null || fraction.sort === 'percent') return fraction;
  const cardinal = readCardinal(tokens, at, lexicon);
  return cardinal !== null && cardinal.to > fraction.to ? null : fraction;
}

/** twice, doubled */
function readMultiple(tokens: Tokens, at: number): Reading | null {
  const word = tokens.word(at);
  if ((word.senses & Sense.Fold) !== 0) return newReading('fold', at, at + 1, word.value);
  return (word.senses & Sense.Multiplied) !== 0
    ? newReading('multiplied', at, at + 1, word.value)
    : null;
}

/** A cardinal and what comes right after it: percent, currency, a ratio's second number. */
function readNumber(tokens: Tokens, at: number, lexicon: Lexicon): Reading | null {
  const from = negativeEnd(tokens, at);
  const cardinal = readRaised(tokens, from) ?? readCardinal(tokens, from, lexicon);
  if (cardinal === null || isGlued(tokens, cardinal)) return null;
  const reading =
    percentAfter(tokens, cardinal) ??
    moneyAfter(tokens, cardinal, lexicon) ??
    readRatio(tokens, cardinal, lexicon) ??
    plainNumber(cardinal);
  reading.from = at;
  if (from > at && !KEPT_SIGNS.has(tokens.mark(at))) negate(reading);
  if (cardinal.isPlural) {
    reading.max = null;
    reading.qualifier = 'atLeast';
    reading.bounds = 'convention';
  } else if (cardinal.isFew) {
    reading.max = null;
    reading.qualifier = 'about';
    reading.bounds = 'convention';
  }
  return reading;
}

/** 1.3 × 10⁶ */
function readRaised(tokens: Tokens, from: number): Cardinal | null {
  const raised = readTimesTen(tokens, from);
  if (raised === null) return null;
  const flags = { isPlural: false, isFew: false, isPlain: false, hasDigits: true };
  return { from, ...raised, ...flags };
}

function plainNumber(cardinal: Cardinal): Reading {
  const reading = newReading('number', cardinal.from, cardinal.to, cardinal.value);
  reading.isPlain = cardinal.isPlain;
  return reading;
}

/** The token after a minus sign or word; `at` where there is none. */
function negativeEnd(tokens: Tokens, at: number): number {
  if (tokens.hasRole(at, Role.Negative)) return tokens.hasRole(at - 1, Role.Or) ? at : at + 1;
  const isSign =
    isDash(tokens.mark(at)) || tokens.mark(at) === PLUS_MINUS || isPlusSign(tokens, at);
  const isGlued = !tokens.spaced(at + 1) && tokens.type(at + 1) === TokenType.Number;
  return isSign && isGlued && tokens.spaced(at) ? at + 1 : at;
}

/** "+3", but not the plus before the code of a country: +44 20 7946 0123 */
function isPlusSign(tokens: Tokens, at: number): boolean {
  if (tokens.mark(at) !== PLUS) return false;
  const next = at + 2;
  const isPhone =
    tokens.type(next) === TokenType.Number || (isDash(tokens.mark(next)) && !tokens.spaced(next));
  return !isPhone && tokens.mark(next) !== 0x28;
}

function negate(reading: Reading): void {
  if (reading.min !== null) reading.min = reading.max = -reading.min;
}

/** 46.3C, 98F */
export function isDegree(tokens: Tokens, at: number): boolean {
  if (tokens.spaced(at) || tokens.length(at) !== 1) return false;
  const code = tokens.text.charCodeAt(tokens.start(at));
  return code === 0x43 || code === 0x46;
}

/** Digits with letters glued on that are no scale: 777x, 787s; they name a thing. Units may be glued (30km). */
function isGlued(tokens: Tokens, cardinal: Cardinal): boolean {
  const next = cardinal.to;
  if (!cardinal.hasDigits || tokens.spaced(next)) return false;
  // 540ba8f317e6
  if (tokens.type(next) === TokenType.Mixed) return true;
  if (tokens.type(next) !== TokenType.Word) return false;
  if (isDegree(tokens, next) || isGluedInch(tokens, next) || isGluedMetre(tokens, next))
    return false;
  if (gluedUnit(tokens, next) !== undefined) return false;
  const isLetter = tokens.length(next) === 1 && tokens.hasRole(next, Role.Currency);
  if (isLetter && isScreen(cardinal.value)) return true;
  const known = Role.Unit | Role.TimeUnit | Role.Currency | Role.Percent;
  return (tokens.roles(next) & known) === 0 && !(cardinal.value < 100 && isCross(tokens, next));
}
