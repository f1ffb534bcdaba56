import type { Reading, Sentence } from '../reading.ts';
import { TokenType } from '../tokens.ts';
import { UNKNOWN } from '../word-table.ts';
import { Role, Sense } from '../words.ts';
import { isHyphen } from '../characters.ts';
import {
  arrestHarm,
  HARM,
  isNegative,
  KILLED,
  mayBePeople,
  MIXED,
  phraseHarm,
  wordHarm,
} from './harm-words.ts';

const MOST_QUALIFIERS = 7;
const COMPLEMENT = 14;
const COLON = 0x3a;
const COMMA = 0x2c;
const CLOSING_QUOTES: ReadonlySet<number> = new Set([0x22, 0x27, 0x2019, 0x201d]);

/**
 * The harm in the verb or noun that governs a figure: "killed 12 people", "the deaths of at least 12", "claimed 12 lives", "lost 300 men",
 * "left 40 homeless". An index of HARMS, or null.
 */
export function harmGovernor(sentence: Sentence, reading: Reading): number | null {
  const { tokens, lexicon } = sentence;
  if (!mayBeHarmed(sentence, reading)) return null;
  let at = reading.begin - 1;
  for (let steps = 0; steps < MOST_QUALIFIERS && isQualifying(sentence, at); steps++) at--;
  const word = tokens.word(at);
  if (isDenied(sentence, at)) return null;
  if (lexicon.leaveVerbs.has(word)) return complementHarm(sentence, reading);
  if ((word.senses & Sense.HarmVerb) !== 0 && !tokens.hasRole(at - 1, Role.Be))
    return isSecondOfPair(sentence, at) ? wordHarm(sentence, at - 2) : wordHarm(sentence, at);
  if ((word.senses & Sense.HarmSelf) !== 0 && tokens.hasSense(at - 1, Sense.HarmVerb))
    return word.harm;
  if ((word.senses & Sense.Lost) !== 0) return lostHarm(sentence, reading, at);
  const isBy = word.text === lexicon.grammar.by;
  if ((word.roles & Role.Preposition) !== 0)
    return isBy ? null : nounHarm(sentence, reading, at - 1);
  return tokens.hasRole(at - 1, Role.Be) ? null : arrestHarm(sentence, at);
}

/** People, what nothing names, or "killing 30,000 Lorni": the name of a people that no ending tells */
function mayBeHarmed(sentence: Sentence, reading: Reading): boolean {
  const { tokens } = sentence;
  const { head, countedFrom, countedTo } = reading;
  if (mayBePeople(sentence, reading)) return true;
  return (
    countedTo === countedFrom + 1 &&
    tokens.type(head) === TokenType.Word &&
    tokens.isCapital(head) &&
    tokens.slice(head, head + 1) !== tokens.slice(head, head + 1).toUpperCase() &&
    tokens.word(head) === UNKNOWN
  );
}

/** "killed or wounded 300" */
function isSecondOfPair({ tokens }: Sentence, at: number): boolean {
  return tokens.hasRole(at - 1, Role.And | Role.Or) && tokens.hasSense(at - 2, Sense.HarmVerb);
}

/** "did not kill 12", "without injuring" */
function isDenied(sentence: Sentence, at: number): boolean {
  const isWithout =
    sentence.lexicon.negatives.has(sentence.tokens.word(at - 1)) &&
    sentence.tokens.hasRole(at - 1, Role.Preposition);
  return isWithout || isNegative(sentence, at - 1);
}

/** Qualifiers, articles and fillers between verb and number; "of" only after a filler ("a total of"). */
function isQualifying({ tokens, lexicon }: Sentence, at: number): boolean {
  const word = tokens.word(at);
  if (CLOSING_QUOTES.has(tokens.mark(at))) return tokens.hasSense(at - 1, HARM);
  if ((word.senses & HARM) !== 0) return false;
  if ((word.roles & Role.Of) !== 0) return lexicon.fillers.has(tokens.word(at - 1));
  if ((word.roles & (Role.Article | Role.Determiner | Role.Adverb | Role.Other)) !== 0) return true;
  return lexicon.fillers.has(word);
}

