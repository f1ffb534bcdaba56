import { isDash } from '../tokens/characters.ts';
import { newReading, type Reading } from '../grammar/reading.ts';
import { TokenType, type Tokens } from '../tokens/tokens.ts';
import { Numeral, Role } from '../tokens/word-classes.ts';
import { readOrdinal, readSmallOrdinal } from './ordinals.ts';
import type { Lexicon } from '../grammar/lexicon.ts';

const PERCENT = 0x25;
const APOSTROPHES: ReadonlySet<number> = new Set([0x27, 0x2018, 0x2019]);
const POINT = 0x2e;
const COMMA = 0x2c;
const SLASH = 0x2f;
const HYPHEN = 0x2d;

/** A calendar date, a season, a decade or a century that begins with digits at token `at`. */
export function readDateOfDigits(tokens: Tokens, at: number, lexicon: Lexicon): Reading | null {
  return (
    readDayFirst(tokens, at, lexicon) ??
    readNumericDate(tokens, at) ??
    readSeason(tokens, at) ??
    readDecade(tokens, at) ??
    readCentury(tokens, at, lexicon)
  );
}

/** A calendar date, a decade, a century or a quarter of a year that begins with a word at token `at`. */
export function readDateOfWords(tokens: Tokens, at: number, lexicon: Lexicon): Reading | null {
  return (
    readMonthFirst(tokens, at, lexicon) ??
    readSpelledDay(tokens, at) ??
    readNamedDecade(tokens, at) ??
    readCentury(tokens, at, lexicon) ??
    readQuarter(tokens, at)
  );
}

/** A decade or a year that begins with an apostrophe at token `at`. */
export function readShortDate(tokens: Tokens, at: number): Reading | null {
  if (!APOSTROPHES.has(tokens.mark(at))) return null;
  return readDecade(tokens, at) ?? readShortYear(tokens, at);
}

function dated(
  from: number,
  to: number,
  first: number | null,
  last: number | null = first,
): Reading {
  const reading = newReading('date', from, to, first);
  reading.max = last;
  reading.kind = 'date';
  if (first !== last) reading.qualifier = 'range';
  return reading;
}

function isMonth(tokens: Tokens, at: number): boolean {
  return (tokens.roles(at) & Role.Month) !== 0 && tokens.isCapital(at);
}

/** The token after a month and the point of its abbreviation. */
function afterMonth(tokens: Tokens, at: number): number {
  return tokens.mark(at + 1) === POINT && !tokens.spaced(at + 1) ? at + 2 : at + 1;
}

/** A day of the month in digits, with or without an ordinal suffix: where it ends, or `at` where there is none. */
function dayEnd(tokens: Tokens, at: number, lexicon: Lexicon): number {
  const value = tokens.value(at);
  if (!(value >= 1 && value <= 31) || tokens.length(at) > 2) return at;
  if (tokens.spaced(at + 1)) return at + 1;
  if (lexicon.ordinalSuffixes.has(tokens.slice(at + 1, at + 2).toLowerCase())) return at + 2;
  return tokens.type(at + 1) === TokenType.Mark ? at + 1 : at;
}

/** The value of a year in four digits, or 0. */
export function yearAt(tokens: Tokens, at: number): number {
  const value = tokens.value(at);
  return tokens.length(at) === 4 && value >= 1000 && value <= 2199 && Number.isInteger(value)
    ? value
    : 0;
}

/** The token after a comma, if there is one. */
function afterComma(tokens: Tokens, at: number): number {
  return tokens.mark(at) === COMMA ? at + 1 : at;
}

/** May 9, 1945; May 7–10; Oct. 25; October 2018 */
function readMonthFirst(tokens: Tokens, at: number, lexicon: Lexicon): Reading | null {
  if (!isMonth(tokens, at)) return null;
  const next = afterMonth(tokens, at);
  const monthYear = yearAt(tokens, afterComma(tokens, next));
  if (monthYear > 0) return dated(at, afterComma(tokens, next) + 1, monthYear);
  const day = dayEnd(tokens, next, lexicon);
  if (day === next) return null;
  const dashed = dayRangeEnd(tokens, day, lexicon);
  const end = dashed > day ? dashed : dayToEnd(tokens, at, lexicon);
  const yearAfter = afterComma(tokens, end);
  const year = yearAt(tokens, yearAfter);
  const reading = year > 0 ? dated(at, yearAfter + 1, year) : dated(at, end, null);
  if (end > day) reading.qualifier = 'range';
  return reading;
}

/** "7–10" within one month: the end of the second day, or `at` where there is none. */
function dayRangeEnd(tokens: Tokens, at: number, lexicon: Lexicon): number {
  if (!isDash(tokens.mark(at))) return at;
  const end = dayEnd(tokens, at + 1, lexicon);
  return end > at + 1 ? end : at;
}

