import { HARMS, type Harm } from '../../model/figure.ts';
import { isPersonNoun } from '../recognizers/noun-phrases.ts';
import type { Reading, Sentence } from '../reading.ts';
import { TokenType } from '../tokens.ts';
import { Role, Sense } from '../words.ts';

const HARM = Sense.HarmNoun | Sense.HarmVerb | Sense.HarmSelf;

/**
 * What happened to the people a figure counts, by the words around it; null where nothing says that they came to harm. Looks inside the
 * noun phrase, then at the predicate after it, then at the verb or noun that governs it, then at a toll.
 */
export function harmOf(sentence: Sentence, reading: Reading): Harm | null {
  return (
    inPhrase(sentence, reading) ??
    inPredicate(sentence, reading) ??
    inGovernor(sentence, reading) ??
    inToll(sentence, reading)
  );
}

function harmName(index: number): Harm | null {
  return HARMS[index] ?? null;
}

/** 12 deaths, 40 wounded soldiers, 300 suspected execution victims */
function inPhrase({ tokens, lexicon }: Sentence, reading: Reading): Harm | null {
  if (reading.head < 0) return null;
  const head = tokens.word(reading.head);
  const isHarmHead = (head.senses & Sense.HarmNoun) !== 0;
  if (!isHarmHead && !isPersonNoun(tokens, reading.head, lexicon)) return null;
  let harm = isHarmHead ? harmName(head.harm) : null;
  for (let at = reading.countedFrom; at < reading.countedTo; at++) {
    const word = tokens.word(at);
    const isOpen = harm === null || harm === 'mixed';
    if (isOpen && at !== reading.head && (word.senses & HARM) !== 0) harm = harmName(word.harm);
  }
  return harm;
}

/** "were killed", "have died", "who lost their lives", "dead", "reported missing" after the phrase */
function inPredicate(sentence: Sentence, reading: Reading): Harm | null {
  const { tokens, lexicon } = sentence;
  const isPeople = reading.head < 0 || isPersonNoun(tokens, reading.head, lexicon);
  if (!isPeople) return null;
  let at = Math.max(reading.tail, reading.extendedTo, reading.countedTo);
  let isPassive = false;
  for (let steps = 0; steps < 9; steps++, at++) {
    const word = tokens.word(at);
    if ((word.senses & HARM) !== 0) return predicateHarm(sentence, reading, at, isPassive);
    if ((word.senses & Sense.Lost) !== 0 && hasLife(sentence, at)) return 'killed';
    if ((word.roles & Role.Auxiliary) !== 0) isPassive ||= isBe(word.text);
    else if (!isTransparent(sentence, at)) return null;
  }
  return null;
}

function isBe(text: string): boolean {
  return (
    text === 'was' ||
    text === 'were' ||
    text === 'been' ||
    text === 'are' ||
    text === 'is' ||
    text === 'being' ||
    text === 'be'
  );
}

/** Words between the people and what happened to them: who, also, reported, civilians in Juba, … */
function isTransparent({ tokens }: Sentence, at: number): boolean {
  const { roles } = tokens.word(at);
  if ((roles & (Role.Relative | Role.Adverb | Role.Auxiliary)) !== 0) return true;
  if (tokens.type(at) === TokenType.Word && (roles & Role.Verb) !== 0) return true;
  if ((roles & (Role.Article | Role.Determiner | Role.Pronoun)) !== 0) return true;
  return (
    tokens.type(at) === TokenType.Word && roles === 0 && tokens.slice(at, at + 1).endsWith('ly')
  );
}

function hasLife({ tokens }: Sentence, at: number): boolean {
  for (let next = at + 1; next < at + 4; next++)
    if ((tokens.senses(next) & Sense.Life) !== 0) return true;
  return false;
}