/** "the deaths of", "injuries to", "claimed the lives of", "the loss of 212 lives", "a swap for" */
function nounHarm(sentence: Sentence, reading: Reading, at: number): number | null {
  const { tokens, lexicon } = sentence;
  const noun = tokens.word(at);
  if ((noun.senses & Sense.HarmNoun) !== 0)
    return tokens.hasSense(reading.head, Sense.Life) ? KILLED : noun.harm;
  if (lexicon.standIns.has(noun) && tokens.hasRole(at + 1, Role.Of)) return stoodFor(sentence, at);
  const isLives = (noun.senses & Sense.Life) !== 0 && tokens.hasSense(at - 2, Sense.Lost);
  return isLives ? KILLED : arrestHarm(sentence, at);
}

/** "the bodies of six men and those of two women": the noun of harm that "those" stands for */
function stoodFor({ tokens }: Sentence, from: number): number | null {
  for (let at = from - 1; at >= 0 && at > from - COMPLEMENT; at--) {
    if (!tokens.hasSense(at, Sense.HarmNoun)) continue;
    const isHead = tokens.hasRole(at + 1, -1) || tokens.type(at + 1) === TokenType.Mark;
    if (isHead) return tokens.word(at).harm;
  }
  return null;
}

/** "lost 80,000 men", "claimed 12 lives", "cost 14 miners their lives"; a firm that lost 80 customers did them no harm */
function lostHarm({ tokens }: Sentence, reading: Reading, at: number): number | null {
  const { head, countedTo } = reading;
  if (head < 0) return null;
  const isLife = tokens.hasSense(head, Sense.Life) || tokens.hasSense(countedTo + 1, Sense.Life);
  if (isLife) return KILLED;
  const isOwn = tokens.hasSense(at, Sense.ChangeVerb | Sense.Sum);
  if (!isOwn || !tokens.hasSense(head, Sense.Fighter) || countedTo !== head + 1) return null;
  return isSummed({ tokens }, reading) ? MIXED : KILLED;
}

/** Men lost in a list with things, or told apart afterwards: "1,120 troops, 14 tanks", "2,104 men: 387 killed, 1,592 wounded". */
function isSummed({ tokens }: Pick<Sentence, 'tokens'>, { countedTo }: Reading): boolean {
  const mark = tokens.mark(countedTo);
  const isNumber = tokens.type(countedTo + 1) === TokenType.Number;
  if (mark === COLON) return isNumber && tokens.hasSense(countedTo + 2, HARM);
  return (
    mark === COMMA &&
    isNumber &&
    !tokens.hasRole(countedTo + 2, Role.Of) &&
    !tokens.hasSense(countedTo + 2, HARM)
  );
}

const COMPLEMENT_END =
  Role.Relative | Role.Auxiliary | Role.Conjunction | Role.And | Role.To | Role.SpanWord;

/** "left 17 others, two of them children, with burns", "leaving 40 homeless", "drove 80,000 from their homes" */
function complementHarm(sentence: Sentence, reading: Reading): number | null {
  const { tokens, lexicon } = sentence;
  const from = Math.max(reading.tail, reading.countedTo);
  for (let at = from; at < from + COMPLEMENT && at < tokens.count; at++) {
    const found =
      phraseHarm(sentence, at, lexicon.harmComplements) ??
      phraseHarm(sentence, at, lexicon.harmPhrases);
    if (found !== null) return found;
    if (tokens.hasSense(at, HARM)) return wordHarm(sentence, at);
    const mark = tokens.mark(at);
    if (mark !== 0 && mark !== COMMA && !isHyphen(mark)) return null;
    if (tokens.hasRole(at, COMPLEMENT_END)) return null;
  }
  return null;
}
