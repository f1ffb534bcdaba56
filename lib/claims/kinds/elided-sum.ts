import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Role } from '../tokens/word-classes.ts';

/** How far before a vague sum its verb may be: "cost the country's taxpayers billions". */
const SPENT = 6;

/**
 * "costs $3,200, up from 1,900": the sum before lends its currency; "7.41 to the dollar" is a price
 * of money; "cost taxpayers billions" names none.
 */
export function isElidedSum(
  { tokens, lexicon, readings }: Sentence,
  reading: Reading,
  at: number,
): boolean {
  const isRate =
    !Number.isInteger(reading.min ?? 0) &&
    tokens.hasRole(reading.to, Role.To) &&
    tokens.hasRole(reading.to + 2, Role.Currency);
  if (isRate) return true;
  const isFrom =
    tokens.word(reading.begin - 1).text === lexicon.grammar.from &&
    lexicon.particles.has(tokens.word(reading.begin - 2));
  const sum = isFrom
    ? readings.slice(0, at).findLast(({ isNone, sort }) => !isNone && sort !== 'date')
    : undefined;
  if (sum?.sort !== 'money') return false;
  reading.unit = sum.unit;
  return true;
}

/**
 * "spent millions on repairs", "cost taxpayers billions", "worth billions": a vague sum in no
 * currency, of nothing else
 */
export function isSpent(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  { begin, to, head, bounds }: Reading,
): boolean {
  if (head >= 0 || bounds !== 'convention') return false;
  if (tokens.hasRole(to, Role.Of | Role.Determiner | Role.Auxiliary)) return false;
  for (let at = begin - 1; at > begin - SPENT && tokens.type(at) === TokenType.Word; at--) {
    if (lexicon.spendVerbs.has(tokens.word(at))) return true;
    if (tokens.hasRole(at, Role.Preposition | Role.Auxiliary)) return false;
  }
  return false;
}
