import { HARMS } from '../../model/figure.ts';
import { isPersonNoun } from '../recognizers/noun-phrases.ts';
import type { Reading, Sentence } from '../reading.ts';
import { TokenType, type Tokens } from '../tokens.ts';
import { Numeral, Role, Sense } from '../words.ts';

const HARM = Sense.HarmNoun | Sense.HarmVerb | Sense.HarmSelf;
const COMMA = 0x2c;
const FARTHEST = 16;

/** Where the search stands: what may be skipped depends on what was passed. */
interface Progress {
  at: number;
  /** A form of "be" was passed: a harm verb now is a passive. */
  isPassive: boolean;
  /** Inside a relative clause, a phrase with a preposition or a parenthesis, anything may stand before the verb. */
  isInside: boolean;
  commas: number;
}

/**
 * The harm in what is said of a figure's people after them: "were killed", "have died", "who lost their lives", "in 21 cities have been
 * killed", "were reported missing". An index of HARMS, or null; what they did to others is no harm to them.
 */
export function harmPredicate(sentence: Sentence, reading: Reading): number | null {
  const { tokens, lexicon } = sentence;
  if (reading.head >= 0 && !isPersonNoun(tokens, reading.head, lexicon)) return null;
  const from = Math.max(reading.tail, reading.extendedTo, reading.countedTo);
  const progress: Progress = { at: from, isPassive: false, isInside: false, commas: 0 };
  if (tokens.hasRole(from, Role.And) && !tokens.hasSense(from + 1, HARM)) {
    progress.isInside = true;
    progress.at++;
  }
  for (; progress.at < from + FARTHEST && progress.at < tokens.count; progress.at++) {
    const { at } = progress;
    if (tokens.hasSense(at, HARM) && isSettling(sentence, progress))
      return harmAt(sentence, progress, from);
    if (tokens.hasSense(at, Sense.Lost) && hasLife(sentence, at)) return HARMS.indexOf('killed');
    if (!passes(sentence, progress)) return null;
  }
  return null;
}

/** Inside a clause or phrase only a passive or a verb of the subject's own harm settles it. */
function isSettling({ tokens }: Sentence, { at, isInside, isPassive }: Progress): boolean {
  return !isInside || isPassive || tokens.hasSense(at, Sense.HarmSelf);
}

/** Takes one token in; false where the predicate cannot be reached any more. */
function passes({ tokens }: Sentence, progress: Progress): boolean {
  const { at } = progress;
  const { roles, numeral } = tokens.word(at);
  if (tokens.type(at) === TokenType.Mark) return passesMark(tokens.mark(at), progress);
  if ((roles & Role.Be) !== 0) progress.isPassive = true;
  if ((roles & (Role.Relative | Role.Preposition)) !== 0) progress.isInside = true;
  if (progress.isInside) {
    return (
      numeral === Numeral.None ||
      numeral === Numeral.Ordinal ||
      tokens.hasRole(at - 1, Role.Preposition | Role.And)
    );
  }
  if ((roles & (Role.Auxiliary | Role.Adverb | Role.Verb)) !== 0) return true;
  if ((roles & (Role.Article | Role.Determiner | Role.Pronoun)) !== 0) return progress.isPassive;
  return (
    roles === 0 && tokens.type(at) === TokenType.Word && tokens.slice(at, at + 1).endsWith('ly')
  );
}

/** One pair of commas may stand between: "100 Americans, mostly teenagers, killed". */
function passesMark(mark: number, progress: Progress): boolean {
  if (mark !== COMMA) return mark === 0x2d || mark === 0x27 || mark === 0x2019;
  progress.commas++;
  progress.isInside = progress.commas === 1;
  return progress.commas <= 2;
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
function harmAt({ tokens }: Sentence, { at, isPassive }: Progress, from: number): number | null {
  const word = tokens.word(at);
  const isOwn =
    (word.senses & Sense.HarmSelf) !== 0 || (at === from && (word.senses & Sense.HarmNoun) !== 0);
  if (isPassive || isOwn) return word.harm;
  const next = afterVerbs(tokens, at + 1);
  if (next >= tokens.count || tokens.type(next) === TokenType.Mark) return word.harm;
  return tokens.hasRole(next, AFTER_PASSIVE) ? word.harm : null;
}

/** Over "and wounded", so that what follows both verbs is seen. */
function afterVerbs(tokens: Tokens, at: number): number {
  const isPair = tokens.hasRole(at, Role.And | Role.Or) && tokens.hasSense(at + 1, Sense.HarmVerb);
  return isPair ? at + 2 : at;
}
