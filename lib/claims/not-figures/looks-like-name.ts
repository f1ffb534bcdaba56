import { isHyphen } from '../tokens/characters.ts';
import { isPersonNoun, isPlural } from '../grammar/noun-phrases.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType, type Tokens } from '../tokens/tokens.ts';
import { Numeral, Role, Sense } from '../tokens/word-classes.ts';

const HASH = 0x23;
const SECTION = 0xa7;
const AT = 0x40;
const BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;
const SLASH = 0x2f;
const UNDERSCORE = 0x5f;
const COLON = 0x3a;
const POINT = 0x2e;

/** Glued by a hyphen to a word before it, or in brackets: S-21, COVID-19, [3], #12 */
export function isPartOfName(sentence: Sentence, reading: Reading): boolean {
  const { tokens } = sentence;
  const { from, to, sort } = reading;
  const before = tokens.mark(from - 1);
  if (before === HASH || before === AT || before === SECTION) return true;
  if (sort === 'date') return isInPath(tokens, reading);
  if (before === BRACKET && tokens.mark(to) === CLOSING_BRACKET) return true;
  if (sort !== 'number' && sort !== 'ordinal') return false;
  if (isTitleWord(tokens, reading) || isClause(tokens, to)) return true;
  if (tokens.spaced(from)) return isLeadingZero(sentence, reading) || isInverted(tokens, reading);
  return isHyphen(before) ? isBoundByHyphen(tokens, from) : isBoundByMark(tokens, from);
}

/** lorn.example/2021/04: a year inside an address */
function isInPath(tokens: Tokens, { from, to }: Reading): boolean {
  const isGlued = to === from + 1 && tokens.mark(from - 1) === SLASH && !tokens.spaced(from);
  return isGlued && tokens.type(from - 2) === TokenType.Word && !tokens.spaced(from - 1);
}

/** COVID-19; not "mid-1930s" nor "forty-five" */
function isBoundByHyphen(tokens: Tokens, from: number): boolean {
  if (tokens.spaced(from - 1)) return false;
  const isPrefix = tokens.hasRole(from - 2, Role.PartOf | Role.To);
  return !isPrefix && !isWrittenNumber(tokens.word(from - 2).numeral);
}

/** 24/7, a_2, :121 */
function isBoundByMark(tokens: Tokens, from: number): boolean {
  const before = tokens.mark(from - 1);
  if (before === SLASH) return tokens.type(from - 2) === TokenType.Number;
  return before === UNDERSCORE || before === COLON || before === POINT;
}

/** "the Thirty Years' War": a number word with a capital inside a sentence, before another capital */
function isTitleWord(tokens: Sentence['tokens'], { from, to, sort }: Reading): boolean {
  if (
    sort !== 'number' ||
    from === 0 ||
    tokens.type(from) !== TokenType.Word ||
    !tokens.isCapital(from)
  )
    return false;
  // "the Lorn Zero": of all number words the one that names models
  const isModel = tokens.word(from).value === 0 && tokens.isCapital(from - 1) && from > 1;
  if (isModel) return true;
  const isOpening = tokens.type(from - 1) === TokenType.Mark;
  return !isOpening && tokens.type(to) === TokenType.Word && tokens.isCapital(to);
}

function isWrittenNumber(numeral: number): boolean {
  return numeral === Numeral.Unit || numeral === Numeral.Tens;
}

function isLeadingZero({ tokens }: Pick<Sentence, 'tokens'>, reading: Reading): boolean {
  const start = tokens.start(reading.from);
  return (
    reading.isPlain && tokens.length(reading.from) > 1 && tokens.text.charCodeAt(start) === 0x30
  );
}

/** 787-9, 24/7, 9/11: two numbers glued by a hyphen or slash that make no range. */
function isInverted(tokens: Sentence['tokens'], reading: Reading): boolean {
  const mark = tokens.mark(reading.to);
  if (!reading.isPlain || tokens.spaced(reading.to) || tokens.spaced(reading.to + 1)) return false;
  if (!isHyphen(mark) && mark !== SLASH) return false;
  return tokens.type(reading.to + 1) === TokenType.Number || isNamedNumber(tokens, reading.to + 1);
}

/** The "Eleven" of 7-Eleven */
function isNamedNumber(tokens: Tokens, at: number): boolean {
  return tokens.word(at).numeral === Numeral.Unit && tokens.isCapital(at);
}

/** 401(k), 501(c): a letter in brackets glued to the digits */
function isClause(tokens: Tokens, at: number): boolean {
  const isGlued = tokens.mark(at) === 0x28 && !tokens.spaced(at) && !tokens.spaced(at + 1);
  return isGlued && tokens.length(at + 1) === 1 && tokens.mark(at + 2) === 0x29;
}

/**
 * two-stroke engines, a two-state solution, the Six-Day War: a number bound to a singular noun that
 * is neither time nor measure nor person
 */
export function isAdjective({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  if (reading.sort !== 'number' || !isHyphen(tokens.mark(reading.to)) || tokens.spaced(reading.to))
    return false;
  if (tokens.type(reading.to + 1) !== TokenType.Word) return false;
  if (
    tokens.isCapital(reading.from) &&
    reading.from > 0 &&
    tokens.type(reading.from) === TokenType.Word
  )
    return true;
  if (tokens.isCapital(reading.to + 1)) return true;
  const next = tokens.word(reading.to + 1);
  if (
    lexicon.strengths.has(next) ||
    lexicon.compoundNouns.has(next) ||
    lexicon.multipliers.has(next)
  )
    return false;
  if (lexicon.qualifiersAfter.has(next) || lexicon.rows.has(tokens.word(reading.to + 2)))
    return false;
  return reading.unit === null && !isPersonNoun(tokens, reading.to + 1, lexicon);
}

/** "737 500": right after another number that is no rank ("the first 200") */
function isSecondNumber(previous: Reading, { from }: Reading): boolean {
  return previous.to === from && !previous.isNone && previous.sort !== 'ordinal';
}

/** the 777 program, 737 Max, 400 737s: a bare number before a singular noun or a name, or right after another number */
export function isModel(sentence: Sentence, reading: Reading, index: number): boolean {
  const { tokens, readings } = sentence;
  if (reading.sort !== 'number' || !reading.isPlain || reading.unit !== null) return false;
  const previous = readings[index - 1];
  if (previous !== undefined && isSecondNumber(previous, reading)) return true;
  const isNamed = tokens.hasSense(reading.to, Sense.NameTail) && tokens.isCapital(reading.to);
  if (isNamed && (reading.min ?? 0) >= 100) return true;
  if (sentence.lexicon.markNouns.has(tokens.word(reading.head))) return false;
  if (reading.head < 0 || reading.qualifier !== 'exact' || isHyphen(tokens.mark(reading.to)))
    return false;
  return (
    tokens.hasRole(reading.from - 1, Role.Article | Role.Determiner) &&
    isSingular(sentence, reading)
  );
}

function isSingular({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  for (let at = reading.countedFrom; at < reading.countedTo; at++) {
    if (isPlural(tokens, at) || isPersonNoun(tokens, at, lexicon)) return false;
  }
  return !tokens.hasSense(reading.head, Sense.HarmNoun | Sense.Memorial);
}
