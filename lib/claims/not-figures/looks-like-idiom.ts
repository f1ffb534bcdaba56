import type { Idiom } from '../grammar/lexicon.ts';
import { isPersonNoun } from '../grammar/noun-phrases.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { isHyphen } from '../tokens/characters.ts';
import { Numeral, Role, Sense, type Word } from '../tokens/word-classes.ts';
import { isNumberRank } from '../kinds/find-ranks.ts';

const COMMA = 0x2c;
const NEAREST_PART = 9;
const SEMICOLON = 0x3b;

const NONE: readonly Idiom[] = [];

/** one of the, no one, at one point … */
export function isIdiom(sentence: Sentence, reading: Reading): boolean {
  const { tokens, lexicon } = sentence;
  if (isMeant(sentence, reading)) return false;
  // "for one third of it": a fraction, not the one of an idiom
  if (reading.sort === 'fraction' && reading.to > reading.from + 1) return false;
  // "a one-day strike": how long, not "one day" or "a one"
  if (reading.unit !== null && isHyphen(tokens.mark(reading.to))) return false;
  for (let at = reading.from; at < reading.to; at++) {
    if (isUnitOfTens(tokens, reading, at)) continue;
    for (const idiom of lexicon.idioms.get(tokens.word(at)) ?? NONE) {
      if (stands(tokens, at, idiom.before, -1) && stands(tokens, at, idiom.after, 1)) return true;
    }
  }
  return false;
}

/** the "one" of "ninety-one of the victims" */
function isUnitOfTens(tokens: Tokens, { from }: Reading, at: number): boolean {
  const before = isHyphen(tokens.mark(at - 1)) ? at - 2 : at - 1;
  return before >= from && tokens.word(before).numeral === Numeral.Tens;
}

/** Whether the words of an idiom come before or after token `at`, parted by spaces or hyphens. */
function stands(tokens: Tokens, at: number, words: readonly Word[], step: -1 | 1): boolean {
  let next = at;
  for (let count = 0; count < words.length; count++) {
    next += step;
    if (isHyphen(tokens.mark(next))) next += step;
    if (tokens.word(next) !== words[step > 0 ? count : words.length - 1 - count]) return false;
  }
  return true;
}

/** "only one of whom" counts. */
function isOnlyOne({ tokens, lexicon }: Sentence, { from, to }: Reading): boolean {
  return (
    lexicon.onlyWords.has(tokens.word(from - 1)) &&
    tokens.hasRole(to, Role.Of) &&
    tokens.hasRole(to + 1, Role.Relative | Role.Pronoun)
  );
}

/** "only one of whom", "one of them a child", "the number one buyer": the one counts */
function isMeant(sentence: Sentence, reading: Reading): boolean {
  return (
    isOnlyOne(sentence, reading) || isPartOne(sentence, reading) || isNumberRank(sentence, reading)
  );
}

const PREDICATE = Role.Auxiliary | Role.Be;
const HARMED = Sense.HarmVerb | Sense.HarmSelf;

/**
 * "Four drowned and one is missing", "nine were hurt, one seriously", "two were hanged, one
 * acquitted", "one of them a child": a part of what was counted before it in the sentence
 */
function isPartOne(sentence: Sentence, reading: Reading): boolean {
  const { tokens, lexicon } = sentence;
  const { from, to } = reading;
  if (tokens.word(from).value !== 1 || to !== from + 1 || reading.sort !== 'number') return false;
  if (!opensPart(sentence, from) || lexicon.generic.has(tokens.word(to))) return false;
  if (isParallel(sentence, reading) || isFirstPart(sentence, reading)) return true;
  if (tokens.hasRole(to, Role.Of))
    return tokens.hasRole(to + 1, Role.Relative) || lexicon.partPronouns.has(tokens.word(to + 1));
  if (tokens.mark(to) === COMMA) return tokens.hasRole(to + 1, Role.Article | Role.Of);
  if (tokens.hasSense(tokens.hasRole(to, Role.Adverb) ? to + 1 : to, HARMED)) return true;
  if (tokens.hasRole(to, PREDICATE)) return !tokens.isCapital(from);
  return /(?:ly|ed)$/.test(tokens.slice(to, to + 1)) && tokens.type(to) === TokenType.Word;
}

/** "three sailors, one from Orsk and two Danes": the first of the parts */
function isFirstPart({ tokens, readings }: Sentence, reading: Reading): boolean {
  const next = readings[readings.indexOf(reading) + 1];
  if (next?.sort !== 'number' || next.from - reading.to > NEAREST_PART) return false;
  const isNext = tokens.hasRole(next.begin - 1, Role.And) || tokens.mark(next.begin - 1) === COMMA;
  return (
    isNext && tokens.hasRole(reading.to, Role.Preposition) && !tokens.hasRole(reading.to, Role.Of)
  );
}

/** "three of fraud and one of theft", "two in the north and one in the west", "two guards and one from the army" */
function isParallel({ tokens, readings }: Sentence, { from, to }: Reading): boolean {
  if (!tokens.hasRole(from - 1, Role.And) || !tokens.hasRole(to, Role.Preposition)) return false;
  return readings.some((other) => {
    const isBeside = other.to < from && from - other.to < NEAREST_PART && other.sort === 'number';
    if (!isBeside || (other.min ?? 0) < 2 || other.unit !== null) return false;
    return tokens.word(other.to) === tokens.word(to) || !tokens.hasRole(to, Role.Of);
  });
}

