import { HARMS, type Harm } from '../../model/figure.ts';
import { isPersonNoun } from '../grammar/noun-phrases.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType, type Tokens } from '../tokens/tokens.ts';
import { Role, Sense } from '../tokens/word-classes.ts';
import { harmOfField } from './field-label.ts';
import { harmGovernor } from './harm-governor.ts';
import { harmPredicate } from './harm-predicate.ts';
import { harmSubject } from './harm-subject.ts';
import { CAPTURED, HARM, isNear, KILLED, MIXED, phraseHarm, SICK } from './harm-words.ts';

const SEMICOLON = 0x3b;
/** How far after a toll its number is. */
const TOLD = 16;
/** How far after its number the word that names the dead or the toll is. */
const AFTER_TO = 7;

/**
 * What happened to the people a figure counts, by the words around it; null where nothing says that
 * they came to harm. Looks inside the noun phrase, then at the predicate after it, then at the verb
 * or noun that governs it, then at a toll.
 */
export function harmOf(sentence: Sentence, reading: Reading): Harm | null {
  const field = harmOfField(sentence, reading);
  if (field !== null) return HARMS[field] ?? null;
  const named = inPhrase(sentence, reading);
  const index =
    (named === null || isOpen(sentence, reading, named)
      ? harmPredicate(sentence, reading)
      : null) ??
    named ??
    harmGovernor(sentence, reading) ??
    inToll(sentence, reading) ??
    harmSubject(sentence, reading);
  if (index === null) return null;
  return HARMS[isDead(sentence, reading, index) ? KILLED : index] ?? null;
}

/** What patients, hostages, refugees and victims suffered after they became so counts more: "12 patients died". */
function isOpen({ tokens }: Sentence, { head, tail }: Reading, harm: number): boolean {
  return harm !== KILLED && (tokens.hasSense(head, Sense.Person) || tokens.hasRole(tail, Role.Of));
}

/** Victims of whom remains, graves or deaths are spoken died. */
function isDead({ tokens, lexicon }: Sentence, { head }: Reading, harm: number): boolean {
  const isVictim =
    harm === MIXED && tokens.hasSense(head, Sense.Person) && tokens.word(head).harm === MIXED;
  if (!isVictim) return false;
  return isNear(head, tokens, (at) => {
    const word = tokens.word(at);
    const isDeath = (word.senses & HARM) !== 0 && word.harm === KILLED;
    return (
      isDeath || (word.senses & (Sense.Memorial | Sense.Buried)) !== 0 || lexicon.finds.has(word)
    );
  });
}

/**
 * 12 deaths, 40 wounded soldiers, 300 suspected execution victims; two suicide bombers did it, and
 * 48 shootings are events
 */
function inPhrase(sentence: Sentence, reading: Reading): number | null {
  const { tokens, lexicon } = sentence;
  if (reading.head < 0) return null;
  const head = tokens.word(reading.head);
  if (isCases(sentence, reading)) return SICK;
  if (lexicon.woundingDeeds.has(head)) return null;
  const wording = phraseHarm(sentence, reading.head, lexicon.harmPhrases);
  if (wording === CAPTURED) return wording;
  const isHarmHead = (head.senses & Sense.HarmNoun) !== 0 && !isInstitution(sentence, reading);
  if (!isHarmHead && !isPersonNoun(tokens, reading.head, lexicon)) return null;
  let harm = isHarmHead ? head.harm : null;
  for (let at = reading.countedFrom; at < reading.countedTo; at++) {
    const isUnsaid = harm === null ? !lexicon.deedNouns.has(tokens.word(at)) : harm === MIXED;
    if (isUnsaid && at !== reading.head && tokens.hasSense(at, HARM)) harm = tokens.word(at).harm;
  }
  return harm;
}

