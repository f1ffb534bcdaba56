import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Role, Sense } from '../tokens/word-classes.ts';
import { isNear } from './harm-words.ts';

/**
 * "the 18 parishioners who fell", "4,417 troops fell on the first day", "30,000 fell on that day"
 * where the dead were counted before, "who fell in France", where a memorial is spoken of; not
 * "fell from", "fell out"
 */
export function isFallen(
  sentence: Sentence,
  { head, to, countedTo }: Reading,
  at: number,
): boolean {
  const { tokens, lexicon, topic } = sentence;
  const isBare = head < 0 && at === to;
  const isFighter = tokens.hasSense(head, Sense.Fighter) && at === countedTo;
  const isOwn = isBare || isFighter || tokens.hasRole(at - 1, Role.Relative);
  if (!lexicon.fallVerbs.has(tokens.word(at)) || !isOwn) return false;
  const isWhen =
    tokens.hasRole(at + 1, Role.TimePreposition | Role.And) &&
    !tokens.hasRole(at + 1, Role.To) &&
    tokens.word(at + 1).text !== lexicon.grammar.from;
  if (tokens.type(at + 1) === TokenType.Word && !isWhen) return false;
  if (isBare && topic?.harm === 'killed') return true;
  if (isFighter) return isDay({ tokens }, at + 2);
  return isNear(at, tokens, (other) => tokens.hasSense(other, Sense.Memorial));
}

/** "fell on the first day", "fell in 1916", "fell during that week" */
function isDay({ tokens }: Pick<Sentence, 'tokens'>, from: number): boolean {
  for (let at = from; at < from + 3; at++)
    if (tokens.hasRole(at, Role.TimeUnit | Role.Month) || tokens.value(at) > 1000) return true;
  return false;
}
