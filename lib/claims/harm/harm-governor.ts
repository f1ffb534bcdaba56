import type { Reading, Sentence } from '../grammar/reading.ts';
import { isPersonNoun } from '../grammar/noun-phrases.ts';
import { TokenType } from '../tokens/tokens.ts';
import { UNKNOWN } from '../tokens/word-table.ts';
import { Numeral, Role, Sense } from '../tokens/word-classes.ts';
import { isHyphen } from '../tokens/characters.ts';
import { wordingHarm } from './harm-wordings.ts';
import {
  arrestHarm,
  HARM,
  isNear,
  isNegative,
  isWhole,
  KILLED,
  mayBePeople,
  MIXED,
  phraseHarm,
  wordHarm,
} from './harm-words.ts';

const MOST_QUALIFIERS = 7;
const COMPLEMENT = 14;
/** How far before the number of the lost the verb that cost somebody them is. */
const INDIRECT = 5;
/** How far before a verb of claiming the disaster is. */
const DISASTER = 6;
const COLON = 0x3a;
const SEMICOLON = 0x3b;
const COMMA = 0x2c;
const OPEN = 0x28;
const CLOSE = 0x29;
/** Fewer are points, seats or matches. */
const LEAST_LOST = 100;
/** Fewer lost by a side may be points. */
const LEAST_OF_ARMY = 10;
const CLOSING_QUOTES: ReadonlySet<number> = new Set([0x22, 0x27, 0x2019, 0x201d]);

/**
 * The harm in the governor of a figure, the verb or noun it depends on: "killed 12 people", "the deaths of at least
 * 12", "claimed 12 lives", "lost 300 men", "left 40 homeless". An index of HARMS, or null.
 */
export function harmGovernor(sentence: Sentence, reading: Reading): number | null {
  const { tokens, lexicon } = sentence;
  if (!mayBeHarmed(sentence, reading)) return null;
  const at = governorBefore(sentence, reading);
  if (isDenied(sentence, at)) return null;
  const wording = wordingHarm(sentence, reading, at);
  if (wording !== null) return wording;
  if (isCostTo(sentence, reading, at) || isToDeath(sentence, reading, at)) return KILLED;
  if (lexicon.leaveVerbs.has(tokens.word(at))) {
    const left = complementHarm(sentence, reading);
    if (left !== null || !tokens.hasSense(at, Sense.Lost)) return left;
  }
  return verbHarm(sentence, reading, at) ?? wordBeforeHarm(sentence, reading, at);
}

/** "killed 12", "killed or wounded 300", "losing up to ninety men" */
function verbHarm(sentence: Sentence, reading: Reading, at: number): number | null {
  const { tokens } = sentence;
  const { senses, harm } = tokens.word(at);
  if ((senses & Sense.HarmVerb) !== 0 && !tokens.hasRole(at - 1, Role.Be))
    return isSecondOfPair(sentence, at) ? wordHarm(sentence, at - 2) : wordHarm(sentence, at);
  if ((senses & Sense.HarmSelf) !== 0 && tokens.hasSense(at - 1, Sense.HarmVerb)) return harm;
  return (senses & Sense.Lost) !== 0 ? lostHarm(sentence, reading, at) : null;
}

/** "the deaths of 12", "a mason and four apprentices", "freed 12 captives", "are holding 62 soldiers" */
function wordBeforeHarm(sentence: Sentence, reading: Reading, at: number): number | null {
  const { tokens, lexicon } = sentence;
  const { roles, senses, text } = tokens.word(at);
  if ((senses & Sense.Lost) !== 0) return null;
  if (lexicon.withWords.has(tokens.word(at)) && lexicon.besides.has(tokens.word(at - 1)))
    return sharedHarm(sentence, at - 1);
  if ((roles & Role.Preposition) !== 0 && !isFallenTo(sentence, at))
    return text === lexicon.grammar.by ? null : nounHarm(sentence, reading, at - 1);
  if ((roles & Role.And) !== 0) return coordinatedHarm(sentence, reading, at);
  const isPassive = tokens.hasRole(at - 1, Role.Be) && !tokens.endsWith(at, 'ing');
  if (isPassive) return null;
  return arrestHarm(sentence, lexicon.particles.has(tokens.word(at)) ? at - 1 : at);
}

