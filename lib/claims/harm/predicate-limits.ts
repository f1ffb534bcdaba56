import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Numeral, Role } from '../tokens/word-classes.ts';
import { isNear, MISSING } from './harm-words.ts';

const COMMA = 0x2c;
/** How far after a verb of fleeing the scene or the car is. */
const AWAY = 5;

/**
 * "Of the 2,200 aboard, more than 1,500 died": the comma after a whole, and the number of the part
 * that something is said of
 */
export function isPartNext({ tokens }: Sentence, { begin }: Reading, comma: number): boolean {
  if (tokens.mark(comma) !== COMMA) return false;
  const of = tokens.hasRole(begin - 1, Role.Article | Role.Determiner) ? begin - 2 : begin - 1;
  if (!tokens.hasRole(of, Role.Of) || tokens.type(of - 1) === TokenType.Word) return false;
  for (let at = comma + 1; at < comma + 4; at++)
    if (tokens.type(at) === TokenType.Number || tokens.word(at).numeral !== Numeral.None)
      return true;
  return false;
}

/** "63 were shot, four escaped": from what befell the others */
function isEscape(
  { tokens, lexicon, readings }: Pick<Sentence, 'tokens' | 'lexicon' | 'readings'>,
  verb: number,
): boolean {
  if (!lexicon.escapeVerbs.has(tokens.word(verb))) return false;
  return readings.some(({ kind, harm, to }) => {
    const isCaught = harm === 'killed' || harm === 'wounded' || harm === 'captured';
    return kind === 'casualty' && isCaught && to < verb;
  });
}

/** "three attackers fled", "four fled on foot", "others may have escaped": who gets away is not driven out */
export function isGetaway(
  { tokens, lexicon, readings }: Sentence,
  { head }: Reading,
  verb: number,
): boolean {
  if (!lexicon.fleeVerbs.has(tokens.word(verb))) return false;
  if (head < 0 && isEscape({ tokens, lexicon, readings }, verb)) return true;
  if (head >= 0 && lexicon.culprits.has(tokens.word(head))) return true;
  for (let at = verb + 1; at < verb + AWAY && tokens.type(at) === TokenType.Word; at++)
    if (lexicon.getaways.has(tokens.word(at))) return true;
  return isNear(
    verb,
    tokens,
    (at) => at < verb && lexicon.culprits.has(tokens.word(at)) && head < 0,
  );
}

/** "tested positive for steroids": no illness */
export function isDope({ tokens, lexicon }: Sentence, phrase: number): boolean {
  for (let at = phrase + 2; at < phrase + AWAY + 2; at++)
    if (lexicon.dopeWords.has(tokens.word(at)))
      return lexicon.forWords.has(tokens.word(phrase + 2));
  return false;
}

/** "of 217 glaciers 16 had vanished": things, where the number before counts some */
export function isVanished({ tokens, readings }: Sentence, reading: Reading, at: number): boolean {
  if (reading.head >= 0 || tokens.word(at).harm !== MISSING) return false;
  const previous = readings[readings.indexOf(reading) - 1];
  return previous?.kind === 'count' && previous.head >= 0;
}

/** "had recovered five bodies": what they found, not that they were well again */
export function isFinding({ tokens, lexicon }: Sentence, phrase: number): boolean {
  if (!lexicon.finds.has(tokens.word(phrase + 1))) return false;
  const { numeral, roles } = tokens.word(phrase + 2);
  if (tokens.type(phrase + 2) === TokenType.Number || numeral !== Numeral.None) return true;
  return (roles & (Role.Article | Role.Determiner)) !== 0;
}
