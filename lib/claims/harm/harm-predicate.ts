import { isDash } from '../tokens/characters.ts';
import { isPersonNoun, isPlural } from '../grammar/noun-phrases.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType, type Tokens } from '../tokens/tokens.ts';
import { Numeral, Role, Saying, Sense } from '../tokens/word-classes.ts';
import { predicateFrom } from './predicate-from.ts';
import { predicateWording } from './predicate-wordings.ts';
import { isOfOthers } from './harm-of-others.ts';
import { isFallen } from './is-fallen.ts';
import { mayBeHarmed } from './may-be-harmed.ts';
import { passesPassive } from './passive-steps.ts';
import { isDope, isFinding, isGetaway, isPartNext, isVanished } from './predicate-limits.ts';
import {
  arrestHarm,
  CAPTURED,
  HARM,
  isNear,
  isNegative,
  isOverwhelmed,
  isWhole,
  KILLED,
  MISSING,
  phraseHarm,
  WOUNDED,
  wordHarm,
} from './harm-words.ts';

const COMMA = 0x2c;
const FARTHEST = 20;
const AFTER_NAMES = 48;
/** How many commas a list of parts may have before the verb: "people, including clerks, guards and cooks, were". */
const MOST_PARTS = 6;

/** The state of the search: what may be skipped depends on what was passed. */
interface Progress {
  at: number;
  readonly from: number;
  /** A form of "be" was passed: a harm verb now is a passive. */
  isPassive: boolean;
  /** Inside a relative clause, a phrase with a preposition or a parenthesis, anything may come before the verb. */
  isInside: boolean;
  /** Inside a list of parts after "including" there may be other counts. */
  isParts: boolean;
  /** A list of names was passed, after which the verb may be farther off. */
  isNames: boolean;
  commas: number;
}

/**
 * The harm in what is said of a figure's people after them: "were killed", "have died", "who lost
 * their lives", "in 21 cities have been killed", "were reported missing". An index of HARMS, or
 * null; what they did to others is no harm to them.
 */
export function harmPredicate(sentence: Sentence, reading: Reading): number | null {
  const { tokens } = sentence;
  if (!mayBeHarmed(sentence, reading)) return null;
  const from = predicateFrom(sentence, reading);
  if (isWhole(sentence, reading) && !isOwnClause(sentence, from)) return null;
  if (isTakenCaptive(sentence, reading, from)) return CAPTURED;
  const isInside = hasSecondSubject(sentence, reading, from);
  const open = { isPassive: false, isParts: false, isNames: false, commas: 0 };
  const progress: Progress = { at: from, from, isInside, ...open };
  for (; isNearEnough(progress) && progress.at < tokens.count; progress.at++) {
    const { at } = progress;
    const phrase = phraseOf(sentence, reading, progress);
    if (phrase !== null) return phrase;
    if (isGetaway(sentence, reading, at)) return null;
    if (tokens.hasSense(at, HARM) && isSettling(sentence, progress))
      return harmAt(sentence, reading, progress);
    const arrest = heldHarm(sentence, progress);
    if (arrest !== null) return arrest;
    if (isPartNext(sentence, reading, at) || !passes(sentence, progress)) return null;
  }
  return null;
}

/** "were detained after the clashes"; who "are holding hostages" does it */
function heldHarm(sentence: Sentence, { at, isPassive }: Progress): number | null {
  return isPassive && !sentence.tokens.endsWith(at, 'ing') ? arrestHarm(sentence, at) : null;
}

/** "A few hundred prisoners were taken", "280 children were taken, but 137 hostages have been freed" */
function isTakenCaptive({ tokens, lexicon }: Sentence, { head }: Reading, from: number): boolean {
  if (!tokens.hasRole(from, Role.Be) || !lexicon.captureVerbs.has(tokens.word(from + 1)))
    return false;
  if (lexicon.captives.has(tokens.word(head))) return true;
  const isPeople = head >= 0 && isPersonNoun(tokens, head, lexicon);
  return isPeople && isNear(from, tokens, (at) => lexicon.captors.has(tokens.word(at)));
}

function isNearEnough({ at, from, isNames }: Progress): boolean {
  return at < from + (isNames ? AFTER_NAMES : FARTHEST);
}

