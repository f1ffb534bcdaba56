import { findApproximate } from '../text/approximate.ts';
import { wordsOf } from './compared-words.ts';

/** A word this long may have one letter wrong and be the same word mistyped. */
const LEAST_LETTERS = 5;

/**
 * Whether two texts are the same words, some of them spelled wrong in one: as many words, each
 * equal or a plain word with one letter in five wrong. Numbers, names and short words must be
 * equal. What it takes to believe alike words that nothing around them vouches for.
 */
export function isMisspelled(before: string, after: string): boolean {
  const a = wordsOf(before);
  const b = wordsOf(after);
  return (
    a.length === b.length &&
    a.every((word, index) => isMistyped(word.text, b[index]?.text ?? '', word.opensSentence))
  );
}

function isMistyped(a: string, b: string, opensSentence: boolean): boolean {
  if (a === b) return true;
  if (a.length < LEAST_LETTERS || /\p{Nd}/u.test(a + b)) return false;
  if (!opensSentence && /^\p{Lu}/u.test(a)) return false;
  const errors = Math.floor(a.length / LEAST_LETTERS);
  return Math.abs(a.length - b.length) <= errors && findApproximate(b, a, errors) !== null;
}