/**
 * "May 7 to 10", "between May 7 and 10": the end of the second day of a month at `at`, or of the
 * first where a second does not follow or counts something ("on May 7 to 10 families").
 */
function dayToEnd(tokens: Tokens, at: number, lexicon: Lexicon): number {
  const first = afterMonth(tokens, at);
  const link = dayEnd(tokens, first, lexicon);
  const isLinked =
    tokens.hasRole(link, Role.To) ||
    (tokens.hasRole(link, Role.And) && tokens.hasRole(at - 1, Role.Between));
  if (!isLinked || !(tokens.value(link + 1) > tokens.value(first))) return link;
  const end = dayEnd(tokens, link + 1, lexicon);
  const isCounting =
    tokens.type(end) === TokenType.Word && !tokens.hasRole(end, AFTER_DAYS) && end < tokens.count;
  return end === link + 1 || isCounting || isDash(tokens.mark(end)) ? link : end;
}

const AFTER_DAYS =
  Role.Article | Role.Preposition | Role.And | Role.Or | Role.Conjunction | Role.Relative;

/** 9 May 1945; 25 Aug 88; 9th of May */
function readDayFirst(tokens: Tokens, at: number, lexicon: Lexicon): Reading | null {
  const day = dayEnd(tokens, at, lexicon);
  if (day === at) return null;
  const end = dayRangeEnd(tokens, day, lexicon);
  const month = (tokens.roles(end) & Role.Of) !== 0 ? end + 1 : end;
  if (!isMonth(tokens, month)) return null;
  const next = afterMonth(tokens, month);
  const yearFrom = afterComma(tokens, next);
  const year = yearAt(tokens, yearFrom);
  const short = tokens.value(next);
  const isShort = year === 0 && tokens.length(next) === 2 && short >= 10;
  const reading =
    year > 0
      ? dated(at, yearFrom + 1, year)
      : isShort
        ? dated(at, next + 1, 1900 + short)
        : dated(at, month + 1, null);
  if (end > day) reading.qualifier = 'range';
  return reading;
}

/** the fourth of July */
function readSpelledDay(tokens: Tokens, at: number): Reading | null {
  const month = at + 2;
  const { numeral, value } = tokens.word(at);
  const isDay = numeral === Numeral.Ordinal && value <= 31 && tokens.hasRole(at + 1, Role.Of);
  if (!isDay || !isMonth(tokens, month)) return null;
  const year = yearAt(tokens, afterComma(tokens, month + 1));
  return year > 0 ? dated(at, afterComma(tokens, month + 1) + 1, year) : dated(at, month + 1, null);
}

/** 2021-05-09, 09/05/2021, 9.5.2021 */
function readNumericDate(tokens: Tokens, at: number): Reading | null {
  const separator = tokens.mark(at + 1);
  if ((separator !== SLASH && separator !== HYPHEN) || tokens.mark(at + 3) !== separator)
    return null;
  for (let part = at + 1; part <= at + 4; part++) if (tokens.spaced(part)) return null;
  const first = yearAt(tokens, at);
  const last = yearAt(tokens, at + 4);
  if (first > 0 && isCalendarPart(tokens, at + 2) && isCalendarPart(tokens, at + 4))
    return dated(at, at + 5, first);
  if (last > 0 && isCalendarPart(tokens, at) && isCalendarPart(tokens, at + 2))
    return dated(at, at + 5, last);
  return null;
}

/** 2019/20, 1998/1999: a year that ends in the next */
function readSeason(tokens: Tokens, at: number): Reading | null {
  const first = yearAt(tokens, at);
  if (first === 0 || tokens.mark(at + 1) !== SLASH || tokens.mark(at + 3) === SLASH) return null;
  if (tokens.spaced(at + 1) || tokens.spaced(at + 2)) return null;
  const last = tokens.value(at + 2);
  const isNext = last === first + 1 || (tokens.length(at + 2) === 2 && last === (first + 1) % 100);
  return isNext ? dated(at, at + 3, first, first + 1) : null;
}

function isCalendarPart(tokens: Tokens, at: number): boolean {
  const value = tokens.value(at);
  return value >= 1 && value <= 31 && tokens.length(at) <= 2;
}

/** 1990s, 1990's, '90s */
function readDecade(tokens: Tokens, at: number): Reading | null {
  const quote = APOSTROPHES.has(tokens.mark(at)) && !tokens.spaced(at + 1);
  const digits = quote ? at + 1 : at;
  const year =
    quote && tokens.length(digits) === 2 ? 1900 + tokens.value(digits) : yearAt(tokens, digits);
  const suffix = year > 0 && year % 10 === 0 ? pluralEnd(tokens, digits + 1) : 0;
  return suffix > 0 ? dated(at, suffix, year, year + (isCentury(year) ? 99 : 9)) : null;
}

