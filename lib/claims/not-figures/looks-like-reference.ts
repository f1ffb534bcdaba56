import { isDash, isHyphen } from '../tokens/characters.ts';
import { isPlural } from '../grammar/noun-phrases.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType, type Tokens } from '../tokens/tokens.ts';
import { Role } from '../tokens/word-classes.ts';

const PLUS = 0x2b;
const COLON = 0x3a;
const OPEN = 0x28;
const CLOSE = 0x29;
const ZERO = 0x30;
const LONGEST_RUN = 12;
const PHONE_DIGITS = 7;
/** From here on digits without a separator that count nothing are a reference, not a number. */
const REFERENCE = 1e8;

/** 0800 555 019, +44 20 7946 0958, (212) 555-0199: numbers side by side that make one number of a telephone */
export function isPhone({ tokens }: Sentence, reading: Reading): boolean {
  if (!mayBeDigits(reading) || !isInRun(tokens, reading.from)) return false;
  let first = reading.from;
  let last = reading.from;
  for (let at = first; at > reading.from - LONGEST_RUN && isRunPart(tokens, at); at--) first = at;
  for (let at = last; at < reading.from + LONGEST_RUN && isRunPart(tokens, at); at++) last = at;
  let numbers = 0;
  let digits = 0;
  for (let at = first; at <= last; at++) {
    if (tokens.type(at) !== TokenType.Number) continue;
    numbers++;
    digits += tokens.length(at);
  }
  const isLed =
    tokens.mark(first) === PLUS ||
    tokens.mark(first - 1) === PLUS ||
    tokens.text.charCodeAt(tokens.start(first)) === ZERO;
  return digits >= PHONE_DIGITS && (numbers > 2 || (isLed && numbers > 1));
}

/** Not a sum, nor a date of several parts: 2019-07-04. */
function mayBeDigits({ sort, from, to }: Reading): boolean {
  return sort !== 'money' && (sort !== 'date' || to - from === 1);
}

/** Digits with more of the run right before or after them. */
function isInRun(tokens: Tokens, at: number): boolean {
  if (tokens.type(at) !== TokenType.Number) return false;
  return isRunPart(tokens, at - 1) || isRunPart(tokens, at + 1);
}

function isRunPart(tokens: Tokens, at: number): boolean {
  if (tokens.type(at) === TokenType.Number) return !tokens.slice(at, at + 1).includes(',');
  const mark = tokens.mark(at);
  return isHyphen(mark) || mark === PLUS || mark === OPEN || mark === CLOSE;
}

/** "reference 2600318844": a long row of digits that counts nothing; "texting HELP to 70700" */
export function isCode({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  if (reading.sort !== 'number' || !reading.isPlain) return false;
  const isCounting = reading.head >= 0 && isPlural(tokens, reading.head);
  if ((reading.min ?? 0) >= REFERENCE && !isCounting) return true;
  if (isPartNumber({ tokens }, reading)) return true;
  if (!tokens.hasRole(reading.from - 1, Role.To)) return false;
  for (let at = reading.from - 2; at > reading.from - 6; at--)
    if (lexicon.textingVerbs.has(tokens.word(at))) return true;
  return false;
}

/** "35 (4): 567–591": volume, issue and pages */
export function isCitation({ tokens }: Sentence, { from, to, sort }: Reading): boolean {
  if (sort !== 'number') return false;
  for (const [at, open] of [
    [from, to],
    [from - 2, from - 1],
    [from - 5, from - 4],
  ] as const)
    if (isIssue(tokens, at, open)) return true;
  return false;
}

/** The volume at `at` and its issue in brackets from `open` on, then a colon and the first page. */
function isIssue(tokens: Tokens, at: number, open: number): boolean {
  return (
    tokens.type(at) === TokenType.Number &&
    tokens.mark(open) === OPEN &&
    tokens.type(open + 1) === TokenType.Number &&
    tokens.mark(open + 2) === CLOSE &&
    tokens.mark(open + 3) === COLON &&
    tokens.type(open + 4) === TokenType.Number
  );
}

/** "the 46620 has a twin": five digits or more without a separator after an article, and no noun */
function isPartNumber({ tokens }: Pick<Sentence, 'tokens'>, { from, head }: Reading): boolean {
  const isDefinite = tokens.hasRole(from - 1, Role.Article) && !tokens.hasRole(from - 1, Role.Per);
  return head < 0 && isDefinite && tokens.length(from) >= 5;
}

/** "Day 842 of the war", "in week 12": a unit of time that is numbered, not counted */
export function isNumberedTime({ tokens }: Sentence, reading: Reading): boolean {
  const at = reading.from - 1;
  if (reading.sort !== 'number' || !reading.isPlain || reading.unit !== null) return false;
  if (!tokens.hasRole(at, Role.TimeUnit) || isPlural(tokens, at)) return false;
  const before = tokens.roles(at - 1);
  if ((before & (Role.Per | Role.Article | Role.Determiner)) !== 0) return false;
  return (
    tokens.isCapital(at) || ((before & Role.Preposition) !== 0 && !isPlural(tokens, reading.to))
  );
}

/** 10.00–17.00: two clock times written with a full stop */
export function isHours({ tokens }: Sentence, reading: Reading): boolean {
  if (reading.sort !== 'number' || reading.unit !== null || reading.to - reading.from !== 3)
    return false;
  if (!isDash(tokens.mark(reading.from + 1)) && !tokens.hasRole(reading.from + 1, Role.To))
    return false;
  return isHour(tokens, reading.from) && isHour(tokens, reading.from + 2);
}

/**
 * "16.52 The crews have left", "at 8.15 yesterday", "hourly from 9.10", "at 6.15 and 18.30": a
 * clock time written with a full stop, at the head of a line or after the preposition of a time
 */
export function isDottedClock({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  const { sort, unit, from, to } = reading;
  if (sort !== 'number' || unit !== null || to !== from + 1 || !isMinute(tokens, from))
    return false;
  if (from === 0) return tokens.type(to) === TokenType.Word && tokens.isCapital(to);
  if (tokens.hasRole(from - 1, Role.And) && isMinute(tokens, from - 2)) return true;
  return isAfterClockWord({ tokens, lexicon }, reading);
}

/** "at 8.15 yesterday", "at 6.15 and 18.30", "every hour from 8.40." */
function isAfterClockWord(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  { begin, to }: Reading,
): boolean {
  if (!lexicon.clockPrepositions.has(tokens.word(begin - 1))) return false;
  const isPair = tokens.hasRole(to, Role.And) && isMinute(tokens, to + 1);
  if (isPair || lexicon.dayWords.has(tokens.word(to))) return true;
  const isLast = tokens.type(to) === TokenType.Mark || tokens.type(to) === TokenType.None;
  const isRegular =
    tokens.hasRole(begin - 2, Role.TimeUnit) || lexicon.regularly.has(tokens.word(begin - 2));
  return isLast && isRegular;
}

function isMinute(tokens: Tokens, at: number): boolean {
  return (
    hasClockLength(tokens, at) && /^(?:[01]?\d|2[0-4])\.[0-5]\d$/.test(tokens.slice(at, at + 1))
  );
}

/** 8.15, 16.52 */
function hasClockLength(tokens: Tokens, at: number): boolean {
  const length = tokens.length(at);
  return length === 4 || length === 5;
}

function isHour(tokens: Tokens, at: number): boolean {
  return (
    hasClockLength(tokens, at) && /^(?:[01]?\d|2[0-4])\.[0-5][05]$/.test(tokens.slice(at, at + 1))
  );
}
