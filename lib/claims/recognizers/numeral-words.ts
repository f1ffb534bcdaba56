import { isHyphen } from '../tokens/characters.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { Numeral, Role } from '../tokens/word-classes.ts';

/** A cardinal number as read: where it ends and what it is worth. */
export interface Cardinal {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** "dozens", "hundreds": the value is a lower bound by convention. */
  readonly isPlural: boolean;
  /** "a few thousand", "several hundred". */
  readonly isFew: boolean;
  /** Digits alone, whole, without separators. */
  readonly isPlain: boolean;
  /** Written in digits, scale words or not. */
  readonly hasDigits: boolean;
}

/** The token after `at`, a hyphen without spaces skipped. */
export function afterHyphen(tokens: Tokens, at: number): number {
  const mark = tokens.mark(at);
  if (mark === 0 || !isHyphen(mark)) return at;
  return tokens.spaced(at) || tokens.spaced(at + 1) ? at : at + 1;
}

const SCALING: ReadonlySet<number> = new Set([Numeral.Hundred, Numeral.Scale, Numeral.Collective]);

/** Whether the word multiplies what comes before it: hundred, thousand, dozen. */
export function isScaling(tokens: Tokens, at: number): boolean {
  return SCALING.has(tokens.word(at).numeral);
}

/**
 * One part as a word names it: half, quarters, a third; 0 where it names none. Halves and quarters
 * need no "of" before a scale word.
 */
export function partOf(tokens: Tokens, at: number): number {
  const word = tokens.word(at);
  if (word.numeral === Numeral.Fraction) return 1 / word.value;
  return word.numeral === Numeral.Ordinal && word.value > 2 ? 1 / word.value : 0;
}

/** Whether the token is the indefinite article. */
export function isIndefinite(tokens: Tokens, at: number): boolean {
  const both = Role.Article | Role.Per;
  return (tokens.roles(at) & both) === both;
}
