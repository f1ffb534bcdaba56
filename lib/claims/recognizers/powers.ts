import type { Tokens } from '../tokens/tokens.ts';
import { TokenType } from '../tokens/tokens.ts';

/** A number of several tokens: where it ends and what it is worth. */
export interface Written {
  readonly to: number;
  readonly value: number;
}

const TIMES = 0xd7;
const CARET = 0x5e;
const PLUS = 0x2b;
const MINUS: ReadonlySet<number> = new Set([0x2d, 0x2212]);
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const RAISED_MINUS = '⁻';

/** 1.3x10^6, 6 × 10⁻⁴: digits times a power of ten; null where none begins at token `at`. */
export function readTimesTen(tokens: Tokens, at: number): Written | null {
  const mantissa = tokens.value(at);
  if (Number.isNaN(mantissa)) return null;
  const power = exponentAt(tokens, afterTimesTen(tokens, at + 1));
  return power === null ? null : { to: power.to, value: scaled(mantissa, power.value) };
}

/** 1.1^23, 2.5^-1, 12.3e+14, 1e10: also what prose has no use for. */
export function readPower(tokens: Tokens, at: number): Written | null {
  const base = tokens.value(at);
  if (Number.isNaN(base)) return null;
  const power = tokens.mark(at + 1) === CARET ? exponentAt(tokens, at + 1) : null;
  if (power !== null) return { to: power.to, value: base ** power.value };
  const exponent = letterExponent(tokens, at + 1);
  return exponent === null ? null : { to: exponent.to, value: scaled(base, exponent.value) };
}

function scaled(value: number, exponent: number): number {
  return Number(`${String(value)}e${String(exponent)}`);
}

/** The token after "x10", "x 10" or "× 10"; -1 where they are not there. */
function afterTimesTen(tokens: Tokens, at: number): number {
  if (tokens.type(at) === TokenType.Mixed)
    return tokens.slice(at, at + 1).toLowerCase() === 'x10' ? at + 1 : -1;
  const isTimes =
    tokens.mark(at) === TIMES || (tokens.length(at) === 1 && /x/i.test(tokens.slice(at, at + 1)));
  return isTimes && tokens.value(at + 1) === 10 ? at + 2 : -1;
}

/** "^-6" or raised digits, glued to what they raise. */
function exponentAt(tokens: Tokens, at: number): Written | null {
  if (at < 0 || tokens.spaced(at)) return null;
  return tokens.mark(at) === CARET ? signedDigits(tokens, at + 1) : raisedDigits(tokens, at);
}

function signedDigits(tokens: Tokens, from: number): Written | null {
  let at = from;
  let sign = 1;
  for (; MINUS.has(tokens.mark(at)) || tokens.mark(at) === PLUS; at++)
    if (tokens.mark(at) !== PLUS) sign = -sign;
  const value = tokens.value(at);
  return Number.isInteger(value) && value < 300 ? { to: at + 1, value: sign * value } : null;
}

function raisedDigits(tokens: Tokens, from: number): Written | null {
  const isNegative = tokens.slice(from, from + 1) === RAISED_MINUS;
  let value = 0;
  let at = isNegative ? from + 1 : from;
  const first = at;
  for (; at < first + 3 && !tokens.spaced(at); at++) {
    const digit = tokens.length(at) === 1 ? SUPERSCRIPTS.indexOf(tokens.slice(at, at + 1)) : -1;
    if (digit < 0) break;
    value = value * 10 + digit;
  }
  return at === first ? null : { to: at, value: isNegative ? -value : value };
}

/** "e10" or "e" with signed digits, glued to the digits before. */
function letterExponent(tokens: Tokens, at: number): Written | null {
  if (tokens.spaced(at)) return null;
  const text = tokens.slice(at, at + 1).toLowerCase();
  if (tokens.type(at) === TokenType.Mixed && /^e\d{1,2}$/.test(text))
    return { to: at + 1, value: Number(text.slice(1)) };
  return text === 'e' && !tokens.spaced(at + 1) ? signedDigits(tokens, at + 1) : null;
}