/** "had fallen to 600": a level, not the fallen */
function isFallenTo({ tokens }: Sentence, to: number): boolean {
  const isLevel = tokens.hasRole(to, Role.To) && tokens.hasSense(to - 1, Sense.ChangeVerb);
  return isLevel && tokens.hasRole(to - 2, Role.Auxiliary);
}

/**
 * "was executed in May together with nine of his men", "died along with her two sons": what befell
 * the one befell the others
 */
function sharedHarm(sentence: Sentence, from: number): number | null {
  const { tokens } = sentence;
  for (let at = from - 1; at > from - COMPLEMENT && at >= 0; at--) {
    if (tokens.hasRole(at, Role.Relative | Role.Conjunction) || tokens.mark(at) === SEMICOLON)
      return null;
    const isPassive = tokens.hasSense(at, Sense.HarmVerb) && isAfterBe(sentence, at);
    if (isPassive || (tokens.hasSense(at, Sense.HarmSelf) && tokens.word(at).harm === KILLED))
      return wordHarm(sentence, at);
  }
  return null;
}

function isAfterBe({ tokens }: Sentence, verb: number): boolean {
  let at = verb - 1;
  while (at > verb - 4 && tokens.hasRole(at, Role.Adverb | Role.Pronoun)) at--;
  return tokens.hasRole(at, Role.Be);
}

/** The verb, noun or preposition before a figure and what qualifies it. */
function governorBefore(sentence: Sentence, reading: Reading): number {
  let at = beforeBrackets(sentence, reading.begin - 1);
  for (let steps = 0; steps < MOST_QUALIFIERS && isQualifying(sentence, at); steps++) at--;
  return at;
}

/** "killing (so the monks say) 10,000": before what is in brackets; `at` itself where nothing is */
function beforeBrackets({ tokens }: Sentence, at: number): number {
  if (tokens.mark(at) !== CLOSE) return at;
  for (let before = at - 1; before > at - COMPLEMENT; before--)
    if (tokens.mark(before) === OPEN) return before - 1;
  return at;
}

/** "took the lives of a ferryman and his three daughters", "killed a mason and four apprentices" */
function coordinatedHarm(sentence: Sentence, reading: Reading, and: number): number | null {
  const { tokens } = sentence;
  for (let at = and - 1; at > and - COMPLEMENT && at >= 0; at--) {
    if (tokens.hasRole(at, Role.Relative | Role.Auxiliary | Role.Conjunction)) return null;
    if (isLostPair(sentence, reading, at)) return MIXED;
    if (isSecondVictim(sentence, reading, at)) return wordHarm(sentence, at);
    if (!isObjectNext(tokens, at)) continue;
    if (tokens.hasSense(at, Sense.HarmVerb))
      return tokens.hasRole(at - 1, Role.Be) ? null : wordHarm(sentence, at);
    const isKin = tokens.hasSense(at + 2, Sense.Fighter) && isOwnLoss(sentence, at);
    if (isKin) return tokens.hasSense(reading.head, Sense.Fighter) ? KILLED : null;
    const harm = tokens.hasRole(at, Role.Of) ? nounHarm(sentence, reading, at - 1) : null;
    if (harm !== null) return harm;
  }
  return null;
}

/** "killed a", "of six": an object begins after a verb or an "of" */
function isObjectNext(tokens: Sentence['tokens'], at: number): boolean {
  if (tokens.hasRole(at + 1, Role.Article | Role.Determiner | Role.Pronoun)) return true;
  return tokens.hasRole(at, Role.Of) && isNumeral(tokens, at + 1);
}

/**
 * "killing 260 passengers on board and five people on the ground": both are objects of one verb,
 * and the second has none of its own
 */
function isSecondVictim(
  { tokens, lexicon }: Sentence,
  { head, countedTo }: Reading,
  verb: number,
): boolean {
  if (!tokens.hasSense(verb, Sense.HarmVerb) || tokens.hasRole(verb - 1, Role.Be)) return false;
  if (!isNumeral(tokens, verb + 1) || !isPersonNoun(tokens, head, lexicon)) return false;
  return tokens.type(countedTo) !== TokenType.Word || tokens.hasRole(countedTo, Role.Preposition);
}

