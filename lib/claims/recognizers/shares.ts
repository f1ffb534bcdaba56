import type { Lexicon } from '../grammar/lexicon.ts';
import { newReading, type Reading } from '../grammar/reading.ts';
import { TokenType, type Tokens } from '../tokens/tokens.ts';
import { Numeral, Role, Sense } from '../tokens/word-classes.ts';
import { readCardinal } from './cardinals.ts';
import { afterHyphen, isIndefinite, partOf, type Cardinal } from './numeral-words.ts';
import { readParts } from './parts.ts';

const HYPHEN = 0x2d;
const OPEN = 0x28;
const PERCENT_SIGNS: ReadonlySet<number> = new Set([0x25, 0x2030]);

/** Where a percent sign or word after a number ends; `at` where there is none. */
export function percentEnd(tokens: Tokens, at: number): number {
  if (PERCENT_SIGNS.has(tokens.mark(at))) return at + 1;
  const next = afterHyphen(tokens, at);
  const { roles } = tokens.word(next);
  if ((roles & Role.Percent) !== 0) return pointEnd(tokens, next + 1);
  const isPerCent = (roles & Role.Per) !== 0 && tokens.word(next + 1).unit === 'USc';
  if (isPerCent) return pointEnd(tokens, next + 2);
  return at;
}

function pointEnd(tokens: Tokens, at: number): number {
  return (tokens.roles(at) & Role.PercentagePoint) !== 0 ? at + 1 : at;
}

/** Makes a cardinal a percentage when a percent sign or word follows. */
export function percentAfter(tokens: Tokens, cardinal: Cardinal): Reading | null {
  const to = percentEnd(tokens, cardinal.to);
  if (to === cardinal.to) return null;
  const reading = newReading('percent', cardinal.from, to, cardinal.value);
  reading.unit = '%';
  return reading;
}

/** a third, two thirds, one-half, three-quarters, half of, 3/4; "four-tenths of one percent" is a percentage. */
export function readFraction(tokens: Tokens, at: number, lexicon: Lexicon): Reading | null {
  const part =
    tokens.type(at) === TokenType.Number
      ? readSlashed(tokens, at)
      : (readSpelled(tokens, at, lexicon) ?? readHalf(tokens, at) ?? readManyParts(tokens, at));
  return part === null ? null : (partOfPercent(tokens, part, lexicon) ?? part);
}

/** "half a percent", "a tenth of a percent", "four-tenths of one percent" */
function partOfPercent(tokens: Tokens, part: Reading, lexicon: Lexicon): Reading | null {
  const at = tokens.hasRole(part.to, Role.Of) ? part.to + 1 : part.to;
  const value = part.min ?? 0;
  if (isIndefinite(tokens, at) || at === part.to) {
    const word = isIndefinite(tokens, at) ? at + 1 : at;
    const percent = percentEnd(tokens, word);
    if (percent > word) return asPercent(part.from, percent, value);
  }
  const whole = at > part.to ? readCardinal(tokens, at, lexicon) : null;
  if (whole === null) return null;
  const percent = percentEnd(tokens, whole.to);
  return percent > whole.to ? asPercent(part.from, percent, value * whole.value) : null;
}

function asPercent(from: number, to: number, value: number): Reading {
  const reading = newReading('percent', from, to, value);
  reading.unit = '%';
  return reading;
}

/** a third, one-third, two thirds */
function readSpelled(tokens: Tokens, at: number, lexicon: Lexicon): Reading | null {
  const word = tokens.word(at);
  const isArticle = isIndefinite(tokens, at);
  if (!isArticle && word.numeral !== Numeral.Unit) return null;
  const parts = isArticle ? 1 : word.value;
  const next = isArticle ? at + 1 : afterHyphen(tokens, at + 1);
  const part = partOf(tokens, next);
  if (part === 0 || (tokens.roles(next + 1) & Role.TimeUnit) !== 0) return null;
  if (isSpanOfQuarters(tokens, at, next) || isHalfWord(tokens, next)) return null;
  const isAmount = lexicon.amountWords.has(tokens.word(at - 1));
  if (!isPlainPart(tokens, next, { parts, isArticle, isAmount })) return null;
  return newReading('fraction', at, next + 1, parts * part);
}

