import type { Tokens } from '../tokens/tokens.ts';
import type { WordMap } from '../tokens/word-set.ts';

/** Whether these words stand from token `at` on. */
export function stands(tokens: Tokens, at: number, words: readonly unknown[]): boolean {
  for (let offset = 0; offset < words.length; offset++)
    if (tokens.word(at + offset) !== words[offset]) return false;
  return true;
}

/** Whether a wording of several words begins at token `at`. */
export function isPhrase(
  tokens: Tokens,
  at: number,
  phrases: WordMap<readonly (readonly unknown[])[]>,
): boolean {
  const found = phrases.get(tokens.word(at));
  if (found === undefined) return false;
  for (const words of found) if (stands(tokens, at, words)) return true;
  return false;
}
