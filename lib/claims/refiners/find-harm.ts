import { HARMS, type Harm } from '../../model/figure.ts';
import { isPersonNoun } from '../recognizers/noun-phrases.ts';
import type { Reading, Sentence } from '../reading.ts';
import type { Tokens } from '../tokens.ts';
import { Sense } from '../words.ts';
import { harmGovernor } from './harm-governor.ts';
import { harmPredicate } from './harm-predicate.ts';

const HARM = Sense.HarmNoun | Sense.HarmVerb | Sense.HarmSelf;
const SEMICOLON = 0x3b;

/**
 * What happened to the people a figure counts, by the words around it; null where nothing says that they came to harm. Looks inside the
 * noun phrase, then at the predicate after it, then at the verb or noun that governs it, then at a toll.
 */
export function harmOf(sentence: Sentence, reading: Reading): Harm | null {
  const index =
    inPhrase(sentence, reading) ??
    harmPredicate(sentence, reading) ??
    harmGovernor(sentence, reading) ??
    inToll(sentence, reading);
  return index === null ? null : (HARMS[index] ?? null);
}

/** 12 deaths, 40 wounded soldiers, 300 suspected execution victims */
function inPhrase({ tokens, lexicon }: Sentence, reading: Reading): number | null {
  if (reading.head < 0) return null;
  const head = tokens.word(reading.head);
  if (isCases(tokens, reading)) return HARMS.indexOf('sick');
  const isHarmHead = (head.senses & Sense.HarmNoun) !== 0;
  if (!isHarmHead && !isPersonNoun(tokens, reading.head, lexicon)) return null;
  let harm = isHarmHead ? head.harm : null;
  for (let at = reading.countedFrom; at < reading.countedTo; at++) {
    const isOpen = harm === null || HARMS[harm] === 'mixed';
    if (isOpen && at !== reading.head && tokens.hasSense(at, HARM)) harm = tokens.word(at).harm;
  }
  return harm;
}

/** "1,200 cases of cholera", "40 measles cases": cases of a disease, not of a court */
function isCases(tokens: Tokens, reading: Reading): boolean {
  if (!tokens.hasSense(reading.head, Sense.Disease)) return false;
  for (let at = reading.countedFrom; at < reading.extendedTo + 1; at++) {
    if (at !== reading.head && tokens.hasSense(at, Sense.Disease)) return true;
  }
  return false;
}

/** a death toll of 38, the toll rose to 38 */
function inToll({ tokens, lexicon }: Sentence, reading: Reading): number | null {
  if (reading.head >= 0 && !isPersonNoun(tokens, reading.head, lexicon)) return null;
  for (let at = reading.from - 1; at > reading.from - 9 && at >= 0; at--) {
    if (tokens.hasSense(at, Sense.Toll)) return HARMS.indexOf('killed');
    if (tokens.mark(at) === SEMICOLON) return null;
  }
  return null;
}
