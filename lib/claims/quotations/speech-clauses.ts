import type { PhraseMap } from '../grammar/speech-lexicon.ts';
import type { Token } from '../grammar/speech-tokens.ts';
import type { SpeechWords } from '../grammar/speech-words.ts';
import { Clause, Saying, type Word } from '../tokens/word-classes.ts';

/** Each looks at a bounded number of tokens around the word at `at`. */

const LONGEST_CLAUSE = 24;
const LONGEST_ADJUNCT = 8;

/** How many tokens from `at` on make one of `phrases`; 0 for none. */
export function phraseAt(tokens: readonly Token[], at: number, phrases: PhraseMap): number {
  const first = tokens[at];
  if (first?.says(Saying.opensPhrase) !== true) return 0;
  const found = phrases.get(first.word);
  if (found === undefined) return 0;
  for (const words of found) if (stands(tokens, at, words)) return words.length;
  return 0;
}

function stands(tokens: readonly Token[], at: number, words: readonly Word[]): boolean {
  for (let offset = 0; offset < words.length; offset++)
    if (tokens[at + offset]?.word !== words[offset]) return false;
  return true;
}

/**
 * "the reports", "his claims of", "a recently announced plan" are nouns or come before one; "to
 * report" has no subject of its own (but may carry a quotation).
 */
export function isNoun(
  tokens: readonly Token[],
  at: number,
  speech: SpeechWords,
  quotes: boolean,
): boolean {
  const previous = tokens[at - 1];
  const next = tokens[at + 1];
  if (next?.kind === 'word' && next.is(Clause.insideNames)) return true;
  if (previous?.kind !== 'word') return false;
  if (previous.says(Saying.toBefore)) return !quotes;
  if (tokens[at]?.says(Saying.strongVerbs | Saying.participles) === true) return false;
  return (
    previous.isNumber() ||
    previous.is(Clause.determiners) ||
    previous.is(Clause.prepositions) ||
    previous.endsWith(speech.possessiveEnding) ||
    (previous.endsWith(speech.adverbEnding, 4) && tokens[at - 2]?.is(Clause.indefinite) === true)
  );
}

/** "his claim that", "a statement: «…»": a noun of speech that something quoted may belong to. */
export function carriesNoun(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.kind === 'quote') return true;
  if (next?.kind !== 'word' || !tokens[at - 1]?.is(Clause.determiners)) return false;
  return tokens.slice(at + 1, at + 8).some((token) => token.is(Clause.that));
}

/** "the rebels, who have [refused]": a verb of a clause about somebody, not of the sentence */
export function isRelative(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before > at - 4; before--) {
    if (tokens[before]?.kind !== 'word') return false;
    if (tokens[before]?.is(Clause.relatives) === true) return true;
  }
  return false;
}

/** Whether a quotation begins within the next few words. */
export function isQuoteNear(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1, at + 7).some((token) => token.kind === 'quote');
}

/**
 * Whether nothing but a time or a place follows up to the end of the clause: "police said on
 * Tuesday"; not "vowed to build".
 */
export function endsClause(tokens: readonly Token[], from: number): boolean {
  const next = tokens[from];
  if (next?.kind !== 'word')
    return next === undefined || next.kind === 'comma' || next.kind === 'break';
  if (!next.is(Clause.prepositions) && !next.is(Clause.timeWords)) return false;
  if (next.says(Saying.toBefore) && tokens[from - 1]?.says(Saying.promiseVerbs)) return false;
  const adjunct = tokens.slice(from, from + LONGEST_ADJUNCT);
  const end = adjunct.findIndex((token) => token.kind !== 'word');
  const words = end < 0 ? adjunct : adjunct.slice(0, end);
  if (words.some((word) => word.is(Clause.that | Clause.finite))) return false;
  const stop = adjunct[end];
  if (stop !== undefined) return stop.kind === 'comma' || stop.kind === 'break';
  return tokens.length <= from + LONGEST_ADJUNCT;
}

/**
 * Whether what follows the verb at `at` is words somebody said: a clause, a colon, a quotation, a
 * number it reports, or the end.
 */
export function hasContent(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (endsAsNoun(tokens, at)) return false;
  if (next === undefined || next.kind === 'colon' || next.kind === 'quote') return true;
  if (next.kind !== 'word') return next.kind === 'comma' && endsClause(tokens, at + 1);
  const verb = tokens[at];
  const isInfinitive = next.says(Saying.toBefore);
  if (next.is(Clause.that)) return true;
  if (isInfinitive) return verb?.says(Saying.promiseVerbs) === true;
  return hasClause(clauseAfter(tokens, at), verb);
}

/** "smoke from neighbouring states": at the end a word that is more often a noun needs a name right before it. */
function endsAsNoun(tokens: readonly Token[], at: number): boolean {
  if (!tokens[at]?.says(Saying.ambiguousVerbs) || tokens[at + 1]?.kind === 'word') return false;
  const previous = tokens[at - 1];
  if (previous?.kind !== 'word' || tokens[at + 1]?.kind === 'colon') return false;
  if (tokens.slice(Math.max(0, at - 8), at).some(({ kind }) => kind === 'quote')) return false;
  return !previous.isUpper() && !previous.is(Clause.pronouns);
}

/** What the verb at `at` may carry; a relative clause (", who denies it, has") ends with its comma. */
function clauseAfter(tokens: readonly Token[], at: number): readonly Token[] {
  const ahead = tokens.slice(at + 1, at + 1 + LONGEST_CLAUSE);
  const isRelative = tokens[at - 1]?.is(Clause.relatives) === true;
  const stop = ahead.findIndex(
    ({ kind }) => kind === 'break' || kind === 'colon' || (isRelative && kind === 'comma'),
  );
  return stop < 0 ? ahead : ahead.slice(0, stop);
}

const isFinite = (token: Token): boolean => token.is(Clause.finite) && !token.isUpper();
const isNumber = (token: Token): boolean => token.isNumber();

function hasClause(clause: readonly Token[], verb: Token | undefined): boolean {
  if (verb?.says(Saying.valuingVerbs) === true) {
    return clause.some(
      (token, i) => token.says(Saying.atBefore) && clause[i + 1]?.isNumber() === true,
    );
  }
  if (verb?.says(Saying.countingVerbs) === true && clause.slice(0, 5).some(isNumber)) return true;
  if (clause[0]?.is(Clause.prepositions | Clause.timeWords) === true) {
    return clause.slice(0, LONGEST_ADJUNCT).some((token) => token.is(Clause.that));
  }
  return clause.slice(1).some((token) => isFinite(token));
}
