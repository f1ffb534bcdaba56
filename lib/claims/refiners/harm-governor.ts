import { HARMS } from '../../model/figure.ts';
import { isPersonNoun } from '../recognizers/noun-phrases.ts';
import type { Reading, Sentence } from '../reading.ts';
import { Role, Sense } from '../words.ts';

const HARM = Sense.HarmNoun | Sense.HarmVerb | Sense.HarmSelf;
const MOST_QUALIFIERS = 7;

/**
 * The harm in the verb or noun that governs a figure: "killed 12 people", "the deaths of at least 12", "claimed 12 lives", "lost 300 men".
 * An index of HARMS, or null.
 */
export function harmGovernor(sentence: Sentence, reading: Reading): number | null {
  const { tokens } = sentence;
  if (!mayBePeople(sentence, reading)) return null;
  let at = reading.begin - 1;
  for (let steps = 0; steps < MOST_QUALIFIERS && isQualifying(sentence, at); steps++) at--;
  const word = tokens.word(at);
  if ((word.senses & Sense.HarmVerb) !== 0 && !tokens.hasRole(at - 1, Role.Be)) return word.harm;
  if ((word.senses & Sense.Lost) !== 0) return lostHarm(sentence, reading, at);
  const isBy = word.text === sentence.lexicon.grammar.by;
  return (word.roles & Role.Preposition) !== 0 && !isBy ? nounHarm(sentence, at - 1) : null;
}

function mayBePeople({ tokens, lexicon }: Sentence, { head }: Reading): boolean {
  return head < 0 || isPersonNoun(tokens, head, lexicon) || tokens.hasSense(head, Sense.Life);
}

/** Qualifiers, articles and fillers between verb and number; "of" only after a filler ("a total of"). */
function isQualifying({ tokens, lexicon }: Sentence, at: number): boolean {
  const word = tokens.word(at);
  if ((word.senses & HARM) !== 0) return false;
  if ((word.roles & Role.Of) !== 0) return lexicon.fillers.has(tokens.word(at - 1));
  if ((word.roles & (Role.Article | Role.Determiner | Role.Adverb | Role.Other)) !== 0) return true;
  return lexicon.fillers.has(word);
}

/** "the deaths of", "injuries to", "claimed the lives of" */
function nounHarm({ tokens }: Sentence, at: number): number | null {
  const noun = tokens.word(at);
  if ((noun.senses & Sense.HarmNoun) !== 0) return noun.harm;
  const isLives = (noun.senses & Sense.Life) !== 0 && tokens.hasSense(at - 2, Sense.Lost);
  return isLives ? HARMS.indexOf('killed') : null;
}

/** "lost 80,000 men", "claimed 12 lives"; a firm that lost 80 customers did them no harm */
function lostHarm({ tokens }: Sentence, { head }: Reading, at: number): number | null {
  const isLife = head >= 0 && tokens.hasSense(head, Sense.Life);
  const isFighter =
    head >= 0 &&
    tokens.hasSense(head, Sense.Fighter) &&
    tokens.hasSense(at, Sense.ChangeVerb | Sense.Sum);
  return isLife || isFighter ? HARMS.indexOf('killed') : null;
}
