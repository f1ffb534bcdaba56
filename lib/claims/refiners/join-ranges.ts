import { isDash } from '../tokens/characters.ts';
import type { Reading, Sentence, Sort } from '../grammar/reading.ts';
import { TokenType, type Tokens } from '../tokens/tokens.ts';
import { Role, Sense } from '../tokens/word-classes.ts';
import { isYear } from './find-years.ts';

const PLUS_MINUS = 0xb1;

/** Makes one figure of two that are the ends of a range: 70-85 million, between 5 and 7, 1941–45, $1.2bn to $1.4bn. */
export function joinRanges(sentence: Sentence): void {
  const { readings } = sentence;
  for (let at = 0; at + 1 < readings.length; at++) {
    const [first, second] = [readings[at], readings[at + 1]];
    if (first !== undefined && second !== undefined && isRange(sentence, first, second)) {
      join(sentence, first, second);
      readings.splice(at + 1, 1);
    }
  }
}

function isRange(sentence: Sentence, first: Reading, second: Reading): boolean {
  const { tokens } = sentence;
  const isTolerated = isTolerance(tokens, first, second);
  const link = isTolerated ? second.from : linkOf(sentence, first, second);
  // What comes between them shows for nearly all pairs whether they are a range.
  if (link === 0 || link !== second.from || !canPair(sentence, first, second)) return false;
  if (isTolerated) return true;
  if (first.tail > second.from) return false;
  if (isYearOfLevel(sentence, first, second)) return false;
  const at = tokens.hasRole(second.from - 1, Role.Article) ? second.from - 2 : second.from - 1;
  const isDashed = isDash(tokens.mark(at));
  if (isDashed) return isAscending(first, second) && !isNamed(sentence, first, second);
  if (tokens.hasRole(at, Role.Or)) return isEither(sentence, first, second);
  if (tokens.hasRole(at, Role.And)) return isBetween(tokens, first) && isAscending(first, second);
  return tokens.hasRole(at, Role.To) && isFromTo(sentence, first, second);
}

/** "rose from 43 in 2009 to 70 in 2018": the year of the first level, and the second */
function isYearOfLevel(sentence: Sentence, first: Reading, second: Reading): boolean {
  const { tokens, lexicon } = sentence;
  const isWord = tokens.type(first.to) === TokenType.Word && second.sort !== 'date';
  const isIn = tokens.word(first.from - 1).text === lexicon.grammar.within;
  return isWord && isIn && isYear(sentence, first) && !isYear(sentence, second);
}

function isBetween(tokens: Tokens, { from }: Reading): boolean {
  return tokens.hasRole(from - 1, Role.Between) || tokens.hasRole(from - 2, Role.Between);
}

function isFromTo(sentence: Sentence, first: Reading, second: Reading): boolean {
  const isBy = sentence.tokens.word(first.from - 1).text === sentence.lexicon.grammar.by;
  // "by 3 percent to 5 percent" is a range; "by 1 percent to 5 percent" a step and the level it led to.
  const isClose = isBy && (second.max ?? 0) <= 2 * (first.min ?? 0);
  const sharesPercent = second.sort === 'percent' && (first.sort === 'number' || isClose);
  return (
    isAscending(first, second) &&
    (sharesPercent || !isMove(sentence, first)) &&
    !isStep(sentence, first, second)
  );
}

/** "10 or 12 sheds", "three or four": two bare numbers next to each other in size */
function isEither({ tokens }: Sentence, first: Reading, second: Reading): boolean {
  const isNumbers = second.sort === 'number' || second.sort === 'percent';
  if (first.sort !== 'number' || !isNumbers || first.unit !== null) return false;
  const [low, high] = [first.min ?? 0, second.max ?? 0];
  const isSame = tokens.type(first.from) === tokens.type(second.from);
  return isSame && low > 1 && low < high && high <= low * 2 && high < 1000;
}

/** 0.62 ± 0.05 */
function isTolerance(tokens: Tokens, first: Reading, second: Reading): boolean {
  return (
    tokens.mark(first.to) === PLUS_MINUS &&
    (second.from === first.to + 1 || second.from === first.to)
  );
}

