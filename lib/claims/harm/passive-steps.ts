import type { Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Numeral, Role, Sense } from '../tokens/word-classes.ts';

/**
 * Whether token `at` may come between a form of "be" and the harm of its subject, who is
 * before `from`: "were lined up and executed", "were considered to be displaced", "were chased and
 * gunned down". "Were trained and killed 40" is what they did.
 */
export function passesPassive(sentence: Sentence, at: number, from: number): boolean {
  const { tokens, lexicon } = sentence;
  if (lexicon.phraseParticles.has(tokens.word(at))) return true;
  if (tokens.hasRole(at, Role.To)) return tokens.hasRole(at + 1, Role.Be);
  return at >= from + 2 && tokens.hasRole(at, Role.And) && isSecondDeed(sentence, at + 1);
}

/** A second thing done to them, with no object after it. */
function isSecondDeed({ tokens, lexicon }: Sentence, verb: number): boolean {
  if (lexicon.harmPhrases.has(tokens.word(verb))) return true;
  if (!tokens.hasSense(verb, Sense.HarmVerb)) return false;
  const { numeral, roles } = tokens.word(verb + 1);
  const isObject = (roles & (Role.Article | Role.Determiner | Role.Pronoun)) !== 0;
  return !isObject && numeral === Numeral.None && tokens.type(verb + 1) !== TokenType.Number;
}