/**
 * "sailors lost between 1802 and 1945", "of those aboard, 241 were lost": lives, where ships or
 * graves are spoken of, or soldiers and a battle
 */
function isLostAtSea(
  { tokens, lexicon }: Sentence,
  { head }: Reading,
  progress: Progress,
): boolean {
  const { at, from, isPassive } = progress;
  if (!lexicon.losts.has(tokens.word(at)) || !(isPassive || (at === from && head >= 0)))
    return false;
  const next = at + 1;
  if (tokens.type(next) === TokenType.Word && !tokens.hasRole(next, AFTER_PASSIVE)) return false;
  const mayFight =
    tokens.word(next).text === lexicon.grammar.within || tokens.hasSense(head, Sense.Fighter);
  return isNear(at, tokens, (other) => {
    const word = tokens.word(other);
    if (lexicon.seaWords.has(word) || (word.senses & Sense.Memorial) !== 0) return true;
    return mayFight && lexicon.battles.has(word);
  });
}

/** "five with serious burns", "patients with shrapnel wounds" */
function isWith({ tokens, lexicon }: Sentence, { at, from }: Progress): boolean {
  if (at !== from || !lexicon.withWords.has(tokens.word(at))) return false;
  for (let next = at + 1; next < at + 5 && tokens.type(next) === TokenType.Word; next++) {
    if (tokens.hasSense(next, Sense.HarmNoun)) return tokens.word(next).harm === WOUNDED;
    if (tokens.hasRole(next, Role.Preposition | Role.Auxiliary)) return false;
  }
  return false;
}

/**
 * "Three clerks and a guard were wounded", "said 17 men and a boy were hurt": at the beginning of a
 * clause the verb is that of both
 */
function hasSecondSubject({ tokens }: Sentence, reading: Reading, from: number): boolean {
  let { begin } = reading;
  const isClause = tokens.hasRole(begin - 1, Role.Relative);
  while (tokens.hasRole(begin - 1, Role.Determiner | Role.Article)) begin--;
  const type = tokens.type(begin - 1);
  const isOwned = tokens.length(begin - 1) === 1 && tokens.type(begin - 2) === TokenType.Mark;
  const isSaid =
    (tokens.word(begin - 1).saying & Saying.strongVerbs) !== 0 ||
    tokens.hasRole(begin - 1, Role.Relative | Role.Conjunction);
  const isBegin =
    type === TokenType.None || type === TokenType.Mark || isOwned || isSaid || isClause;
  const isAnother = tokens.hasRole(from + 1, Role.Article | Role.Determiner | Role.Pronoun);
  return isBegin && isAnother && tokens.hasRole(from, Role.And);
}

/** The harm of a wording; who "never returned" died where they were sailors or soldiers, not where they were guests. */
function phraseOf(sentence: Sentence, reading: Reading, progress: Progress): number | null {
  const { tokens, lexicon } = sentence;
  const { at } = progress;
  const { head } = reading;
  const isReturn = lexicon.returnVerbs.has(tokens.word(at + 1));
  if (isReturn && !tokens.hasSense(head, Sense.Fighter)) return null;
  const phrase = phraseHarm(sentence, at, lexicon.harmPhrases);
  if (phrase !== null) return isDope(sentence, at) || isFinding(sentence, at) ? null : phrase;
  if (progress.isPassive && isOverwhelmed(sentence, at)) return MISSING;
  const told = predicateWording(sentence, reading, at);
  if (told !== null) return told;
  const isLost = tokens.hasSense(at, Sense.Lost) && hasLife(sentence, at);
  if (isLost || isFallen(sentence, reading, at) || isLostAtSea(sentence, reading, progress))
    return KILLED;
  return isWith(sentence, progress) || isInHospital(sentence, reading, at) ? WOUNDED : null;
}

/** "killed 12, with 140 in hospital": where those a bare number counts are */
function isInHospital({ tokens, lexicon }: Sentence, { head, to }: Reading, at: number): boolean {
  if (head >= 0 || at !== to || tokens.word(at).text !== lexicon.grammar.within) return false;
  const place = tokens.hasRole(at + 1, Role.Article) ? at + 2 : at + 1;
  return lexicon.hospitals.has(tokens.word(place));
}

