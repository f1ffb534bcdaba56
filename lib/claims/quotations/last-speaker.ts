import type { SpeechLexicon } from '../grammar/speech-lexicon.ts';
import { Clause, Saying } from '../tokens/word-classes.ts';

/** What a word that opens a sentence may be instead of a name. */
const NO_NAME =
  Clause.pronouns |
  Clause.determiners |
  Clause.leadWords |
  Clause.timeWords |
  Clause.prepositions |
  Clause.subordinators |
  Clause.coordinators |
  Clause.adverbs |
  Clause.finite |
  Clause.auxiliaries;
/** Names seldom end so, but for Charles and Jones. */
const PLURAL = /[^saeiou]s$/u;
const INSIDE = /(?<=[\p{Ll},]\s)\p{Lu}[\p{L}’'-]+/gu;
const OPENER = /(?<=[.!?…]\s+)\p{Lu}[\p{L}’'-]+/gu;

/**
 * Whether a pronoun can only mean `name`, who spoke last: nobody else is named in the words
 * `between` them outside quotation marks. A word that opens a sentence and may be a name counts as
 * one. False for null.
 */
export function isUndisputed(
  between: string | null,
  name: string,
  { table }: SpeechLexicon,
): boolean {
  if (between === null) return false;
  const isNoTime = (word: string): boolean => (table.lookUp(word).clause & Clause.timeWords) === 0;
  const mayName = (word: string): boolean => {
    const { clause, saying } = table.lookUp(word);
    return (clause & NO_NAME) === 0 && (saying & Saying.opensPhrase) === 0 && !PLURAL.test(word);
  };
  const names = (between.match(INSIDE) ?? []).filter(isNoTime);
  const openers = (between.match(OPENER) ?? []).filter(mayName);
  return [...names, ...openers].every((other) => name.includes(other));
}
