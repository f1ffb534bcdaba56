/** The fewest characters of a passphrase that is taken. */
export const SHORTEST_PASSPHRASE = 8;

export type PassphraseStrength = 'short' | 'weak' | 'fair' | 'strong';

/**
 * From here on a passphrase is fair, in bits: three words chosen at random; and strong: four words,
 * or ten random letters and digits.
 */
const FAIR = 33;
const STRONG = 42;

/**
 * The bits of each thing a passphrase is put together of, as somebody counts them who knows how
 * people choose: a word is one of two thousand, whatever its length.
 */
const BITS = { word: 11, han: 8, letter: 4.7, digit: 3.3, sign: 4, inRow: 1 } as const;

/**
 * How long a passphrase would withstand guessing, roughly. What is repeated counts once, and digits
 * in a row ("12345") next to nothing. Linear.
 */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  if (Array.from(passphrase).length < SHORTEST_PASSPHRASE) return 'short';
  const bits = bitsOf(passphrase.toLowerCase());
  if (bits < FAIR) return 'weak';
  return bits < STRONG ? 'fair' : 'strong';
}

function bitsOf(text: string): number {
  const parts = text.match(/\p{Script=Han}|[\p{L}\p{M}]+|\p{N}+|[^\p{L}\p{M}\p{N}]+/gu) ?? [];
  const distinct = [...new Set(parts)];
  return distinct.reduce((sum, part) => sum + bitsOfPart(part), 0);
}

function bitsOfPart(part: string): number {
  const signs = Array.from(part);
  if (/^\p{Script=Han}/u.test(part)) return BITS.han;
  if (/^[\p{L}\p{M}]/u.test(part)) return Math.min(BITS.word, new Set(signs).size * BITS.letter);
  if (/^\p{N}/u.test(part)) return signs.reduce((sum, _sign, at) => sum + digitBits(part, at), 0);
  // A space or a hyphen between words is no choice.
  return /^[\s-]$/.test(part) ? 0 : new Set(signs).size * BITS.sign;
}

function digitBits(digits: string, at: number): number {
  const step = at === 0 ? NaN : Math.abs(digits.charCodeAt(at) - digits.charCodeAt(at - 1));
  return step <= 1 ? BITS.inRow : BITS.digit;
}