/** "12 of the 30 people who were killed", "one of the 30 people killed": said of the whole itself */
function isOwnClause({ tokens }: Sentence, from: number): boolean {
  let at = from;
  while (tokens.hasRole(at, Role.Adverb)) at++;
  const isSelf = tokens.hasSense(at, Sense.HarmSelf);
  const isParticiple = tokens.hasSense(at, Sense.HarmVerb | Sense.HarmNoun) && !isSelf;
  const isPosted = tokens.endsWith(at, 'ed') && tokens.hasSense(at + 2, Sense.HarmNoun);
  return isParticiple || isPosted || tokens.hasRole(from, Role.Relative);
}

/** Inside a clause or phrase only a passive or a verb of the subject's own harm settles it. */
function isSettling({ tokens }: Sentence, { at, isInside, isPassive }: Progress): boolean {
  if (!isInside || isPassive || isAppositive(tokens, at)) return true;
  return tokens.hasSense(at, Sense.HarmSelf) && !tokens.hasSense(at, Sense.ChangeVerb);
}

/** "…, both badly burned, …": a participle right after the comma */
function isAppositive(tokens: Tokens, at: number): boolean {
  let before = at - 1;
  while (tokens.hasRole(before, Role.Determiner | Role.Adverb) || isWay(tokens, before)) before--;
  return tokens.mark(before) === COMMA && tokens.hasSense(at, Sense.HarmVerb);
}

function isWay(tokens: Tokens, at: number): boolean {
  return tokens.type(at) === TokenType.Word && tokens.endsWith(at, 'ly');
}

/** Takes one token in; false where the predicate cannot be reached any more. */
function passes(sentence: Sentence, progress: Progress): boolean {
  const { tokens } = sentence;
  const { at } = progress;
  if (tokens.type(at) === TokenType.Mark) return passesMark(tokens, progress);
  if (isEnd(sentence, progress)) return false;
  if (tokens.type(at) === TokenType.Number) return passesNumber(sentence, progress);
  enter(sentence, progress);
  if (progress.isInside) return passesInside(tokens, progress);
  if (opensParticiple(tokens, progress)) return true;
  const roles = tokens.roles(at);
  if ((roles & (Role.Auxiliary | Role.Adverb | Role.Verb)) !== 0) return true;
  if (tokens.endsWith(at, 'selves')) return true;
  if (progress.isPassive && passesPassive(sentence, at, progress.from)) return true;
  if ((roles & (Role.Article | Role.Determiner | Role.Pronoun)) !== 0) return progress.isPassive;
  return roles === 0 && tokens.type(at) === TokenType.Word && isVerbal(tokens, progress);
}

/** "passengers travelling in a bus were hurt": what they were doing, a phrase before what befell them */
function opensParticiple(tokens: Tokens, progress: Progress): boolean {
  const { at, from } = progress;
  if (at !== from || !tokens.endsWith(at, 'ing') || tokens.length(at) < 6) return false;
  progress.isInside = true;
  return true;
}

/**
 * Inside a phrase there may be a number, unless the harm is that of those it counts: "was worst
 * hit, with 68 killed".
 */
function passesNumber({ tokens, lexicon }: Sentence, { at, isInside, isParts }: Progress): boolean {
  if (isParts || !isInside) return isInside;
  const isHarmed = tokens.hasSense(at + 1, HARM) && !lexicon.camps.has(tokens.word(at + 2));
  return isPlaced(tokens, at) && !isHarmed;
}

/** Notes what the word at the place opens: a passive, a list of parts, a phrase or clause. */
function enter({ tokens, lexicon }: Sentence, progress: Progress): void {
  const { at } = progress;
  if (tokens.hasRole(at, Role.Be) || lexicon.remainVerbs.has(tokens.word(at)))
    progress.isPassive = true;
  if (progress.commas === 1) progress.isParts ||= lexicon.listWords.has(tokens.word(at));
  if (!tokens.hasRole(at, Role.Relative | Role.Preposition)) return;
  progress.isInside = true;
  if (isCopula(tokens, at)) progress.isPassive = false;
}

