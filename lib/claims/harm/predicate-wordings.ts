import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Numeral, Role, Sense } from '../tokens/word-classes.ts';
import { DISPLACED, HARM, isNear, MISSING, WOUNDED } from './harm-words.ts';

/** How far after "under" the ruins are. */
const UNDER = 4;
/** How far after "taken to" the hospital is. */
const CARE = 10;

/**
 * The harm in what is said of people in several words that are no fixed phrase, from token `at` on;
 * an index of HARMS, or null.
 */
export function predicateWording(sentence: Sentence, reading: Reading, at: number): number | null {
  if (isMovedTo(sentence, reading, at) || isEvacuated(sentence, at)) return DISPLACED;
  if (isCrossing(sentence, at) || isInCamps(sentence, at)) return DISPLACED;
  const posted = postedHarm(sentence, at);
  if (posted !== null) return posted;
  if (isUnderRuins(sentence, at)) return MISSING;
  return isSuffering(sentence, at) || isTakenToCare(sentence, at) ? WOUNDED : null;
}

/** "suffered bruises", "sustained minor leg injuries" */
function isSuffering({ tokens, lexicon }: Sentence, verb: number): boolean {
  if (!lexicon.sufferVerbs.has(tokens.word(verb))) return false;
  for (let at = verb + 1; at < verb + 4 && tokens.type(at) === TokenType.Word; at++)
    if (tokens.hasSense(at, Sense.HarmNoun)) return tokens.word(at).harm === WOUNDED;
  return false;
}

/** "moved 62,000 people to 140 shelters" */
function isMovedTo(
  { tokens, lexicon }: Sentence,
  { head, countedTo }: Reading,
  at: number,
): boolean {
  if (head < 0 || at !== countedTo || !tokens.hasRole(at, Role.To)) return false;
  const isMany =
    tokens.type(at + 1) === TokenType.Number || tokens.word(at + 1).numeral !== Numeral.None;
  return isMany && lexicon.refuges.has(tokens.word(at + 2));
}

/** "are in 424 evacuation centres", "moved to evacuation sites" */
function isEvacuated({ tokens, lexicon }: Sentence, at: number): boolean {
  const { senses, harm } = tokens.word(at);
  return (
    (senses & Sense.HarmNoun) !== 0 && harm === DISPLACED && lexicon.camps.has(tokens.word(at + 1))
  );
}

/** "remain under the debris", "are trapped beneath a collapsed school" */
function isUnderRuins({ tokens, lexicon }: Sentence, at: number): boolean {
  if (!lexicon.underWords.has(tokens.word(at))) return false;
  if (lexicon.finds.has(tokens.word(at - 1))) return false;
  for (let next = at + 1; next < at + UNDER && tokens.type(next) === TokenType.Word; next++)
    if (lexicon.slides.has(tokens.word(next)) || lexicon.ruins.has(tokens.word(next))) return true;
  return false;
}

/** "have crossed the border since the fighting began": who comes over a border in a war is driven out */
function isCrossing({ tokens, lexicon }: Sentence, at: number): boolean {
  if (!lexicon.crossVerbs.has(tokens.word(at)) || tokens.hasRole(at - 1, Role.Be)) return false;
  return isNear(at, tokens, (other) => {
    const { senses, harm } = tokens.word(other);
    const isDriven = (senses & HARM) !== 0 && harm === DISPLACED;
    return isDriven || lexicon.battles.has(tokens.word(other));
  });
}

/** "were flown to Kabul Military Hospital", "were admitted to the university's medical centre" */
function isTakenToCare({ tokens, lexicon }: Sentence, at: number): boolean {
  if (!lexicon.bringVerbs.has(tokens.word(at)) || !tokens.hasRole(at + 1, Role.To)) return false;
  for (let next = at + 2; next < at + CARE && tokens.type(next) === TokenType.Word; next++)
    if (lexicon.hospitals.has(tokens.word(next)) || lexicon.clinics.has(tokens.word(next)))
      return true;
  return false;
}

/** "are in 82 relief camps", "are living in makeshift shelters" */
function isInCamps({ tokens, lexicon }: Sentence, at: number): boolean {
  if (tokens.word(at).text !== lexicon.grammar.within) return false;
  let noun = at + 1;
  const isCount =
    tokens.type(noun) === TokenType.Number || tokens.word(noun).numeral !== Numeral.None;
  if (isCount) noun++;
  return lexicon.reliefWords.has(tokens.word(noun)) && lexicon.refuges.has(tokens.word(noun + 1));
}

/** "originally posted as missing", "listed as wounded"; an index of HARMS, or null */
function postedHarm({ tokens, lexicon }: Sentence, at: number): number | null {
  if (!tokens.endsWith(at, 'ed') || !lexicon.asWords.has(tokens.word(at + 1))) return null;
  return tokens.hasSense(at + 2, Sense.HarmNoun) ? tokens.word(at + 2).harm : null;
}