/** 7-Eleven: digits and a capitalised word are a name. */
function isNamed({ tokens }: Sentence, first: Reading, second: Reading): boolean {
  return (
    tokens.type(first.from) === TokenType.Number &&
    tokens.type(second.from) === TokenType.Word &&
    second.sort === 'number' &&
    tokens.isCapital(second.from)
  );
}

/** The token after a dash, "to" or "and" that follows the first reading (and its unit); 0 where there is none. */
function linkOf(sentence: Sentence, first: Reading, second: Reading): number {
  const { tokens } = sentence;
  const at = first.to;
  if (isDash(tokens.mark(at))) {
    const isTight = tokens.spaced(at) === tokens.spaced(at + 1);
    return isTight ? at + 1 : 0;
  }
  const link = afterSameUnit(tokens, first, second) || at;
  if ((tokens.roles(link) & (Role.And | Role.To | Role.Or)) === 0) return 0;
  const isTheDecade = second.sort === 'date' && tokens.hasRole(link + 1, Role.Article);
  return isTheDecade ? link + 2 : link + 1;
}

/** "3 metres to 4 metres": the token after the first unit where the second number has the same; 0 elsewhere */
function afterSameUnit(tokens: Tokens, first: Reading, second: Reading): number {
  if (first.sort !== 'number' || !tokens.hasRole(first.to, Role.Unit | Role.TimeUnit)) return 0;
  return tokens.word(first.to) === tokens.word(second.to) ? first.to + 1 : 0;
}

const PAIRS: Readonly<Partial<Record<Sort, readonly Sort[]>>> = {
  number: ['number', 'percent', 'money', 'fold', 'date'],
  percent: ['percent'],
  money: ['money', 'number'],
  date: ['date', 'year'],
  year: ['year', 'number', 'date'],
  ordinal: ['ordinal'],
  fraction: ['fraction'],
};

function canPair(sentence: Sentence, first: Reading, second: Reading): boolean {
  if (
    second.sort === 'date' &&
    first.sort === 'number' &&
    !isYear(sentence, first) &&
    !isDay(first) &&
    !isBeforeEra(first, second)
  )
    return false;
  if (isYear(sentence, first) && second.sort === 'number' && !second.isPlain) return false;
  if (second.bounds === 'convention' || first.bounds === 'convention') return false;
  if (first.sort === 'money' && second.sort === 'money' && first.unit !== second.unit) return false;
  return PAIRS[sortOf(sentence, first)]?.includes(sortOf(sentence, second)) === true;
}

function sortOf(sentence: Sentence, reading: Reading): Sort {
  return isYear(sentence, reading) ? 'year' : reading.sort;
}

/** "from 2100 to 1750 BC": the era holds for both years. */
function isBeforeEra(first: Reading, second: Reading): boolean {
  return first.isPlain && (second.min ?? 0) < 0 && (first.min ?? 0) > Math.abs(second.min ?? 0);
}

function isDay(reading: Reading): boolean {
  return reading.isPlain && (reading.min ?? 0) >= 1 && (reading.min ?? 0) <= 31;
}

/** "from 20 to 30" after a word of change is two levels, not a range; so is "by 30 to 126". */
function isMove(sentence: Sentence, first: Reading): boolean {
  const { tokens, lexicon } = sentence;
  if (first.sort === 'date' || isYear(sentence, first)) return false;
  const before = tokens.word(first.from - 1);
  const isFrom = before.text === lexicon.grammar.from;
  const isBy = before.text === lexicon.grammar.by;
  if (!isFrom && !isBy) return false;
  for (let at = first.from - 2; at >= 0 && at > first.from - 16; at--) {
    const senses = tokens.senses(at);
    if ((senses & (Sense.ChangeVerb | Sense.ChangeNoun | Sense.Multiplied)) !== 0) return true;
    if (tokens.mark(at) === 0x3b) return false;
  }
  return isFrom && lexicon.moveVerbs.has(tokens.word(first.from - 2));
}

/** "up 7% to 8%": too near to each other to be an amount and its level */
function isClose(first: Reading, second: Reading): boolean {
  return first.sort === 'percent' && (second.max ?? 0) <= 1.5 * (first.min ?? 0);
}

