import { isPersonNoun, isPlural } from '../grammar/noun-phrases.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType, type Tokens } from '../tokens/tokens.ts';
import { Role, Sense } from '../tokens/word-classes.ts';
import { HARM, SICK, wordHarm } from './harm-words.ts';

const FARTHEST = 16;
const LEAST_PEOPLE = 100;
const HOURS = 24;
const COMMA = 0x2c;
const COLON = 0x3a;
const SEMICOLON = 0x3b;

/**
 * The harm in the subject of a number that says how many: "Confirmed deaths stood at 97", "the
 * number of people displaced reached 3 million", "put enemy losses at 350,000". An index of HARMS,
 * or null.
 */
export function harmSubject(sentence: Sentence, reading: Reading): number | null {
  if (!Number.isInteger(reading.min ?? reading.max)) return null;
  if (reading.head >= 0 && !isJustPeople(sentence, reading)) return null;
  const apposed = apposedHarm(sentence, reading);
  if (apposed !== null) return apposed;
  const link = linkBefore(sentence, reading);
  return link < 0 ? null : subjectHarm(sentence, reading, link);
}

/** "is estimated at 75 million people": a noun that says no more than the subject */
function isJustPeople(
  { tokens, lexicon }: Sentence,
  { head, countedFrom, countedTo }: Reading,
): boolean {
  const isOne = countedTo === countedFrom + 1 && isPersonNoun(tokens, head, lexicon);
  return isOne && !tokens.hasRole(countedTo, Role.Relative | Role.Auxiliary | Role.Verb);
}

/** "Swedish loss, 6,900;", "Losses: 420": a noun of harm, a comma or colon, and a number that closes its clause */
function apposedHarm({ tokens }: Sentence, { begin, to, head }: Reading): number | null {
  const mark = tokens.mark(begin - 1);
  if (head >= 0 || (mark !== COMMA && mark !== COLON)) return null;
  if (tokens.type(to) === TokenType.Word && !tokens.hasRole(to, Role.And)) return null;
  const noun = tokens.word(begin - 2);
  return (noun.senses & Sense.HarmNoun) !== 0 ? noun.harm : null;
}

/** The word that links subject and number ("reached", "stood at", "are"), -1 where there is none. */
function linkBefore({ tokens, lexicon }: Sentence, reading: Reading): number {
  const isBetween = tokens.hasRole(reading.begin - 1, Role.Between);
  const last = reading.begin - (isBetween ? 2 : 1);
  for (let at = reading.from - 1; at >= last; at--) {
    if (!lexicon.levelWords.has(tokens.word(at))) continue;
    const isLevel =
      lexicon.levelWords.has(tokens.word(at - 1)) ||
      tokens.hasSense(at - 1, Sense.ChangeVerb) ||
      !tokens.hasRole(at, Role.Preposition);
    return isLevel || (reading.min ?? reading.max ?? 0) > HOURS ? at : -1;
  }
  return isHighOf(tokens, reading) ? last - 1 : -1;
}

/** "a record high of 41", "a low of 12" */
export function isHighOf(tokens: Tokens, { begin }: Reading): boolean {
  return tokens.hasRole(begin - 1, Role.Of) && tokens.hasSense(begin - 2, Sense.Extreme);
}

function subjectHarm(sentence: Sentence, reading: Reading, link: number): number | null {
  const { tokens } = sentence;
  const isSmall = (reading.min ?? reading.max ?? 0) < LEAST_PEOPLE;
  for (let at = link - 1; at >= 0 && at > link - FARTHEST; at--) {
    if (tokens.mark(at) === SEMICOLON || isNumber(sentence, at)) return null;
    if (reading.head < 0 && !tokens.hasRole(link, Role.Be) && isOutbreak(sentence, at)) return SICK;
    if (isPassed(tokens, at, link) || !isSubject(sentence, at)) continue;
    const isPeople = tokens.hasSense(at, Sense.Person);
    return isSmall && isPeople && tokens.hasRole(link, Role.Be) ? null : wordHarm(sentence, at);
  }
  return null;
}

/** A thing; or, as in "has fallen to 12", how the number went, which is not the fallen */
function isPassed(tokens: Tokens, at: number, link: number): boolean {
  return (
    tokens.hasSense(at, Sense.Thing) || (at === link - 1 && tokens.hasSense(at, Sense.ChangeVerb))
  );
}

/** "the measles outbreak has reached 203", "confirmed cases rose to 90"; cases alone may be those of a court */
function isOutbreak({ tokens, lexicon, topic }: Sentence, at: number): boolean {
  if (!tokens.hasSense(at, Sense.Disease)) return false;
  const isNamed =
    tokens.hasSense(at - 1, Sense.Disease) || lexicon.caseWords.has(tokens.word(at - 1));
  return isNamed || topic?.harm === 'sick';
}

/** Another number stands for itself, unless a preposition or a month is before it. */
function isNumber({ tokens }: Sentence, at: number): boolean {
  return (
    tokens.type(at) === TokenType.Number && !tokens.hasRole(at - 1, Role.Preposition | Role.Month)
  );
}

/** "murder trials", "the victims' families": part of another noun; "displaced people" are the harmed themselves */
function isInside({ tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>, at: number): boolean {
  const next = at + 1;
  if (tokens.mark(next) === 0x27 || tokens.mark(next) === 0x2019) return true;
  if (tokens.type(next) !== TokenType.Word || tokens.roles(next) !== 0) return false;
  if (tokens.hasSense(at, Sense.HarmVerb) && isPersonNoun(tokens, next, lexicon)) return false;
  return !/(?:ly|wide)$/.test(tokens.slice(next, next + 1));
}

/**
 * A noun of harm in the plural or before its "are" that is no part of another noun ("murder
 * trials"), or the people of "the number of people killed".
 */
function isSubject({ tokens, lexicon }: Sentence, at: number): boolean {
  if (!tokens.hasSense(at, HARM)) return false;
  if (isInside({ tokens, lexicon }, at)) return false;
  const first = tokens.hasRole(at - 1, Role.Article) ? at - 1 : at;
  if (tokens.hasRole(first - 1, Role.SpanWord)) return false;
  if (
    tokens.hasSense(at, Sense.HarmNoun) &&
    (isPlural(tokens, at) ||
      tokens.hasRole(at - 1, Role.Article) ||
      tokens.hasRole(at + 1, Role.Be))
  )
    return true;
  for (let before = at - 1; before > at - 5; before--) {
    const noun = tokens.word(before - 1);
    const isHowMany = lexicon.figureNouns.has(noun) || lexicon.attendances.has(noun);
    if (tokens.hasRole(before, Role.Of) && isHowMany) return true;
  }
  return false;
}