/** the nineties */
function readNamedDecade(tokens: Tokens, at: number): Reading | null {
  const { roles, value } = tokens.word(at);
  const isNamed = (roles & Role.Decade) !== 0 && (tokens.roles(at - 1) & Role.Article) !== 0;
  return isNamed && value > 0 ? dated(at, at + 1, value, value + 9) : null;
}

/** From this on two digits are years of the last century: '45, but '19. */
const LAST_CENTURY = 30;

/** "in '91", "the class of '03": two digits after an apostrophe that nothing but a preposition of time precedes */
function readShortYear(tokens: Tokens, at: number): Reading | null {
  if (!tokens.spaced(at) || tokens.spaced(at + 1) || tokens.length(at + 1) !== 2) return null;
  const isTimed = tokens.hasRole(at - 1, Role.TimePreposition | Role.PartOf | Role.Month);
  if (tokens.type(at + 1) !== TokenType.Number || !isTimed) return null;
  if (tokens.mark(at + 2) === PERCENT) return null;
  const value = tokens.value(at + 1);
  const year = value + (value < LAST_CENTURY ? 2000 : 1900);
  return dated(at, at + 2, year, year);
}

/** The 1800s are a hundred years, the 2000s ten. */
function isCentury(year: number): boolean {
  return year % 100 === 0 && year < 2000;
}

/** Where the s of "1990s" or "1990's" ends; 0 where there is none. */
function pluralEnd(tokens: Tokens, at: number): number {
  const letter = APOSTROPHES.has(tokens.mark(at)) && !tokens.spaced(at) ? at + 1 : at;
  return !tokens.spaced(letter) && tokens.reads(letter, 's') ? letter + 1 : 0;
}

/** 14th century, the twentieth century, 18th and 19th centuries (two figures) */
function readCentury(tokens: Tokens, at: number, lexicon: Lexicon): Reading | null {
  const ordinal = readSmallOrdinal(tokens, at, lexicon);
  if (ordinal?.min == null || ordinal.min > 30) return null;
  const first = (ordinal.min - 1) * 100 + 1;
  const next = isDash(tokens.mark(ordinal.to)) ? ordinal.to + 1 : ordinal.to;
  if ((tokens.roles(next) & Role.Period) !== 0) return dated(at, next + 1, first, first + 99);
  if ((tokens.roles(ordinal.to) & (Role.And | Role.Or | Role.To)) === 0) return null;
  const second = readOrdinal(tokens, ordinal.to + 1, lexicon);
  if (second === null || (tokens.roles(second.to) & Role.Period) === 0) return null;
  return dated(at, ordinal.to, first, first + 99);
}

/** third quarter, fourth-quarter: a time only as a quarter of the year */
function readQuarter(tokens: Tokens, at: number): Reading | null {
  const ordinal = tokens.word(at);
  if (ordinal.numeral !== Numeral.Ordinal || ordinal.value > 4) return null;
  const next = isDash(tokens.mark(at + 1)) ? at + 2 : at + 1;
  const { numeral, roles } = tokens.word(next);
  return numeral === Numeral.Fraction && (roles & Role.TimeUnit) !== 0
    ? withYear(tokens, at, next + 1)
    : null;
}

/** The year right after a quarter or after "of", "in": "first quarter of 2016", "Q2 2016" */
function withYear(tokens: Tokens, from: number, to: number): Reading {
  const at = tokens.hasRole(to, Role.Of) ? to + 1 : to;
  const year = yearAt(tokens, at);
  return year > 0 && tokens.spaced(at) ? dated(from, at + 1, year) : dated(from, to, null);
}

const LONGEST_CODE = 6;
const QUARTER_CODE = /^(?:Q[1-4]|FY(?:19|20)\d\d)$/;

/** Q2, Q2 2016, FY2020, FY2020-22: letters with digits that name a time. */
export function readQuarterCode(tokens: Tokens, at: number): Reading | null {
  if (tokens.type(at) !== TokenType.Mixed || tokens.length(at) > LONGEST_CODE) return null;
  const code = tokens.slice(at, at + 1);
  if (!QUARTER_CODE.test(code)) return null;
  if (code.length === 2) return withYear(tokens, at, at + 1);
  const year = Number(code.slice(2));
  const isRange =
    isDash(tokens.mark(at + 1)) && !tokens.spaced(at + 2) && tokens.length(at + 2) === 2;
  const last = year - (year % 100) + tokens.value(at + 2);
  return isRange && last > year ? dated(at, at + 3, year, last) : dated(at, at + 1, year);
}