/**
 * "gained $3 to $92", "fell 5 to 40": an amount and the level it led to; "advanced 7.2 to 687.9";
 * "rose 3 to 5 percent", "lost 10 to 15 men" are ranges.
 */
function isStep({ tokens }: Sentence, first: Reading, second: Reading): boolean {
  if (first.sort !== second.sort || first.sort === 'date' || first.sort === 'ordinal') return false;
  let at = first.from - 1;
  while (tokens.hasRole(at, Role.Adverb) && !tokens.hasSense(at, Sense.ChangeVerb)) at--;
  if (!tokens.hasSense(at, Sense.ChangeVerb)) return false;
  if (first.sort !== 'number') return !isClose(first, second);
  const isCounting =
    tokens.type(second.to) === TokenType.Word &&
    !tokens.hasRole(second.to, Role.Preposition | Role.And | Role.Conjunction | Role.Relative);
  const isLevel = !Number.isInteger(second.max) && (second.max ?? 0) > 5 * (first.min ?? 0);
  return !isCounting && (isLevel || !tokens.hasSense(at, Sense.Sum));
}

/** Whether the second number is the larger, once it lends the first its scale and an abbreviated year its century. */
function isAscending(first: Reading, second: Reading): boolean {
  if (first.sort === 'date' || second.sort === 'date') return true;
  const [low, high] = [scaledMin(first, second), fullYear(first, second)];
  return low !== null && high !== null && low < high;
}

/** "70-85 million": the first takes the second's scale where it would else be absurdly small beside it. */
function scaledMin(first: Reading, second: Reading): number | null {
  const { min } = first;
  const high = second.max;
  if (min === null || high === null || Math.abs(min) >= 1000 || high < 1000) return min;
  const scale = scaleOf(high);
  return min * scale < high && high / scale < 10_000 ? min * scale : min;
}

function scaleOf(value: number): number {
  for (const scale of [1e12, 1e9, 1e6, 1e3]) if (value >= scale) return scale;
  return 1;
}

function fullYear(first: Reading, second: Reading): number | null {
  const [from, to] = [first.min, second.max];
  if (from === null || to === null) return to;
  const isShort =
    first.isPlain && second.isPlain && from >= 1000 && from < 2200 && to >= 0 && to < 100;
  return isShort ? Math.floor(from / 100) * 100 + to : to;
}

function join(sentence: Sentence, first: Reading, second: Reading): void {
  if (isTolerance(sentence.tokens, first, second)) {
    widen(first, second);
    return;
  }
  const isDate = first.sort === 'date' || second.sort === 'date' || isYear(sentence, first);
  if (!isDate) first.min = sameScale(sentence, first, second);
  first.max = fullYear(first, second);
  if (isDate) {
    if (isBeforeEra(first, second) && first.min !== null) first.min = -first.min;
    first.min = isDay(first) && second.sort === 'date' ? second.min : (first.min ?? second.min);
    first.kind = 'date';
  }
  first.to = second.to;
  first.tail = Math.max(second.tail, second.to);
  first.unit ??= second.unit;
  first.qualifier = 'range';
  first.isPlain = false;
  if (second.sort === 'percent' || second.sort === 'money') first.sort = second.sort;
  if (first.kind === 'date') first.sort = 'date';
}

/** The range around a value with its tolerance. */
function widen(first: Reading, second: Reading): void {
  const [value, tolerance] = [first.min ?? 0, second.min ?? 0];
  first.min = Number((value - tolerance).toPrecision(15));
  first.max = Number((value + tolerance).toPrecision(15));
  first.to = second.to;
  first.tail = Math.max(second.tail, second.to);
  first.unit ??= second.unit;
  first.qualifier = 'range';
  first.isPlain = false;
}

/** The first end in the second's scale, where a scale word follows the second only. */
function sameScale(sentence: Sentence, first: Reading, second: Reading): number | null {
  const { tokens } = sentence;
  const isBare = first.isPlain || !/[a-z,]/i.test(tokens.slice(first.from, first.to));
  const hasWord = /[a-z]/i.test(tokens.slice(second.from, second.to));
  return isBare && hasWord ? scaledMin(first, second) : first.min;
}