/** "two governing bodies", "three bodies of water" */
function isInstitution({ tokens, lexicon }: Sentence, { head }: Reading): boolean {
  if (!lexicon.corpses.has(tokens.word(head))) return false;
  if (lexicon.institutional.has(tokens.word(head - 1))) return true;
  return tokens.hasRole(head + 1, Role.Of) && lexicon.waters.has(tokens.word(head + 2));
}

/**
 * "1,200 cases of cholera", "40 measles cases", "40 confirmed cases": cases of a disease, not of a
 * court or of fraud
 */
function isCases(sentence: Sentence, reading: Reading): boolean {
  const { tokens, lexicon } = sentence;
  if (!tokens.hasSense(reading.head, Sense.Disease)) return false;
  const hasOf = tokens.hasRole(reading.head + 1, Role.Of);
  for (let at = reading.countedFrom; at < reading.extendedTo + 1; at++) {
    if (at === reading.head) continue;
    if (tokens.hasSense(at, Sense.Disease)) return true;
    if (!hasOf && lexicon.caseWords.has(tokens.word(at))) return true;
  }
  return !hasOf && isEpidemic(sentence, reading);
}

/**
 * "62 cases, no deaths", "The outbreak … 340 cases so far": an illness, deaths or the sick are
 * spoken of, and no court
 */
function isEpidemic({ tokens, lexicon, topic }: Sentence, { head }: Reading): boolean {
  if (isNear(head, tokens, (at) => lexicon.courtWords.has(tokens.word(at)))) return false;
  if (topic?.harm === 'sick') return true;
  return isNear(head, tokens, (at) => {
    const { senses, harm } = tokens.word(at);
    const isIll = harm === KILLED || harm === SICK;
    return (
      ((senses & Sense.HarmNoun) !== 0 && isIll) ||
      (senses & (Sense.Disease | HARM)) === Sense.Disease
    );
  });
}

/** A number that is no date, day or part of a phrase: "the toll of the 1957 fire", "on day 3". */
function isOtherCount(tokens: Tokens, at: number): boolean {
  const isInside = tokens.hasRole(
    at - 1,
    Role.Preposition | Role.Article | Role.Determiner | Role.Month | Role.TimeUnit,
  );
  return tokens.type(at) === TokenType.Number && !isInside;
}

/** "the death count", "the body count" */
function isDeathCount({ tokens, lexicon }: Sentence, at: number): boolean {
  const { senses, harm } = tokens.word(at - 1);
  return (
    lexicon.figureNouns.has(tokens.word(at)) && (senses & Sense.HarmNoun) !== 0 && harm === KILLED
  );
}

/**
 * "bringing to 22 the number of known dead", "to 900 the number who have fled", "raised to 40 the
 * toll": what the number is said of comes after it
 */
function tollAfter({ tokens, lexicon }: Sentence, { begin, to }: Reading): number | null {
  if (!tokens.hasRole(begin - 1, Role.To) || !tokens.hasRole(to, Role.Article)) return null;
  for (let at = to + 1; at < to + AFTER_TO; at++) {
    if (tokens.hasSense(at, Sense.Toll)) return KILLED;
    const { senses, harm } = tokens.word(at);
    if ((senses & HARM) !== 0) return lexicon.figureNouns.has(tokens.word(to + 1)) ? harm : null;
    if (tokens.type(at) !== TokenType.Word) return null;
  }
  return null;
}

/** a death toll of 38, the toll rose to 38 */
function inToll(sentence: Sentence, reading: Reading): number | null {
  const { tokens, lexicon } = sentence;
  const isHeight = lexicon.markNouns.has(tokens.word(reading.head));
  const after = tollAfter(sentence, reading);
  if (after !== null) return after;
  if (reading.head >= 0 && !isHeight && !isPersonNoun(tokens, reading.head, lexicon)) return null;
  for (let at = reading.from - 1; at > reading.from - TOLD && at >= 0; at--) {
    if (tokens.hasSense(at, Sense.Toll) || isDeathCount(sentence, at)) return KILLED;
    if (tokens.mark(at) === SEMICOLON || isOtherCount(tokens, at)) return null;
  }
  return null;
}
