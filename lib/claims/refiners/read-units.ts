import { isHyphen } from '../tokens/characters.ts';
import { isDegree } from '../recognizers/read-numbers.ts';
import { isIndefinite } from '../recognizers/numeral-words.ts';
import { unitAt } from '../recognizers/money.ts';
import { isPlural } from '../grammar/noun-phrases.ts';
import { isCross, isPlus, readWrittenUnit } from '../recognizers/written-units.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType, type Tokens } from '../tokens/tokens.ts';
import { Role, Sense } from '../tokens/word-classes.ts';

const OPEN = 0x28;
const CLOSE = 0x29;
/** How far before a number a verb of weighing is. */
const WEIGHED = 4;
/** How far before it the word "weight". */
const WEIGHT = 13;
const DEGREE = 0xb0;

/** Names the unit that comes after a number: 55 miles, 5-year, 40 km². The unit stays outside the figure's text. */
export function readUnits(sentence: Sentence): void {
  const { readings } = sentence;
  for (const [at, reading] of readings.entries()) {
    if (reading.sort === 'number') readUnit(sentence, reading);
    else if (reading.sort === 'money') {
      settleCoin(sentence, reading);
      const weight = readWeight(sentence, reading);
      if (weight !== null) readings[at] = weight;
    }
  }
  let previous: Reading | null = null;
  for (const reading of readings) {
    if (previous !== null) {
      if (previous.unit !== null && reading.from < previous.tail) reading.isNone = true;
      else if (isLevelBefore(sentence, previous, reading)) previous.unit = reading.unit;
    }
    previous = reading;
  }
  shareSides(sentence);
}

const TIMES = 0xd7;

/** "2 x 3 mm", "6×6-inch", "12 by 14 feet": the sides before the last have its unit. */
function shareSides({ tokens, lexicon, readings }: Sentence): void {
  for (let at = readings.length - 1; at > 0; at--) {
    const [first, second] = [readings[at - 1], readings[at]];
    if (first?.unit !== null || second?.unit == null || second.from !== first.to + 1) continue;
    if (first.sort !== 'number' || second.sort !== 'number') continue;
    const isTimes = tokens.mark(first.to) === TIMES || isCross(tokens, first.to);
    const isBy = tokens.word(first.to).text === lexicon.grammar.by;
    if (isTimes || (isBy && !tokens.hasRole(second.tail - 1, Role.TimeUnit)))
      first.unit = second.unit;
  }
}

/** "from 12 to 20 tonnes": the unit of the second level holds for the first. */
function isLevelBefore({ tokens, lexicon }: Sentence, first: Reading, second: Reading): boolean {
  return (
    second.unit !== null &&
    second.sort === 'number' &&
    first.sort === 'number' &&
    first.unit === null &&
    first.to + 1 === second.from &&
    tokens.hasRole(first.to, Role.To) &&
    tokens.word(first.from - 1).text === lexicon.grammar.from
  );
}

/** 66 cents are 0.66 dollars, 45p 0.45 pounds. */
function settleCoin({ lexicon }: Sentence, reading: Reading): void {
  const unit = lexicon.coins.get(reading.unit ?? '');
  if (unit === undefined) return;
  reading.unit = unit;
  reading.min = hundredth(reading.min);
  reading.max = hundredth(reading.max);
}

function hundredth(value: number | null): number | null {
  return value === null ? null : Number((value / 100).toPrecision(15));
}

/**
 * "a 300-pound manhole cover" weighs, "a 20-pound note" and "a two-million-pound house" are worth:
 * a word that is both coin and weight.
 */
function readWeight({ tokens, lexicon }: Sentence, reading: Reading): Reading | null {
  const coin = reading.tail - 1;
  const unit = lexicon.weightCoins.get(tokens.word(coin));
  if (unit === undefined) return null;
  if (isWeighed({ tokens, lexicon }, reading, coin) || isOfStuff({ tokens, lexicon }, coin))
    return { ...reading, sort: 'number', unit, to: coin };
  if (!isHyphen(tokens.mark(coin - 1))) return null;
  const isScaled = tokens.type(reading.from) !== TokenType.Number || coin - 1 > reading.from + 1;
  if (isScaled || lexicon.sumNouns.has(tokens.word(reading.tail))) return null;
  return { ...reading, sort: 'number', unit, to: coin - 1 };
}

/**
 * "100 kilograms (220 pounds)", "weighs 500 pounds": beside a unit of weight or a verb of weighing,
 * and no sign of a currency
 */
