import type { Token } from './speech-tokens.ts';
import type { SpeechWords } from './speech-words.ts';

/** Each looks at a bounded number of tokens around the word at `at`. */

const LONGEST_PHRASE = 5;
const LONGEST_CLAUSE = 24;
const LONGEST_ADJUNCT = 8;
const NUMBER = /^\p{Sc}?\d/u;

/** How many tokens from `at` on make one of `phrases`; 0 for none. */
export function phraseAt(
  tokens: readonly Token[],
  at: number,
  phrases: ReadonlySet<string>,
): number {
  const first = tokens[at];
  if (first?.kind !== 'word' || !firstWordsOf(phrases).has(first.lower)) return 0;
  let phrase = '';
  for (let length = 1; length <= LONGEST_PHRASE; length++) {
    const token = tokens[at + length - 1];
    if (token?.kind !== 'word') return 0;
    phrase = length === 1 ? token.lower : `${phrase} ${token.lower}`;
    if (phrases.has(phrase)) return length;
  }
  return 0;
}

const firstWords = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** The words that begin a phrase of the set: most words of a text begin none, and no phrase need be put together for them. */
function firstWordsOf(phrases: ReadonlySet<string>): ReadonlySet<string> {
  const known = firstWords.get(phrases);
  if (known !== undefined) return known;
  const words = new Set([...phrases].map((phrase) => phrase.split(' ', 1)[0] ?? ''));
  firstWords.set(phrases, words);
  return words;
}

/** "the reports", "his claims of" are nouns; "to report" has no subject of its own (but may carry a quotation). */
export function isNoun(
  tokens: readonly Token[],
  at: number,
  speech: SpeechWords,
  quotes: boolean,
): boolean {
  const verb = tokens[at]?.lower ?? '';
  const previous = tokens[at - 1];
  const next = tokens[at + 1];
  if (next?.kind === 'word' && speech.insideNames.has(next.lower)) return true;
  if (previous?.kind !== 'word') return false;
  if (speech.toBefore.has(previous.lower)) return !quotes;
  if (speech.strongVerbs.has(verb) || speech.participles.has(verb)) return false;
  return (
    NUMBER.test(previous.text) ||
    speech.determiners.has(previous.lower) ||
    speech.prepositions.has(previous.lower) ||
    previous.lower.endsWith(speech.possessiveEnding)
  );
}

/** "his claim that", "a statement: «…»": a noun of speech that something quoted may belong to. */
export function carriesNoun(tokens: readonly Token[], at: number, speech: SpeechWords): boolean {
  const next = tokens[at + 1];
  if (next?.kind === 'quote') return true;
  if (next?.kind !== 'word' || !speech.determiners.has(tokens[at - 1]?.lower ?? '')) return false;
  return tokens.slice(at + 1, at + 8).some((token) => speech.that.has(token.lower));
}

/** Whether a quotation begins within the next few words. */
export function isQuoteNear(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1, at + 7).some((token) => token.kind === 'quote');
}

/** Whether nothing but a time or a place follows up to the end of the clause: "police said on Tuesday". */
export function endsClause(tokens: readonly Token[], from: number, speech: SpeechWords): boolean {
  const next = tokens[from];
  if (next?.kind !== 'word')
    return next === undefined || next.kind === 'comma' || next.kind === 'break';
  if (!speech.prepositions.has(next.lower) && !speech.timeWords.has(next.lower)) return false;
  const adjunct = tokens.slice(from, from + LONGEST_ADJUNCT);
  const end = adjunct.findIndex((token) => token.kind !== 'word');
  const words = end < 0 ? adjunct : adjunct.slice(0, end);
  if (words.some(({ lower }) => speech.that.has(lower) || speech.finite.has(lower))) return false;
  const stop = adjunct[end];
  if (stop !== undefined) return stop.kind === 'comma' || stop.kind === 'break';
  return tokens.length <= from + LONGEST_ADJUNCT;
}

/** Whether what follows the verb at `at` is words somebody said: a clause, a colon, a quotation, a number it reports, or the end. */
export function hasContent(tokens: readonly Token[], at: number, speech: SpeechWords): boolean {
  const next = tokens[at + 1];
  if (endsAsNoun(tokens, at, speech)) return false;
  if (next === undefined || next.kind === 'colon' || next.kind === 'quote') return true;
  if (next.kind !== 'word') return next.kind === 'comma' && endsClause(tokens, at + 1, speech);
  const verb = tokens[at]?.lower ?? '';
  const isInfinitive = speech.toBefore.has(next.lower);
  if (speech.that.has(next.lower)) return true;
  if (isInfinitive) return speech.promiseVerbs.has(verb);
  return hasClause(clauseAfter(tokens, at), verb, speech);
}

/** "smoke from neighbouring states": at the end a word that is more often a noun needs a name right before it. */
function endsAsNoun(tokens: readonly Token[], at: number, speech: SpeechWords): boolean {
  if (!speech.ambiguousVerbs.has(tokens[at]?.lower ?? '') || tokens[at + 1]?.kind === 'word')
    return false;
  const previous = tokens[at - 1];
  if (previous?.kind !== 'word' || tokens[at + 1]?.kind === 'colon') return false;
  if (tokens.slice(Math.max(0, at - 8), at).some(({ kind }) => kind === 'quote')) return false;
  return !/^\p{Lu}/u.test(previous.text) && !speech.pronouns.has(previous.lower);
}

function clauseAfter(tokens: readonly Token[], at: number): readonly Token[] {
  const ahead = tokens.slice(at + 1, at + 1 + LONGEST_CLAUSE);
  const stop = ahead.findIndex((token) => token.kind === 'break' || token.kind === 'colon');
  return stop < 0 ? ahead : ahead.slice(0, stop);
}

const isFinite = ({ text, lower }: Token, speech: SpeechWords): boolean =>
  speech.finite.has(lower) && !/^\p{Lu}/u.test(text);

function hasClause(clause: readonly Token[], verb: string, speech: SpeechWords): boolean {
  const isNumber = (token: Token | undefined): boolean => NUMBER.test(token?.text ?? '');
  if (speech.valuingVerbs.has(verb)) {
    return clause.some((token, i) => speech.atBefore.has(token.lower) && isNumber(clause[i + 1]));
  }
  if (speech.countingVerbs.has(verb) && clause.slice(0, 5).some(isNumber)) return true;
  const first = clause[0]?.lower ?? '';
  if (speech.prepositions.has(first) || speech.timeWords.has(first)) {
    return clause.slice(0, LONGEST_ADJUNCT).some(({ lower }) => speech.that.has(lower));
  }
  return clause.slice(1).some((token) => isFinite(token, speech));
}
