import { isPersonNoun, isPlural } from '../grammar/noun-phrases.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Role, Sense } from '../tokens/word-classes.ts';

type Words = Pick<Sentence, 'tokens' | 'lexicon'>;

const REACH = 7;
const OLDEST = 120;
/** Younger than this, "at 9, he" may be a clock. */
const YOUNGEST = 13;
const COMMA = 0x2c;
const PERCENT = 0x25;

/**
 * Whether a bare number says how old somebody is: "who was nine when", "the oldest 31", "married at
 * 17", "children under 5".
 */
export function isStatedAge(sentence: Sentence, reading: Reading): boolean {
  if (!Number.isInteger(reading.min ?? reading.max)) return false;
  if (isAgeGroup(sentence, reading) || isAgeBound(sentence, reading)) return true;
  if (reading.unit !== null) return false;
  if (reading.head >= 0 && !isAfterwards(sentence, reading)) return false;
  return (
    isOldest(sentence, reading) ||
    isOfPerson(sentence, reading) ||
    isLifeEvent(sentence, reading) ||
    isOfAge(sentence, reading) ||
    isShareOver(sentence, reading) ||
    isInCommas(sentence, reading)
  );
}

/** What is read as the noun is what follows: "was eight when we left". */
function isAfterwards({ tokens, lexicon }: Words, reading: Reading): boolean {
  return (
    tokens.hasRole(reading.to, Role.Relative | Role.And | Role.Conjunction) ||
    lexicon.clockWords.has(tokens.word(reading.to))
  );
}

/** "children under 5 free", "women over 50", "infants below two years" */
function isAgeGroup({ tokens, lexicon }: Words, reading: Reading): boolean {
  if (!lexicon.ageBounds.has(tokens.word(reading.from - 1))) return false;
  if (!isPersonNoun(tokens, reading.from - 2, lexicon)) return false;
  if (reading.unit !== null) return tokens.hasRole(reading.tail - 1, Role.TimeUnit);
  return reading.head < 0 || !isPlural(tokens, reading.head);
}

/** "Two thirds of the dead were over 60", "nine of the pupils were under 12": said of people, with nothing counted */
function isAgeBound({ tokens, lexicon }: Words, reading: Reading): boolean {
  const verb = reading.from - 2;
  if (!lexicon.ageBounds.has(tokens.word(verb + 1)) || !tokens.hasRole(verb, Role.Be)) return false;
  if (reading.head >= 0 || reading.unit !== null) return false;
  const isPeople =
    isPlural(tokens, verb - 1) || (tokens.senses(verb - 1) & Sense.HarmNoun) !== 0
      ? isPersonNoun(tokens, verb - 1, lexicon) || tokens.hasSense(verb - 1, Sense.HarmNoun)
      : false;
  return isPeople && !lexicon.attendances.has(tokens.word(verb - 1));
}

/** "the youngest was 18, the oldest 31", "the oldest of the dead was twenty" */
function isOldest({ tokens, lexicon }: Words, reading: Reading): boolean {
  const verb = reading.begin - 1;
  if (lexicon.eldest.has(tokens.word(verb))) return true;
  if (!tokens.hasRole(verb, Role.Be)) return false;
  for (let at = verb - 1; at > verb - REACH && tokens.type(at) === TokenType.Word; at--)
    if (lexicon.eldest.has(tokens.word(at))) return true;
  return false;
}

/** "a girl of six", "a beekeeper of 94" */
function isOfAge({ tokens, lexicon }: Words, { begin, from, min }: Reading): boolean {
  const person = from - 2;
  if (begin !== from || !tokens.hasRole(from - 1, Role.Of) || (min ?? OLDEST) >= OLDEST)
    return false;
  const isOne = tokens.hasRole(person - 1, Role.Per) || tokens.hasRole(person - 2, Role.Per);
  const isPerson = isPersonNoun(tokens, person, lexicon) && !isPlural(tokens, person);
  const isGroup = lexicon.groups.has(tokens.word(person)) || tokens.hasSense(person, Sense.Attend);
  if (lexicon.parents.has(tokens.word(person))) return false;
  return isOne && (isPerson || endsLikePerson({ tokens, lexicon }, person)) && !isGroup;
}

