/** The commonest words that tell a language from those around it, in lower case. */
export interface TellingWords {
  /** Words of the language that the others seldom have, separated by white space. */
  readonly own: string;
  /** Words of other languages that this one seldom has. */
  readonly foreign: string;
}

/** Characters of a text that are looked at. */
const SAMPLE = 8_000;
/** Fewer foreign words are names and titles. */
const FEWEST_FOREIGN = 5;
/** English among foreign names may have so many of theirs to each of its own. */
const NAMES = 2;
const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;

/**
 * Whether a text may be in the language of `words`, whatever its page states: false only where it
 * plainly is in another one, with more of the others' common words, or words of another script,
 * than of its own. Short texts and lists pass. Looks at the first 8,000 characters.
 */
export function isInLanguage(text: string, { own, foreign }: TellingWords): boolean {
  const [ours, theirs] = [own, foreign].map((list) => new Set(list.trim().split(/\s+/u)));
  let [owned, others] = [0, 0];
  for (const [word] of text.slice(0, SAMPLE).matchAll(WORD)) {
    const lower = word.toLowerCase();
    if (ours?.has(lower) === true) owned++;
    else if (theirs?.has(lower) === true || !LATIN.test(word)) others++;
  }
  return others < FEWEST_FOREIGN || others <= owned * NAMES;
}
