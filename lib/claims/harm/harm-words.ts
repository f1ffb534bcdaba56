import { HARMS } from '../../model/figure.ts';
import type { HarmPhrase } from '../grammar/lexicon.ts';
import { isPersonNoun } from '../grammar/noun-phrases.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { stands } from '../grammar/phrases.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { Numeral, Role, Sense } from '../tokens/word-classes.ts';
import { TokenType } from '../tokens/tokens.ts';
import type { WordMap } from '../tokens/word-set.ts';

export const HARM = Sense.HarmNoun | Sense.HarmVerb | Sense.HarmSelf;
export const KILLED = HARMS.indexOf('killed');
export const WOUNDED = HARMS.indexOf('wounded');
export const MISSING = HARMS.indexOf('missing');
export const CAPTURED = HARMS.indexOf('captured');
export const DISPLACED = HARMS.indexOf('displaced');
export const SICK = HARMS.indexOf('sick');
export const MIXED = HARMS.indexOf('mixed');

/** How far around a word its sentence is asked for what it is about; keeps the work on a sentence linear. */
const NEAR = 40;

/** How far from a verb of burying the mud or the snow is that did it. */
const BURYING = 6;

/** Whether a word within forty of `at` passes the test. */
export function isNear(at: number, tokens: Tokens, test: (at: number) => boolean): boolean {
  const last = Math.min(tokens.count, at + NEAR);
  for (let other = Math.max(0, at - NEAR); other < last; other++) {
    if (other !== at && test(other)) return true;
  }
  return false;
}

/**
 * The harm of a wording that begins at token `at`; null where none is, or where it goes on with
 * "to" ("came back to work").
 */
export function phraseHarm(
  { tokens }: Sentence,
  at: number,
  phrases: WordMap<readonly HarmPhrase[]>,
): number | null {
  const found = phrases.get(tokens.word(at));
  if (found === undefined) return null;
  for (const { harm, words } of found) {
    if (!stands(tokens, at, words)) continue;
    if (!tokens.hasRole(at + words.length, Role.To)) return harm;
  }
  return null;
}

/**
 * The harm a harm word does in its sentence. One that leaves open whether they lived ("shot")
 * killed them where others are said to be wounded; "captured and executed" is what happened last.
 */
export function wordHarm({ tokens, lexicon }: Sentence, at: number): number {
  const word = tokens.word(at);
  const pair = pairHarm(tokens, at);
  if (pair !== null) return pair;
  if (word.harm === KILLED && lexicon.woundAdverbs.has(tokens.word(at - 1))) return WOUNDED;
  if (isUnderground({ tokens, lexicon }, at)) return MISSING;
  if (!lexicon.openVerbs.has(word)) return word.harm;
  const isDeadly = isNear(at, tokens, (other) => {
    const { harm, senses } = tokens.word(other);
    const isContrast = harm === WOUNDED && !lexicon.openVerbs.has(tokens.word(other));
    return isContrast || (senses & (Sense.Memorial | Sense.Buried)) !== 0;
  });
  return isDeadly ? KILLED : word.harm;
}

/** "trapped 90 metres below ground", "trapped behind a fall of rock": nobody has reached them yet */
function isUnderground(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  at: number,
): boolean {
  if (!lexicon.trapWords.has(tokens.word(at))) return false;
  for (let next = at + 1; next < at + 5; next++) {
    if (lexicon.buryingWords.has(tokens.word(next))) return true;
  }
  return false;
}

/** "buried by the mud", "an avalanche buried 30": whom a slide or a fall covers, not a grave */
export function isOverwhelmed({ tokens, lexicon }: Sentence, at: number): boolean {
  if (!lexicon.buryVerbs.has(tokens.word(at))) return false;
  const isPassive = tokens.hasRole(at - 1, Role.Be);
  if (isPassive !== tokens.hasRole(at + 1, Role.Preposition)) return false;
  const step = isPassive ? 1 : -1;
  for (let near = at + step; Math.abs(near - at) < BURYING; near += step) {
    if (lexicon.slides.has(tokens.word(near))) return true;
    if (tokens.type(near) === TokenType.Mark) return false;
  }
  return false;
}

/** "killed or wounded" is mixed, "captured and executed" killed, "shot and wounded" wounded */
function pairHarm(tokens: Tokens, at: number): number | null {
  const isPair = tokens.hasRole(at + 1, Role.And | Role.Or) && tokens.hasSense(at + 2, HARM);
  if (!isPair) return null;
  const [first, second] = [tokens.word(at).harm, tokens.word(at + 2).harm];
  if (first === second) return first;
  return first === KILLED || tokens.hasRole(at + 1, Role.Or) ? MIXED : second;
}

/**
 * Arrests and releases are a harm only in a conflict or a kidnapping: "the junta detained", "freed
 * in a prisoner swap", "bandits seized"; clashes with protesters do not count.
 */
export function arrestHarm({ tokens, lexicon }: Sentence, at: number): number | null {
  if (!lexicon.arrests.has(tokens.word(at))) return null;
  if (
    lexicon.captorVerbs.has(tokens.word(at)) &&
    isNear(at, tokens, (other) => lexicon.captors.has(tokens.word(other)))
  )
    return CAPTURED;
  const isConflict = isNear(at, tokens, (other) => lexicon.conflicts.has(tokens.word(other)));
  if (isConflict) return CAPTURED;
  const isFight = isNear(at, tokens, (other) => lexicon.clashes.has(tokens.word(other)));
  return isFight && !isNear(at, tokens, (other) => lexicon.protests.has(tokens.word(other)))
    ? CAPTURED
    : null;
}

/** Whether a word denies what follows: not, never, none; "no" and "without" deny their noun alone. */
export function isNegative({ tokens, lexicon }: Sentence, at: number): boolean {
  const isOfNoun = tokens.hasRole(at, (Role.Preposition | Role.Determiner) & ~Role.Relative);
  return lexicon.negatives.has(tokens.word(at)) && !isOfNoun;
}

/**
 * Whether a figure is the whole that a part is taken of: "62 of its 90 inhabitants", "none of the
 * 85", "no one among the 40", "a population of 34,500". What is said after it is said of the part.
 */
export function isWhole({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  let at = beforeOwner(tokens, reading.begin - 1);
  while (tokens.hasRole(at, Role.Article | Role.Determiner)) at--;
  const isAmong = lexicon.listWords.has(tokens.word(at));
  if (!tokens.hasRole(at, Role.Of) && !isAmong) return false;
  const part = tokens.word(at - 1);
  return (
    lexicon.attendances.has(part) ||
    part.numeral !== Numeral.None ||
    tokens.type(at - 1) === TokenType.Number ||
    lexicon.partWords.has(part) ||
    lexicon.negatives.has(part)
  );
}

/** Over the owner in "150 of the valley's 1,800 residents"; `at` itself where there is none. */
function beforeOwner(tokens: Tokens, at: number): number {
  const mark = tokens.mark(at - 1);
  const isGenitive = (mark === 0x27 || mark === 0x2019) && tokens.length(at) === 1;
  if (!isGenitive) return at;
  let before = at - 2;
  while (tokens.type(before) === TokenType.Word && tokens.roles(before) === 0) before--;
  return before;
}

/** Whether a figure counts people, or nothing that is named. */
export function mayBePeople({ tokens, lexicon }: Sentence, { head }: Reading): boolean {
  return head < 0 || isPersonNoun(tokens, head, lexicon) || tokens.hasSense(head, Sense.Life);
}
