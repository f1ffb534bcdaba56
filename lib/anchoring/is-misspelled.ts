import { findApproximate } from '../text/approximate.ts';
import { wordsOf } from './compared-words.ts';

/** A word at least this long may have one wrong letter and still be the same word, mistyped. */
const LEAST_LETTERS = 5;

/**
 * Whether two texts are the same words, some of them misspelled in one: the same number of words,
 * each equal or a plain word with one letter in five wrong. Numbers, names and short words must be
 * equal. Required before similar words are accepted without any support from the text around them.
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
