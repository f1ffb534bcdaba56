import type { Tokens } from '../tokens/tokens.ts';
import { Numeral } from '../tokens/word-classes.ts';
import { afterHyphen } from './numeral-words.ts';

/** No number of a text is larger than a few powers of this. */
const MOST = 1e15;

/** Scale words that follow: million, hundred thousand, lakh crore; with what they make of `value`. */
export function readScales(
  tokens: Tokens,
  at: number,
  value: number,
): { to: number; value: number; scale: number } {
  let to = at;
  let scale = 1;
  for (;;) {
    const next = to === at ? afterHyphen(tokens, to) : to;
    const word = tokens.word(next);
    const isScale = word.numeral === Numeral.Scale || word.numeral === Numeral.Collective;
    const isDozens =
      word.numeral === Numeral.Plural && to === at && word.value <= 12 && word.value > 10;
    if ((!isScale && !isDozens) || scale >= MOST) break;
    scale *= word.value;
    to = next + 1;
  }
  return { to, value: times(value, scale), scale };
}

/** Decimal digits times a power of ten without the noise of binary fractions. */
export function times(value: number, scale: number): number {
  const product = value * scale;
  if (scale === 1 || (Number.isInteger(value) && product < MOST)) return product;
  const whole = Math.round(product);
  // 4.2 million is off by that much at most; writing digits and reading them again takes longer than all else here.
  if (product < MOST && Math.abs(product - whole) <= Number.EPSILON * product) return whole;
  return Number(product.toPrecision(15));
}
