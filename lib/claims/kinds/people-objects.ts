import { isPhrase } from '../grammar/phrases.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Role } from '../tokens/word-classes.ts';

const AFTER_OBJECT = Role.Preposition | Role.And | Role.Conjunction | Role.Adverb;
/** How far before its verb the thing that carries people is. */
const CARRIED = 6;
/** How far after "from" the ruins are. */
const PLACE = 5;

/**
 * Whether a number without a noun is the object of what is done to people alone: "employs 6,300.",
 * "jailed seven", "turned back 340 at the border", "let 140 go", "the coach was carrying 46".
 */
export function isPeopleObject(sentence: Sentence, reading: Reading): boolean {
  const { tokens, lexicon } = sentence;
  const { begin } = reading;
  const to = tokens.hasRole(reading.to, Role.Other) ? reading.to + 1 : reading.to;
  const verb = tokens.word(begin - 1);
  if (lexicon.letVerbs.has(verb)) return isLetGo(sentence, to);
  if (isSplit(sentence, reading) || isExtracted(sentence, reading)) return true;
  const isLast =
    tokens.type(to) !== TokenType.Word ||
    tokens.hasRole(to, AFTER_OBJECT) ||
    lexicon.survivals.has(tokens.word(to));
  if (!isLast) return false;
  if (lexicon.hireVerbs.has(verb) || isPhrase(tokens, begin - 2, lexicon.peopleGovernors))
    return true;
  return lexicon.carryVerbs.has(verb) && isCarrier(sentence, begin - 1);
}

/** "brought 33 down from the ridge": the two words that govern people, around their number */
function isSplit({ tokens, lexicon }: Sentence, { begin, to }: Reading): boolean {
  const phrases = lexicon.peopleGovernors.get(tokens.word(begin - 1)) ?? [];
  return phrases.some(([, particle]) => particle === tokens.word(to));
}

/** "cut three free", "pulled 17 from the ruins alive", "dug nine from the snow" */
function isExtracted({ tokens, lexicon }: Sentence, { begin, to }: Reading): boolean {
  const isFound = lexicon.finds.has(tokens.word(begin - 1));
  if (!isFound && !lexicon.extractVerbs.has(tokens.word(begin - 1))) return false;
  const at = tokens.hasRole(to, Role.Other) ? to + 1 : to;
  if (lexicon.survivals.has(tokens.word(at)) || lexicon.freeWords.has(tokens.word(at))) return true;
  if (!tokens.hasRole(at, Role.Preposition)) return false;
  for (let next = at + 1; next < at + PLACE && tokens.type(next) === TokenType.Word; next++) {
    if (lexicon.survivals.has(tokens.word(next))) return true;
    const isRuin = lexicon.slides.has(tokens.word(next)) || lexicon.ruins.has(tokens.word(next));
    if (isRuin && !isFound) return true;
  }
  return false;
}

/** "let 140 go", "let 12 through"; "let 40 to students" is of flats */
function isLetGo({ tokens }: Sentence, to: number): boolean {
  return (
    tokens.hasRole(to, Role.Verb) ||
    (tokens.hasRole(to, Role.Preposition) && !tokens.hasRole(to, Role.To))
  );
}

/**
 * "The coach was carrying", "a ferry from Orsk carrying": what people travel in comes before the
 * verb, no mark between
 */
function isCarrier({ tokens, lexicon }: Sentence, verb: number): boolean {
  for (let at = verb - 1; at >= verb - CARRIED && at >= 0; at--) {
    if (tokens.type(at) === TokenType.Mark) return false;
    if (lexicon.carriers.has(tokens.word(at))) return true;
  }
  return false;
}
