import type { Sentence } from '../grammar/reading.ts';
import { Role, Sense } from '../tokens/word-classes.ts';
import { WOUNDED } from './harm-words.ts';

/** How far before a noun of harm its preposition is. */
const PHRASE = 4;

/**
 * Whether the word of harm at a place of a predicate is that of others: "were charged with murder",
 * "were accused of killing", "were sent to search for the missing", "were sued over the deaths",
 * "are holding hostages". Their own are "with burns", "as missing", "were badly hurt".
 */
export function isOfOthers(
  sentence: Sentence,
  { at, from }: { readonly at: number; readonly from: number },
): boolean {
  const { tokens } = sentence;
  if (at === from) return false;
  const word = tokens.word(at);
  const isDeed = (word.senses & Sense.HarmVerb) !== 0 && tokens.endsWith(at, 'ing');
  const isNoun = (word.senses & Sense.HarmNoun) !== 0;
  if (!isDeed && !isNoun) return false;
  if (isNoun && tokens.endsWith(at - 1, 'ing') && tokens.hasRole(at - 2, Role.Be)) return true;
  let before = at - 1;
  while (before > at - PHRASE && isInPhrase({ tokens }, before)) before--;
  if (tokens.hasRole(before, Role.Be)) return false;
  if (!tokens.hasRole(before, Role.Preposition))
    return isNoun && tokens.hasRole(at - 1, Role.Article | Role.Determiner);
  return !isOwnLink(sentence, before, isNoun && word.harm === WOUNDED);
}

/**
 * "listed as missing", "among the dead"; "with burns", "from wounds" of wounds alone: what leads to
 * a harm of one's own
 */
function isOwnLink({ tokens, lexicon }: Sentence, at: number, isWound: boolean): boolean {
  const link = tokens.word(at);
  if (lexicon.asWords.has(link) || lexicon.listWords.has(link)) return true;
  if (!isWound) return false;
  const isWith = lexicon.withWords.has(link) || lexicon.forWords.has(link);
  return isWith || link.text === lexicon.grammar.from;
}

function isInPhrase({ tokens }: Pick<Sentence, 'tokens'>, at: number): boolean {
  if (tokens.endsWith(at, 'ing')) return false;
  return tokens.roles(at) === 0 || tokens.hasRole(at, Role.Article | Role.Determiner | Role.Adverb);
}
