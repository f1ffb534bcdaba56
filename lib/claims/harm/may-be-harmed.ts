import { isPersonNoun, isPlural } from '../grammar/noun-phrases.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { UNKNOWN } from '../tokens/word-table.ts';
import { Role, Sense } from '../tokens/word-classes.ts';
import { HARM, isNear, KILLED, WOUNDED } from './harm-words.ts';

/**
 * Whether what a figure counts may be harmed: people, what nothing names, or a part of the harmed
 * ("four of the wounded later died").
 */
export function mayBeHarmed({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  const { head, tail } = reading;
  if (head < 0 || isPersonNoun(tokens, head, lexicon)) return true;
  if (isUnknownPeople({ tokens }, reading)) return true;
  return tokens.hasRole(tail, Role.Of) && tokens.hasSense(head, Sense.HarmNoun);
}

/** "two contras were killed": a plural no table knows, said to be wounded or, where other harm is named, killed */
function isUnknownPeople(
  { tokens }: Pick<Sentence, 'tokens'>,
  { head, countedTo }: Reading,
): boolean {
  if (tokens.word(head) !== UNKNOWN || countedTo !== head + 1 || !isPlural(tokens, head))
    return false;
  let verb = countedTo;
  while (tokens.hasRole(verb, Role.Auxiliary | Role.Adverb)) verb++;
  if (verb === countedTo || !tokens.hasSense(verb, Sense.HarmVerb)) return false;
  const { harm } = tokens.word(verb);
  if (harm === WOUNDED) return true;
  return harm === KILLED && isNear(verb, tokens, (at) => tokens.hasSense(at, HARM | Sense.Fighter));
}
