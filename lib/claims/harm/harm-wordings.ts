import { HARMS } from '../../model/figure.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Role, Sense } from '../tokens/word-classes.ts';
import {
  CAPTURED,
  DISPLACED,
  HARM,
  isNear,
  isOverwhelmed,
  KILLED,
  MISSING,
  MIXED,
  phraseHarm,
  WOUNDED,
} from './harm-words.ts';

const COMMA = 0x2c;
const SEMICOLON = 0x3b;
/** How far before a figure the words are looked for that tell of its prisoners, its camp, its list. */
const TAKEN = 10;
const SHELTERED = 14;
const INCLUDED = 7;
/** How far after "from" the river or the ruins are. */
const PLACE = 6;
/** "The rest" is at the beginning of its sentence. */
const FIRST_WORDS = 4;

/**
 * The harm in a wording that governs a figure and is more than one verb: "swept away seven
 * climbers", "took 4,500 prisoners", "the dead include three sisters", "the camps house 33,000
 * people". `at` is the governing word. An index of HARMS, or null.
 */
export function wordingHarm(sentence: Sentence, reading: Reading, at: number): number | null {
  const isBuried = reading.head >= 0 && isOverwhelmed(sentence, at);
  if (isBuried && !sentence.tokens.hasRole(at - 1, Role.Be)) return MISSING;
  return (
    governingPhrase(sentence, reading, at) ??
    takenOutHarm(sentence, reading, at) ??
    captiveHarm(sentence, reading, at) ??
    listedHarm(sentence, reading, at) ??
    shelterHarm(sentence, at) ??
    careHarm(sentence, at)
  );
}

/**
 * "swept away seven climbers", "wiped out", "buried alive": two words that kill together. What they
 * may do to things too ("carried off 12 prizes") needs people, a disease or a slide.
 */
function governingPhrase(sentence: Sentence, reading: Reading, at: number): number | null {
  const { tokens, lexicon } = sentence;
  const found =
    phraseHarm(sentence, at - 1, lexicon.harmGovernors) ??
    phraseHarm(sentence, at, lexicon.harmGovernors);
  if (found === null || reading.head >= 0) return found;
  const isDeadly = isNear(
    at,
    tokens,
    (other) =>
      tokens.hasSense(other, HARM | Sense.Disease) || lexicon.slides.has(tokens.word(other)),
  );
  return isDeadly ? found : null;
}

/** "recovered six from the river", "pulled 34 dead from the ruins": a bare number of those found, none of them alive */
function takenOutHarm(
  { tokens, lexicon }: Sentence,
  { head, to }: Reading,
  at: number,
): number | null {
  const verb = tokens.word(at);
  if (head >= 0 || !(lexicon.finds.has(verb) || lexicon.extractVerbs.has(verb))) return null;
  const from = tokens.hasRole(to, Role.Other) ? to + 1 : to;
  const isDead = tokens.hasSense(from, Sense.HarmNoun) && tokens.word(from).harm === KILLED;
  if (isDead) return KILLED;
  if (!lexicon.finds.has(verb) || tokens.word(from).text !== lexicon.grammar.from) return null;
  let isRuin = false;
  for (let next = from + 1; next < from + PLACE && tokens.type(next) === TokenType.Word; next++) {
    if (lexicon.survivals.has(tokens.word(next))) return null;
    isRuin ||= lexicon.slides.has(tokens.word(next)) || lexicon.ruins.has(tokens.word(next));
  }
  return isRuin ? KILLED : null;
}

/**
 * "took 4,500 prisoners", "the loss of 22 cannon and 1,900 prisoners", "gave up 300 prisoners"; a
 * jail's prisoners are its people
 */
function captiveHarm({ tokens, lexicon }: Sentence, reading: Reading, from: number): number | null {
  if (!lexicon.captives.has(tokens.word(reading.head))) return null;
  if (isAmongLosses({ tokens, lexicon }, reading)) return CAPTURED;
  for (let at = from; at > from - TAKEN && at >= 0; at--) {
    const isFought = lexicon.captureVerbs.has(tokens.word(at));
    if (isFought && !lexicon.prisonWords.has(tokens.word(at - 1))) return CAPTURED;
    if (tokens.hasRole(at, Role.Relative | Role.Auxiliary | Role.Conjunction)) return null;
  }
  return null;
}

