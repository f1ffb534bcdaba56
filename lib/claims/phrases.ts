import type { Tokens } from './tokens.ts';

/** Whether a wording of several words begins at token `at`. */
export function isPhrase(
  tokens: Tokens,
  at: number,
  phrases: ReadonlyMap<unknown, readonly (readonly unknown[])[]>,
): boolean {
  const found = phrases.get(tokens.word(at)) ?? [];
  return found.some((words) => words.every((word, offset) => tokens.word(at + offset) === word));
}