/** After a comma, a semicolon or "and", with several of something counted before. */
function opensPart({ tokens, readings }: Sentence, from: number): boolean {
  const mark = tokens.mark(from - 1);
  const isOpen = mark === COMMA || mark === SEMICOLON || tokens.hasRole(from - 1, Role.And);
  return (
    isOpen &&
    readings.some(
      ({ sort, to, isNone, min, unit }) =>
        to < from && sort === 'number' && unit === null && !isNone && (min ?? 0) > 1,
    )
  );
}

/** "one" counts only where counting is meant: "only one toilet", "with one count", "six majors, one colonel". */
export function isLooseOne(sentence: Sentence, reading: Reading, at: number): boolean {
  const isOne = isBareOne(sentence, reading) && !isMeant(sentence, reading);
  return isOne && (isIdentified(sentence, reading.from - 1) || isUncounted(sentence, reading, at));
}

function isBareOne({ tokens }: Sentence, { sort, from, to, unit, qualifier }: Reading): boolean {
  const isWord = sort === 'number' && tokens.word(from).value === 1 && to - from === 1;
  return isWord && unit === null && qualifier === 'exact';
}

function isUncounted(sentence: Sentence, reading: Reading, at: number): boolean {
  const { tokens, lexicon } = sentence;
  if (reading.head < 0 || (tokens.roles(reading.countedFrom) & (Role.Verb | Role.Auxiliary)) !== 0)
    return true;
  const before = tokens.word(reading.from - 1);
  if (lexicon.onlyWords.has(before) || (before.roles & (Role.Or | Role.Auxiliary)) !== 0)
    return false;
  if (lexicon.each.has(tokens.word(reading.countedTo))) return false;
  if (lexicon.chargeWords.has(tokens.word(reading.head))) return false;
  if (isSecondOfTwo(sentence, reading, at)) return false;
  if (isOneHarm(sentence, reading)) return false;
  if (!isPersonNoun(tokens, reading.head, lexicon)) return true;
  return !isListed(sentence, reading, at) && !hasHarm(sentence, reading);
}

/** "resulting in one death and one injury": harm that is counted, in a list or after a preposition */
function isOneHarm({ tokens }: Sentence, { head, from, countedTo }: Reading): boolean {
  if (!tokens.hasSense(head, Sense.HarmNoun) || tokens.hasSense(head, Sense.Person)) return false;
  const isListed = tokens.hasRole(from - 1, Role.And) || tokens.hasRole(countedTo, Role.And);
  return isListed && head === countedTo - 1;
}

/** "39 German graves and one French grave", "two lorries and one van": the last of two things counted */
function isSecondOfTwo({ tokens, readings }: Sentence, { from }: Reading, at: number): boolean {
  const previous = readings[at - 1];
  if (previous?.sort !== 'number' || previous.unit !== null || previous.head < 0) return false;
  const isNext = Math.max(previous.countedTo, previous.extendedTo) === from - 1;
  return isNext && (previous.min ?? 0) > 1 && tokens.hasRole(from - 1, Role.And);
}

/** "It is (just) one port of many": what something is, not how many there are; "there was one" counts */
function isIdentified(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  before: number,
): boolean {
  const isJust = tokens.hasRole(before, Role.Adverb) && tokens.hasRole(before - 1, Role.Be);
  const be = isJust ? before - 1 : before;
  return tokens.hasRole(be, Role.Be) && !lexicon.theres.has(tokens.word(be - 1));
}

/** "rates were near zero": nothing is counted */
export function isBareZero({ tokens }: Sentence, { sort, from, to, head, unit }: Reading): boolean {
  const isZero = tokens.word(from).numeral === Numeral.Zero && to === from + 1;
  return isZero && sort === 'number' && head < 0 && unit === null;
}

/** "the two were prepared": the number stands for people known from before */
export function isPronounNumber({ tokens }: Sentence, reading: Reading): boolean {
  if (
    reading.sort !== 'number' ||
    reading.head >= 0 ||
    reading.unit !== null ||
    reading.qualifier !== 'exact'
  )
    return false;
  const isWord =
    tokens.word(reading.from).numeral === Numeral.Unit && reading.to - reading.from === 1;
  return (
    isWord && tokens.word(reading.from - 1).text === 'the' && !tokens.hasRole(reading.to, Role.Of)
  );
}

/** "six majors, one colonel": another number of the list is near. */
function isListed({ tokens, readings }: Sentence, reading: Reading, at: number): boolean {
  const next = readings[at + 1];
  const isNext = next?.sort === 'number' && next.from - reading.to < 6;
  if (isNext && (tokens.mark(next.from - 1) === 0x2c || tokens.hasRole(next.from - 1, Role.And)))
    return true;
  const previous = readings[at - 1];
  const hasAnd = (tokens.roles(reading.from - 1) & Role.And) !== 0;
  return previous?.sort === 'number' && reading.from - previous.to < 6 && hasAnd;
}

function hasHarm({ tokens }: Pick<Sentence, 'tokens'>, reading: Reading): boolean {
  for (let at = reading.countedTo; at < reading.countedTo + 4; at++) {
    if ((tokens.senses(at) & (Sense.HarmVerb | Sense.HarmSelf | Sense.HarmNoun)) !== 0) return true;
    if (tokens.hasSense(at, Sense.Life) && tokens.hasSense(at - 2, Sense.Lost)) return true;
  }
  return (tokens.senses(reading.from - 1) & Sense.HarmVerb) !== 0;
}