/** thirty-five hundredths, seven ten-thousandths; quarters may be of a year */
function readManyParts(tokens: Tokens, at: number): Reading | null {
  const parts = readParts(tokens, at);
  if (parts === null || parts.value >= 1) return null;
  const last = tokens.word(parts.to - 1);
  const isMany = last.numeral === Numeral.Fraction && last.value > 4;
  return isMany ? newReading('fraction', at, parts.to, parts.value) : null;
}

/** a half-hearted try, a half-time talk; not a half-mile, a half-million */
function isHalfWord(tokens: Tokens, at: number): boolean {
  const next = afterHyphen(tokens, at + 1);
  if (next === at + 1 || tokens.word(at).value !== 2) return false;
  const isNumber = tokens.word(next).numeral !== Numeral.None;
  return !isNumber && !tokens.hasRole(next, Role.Unit | Role.Percent);
}

/** "in seven quarters", "for three quarters", "two straight quarters": quarters of a year, not of a thing */
function isSpanOfQuarters(tokens: Tokens, at: number, part: number): boolean {
  if (!tokens.hasRole(part, Role.TimeUnit) || tokens.hasRole(part + 1, Role.Of)) return false;
  if (tokens.word(at).value > 3 && tokens.word(at).numeral === Numeral.Unit) return true;
  return (
    !tokens.hasRole(at, Role.Article) &&
    tokens.spaced(part) &&
    tokens.hasRole(at - 1, Role.Preposition) &&
    !tokens.hasRole(at - 1, Role.Of | Role.To) &&
    !QUALIFYING.test(tokens.slice(at - 1, at))
  );
}

/** Prepositions that bound a number rather than place it in time. */
const QUALIFYING = /^(?:about|around|by|over|under|below|above|than|to|at|like|as)$/i;

/** "a third" and "a quarter" need a sign that a part is meant: "a third man", "a quarter ended" are no shares. */
function isPlainPart(
  tokens: Tokens,
  at: number,
  {
    parts,
    isArticle,
    isAmount,
  }: { readonly parts: number; readonly isArticle: boolean; readonly isAmount: boolean },
): boolean {
  const isOrdinal = tokens.word(at).numeral === Numeral.Ordinal;
  if (isOrdinal && parts > 1) return false;
  if (!isArticle || isShareOf(tokens, at + 1)) return true;
  const isEnd =
    tokens.type(at + 1) !== TokenType.Word ||
    tokens.hasRole(at + 1, Role.TimePreposition | Role.To | Role.Auxiliary);
  // "by a tenth since", "more than a fifth to", "at least a third has"
  if (isEnd && isAmount) return true;
  if (tokens.mark(at + 1) === OPEN || isRangeEnd(tokens, at + 1)) return true;
  return !isOrdinal && tokens.type(at + 1) !== TokenType.Word;
}

/** "a quarter to a third of": what the other end says of both */
function isRangeEnd(tokens: Tokens, at: number): boolean {
  if (!tokens.hasRole(at, Role.To)) return false;
  const next = isIndefinite(tokens, at + 1) ? at + 2 : at + 1;
  return partOf(tokens, next) > 0 && isShareOf(tokens, next + 1);
}

/** What shows that "a third", "a quarter" is a part: "of", a comparison, an end. */
function isShareOf(tokens: Tokens, at: number): boolean {
  const { roles } = tokens.word(at);
  return (roles & (Role.Of | Role.Other)) !== 0 || (tokens.senses(at) & Sense.Share) !== 0;
}

/** half of the cars, half the size, half those asked */
function readHalf(tokens: Tokens, at: number): Reading | null {
  const word = tokens.word(at);
  if (word.numeral !== Numeral.Fraction || word.value !== 2) return null;
  const before = tokens.word(at - 1);
  if (
    before.numeral === Numeral.Ordinal ||
    (before.roles & (Role.And | Role.Other)) !== 0 ||
    !tokens.spaced(at)
  )
    return null;
  const { roles } = tokens.word(at + 1);
  const isPart =
    tokens.mark(at + 1) === OPEN ||
    (roles & (Role.Of | Role.Determiner | Role.Auxiliary)) !== 0 ||
    (isPlainWord(tokens.word(at + 1).text) && tokens.spaced(at + 1)) ||
    isWholeAmount(tokens, at) ||
    (isIndefinite(tokens, at + 1) && tokens.hasRole(at + 2, Role.Percent));
  return isPart ? newReading('fraction', at, at + 1, 0.5) : null;
}

