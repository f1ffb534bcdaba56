import { isPersonNoun, isPlural } from '../grammar/noun-phrases.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Role, Sense } from '../tokens/word-classes.ts';

const COMMA = 0x2c;
const EARLIEST = 100;
const OPEN = 0x28;
const CLOSE = 0x29;

/**
 * Turns plain four-digit numbers in the places of years into dates; numbers that count
 * something stay numbers.
 */
export function findYears(sentence: Sentence): void {
  for (const reading of sentence.readings) {
    if (reading.sort !== 'number') continue;
    if (!isYear(sentence, reading) && !isReign(sentence, reading)) continue;
    reading.sort = 'date';
    reading.kind = 'date';
  }
}

/** "the Plague of Ulf (251–266)": two early years in brackets after a name */
function isReign({ tokens }: Sentence, { from, to, qualifier, min, max }: Reading): boolean {
  if (qualifier !== 'range' || to - from !== 3 || (min ?? 0) < EARLIEST || (max ?? 0) >= 1700)
    return false;
  const isInBrackets = tokens.mark(from - 1) === OPEN && tokens.mark(to) === CLOSE;
  return isInBrackets && tokens.isCapital(from - 2) && tokens.length(from) > 2;
}

/** Whether a reading is a bare number that names a year here. */
export function isYear(sentence: Sentence, reading: Reading): boolean {
  if (reading.sort !== 'number' || !reading.isPlain || reading.to - reading.from !== 1)
    return false;
  const { tokens } = sentence;
  const { min } = reading;
  if (min === null || tokens.length(reading.from) !== 4 || min < 1000 || min >= 2200) return false;
  if (isCounting(sentence, reading) || isDoneBy(sentence, reading)) return false;
  if (isNamedYear(sentence, reading)) return true;
  if (sentence.lexicon.yearlessLabels.has(tokens.word(reading.from - 1))) return false;
  return (
    (min >= 1700 && min < 2100) ||
    hasTimeBefore(sentence, reading.from) ||
    isOfEvent(sentence, reading)
  );
}

/** "the following year, 1695, the fens": in commas after the word */
function isNamedYear({ tokens }: Sentence, { from, to }: Reading): boolean {
  const isInCommas = tokens.mark(from - 1) === COMMA && tokens.mark(to) === COMMA;
  return (
    isInCommas &&
    tokens.hasRole(from - 2, Role.TimeUnit) &&
    tokens.hasRole(from - 2, Role.TimePreposition)
  );
}

/** "the 1318 famine", "the 1348 plague": an article, the year and one thing that happened */
function isOfEvent({ tokens, lexicon }: Sentence, { from, to }: Reading): boolean {
  const isThe = tokens.hasRole(from - 1, Role.Article) && !tokens.hasRole(from - 1, Role.Per);
  const isNoun = tokens.type(to) === TokenType.Word && tokens.roles(to) === 0 && tokens.spaced(to);
  if (!isThe || !isNoun || tokens.isCapital(to) || isPlural(tokens, to)) return false;
  return !isPersonNoun(tokens, to, lexicon) && !isPlural(tokens, to + 1);
}

function hasTimeBefore(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  const before = tokens.word(at - 1);
  if ((before.roles & (Role.TimePreposition | Role.PartOf | Role.Month)) !== 0) return true;
  if (sentence.lexicon.foundWords.has(before)) return true;
  const mark = tokens.mark(at - 1);
  if (mark === 0x28) return true;
  if (mark === 0x2e && !tokens.spaced(at - 1))
    return sentence.lexicon.circaWords.has(tokens.word(at - 2));
  return (
    mark === 0x2c && tokens.type(at - 2) === TokenType.Number && tokens.length(at - 2) % 2 === 0
  );
}

/** "In 2018, 1500 trees were felled": after a year and a comma, with a noun after it */
function isAfterYear({ tokens }: Sentence, from: number): boolean {
  const isYearBefore = tokens.type(from - 2) === TokenType.Number && tokens.length(from - 2) === 4;
  return tokens.mark(from - 1) === COMMA && isYearBefore;
}

/** "a force of 1500 men", "a garrison of 1800 Germans" */
function isGroupOf({ tokens, lexicon }: Sentence, { from, to }: Reading): boolean {
  if (!isPersonNoun(tokens, to, lexicon) || !isPlural(tokens, to)) return false;
  const group = tokens.word(from - 2);
  return (
    tokens.hasRole(from - 1, Role.Of) && (lexicon.groups.has(group) || lexicon.armies.has(group))
  );
}

/** After a year and a comma, or how many people a group has. */
function isPlacedToCount(sentence: Sentence, reading: Reading): boolean {
  return isAfterYear(sentence, reading.from) || isGroupOf(sentence, reading);
}

/** "attended by 2057 pupils": who did it, not when */
function isDoneBy({ tokens, lexicon }: Sentence, { from, to }: Reading): boolean {
  const isBy = tokens.word(from - 1).text === lexicon.grammar.by && tokens.endsWith(from - 2, 'ed');
  return isBy && !tokens.isCapital(to) && isPlural(tokens, to) && isPersonNoun(tokens, to, lexicon);
}

/** "killed 2000 people", "more than 1900 homes", "1945 metres": the number counts or measures. */
function isCounting(sentence: Sentence, reading: Reading): boolean {
  const { tokens, lexicon } = sentence;
  const after = reading.to;
  const { roles, senses } = tokens.word(after);
  const before = tokens.word(reading.from - 1);
  const isTimed =
    (before.roles & (Role.TimePreposition | Role.PartOf)) !== 0 && (before.roles & Role.And) === 0;
  if (
    (roles & (Role.Unit | Role.Percent)) !== 0 &&
    (roles & Role.TimeUnit) === 0 &&
    !tokens.isCapital(after)
  ) {
    return !isTimed || tokens.mark(after) !== 0;
  }
  const isFree =
    tokens.type(after) === TokenType.Word &&
    (roles & (Role.Preposition | Role.And | Role.Auxiliary)) === 0;
  if (lexicon.qualifiersBefore.has(before) && !isTimed && isFree) return true;
  if (isFree && isPlacedToCount(sentence, reading)) return true;
  const isPerson = (senses & (Sense.Person | Sense.HarmNoun)) !== 0 && !tokens.isCapital(after);
  return isPerson && !isTimed && (before.roles & Role.Article) === 0;
}