/** A harm verb after the people: theirs in the passive or where no object follows, else it is what they did. */
function predicateHarm(
  { tokens }: Sentence,
  reading: Reading,
  at: number,
  isPassive: boolean,
): Harm | null {
  const word = tokens.word(at);
  const harm = harmName(word.harm);
  if (
    isPassive ||
    ((word.senses & (Sense.HarmSelf | Sense.HarmNoun)) !== 0 &&
      at === Math.max(reading.tail, reading.extendedTo, reading.countedTo))
  )
    return harm;
  if ((word.senses & Sense.HarmSelf) !== 0) return harm;
  const next = at + 1;
  const { roles } = tokens.word(next);
  const ends = next >= tokens.count || tokens.type(next) === TokenType.Mark;
  const isFollowed =
    (roles &
      (Role.Preposition |
        Role.And |
        Role.Or |
        Role.Adverb |
        Role.Relative |
        Role.Conjunction |
        Role.TimePreposition |
        Role.Weekday)) !==
    0;
  return ends || isFollowed ? harm : null;
}

const SKIPPED = Role.Adverb | Role.Other;

/** killed 12 people, injuries to 12, the deaths of 12, left 12 dead */
function inGovernor(sentence: Sentence, reading: Reading): Harm | null {
  const { tokens, lexicon } = sentence;
  const isPeople =
    reading.head < 0 ||
    isPersonNoun(tokens, reading.head, lexicon) ||
    (tokens.senses(reading.head) & Sense.Life) !== 0;
  if (!isPeople || reading.sort === 'percent') return null;
  let at = reading.from - 1;
  for (let steps = 0; steps < 6 && isQualifying(sentence, at); steps++) at--;
  const word = tokens.word(at);
  if ((word.senses & Sense.HarmVerb) !== 0 && !isSubject(sentence, at)) return harmName(word.harm);
  if ((word.senses & Sense.Lost) !== 0) return lostHarm(sentence, reading, at);
  return LINKS.has(word.text) ? nounHarm(sentence, at - 1) : null;
}

/** "the deaths of", "injuries to", "claimed the lives of" */
function nounHarm({ tokens }: Sentence, at: number): Harm | null {
  const noun = tokens.word(at);
  if ((noun.senses & (Sense.HarmNoun | Sense.HarmVerb)) !== 0) return harmName(noun.harm);
  const isLives = (noun.senses & Sense.Life) !== 0 && (tokens.senses(at - 2) & Sense.Lost) !== 0;
  return isLives ? 'killed' : null;
}

const LINKS: ReadonlySet<string> = new Set(['of', 'to', 'among', 'for']);

/** The verb's object stands before it ("were killed 12 …" does not occur; "killed 12" does unless "was killed"). */
function isSubject({ tokens }: Sentence, at: number): boolean {
  return isBe(tokens.word(at - 1).text) || isBe(tokens.word(at - 2).text);
}

function isQualifying({ tokens, lexicon }: Sentence, at: number): boolean {
  const word = tokens.word(at);
  if ((word.senses & HARM) !== 0) return false;
  if (lexicon.qualifiersBefore.has(word) || lexicon.qualifierWords.has(word)) return true;
  return (word.roles & (Role.Article | Role.Determiner | SKIPPED)) !== 0;
}

/** "lost 80,000 men", "claimed 12 lives" */
function lostHarm({ tokens }: Sentence, reading: Reading, at: number): Harm | null {
  if (reading.head >= 0 && (tokens.senses(reading.head) & Sense.Life) !== 0) return 'killed';
  if (!tokens.word(at).text.startsWith('los')) return null;
  if (reading.head < 0) return null;
  return /^(?:men|soldiers|troops|boys|sailors|airmen|civilians|fighters|marines|sons)$/i.test(
    tokens.slice(reading.head, reading.head + 1),
  )
    ? 'killed'
    : null;
}

/** a death toll of 38, the toll rose to 38 */
function inToll(sentence: Sentence, reading: Reading): Harm | null {
  const { tokens, lexicon } = sentence;
  if (reading.sort !== 'number') return null;
  const isPeople = reading.head < 0 || isPersonNoun(tokens, reading.head, lexicon);
  if (!isPeople) return null;
  for (let at = reading.from - 1; at > reading.from - 9 && at >= 0; at--) {
    if ((tokens.senses(at) & Sense.Toll) !== 0) return 'killed';
    const mark = tokens.mark(at);
    if (mark === 0x3b || mark === 0x2e) return null;
  }
  return null;
}
