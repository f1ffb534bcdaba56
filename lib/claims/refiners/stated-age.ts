import { isPersonNoun, isPlural } from '../recognizers/noun-phrases.ts';
import type { Reading, Sentence } from '../reading.ts';
import { TokenType } from '../tokens.ts';
import { Role, Sense } from '../words.ts';

type Words = Pick<Sentence, 'tokens' | 'lexicon'>;

const REACH = 7;

/** Whether a bare number says how old somebody is: "who was nine when", "the oldest 31", "married at 17", "children under 5". */
export function isStatedAge(sentence: Sentence, reading: Reading): boolean {
  if (reading.unit !== null || !Number.isInteger(reading.min ?? reading.max)) return false;
  if (isAgeGroup(sentence, reading)) return true;
  if (reading.head >= 0 && !isAfterwards(sentence, reading)) return false;
  return (
    isOldest(sentence, reading) || isOfPerson(sentence, reading) || isLifeEvent(sentence, reading)
  );
}

/** What is read as the noun is what follows: "was eight when we left". */
function isAfterwards({ tokens, lexicon }: Words, reading: Reading): boolean {
  return (
    tokens.hasRole(reading.to, Role.Relative | Role.And | Role.Conjunction) ||
    lexicon.clockWords.has(tokens.word(reading.to))
  );
}

/** "children under 5 free", "women over 50" */
function isAgeGroup({ tokens, lexicon }: Words, reading: Reading): boolean {
  if (!lexicon.ageBounds.has(tokens.word(reading.from - 1))) return false;
  if (!isPersonNoun(tokens, reading.from - 2, lexicon)) return false;
  return reading.head < 0 || !isPlural(tokens, reading.head);
}

/** "the youngest was 18, the oldest 31" */
function isOldest({ tokens, lexicon }: Words, reading: Reading): boolean {
  const at = reading.begin - 1;
  return (
    lexicon.eldest.has(tokens.word(at)) ||
    (tokens.hasRole(at, Role.Be) && lexicon.eldest.has(tokens.word(at - 1)))
  );
}

/** "she was nine", "whose brother was 19", "Juno Park was nine when" */
function isOfPerson({ tokens, lexicon }: Words, reading: Reading): boolean {
  const verb = reading.begin - 1;
  if (!tokens.hasRole(verb, Role.Be) && !lexicon.turned.has(tokens.word(verb))) return false;
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

/** "entered the convent at 17", "died at 91" */
function isLifeEvent({ tokens, lexicon }: Words, reading: Reading): boolean {
  if (!lexicon.ageAt.has(tokens.word(reading.from - 1))) return false;
  for (let at = reading.from - 2; at > reading.from - REACH; at--)
    if (lexicon.lifeVerbs.has(tokens.word(at))) return true;
  return false;
}