/** "213 prisoners and 48 unaccounted for": given beside another loss, and no jail is mentioned */
function isAmongLosses(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  { head }: Reading,
): boolean {
  const isJail = isNear(head, tokens, (at) => lexicon.prisonWords.has(tokens.word(at)));
  if (isJail) return false;
  return isNear(head, tokens, (at) => {
    const { senses, harm } = tokens.word(at);
    const isLoss = harm === MIXED || harm === MISSING || harm === WOUNDED || harm === KILLED;
    return (senses & Sense.HarmNoun) !== 0 && isLoss && tokens.type(at - 1) === TokenType.Number;
  });
}

/** "The camps now house 33,000 people" */
function shelterHarm({ tokens, lexicon }: Sentence, verb: number): number | null {
  if (!lexicon.shelterVerbs.has(tokens.word(verb))) return null;
  for (let at = verb - 1; at > verb - SHELTERED && at >= 0; at--) {
    if (lexicon.camps.has(tokens.word(at))) return DISPLACED;
    if (tokens.mark(at) === SEMICOLON) return null;
  }
  return null;
}

/**
 * "Hospitals admitted 56", "doctors treated 12 protesters", "the clinic, itself damaged, was
 * treating 40", "the ward took in 40"
 */
function careHarm({ tokens, lexicon }: Sentence, verb: number): number | null {
  const isIn = tokens.word(verb).text === lexicon.grammar.within;
  const isTaken = isIn && lexicon.captureVerbs.has(tokens.word(verb - 1));
  if (!isTaken && !lexicon.careVerbs.has(tokens.word(verb))) return null;
  for (let at = verb - 1; at > verb - TAKEN && at >= 0; at--) {
    if (tokens.type(at) === TokenType.Mark && tokens.mark(at) !== COMMA) return null;
    if (lexicon.carers.has(tokens.word(at))) return WOUNDED;
  }
  return null;
}

/** "The dead include three sisters", "Among the injured were four cyclists", "The missing are six anglers" */
function listedHarm(sentence: Sentence, { head }: Reading, at: number): number | null {
  const { tokens, lexicon } = sentence;
  const isBe = tokens.hasRole(at, Role.Be) && head >= 0;
  if (!isBe && !lexicon.includeVerbs.has(tokens.word(at))) return null;
  const rest = restHarm(sentence, at);
  if (rest !== null) return rest;
  const farthest = isBe ? at - 2 : at - INCLUDED;
  for (let noun = at - 1; noun >= farthest && noun >= 0; noun--) {
    if (tokens.type(noun) === TokenType.Mark || tokens.hasRole(noun, Role.Relative)) return null;
    const isNoun = tokens.hasSense(noun, Sense.HarmNoun);
    const isHead = noun === at - 1 || tokens.hasRole(noun + 1, Role.Preposition | Role.Auxiliary);
    if (isNoun && isHead) return hasArticle({ tokens }, noun) ? tokens.word(noun).harm : null;
  }
  return null;
}

/** "The rest include nine civilians", "The others were two guards": of the harmed counted before */
function restHarm({ tokens, lexicon, topic }: Sentence, verb: number): number | null {
  const isRest = lexicon.restWords.has(tokens.word(verb - 1)) && verb < FIRST_WORDS;
  if (!isRest || topic?.kind !== 'casualty' || topic.harm === null) return null;
  return HARMS.indexOf(topic.harm);
}

function hasArticle({ tokens }: Pick<Sentence, 'tokens'>, noun: number): boolean {
  for (let at = noun - 1; at >= noun - 3; at--) {
    if (at < 0 || tokens.hasRole(at, Role.Article | Role.Determiner)) return true;
  }
  return false;
}