/** "lost two cutters and 41 sailors": men lost with things */
function isLostPair({ tokens }: Sentence, { head }: Reading, at: number): boolean {
  if (!tokens.hasSense(head, Sense.Fighter) || !isOwnLoss({ tokens }, at)) return false;
  return isNumeral(tokens, at + 1);
}

function isNumeral(tokens: Sentence['tokens'], at: number): boolean {
  return tokens.type(at) === TokenType.Number || tokens.word(at).numeral !== Numeral.None;
}

/** People, what nothing names, or "killing 30,000 Lorni": the name of a people that no ending shows */
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
  if ((word.roles & Role.Between) !== 0) return true;
  if (CLOSING_QUOTES.has(tokens.mark(at))) return tokens.hasSense(at - 1, HARM);
  if ((word.senses & HARM) !== 0) return false;
  if ((word.roles & Role.Of) !== 0)
    return lexicon.fillers.has(tokens.word(at - 1)) || isEach({ tokens }, at - 1);
  if ((word.roles & (Role.Article | Role.Determiner | Role.Adverb | Role.Other)) !== 0) return true;
  return lexicon.fillers.has(word);
}

/** "the killing of each of these 40 people" */
function isEach({ tokens }: Pick<Sentence, 'tokens'>, at: number): boolean {
  return tokens.hasRole(at, Role.Per) && !tokens.hasRole(at, Role.Article | Role.Preposition);
}

/** "the deaths of", "injuries to", "claimed the lives of", "the loss of 212 lives", "a swap for" */
function nounHarm(sentence: Sentence, reading: Reading, at: number): number | null {
  const { tokens, lexicon } = sentence;
  const noun = tokens.word(at);
  if ((noun.senses & Sense.HarmNoun) !== 0)
    return tokens.hasSense(reading.head, Sense.Life) ? KILLED : noun.harm;
  if (lexicon.standIns.has(noun) && tokens.hasRole(at + 1, Role.Of)) return stoodFor(sentence, at);
  if (isFoundRemains(sentence, at)) return KILLED;
  const isLives = (noun.senses & Sense.Life) !== 0 && tokens.hasSense(at - 2, Sense.Lost);
  const isTolled = tokens.hasSense(reading.head, Sense.Life) && (noun.senses & Sense.Lost) !== 0;
  return isLives || isTolled ? KILLED : arrestHarm(sentence, at);
}

