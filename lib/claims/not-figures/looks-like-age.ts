import { isHyphen } from '../tokens/characters.ts';
import { isPersonNoun, isPlural } from '../grammar/noun-phrases.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Numeral, Role, Sense } from '../tokens/word-classes.ts';
import { isStatedAge } from './stated-age.ts';

type Words = Pick<Sentence, 'tokens' | 'lexicon'>;

const COMMA = 0x2c;
const OLDEST = 120;
/** Comma, full stop, closing bracket, semicolon: what may close an age in commas. */
const CLOSING: ReadonlySet<number> = new Set([COMMA, 0x2e, 0x29, 0x3b]);
/** How many ages of one list are followed back to the first. */
const LONGEST_LIST = 5;

/** aged 12, 17-year-old, "Noel, 31, is", "she was nine when"; things may be a 40-year-old bridge */
export function isAge(sentence: Sentence, reading: Reading, at: number): boolean {
  const { tokens, readings } = sentence;
  if (reading.sort === 'ordinal')
    return tokens.hasSense(reading.to, Sense.Age) && (reading.min ?? 0) <= OLDEST;
  if (reading.sort !== 'number' || (reading.max ?? reading.min ?? 0) >= OLDEST) return false;
  if (isOneAge(sentence, reading)) return true;
  for (let before = at; before > 0 && before > at - LONGEST_LIST; before--) {
    const [first, next] = [readings[before - 1], readings[before]];
    if (first === undefined || next === undefined || !isListed(sentence, first, next)) return false;
    if (isOneAge(sentence, first)) return true;
  }
  return false;
}

function isOneAge(sentence: Sentence, reading: Reading): boolean {
  const { tokens } = sentence;
  const before = tokens.senses(reading.from - 1) | tokens.senses(reading.from - 2);
  if ((before & Sense.Age) !== 0) return true;
  if (isYearsOld(sentence, reading))
    return !isOldThing(sentence, reading) && !isOldSubject(sentence, reading);
  return (
    isBetweenCommas(sentence, reading) ||
    isInBrackets(sentence, reading) ||
    isStatedAge(sentence, reading)
  );
}

/** "17 months to 11 years", "16, 17 and 17": bare numbers with nothing but a comma or "and" between */
function isListed({ tokens }: Words, first: Reading, next: Reading): boolean {
  const isTimed = first.unit !== null && next.unit !== null;
  if (next.sort !== 'number' || (next.unit !== null && !isTimed) || next.head >= 0) return false;
  const gap = next.from - (isTimed ? first.tail - 1 : first.to);
  if (gap < 1 || gap > 2) return false;
  const link = next.from - 1;
  return tokens.mark(link) === COMMA || tokens.hasRole(link, Role.And | Role.Or | Role.To);
}

/** 12 years old, a 12-year-old, 12 years of age */
function isYearsOld({ tokens }: Words, reading: Reading): boolean {
  if (reading.unit === null) return false;
  const isBound = isHyphen(tokens.mark(reading.tail)) || tokens.hasRole(reading.tail, Role.Of);
  return tokens.hasSense(isBound ? reading.tail + 1 : reading.tail, Sense.Age);
}

/** "a 40-year-old bridge", but "a 26-year-old drone operator" */
function isOldThing({ tokens, lexicon }: Words, reading: Reading): boolean {
  const next = (isHyphen(tokens.mark(reading.tail)) ? reading.tail + 1 : reading.tail) + 1;
  if (tokens.hasRole(reading.tail, Role.Of)) return false;
  if (tokens.type(next) !== TokenType.Word || tokens.isCapital(next) || !tokens.spaced(next))
    return false;
  if (tokens.roles(next) !== 0) return false;
  for (let at = next; at < next + 3; at++) {
    if (tokens.type(at) !== TokenType.Word || (at > next && tokens.roles(at) !== 0)) return true;
    if (isPersonNoun(tokens, at, lexicon) || isOnePerson({ tokens, lexicon }, at)) return false;
  }
  return true;
}

/** "The oaks are over 300 years old": a thing is said to be so old; "the twins were 12 years old" gives an age */
function isOldSubject({ tokens, lexicon }: Words, { begin, tail }: Reading): boolean {
  if (isHyphen(tokens.mark(tail)) || !tokens.hasRole(begin - 1, Role.Be)) return false;
  const at = begin - 2;
  const isNoun = tokens.type(at) === TokenType.Word && tokens.roles(at) === 0;
  if (!isNoun || tokens.isCapital(at) || lexicon.somebody.has(tokens.word(at))) return false;
  return isPlural(tokens, at)
    ? !isPersonNoun(tokens, at, lexicon)
    : tokens.hasSense(at, Sense.Thing | Sense.Memorial) || lexicon.oldThings.has(tokens.word(at));
}

/** hunter, operator, lorry-driver: one person by the ending, unless the table knows a thing */
function isOnePerson({ tokens, lexicon }: Words, at: number): boolean {
  if (lexicon.agedWords.has(tokens.word(at))) return true;
  if (tokens.hasSense(at, Sense.Thing | Sense.Memorial | Sense.Duration)) return false;
  return tokens.length(at) > 4 && lexicon.onePersonEndings.standIn(tokens.text, tokens.end(at));
}

/** A name, then the age: "Maria Lopez, 31, said"; "the twins, 7 and 9, were" */
function isBetweenCommas({ tokens, lexicon }: Words, reading: Reading): boolean {
  if (!isSmall({ tokens, lexicon }, reading) || tokens.mark(reading.from - 1) !== COMMA)
    return false;
  const isPair = tokens.hasRole(reading.to, Role.And);
  if (!CLOSING.has(tokens.mark(reading.to)) && reading.to < tokens.count && !isPair) return false;
  const before = reading.from - 2;
  if (tokens.type(before) !== TokenType.Word) return false;
  if (tokens.isCapital(before)) return true;
  if (!isPersonNoun(tokens, before, lexicon)) return false;
  const isClosed = CLOSING.has(tokens.mark(reading.to + 2));
  return !isPlural(tokens, before) || (isPair && isClosed);
}

/** "Mary Jones (38) died": a name of two words, and what is said of her */
function isInBrackets({ tokens, lexicon }: Words, reading: Reading): boolean {
  if (!isSmall({ tokens, lexicon }, reading)) return false;
  if (tokens.mark(reading.from - 1) !== 0x28 || tokens.mark(reading.to) !== 0x29) return false;
  for (const at of [reading.from - 2, reading.from - 3])
    if (tokens.type(at) !== TokenType.Word || !tokens.isCapital(at)) return false;
  const next = reading.to + 1;
  return (
    tokens.hasRole(next, Role.Verb | Role.Auxiliary | Role.Relative) ||
    tokens.hasSense(next, Sense.HarmVerb | Sense.HarmSelf)
  );
}

function isSmall({ tokens }: Words, reading: Reading): boolean {
  const isWord = tokens.word(reading.from).numeral === Numeral.Unit;
  return (reading.isPlain || isWord) && (reading.min ?? OLDEST) <= 110;
}