/** Inside a phrase there may be no other count, except among listed parts and in "every one of whom". */
function passesInside(tokens: Tokens, { at, isParts }: Progress): boolean {
  const { numeral } = tokens.word(at);
  const isOne = tokens.word(at).value === 1 && tokens.hasRole(at - 1, Role.Per);
  const isCount = numeral !== Numeral.None && numeral !== Numeral.Ordinal && !isOne;
  if (isParts && tokens.hasRole(at, Role.Auxiliary) && tokens.hasRole(at - 1, Role.And))
    return false;
  return isParts || !isCount || tokens.hasRole(at - 1, Role.Preposition);
}

/** "are in the hills, looking for the missing men": where they are, no passive; "were on Sunday killed" is one */
function isCopula(tokens: Tokens, at: number): boolean {
  return tokens.hasRole(at - 1, Role.Be) && !tokens.hasRole(at + 1, Role.Weekday | Role.Month);
}

/** What follows is denied, or is the opposite of harm, or holds for a part only. */
function isEnd(sentence: Sentence, { at, from }: Progress): boolean {
  const isSurvival = sentence.lexicon.survivals.has(sentence.tokens.word(at));
  return isSurvival || isNegative(sentence, at) || isPart(sentence, at, from);
}

/**
 * "…, many had died", "…, the last of whom died": said of some of them only; "all of whom", "every
 * one of whom" of each
 */
function isPart({ tokens, lexicon }: Sentence, at: number, from: number): boolean {
  const isOfWhom = tokens.hasRole(at, Role.Relative) && tokens.hasRole(at - 1, Role.Of);
  if (isOfWhom && at > from + 1) {
    const isEach = tokens.word(at - 2).value === 1 && tokens.hasRole(at - 3, Role.Per);
    return !isEach && !lexicon.allWords.has(tokens.word(at - 2));
  }
  return lexicon.partWords.has(tokens.word(at)) && tokens.hasRole(at + 1, Role.Auxiliary);
}

/** Adverbs, and after "were" the participle of another verb: "were feared missing". */
function isVerbal(tokens: Tokens, { at, isPassive }: Progress): boolean {
  const text = tokens.slice(at, at + 1);
  return text.endsWith('ly') || (isPassive && text.endsWith('ed'));
}

/**
 * A number inside a phrase that is no other count: after a preposition, in a date, "aged 4 and 6",
 * an age after a name.
 */
function isPlaced(tokens: Tokens, at: number): boolean {
  if (tokens.hasRole(at - 1, Role.Preposition | Role.Month)) return true;
  const first = tokens.hasRole(at - 1, Role.And) ? at - 2 : at;
  if (tokens.hasSense(first - 1, Sense.Age)) return true;
  return tokens.mark(at - 1) === COMMA && tokens.mark(at + 1) === COMMA;
}

/** One pair of commas may come between, or a list of names: "100 Americans, mostly teenagers, killed". */
function passesMark(tokens: Tokens, progress: Progress): boolean {
  const mark = tokens.mark(progress.at);
  const isAside = mark === COMMA || (isDash(mark) && tokens.spaced(progress.at));
  if (!isAside) return mark === 0x2d || isQuote(mark, progress);
  if (progress.isInside && isNameList(tokens, progress.at + 1)) {
    progress.isNames = true;
    return true;
  }
  if (isNextVerb(tokens, progress.at + 1)) return false;
  progress.commas++;
  progress.isParts ||= mark !== COMMA;
  progress.isInside = progress.commas === 1 || progress.isParts;
  return progress.commas <= (progress.isParts ? MOST_PARTS : 2);
}

/** An apostrophe, or the marks of a name or a word inside a phrase. */
function isQuote(mark: number, { isInside }: Progress): boolean {
  return mark === 0x27 || mark === 0x2019 || (isInside && mark === 0x2018);
}

/** "heard 41 witnesses, blamed the pilot, who died": another thing the subject did */
function isNextVerb(tokens: Tokens, at: number): boolean {
  const isObject = tokens.hasRole(at + 1, Role.Article | Role.Determiner | Role.Pronoun);
  return isObject && !tokens.hasSense(at, HARM) && tokens.endsWith(at, 'ed');
}