function endsLikePerson({ tokens, lexicon }: Words, at: number): boolean {
  if (
    tokens.hasSense(at, Sense.Thing | Sense.Memorial | Sense.Duration) ||
    tokens.word(at).roles !== 0
  )
    return false;
  return tokens.length(at) > 4 && lexicon.onePersonEndings.standIn(tokens.text, tokens.end(at));
}

/** "she was nine", "whose brother was 19", "Juno Park was nine when" */
function isOfPerson({ tokens, lexicon }: Words, reading: Reading): boolean {
  const verb = reading.begin - 1;
  if (!tokens.hasRole(verb, Role.Be) && !lexicon.turned.has(tokens.word(verb))) return false;
  if (tokens.hasSense(reading.to, Sense.HarmVerb | Sense.HarmNoun)) return false;
  let at = verb - 1;
  while (at > verb - 3 && tokens.hasRole(at, Role.Adverb)) at--;
  if (lexicon.somebody.has(tokens.word(at))) return true;
  if (tokens.type(at) !== TokenType.Word) return false;
  const isOne = isPersonNoun(tokens, at, lexicon) && !isPlural(tokens, at);
  if (isOne) return !tokens.hasSense(at, Sense.Attend);
  return (
    tokens.isCapital(at) &&
    tokens.roles(at) === 0 &&
    tokens.hasRole(reading.to, Role.Relative | Role.Conjunction)
  );
}

/**
 * "At 26, she paints", "Thompson, at 61, is a legend", "Lund, then 28,", "Now 38, Mr Noe": in
 * commas, beside a person
 */
function isInCommas({ tokens, lexicon }: Words, { begin, from, to, min }: Reading): boolean {
  if (begin !== from || (min ?? 0) < YOUNGEST || (min ?? OLDEST) >= OLDEST) return false;
  if (tokens.mark(to) !== COMMA) return false;
  const word = tokens.word(from - 1);
  if (!lexicon.ageAt.has(word) && !lexicon.ageAdverbs.has(word)) return false;
  const before = from - 2;
  const isFirst = tokens.type(before) === TokenType.None || tokens.hasRole(before, Role.And);
  if (!isFirst && tokens.mark(before) !== COMMA) return false;
  const isSomebody = (at: number): boolean =>
    lexicon.somebody.has(tokens.word(at)) ||
    (tokens.type(at) === TokenType.Word && tokens.isCapital(at));
  return isSomebody(to + 1) || (!isFirst && isSomebody(before - 1));
}

/** "a quarter of them are over 65": the part of people above an age */
function isShareOver(
  { tokens, lexicon, readings }: Sentence,
  { from, to, min, max }: Reading,
): boolean {
  if (!lexicon.ageBounds.has(tokens.word(from - 1)) || !tokens.hasRole(from - 2, Role.Be))
    return false;
  const age = min ?? max ?? OLDEST;
  if (
    age < YOUNGEST ||
    age >= OLDEST ||
    tokens.type(to) === TokenType.Word ||
    tokens.mark(to) === PERCENT
  )
    return false;
  return readings.some(
    ({ to: end, sort }) => end <= from - 2 && (sort === 'percent' || sort === 'fraction'),
  );
}

/** "entered the convent at 17", "died at 91" */
function isLifeEvent({ tokens, lexicon }: Words, reading: Reading): boolean {
  if (!lexicon.ageAt.has(tokens.word(reading.from - 1))) return false;
  for (let at = reading.from - 2; at > reading.from - REACH; at--)
    if (lexicon.lifeVerbs.has(tokens.word(at))) return true;
  return false;
}