function isWeighed(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  { from }: Reading,
  coin: number,
): boolean {
  if (coin <= from || !tokens.spaced(coin)) return false;
  const before = from - 1;
  if (tokens.mark(before) === OPEN || tokens.hasRole(before, Role.Or))
    return lexicon.weights.has(tokens.word(before - 1));
  for (let at = before; at > before - WEIGHED; at--)
    if (lexicon.weighVerbs.has(tokens.word(at))) return true;
  for (let at = before; at > before - WEIGHT && at >= 0; at--) {
    const word = tokens.word(at);
    if (tokens.type(at) === TokenType.Mark || lexicon.spendVerbs.has(word)) return false;
    if (lexicon.weighNouns.has(word)) return true;
    if (lexicon.catches.has(word)) return !lexicon.forWords.has(tokens.word(before));
  }
  return false;
}

/** "1,200 pounds of fish", "40 pounds of dried beef" */
function isOfStuff(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  coin: number,
): boolean {
  if (!tokens.hasRole(coin + 1, Role.Of) || !tokens.spaced(coin)) return false;
  for (let at = coin + 2; at < coin + 5 && tokens.type(at) === TokenType.Word; at++)
    if (lexicon.weighed.has(tokens.word(at))) return true;
  return false;
}

function readUnit(sentence: Sentence, reading: Reading): void {
  if (reading.unit !== null) return;
  const { tokens, lexicon } = sentence;
  const at = skipToUnit(sentence, reading.to);
  if (tokens.mark(at) === DEGREE || isDegree(tokens, at)) {
    reading.unit = 'degree';
    reading.tail = at + 1;
    return;
  }
  if (isMetre(sentence, at)) {
    reading.unit = 'm';
    reading.tail = at + 1;
    return;
  }
  if (isInch(tokens, at)) {
    reading.unit = 'inch';
    reading.tail = at + 1;
    return;
  }
  const found = readWrittenUnit(tokens, at) ?? unitAt(tokens, at, Role.Unit, lexicon.unitPhrases);
  if (found === null || isName(sentence, at) || isOfNoun(sentence, at)) return;
  reading.unit = found.unit;
  reading.tail = found.to;
}

/** "31 m across", "6.5 m high": the letter alone may be a million, before a direction it is a metre. */
function isMetre({ tokens }: Sentence, at: number): boolean {
  return tokens.spaced(at) && tokens.reads(at, 'm') && tokens.hasSense(at + 1, Sense.Direction);
}

/**
 * "640 millimetres (25 in)": the abbreviation alone is the preposition, right before a closing
 * bracket it is the unit.
 */
function isInch(tokens: Tokens, at: number): boolean {
  return tokens.mark(at + 1) === CLOSE && tokens.reads(at, 'in');
}

/** Over a hyphen, "of" after a plural number word, and "more". */
function skipToUnit(sentence: Sentence, at: number): number {
  const { tokens } = sentence;
  if (isPlus(tokens, at)) return at + 1;
  if (isHyphen(tokens.mark(at)) && !tokens.spaced(at))
    return sentence.lexicon.qualifiersAfter.has(tokens.word(at + 1)) ? at + 2 : at + 1;
  if ((tokens.roles(at) & Role.Of) !== 0) return isIndefinite(tokens, at + 1) ? at + 2 : at + 1;
  if (sentence.lexicon.streaks.has(tokens.word(at)) && tokens.hasRole(at + 1, Role.TimeUnit))
    return at + 1;
  return (tokens.roles(at) & Role.Other) !== 0 && (tokens.roles(at + 1) & Role.TimeUnit) !== 0
    ? at + 1
    : at;
}

/** "four century-old mills", "three week-long fairs": the time belongs to the noun, the number counts it */
function isOfNoun({ tokens }: Sentence, at: number): boolean {
  const isBound = isHyphen(tokens.mark(at + 1)) && !tokens.spaced(at + 1) && !tokens.spaced(at + 2);
  return isBound && tokens.spaced(at) && tokens.hasRole(at, Role.TimeUnit) && !isPlural(tokens, at);
}

/** A capitalised unit word is part of a name ("Mt", "Stone"), a short one in capitals is a unit ("GW"). */
function isName(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  if (!tokens.isCapital(at)) return false;
  const text = tokens.slice(at, at + 1);
  return text.length > 3 && text !== text.toUpperCase();
}
