import { isHyphen } from '../tokens/characters.ts';
import { TokenType, type Tokens } from '../tokens/tokens.ts';
import { Numeral, Role } from '../tokens/word-classes.ts';
import { isIndefinite } from './numeral-words.ts';
import type { Written } from './powers.ts';

/** No spelled fraction is longer than this. */
const LONGEST = 12;
const HUNDRED = 100;

/**
 * A fraction of spelled parts of any size: "thirty-five hundredths", "three twenty-firsts", "seven
 * ten-thousandths", "twenty and three fifths". A part in the singular is only read of one: "one
 * twenty-fifth". Null where none begins at token `at`.
 */
export function readParts(tokens: Tokens, at: number): Written | null {
  const part = findPart(tokens, at);
  if (part < 0) return null;
  for (let from = at + 1; from <= part; from++) {
    const whole = sizeOf(tokens, from, part);
    if (whole === 0) continue;
    const value = countOf(tokens, at, beforeHyphen(tokens, from), whole);
    if (value === null) continue;
    const isSingular = tokens.word(part).numeral === Numeral.Ordinal;
    if (isSingular && (whole <= 20 || !isOne(tokens, at, from))) return null;
    return { to: part + 1, value };
  }
  return null;
}

/** The first word in a row of number words that names a part: fifths, hundredth. */
function findPart(tokens: Tokens, from: number): number {
  for (let at = from; at < from + LONGEST; at++) {
    const { numeral, roles } = tokens.word(at);
    if (at > from && (numeral === Numeral.Fraction || numeral === Numeral.Ordinal)) return at;
    const isNumber =
      numeral === Numeral.Unit ||
      numeral === Numeral.Tens ||
      numeral === Numeral.Hundred ||
      numeral === Numeral.Scale;
    const isLink =
      at > from ? (roles & Role.And) !== 0 || isHyphen(tokens.mark(at)) : isIndefinite(tokens, at);
    if (!isNumber && !isLink) return -1;
  }
  return -1;
}

/**
 * Into how many parts a word or words that end in one divide: fifth 5, twenty-fifth 25,
 * hundred-thousandths 100,000; 0 for none.
 */
function sizeOf(tokens: Tokens, from: number, part: number): number {
  const last = tokens.word(part).value;
  if (from === part) return last;
  const isBound = isHyphen(tokens.mark(from - 1));
  if (last >= HUNDRED) return isBound ? 0 : boundSize(tokens, from, part, last);
  const { numeral } = tokens.word(from);
  if (isBound || (numeral !== Numeral.Unit && numeral !== Numeral.Tens)) return 0;
  const before = evaluate(tokens, from, part);
  if (before === null) return 0;
  const fits = before % HUNDRED === 0 || (before < HUNDRED && before % 10 === 0 && last < 10);
  return fits && before >= 20 ? before + last : 0;
}

/** "ten-thousandths": a hyphen binds what multiplies the part. */
function boundSize(tokens: Tokens, from: number, part: number, last: number): number {
  const isPair = part === from + 2 && isHyphen(tokens.mark(from + 1)) && !tokens.spaced(part);
  const { value, numeral } = tokens.word(from);
  return isPair && last > HUNDRED && (value === 10 || numeral === Numeral.Hundred)
    ? value * last
    : 0;
}

function beforeHyphen(tokens: Tokens, at: number): number {
  return isHyphen(tokens.mark(at - 1)) ? at - 1 : at;
}

function isOne(tokens: Tokens, at: number, end: number): boolean {
  return end === at + 1 && (isIndefinite(tokens, at) || tokens.word(at).value === 1);
}

/** So many parts, or a whole number and so many: "twenty and three". */
function countOf(tokens: Tokens, from: number, to: number, whole: number): number | null {
  for (let at = to - 1; at > from; at--) {
    if (!tokens.hasRole(at, Role.And)) continue;
    const [ones, parts] = [evaluate(tokens, from, at), evaluate(tokens, at + 1, to)];
    return ones === null || parts === null ? null : ones + parts / whole;
  }
  const parts = evaluate(tokens, from, to);
  return parts === null ? null : parts / whole;
}

/** What a row of number words is worth, null where they make no one number ("twenty twenty"). */
function evaluate(tokens: Tokens, from: number, to: number): number | null {
  let total = 0;
  let group = 0;
  /** The smallest place filled so far: nothing larger may follow. */
  let filled = Number.POSITIVE_INFINITY;
  let lastScale = Number.POSITIVE_INFINITY;
  for (let at = from; at < to; at++) {
    if (tokens.type(at) === TokenType.Mark || tokens.hasRole(at, Role.And)) continue;
    const { numeral } = tokens.word(at);
    const value = isIndefinite(tokens, at) ? 1 : tokens.word(at).value;
    if (numeral === Numeral.Hundred) {
      if (group >= HUNDRED) return null;
      group = Math.max(group, 1) * HUNDRED;
      filled = HUNDRED;
    } else if (numeral === Numeral.Scale) {
      if (value >= lastScale) return null;
      total += Math.max(group, 1) * value;
      [group, filled, lastScale] = [0, Number.POSITIVE_INFINITY, value];
    } else {
      const needed = value < 10 ? 1 : 10;
      if (filled <= needed) return null;
      group += value;
      filled = numeral === Numeral.Tens ? 10 : 1;
    }
  }
  return from < to ? total + group : null;
}