/** "half the size", "half as much" */
function isPlainWord(text: string): boolean {
  return text === 'the' || text === 'as';
}

/** "cut by half": nothing else follows that is halved */
function isWholeAmount(tokens: Tokens, at: number): boolean {
  const isEnd = tokens.type(at + 1) !== TokenType.Word || tokens.hasRole(at + 1, Role.Preposition);
  return isEnd && /^by$/i.test(tokens.slice(at - 1, at)) && tokens.mark(at + 1) !== HYPHEN;
}

/** 3/4, 2/3; not 9/11, 24/7, 50/50 */
function readSlashed(tokens: Tokens, at: number): Reading | null {
  if (
    tokens.mark(at + 1) !== 0x2f ||
    tokens.spaced(at + 1) ||
    tokens.spaced(at + 2) ||
    tokens.mark(at + 3) === 0x2f
  )
    return null;
  const [top, bottom] = [tokens.value(at), tokens.value(at + 2)];
  if (!(top >= 1 && top < bottom && bottom <= 10)) return null;
  return newReading('fraction', at, at + 3, top / bottom);
}

/** one in five, nine out of ten, 1 in 4, one of every three */
export function readRatio(tokens: Tokens, cardinal: Cardinal, lexicon: Lexicon): Reading | null {
  const link = linkEnd(tokens, cardinal.to) || linkAfterNoun(tokens, cardinal.to);
  if (link === 0 || cardinal.isPlural) return null;
  const whole = readCardinal(tokens, link, lexicon);
  if (whole === null || whole.isPlural || whole.value <= cardinal.value || cardinal.value <= 0)
    return null;
  const isSmall =
    cardinal.value <= 20 && whole.value <= 100_000 && Number.isInteger(cardinal.value);
  if (!isSmall || isOtherWhole(tokens, whole)) return null;
  return newReading('fraction', cardinal.from, whole.to, cardinal.value / whole.value);
}

/** "one in 2014", "two in five days", "3 in 40 percent": the second number is no whole. */
function isOtherWhole(tokens: Tokens, { isPlain, value, to }: Cardinal): boolean {
  const isTime = isPlain && value > 1200 && value < 2200;
  return isTime || tokens.hasRole(to, Role.TimeUnit) || percentEnd(tokens, to) > to;
}

/** "four men in every ten": the noun may be inside the ratio, where "every" makes plain that it is one. */
function linkAfterNoun(tokens: Tokens, at: number): number {
  if (tokens.type(at) !== TokenType.Word || tokens.roles(at) !== 0) return 0;
  const every = linkEnd(tokens, at + 1);
  if (every > at + 2 && tokens.hasRole(every - 1, Role.Per)) return every;
  return tokens.word(at - 1).value === 1 && every === at + 2 && isBareWhole(tokens, every)
    ? every
    : 0;
}

/** "one visitor in five came": a number word that counts nothing itself */
function isBareWhole(tokens: Tokens, at: number): boolean {
  const { numeral } = tokens.word(at);
  if (numeral !== Numeral.Unit && numeral !== Numeral.Tens) return false;
  const { roles } = tokens.word(at + 1);
  return (
    tokens.type(at + 1) !== TokenType.Word ||
    (roles & (Role.Verb | Role.Auxiliary | Role.Preposition)) !== 0
  );
}

/** "in", "out of", "in every", "of every" between the two numbers of a ratio; 0 where there is none. */
function linkEnd(tokens: Tokens, at: number): number {
  const { text } = tokens.word(at);
  const isOf = (tokens.roles(at) & Role.Of) !== 0;
  if (text === 'out' && (tokens.roles(at + 1) & Role.Of) !== 0) return skipEvery(tokens, at + 2);
  if (text === 'in') return skipEvery(tokens, at + 1);
  const every = isOf ? skipEvery(tokens, at + 1) : at + 1;
  return isOf && every > at + 1 ? every : 0;
}

function skipEvery(tokens: Tokens, at: number): number {
  const { roles, text } = tokens.word(at);
  return (roles & Role.Per) !== 0 && text.length > 2 ? at + 1 : at;
}