/** "recovered the bones of 53 people"; those that lie somewhere are a burial */
function isFoundRemains({ tokens, lexicon }: Sentence, at: number): boolean {
  if (!lexicon.remainsWords.has(tokens.word(at)) || !tokens.hasRole(at + 1, Role.Of)) return false;
  return isNear(at, tokens, (other) => lexicon.finds.has(tokens.word(other)));
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

/**
 * "lost 80,000 men", "typhus took 212", "claimed 12 lives", "cost 14 miners their lives"; a firm
 * that lost 80 customers did them no harm
 */
function lostHarm(sentence: Sentence, reading: Reading, at: number): number | null {
  const { tokens, lexicon } = sentence;
  const { head, countedTo } = reading;
  if (head < 0) {
    if (tokens.hasSense(at - 1, Sense.Disease) || isClaimOfDisaster(sentence, at)) return KILLED;
    return isArmyLoss(sentence, reading, at) ? MIXED : null;
  }
  const isLife = tokens.hasSense(head, Sense.Life) || tokens.hasSense(countedTo + 1, Sense.Life);
  if (isLife) return KILLED;
  if (lexicon.claimVerbs.has(tokens.word(at)))
    return isDeadly(sentence, at) || isClaimOfDisaster(sentence, at) ? KILLED : null;
  const isOwn = tokens.hasSense(head, Sense.Fighter) || lexicon.animals.has(tokens.word(head));
  if (!isOwn || !isOwnLoss(sentence, at) || countedTo !== head + 1) return null;
  return isSummed({ tokens }, reading) ? MIXED : KILLED;
}

/** "hacked eight reporters to death"; a court that sentenced eight men to death killed none yet */
function isToDeath(sentence: Sentence, reading: Reading, verb: number): boolean {
  const { tokens, lexicon } = sentence;
  const { head, countedTo } = reading;
  if (head < 0 || isWhole(sentence, reading)) return false;
  if (lexicon.sentencingVerbs.has(tokens.word(verb))) return false;
  return phraseHarm(sentence, countedTo, lexicon.harmComplements) === KILLED;
}

/** "cost the defenders some 1,700 men", "cost hundreds their lives" */
function isCostTo({ tokens, lexicon }: Sentence, { head, to }: Reading, from: number): boolean {
  if (head < 0 && lexicon.costVerbs.has(tokens.word(from)))
    return tokens.hasRole(to, Role.Determiner) && tokens.hasSense(to + 1, Sense.Life);
  if (!tokens.hasSense(head, Sense.Fighter | Sense.Life)) return false;
  for (let at = from; at > from - INDIRECT && tokens.type(at) === TokenType.Word; at--) {
    if (at < from && lexicon.costVerbs.has(tokens.word(at))) return true;
    if (tokens.hasRole(at, Role.Preposition | Role.Auxiliary)) return false;
  }
  return false;
}

/** "the army lost 4,100", "the French had lost 20,300" where a fight is spoken of: men, though no noun says so */
function isArmyLoss(sentence: Sentence, reading: Reading, verb: number): boolean {
  const { tokens, lexicon } = sentence;
  const value = reading.min ?? reading.max ?? 0;
  if (!isOwnLoss(sentence, verb) || value < LEAST_OF_ARMY || !Number.isInteger(value)) return false;
  let at = verb - 1;
  while (tokens.hasRole(at, Role.Auxiliary | Role.Adverb)) at--;
  if (lexicon.armies.has(tokens.word(at))) return true;
  if (value < LEAST_LOST) return false;
  const isPeople = tokens.isCapital(at) && isPersonNoun(tokens, at, lexicon);
  const isAside = tokens.mark(at) === COMMA;
  if (!isPeople && !isAside) return false;
  if (isPeople && sentence.topic?.kind === 'casualty') return true;
  return isNear(at, tokens, (other) =>
    isPeople ? isFight(sentence, other) : lexicon.battles.has(tokens.word(other)),
  );
}

function isFight({ tokens, lexicon }: Sentence, at: number): boolean {
  const word = tokens.word(at);
  return (
    lexicon.conflicts.has(word) ||
    lexicon.clashes.has(word) ||
    lexicon.battles.has(word) ||
    tokens.hasSense(at, HARM | Sense.Fighter)
  );
}

/** "lost her husband": a verb of losing that is none of taking */
function isOwnLoss({ tokens }: Pick<Sentence, 'tokens'>, at: number): boolean {
  return tokens.hasSense(at, Sense.Lost) && tokens.hasSense(at, Sense.ChangeVerb | Sense.Sum);
}

/** "the raid also claimed four teachers", where deaths are spoken of */
function isDeadly({ tokens }: Sentence, at: number): boolean {
  return isNear(at, tokens, (other) => {
    const { senses, harm } = tokens.word(other);
    return (senses & HARM) !== 0 && harm === KILLED;
  });
}

/** "a second blast claimed nine more", "the floods have claimed 40": what claims lives comes before the verb */
function isClaimOfDisaster({ tokens, lexicon }: Sentence, verb: number): boolean {
  if (!lexicon.claimVerbs.has(tokens.word(verb))) return false;
  for (let at = verb - 1; at > verb - DISASTER && tokens.type(at) === TokenType.Word; at--)
    if (lexicon.disasters.has(tokens.word(at))) return true;
  return false;
}

/**
 * Men lost in a list with things, or distinguished afterwards: "1,120 troops, 14 tanks", "2,104 men:
 * 387 killed, 1,592 wounded".
 */
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

/** "left 30 soldiers and a number of civilians dead" */
function isSecondObject({ tokens }: Sentence, at: number): boolean {
  return tokens.hasRole(at, Role.And) && tokens.hasRole(at + 1, Role.Article | Role.Determiner);
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
    if (tokens.hasRole(at, COMPLEMENT_END) && !isSecondObject(sentence, at)) return null;
  }
  return null;
}