/** "…, Bela and Carl Moss", "…, 31, and Pia Lund", "…, the West Fens" */
function isNameList(tokens: Tokens, at: number): boolean {
  const name = tokens.hasRole(at, Role.And) ? at + 1 : at;
  const next = tokens.hasRole(name, Role.Article) ? name + 1 : name;
  if (tokens.type(next) === TokenType.Number) return tokens.mark(next + 1) === COMMA;
  return tokens.isCapital(next) && tokens.type(next) === TokenType.Word && tokens.roles(next) === 0;
}

function hasLife({ tokens }: Sentence, at: number): boolean {
  for (let next = at + 1; next < at + 4; next++) {
    if (tokens.hasSense(next, Sense.Life)) return true;
  }
  return false;
}

const AFTER_PASSIVE =
  Role.Preposition |
  Role.And |
  Role.Or |
  Role.Adverb |
  Role.Relative |
  Role.Conjunction |
  Role.TimePreposition |
  Role.Weekday;

/** A harm verb is theirs in the passive or where no object follows, else it is what they did. */
function harmAt(sentence: Sentence, reading: Reading, progress: Progress): number | null {
  const { tokens } = sentence;
  const { at, from, isPassive } = progress;
  if (isVanished(sentence, reading, at) || isOfOthers(sentence, progress)) return null;
  const word = tokens.word(at);
  const isSelf = (word.senses & Sense.HarmSelf) !== 0;
  const isOwn = isSelf || (at === from && isHarmNoun(tokens, at));
  if (isSelf && !isPassive && (word.senses & Sense.HarmVerb) === 0) return selfHarm(sentence, at);
  if (isPassive || isOwn || isOverAfter(tokens, at, from)) return wordHarm(sentence, at);
  return null;
}

/** Whether no object follows the verb at the place. */
function isOverAfter(tokens: Tokens, at: number, from: number): boolean {
  const next = afterVerbs(tokens, at + 1);
  const isLast = next >= tokens.count || tokens.type(next) === TokenType.Mark;
  const isOver = isLast || tokens.hasRole(next, AFTER_PASSIVE) || isTime(tokens, next);
  return isOver || (at === from && isMeasure(tokens, next));
}

/** "8,000 of them dead"; "8,000 of them death sentences" names things */
function isHarmNoun(tokens: Tokens, at: number): boolean {
  if (!tokens.hasSense(at, Sense.HarmNoun)) return false;
  const isCompound = tokens.roles(at + 1) === 0 && isPlural(tokens, at + 1);
  return !isCompound || tokens.hasSense(at + 1, Sense.Person | HARM);
}

/** "escaped with minor injuries" is wounded, "escaped unhurt" nothing. */
function selfHarm(sentence: Sentence, from: number): number | null {
  const { tokens, lexicon } = sentence;
  const word = tokens.word(from);
  if (word.harm === KILLED) return KILLED;
  for (let at = from + 1; at < from + 5 && tokens.type(at) === TokenType.Word; at++) {
    if (lexicon.survivals.has(tokens.word(at))) return null;
    if (tokens.hasSense(at, HARM) && tokens.word(at).harm <= WOUNDED)
      return tokens.hasRole(from + 1, Role.Preposition) ? tokens.word(at).harm : null;
  }
  return wordHarm(sentence, from);
}

/** "trapped 90 metres below ground" */
function isMeasure(tokens: Tokens, at: number): boolean {
  return tokens.type(at) === TokenType.Number && tokens.hasRole(at + 1, Role.Unit);
}

/** "captured two years ago", "killed last week", "wounded that day" */
function isTime(tokens: Tokens, at: number): boolean {
  return tokens.hasRole(at, Role.TimeUnit) || tokens.hasRole(at + 1, Role.TimeUnit);
}

/** Over "and wounded", so that what follows both verbs is seen. */
function afterVerbs(tokens: Tokens, at: number): number {
  const isPair = tokens.hasRole(at, Role.And | Role.Or) && tokens.hasSense(at + 1, Sense.HarmVerb);
  return isPair ? at + 2 : at;
}
