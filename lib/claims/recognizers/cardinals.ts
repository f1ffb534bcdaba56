import { isDigit } from '../tokens/characters.ts';
import type { Lexicon } from '../grammar/lexicon.ts';
import { TokenType, type Tokens } from '../tokens/tokens.ts';
import { isVulgarFraction as isVulgar } from '../tokens/vulgar-fractions.ts';
import { Numeral, Role } from '../tokens/word-classes.ts';
import { gluedScale } from './glued-scales.ts';
import { afterHyphen, isIndefinite, isScaling, partOf, type Cardinal } from './numeral-words.ts';
import { readScales, times } from './scale-words.ts';
import { readVague } from './vague-numbers.ts';

/**
 * Reads the longest cardinal that begins at token `at`: digits, words, or digits with scale words;
 * null where none begins. `inMoney` lets single letters scale ("$5m").
 */
export function readCardinal(
  tokens: Tokens,
  at: number,
  lexicon: Lexicon,
  inMoney = false,
): Cardinal | null {
  const vague = tokens.type(at) === TokenType.Word ? readVague(tokens, at, lexicon) : null;
  return vague ?? readCounted(tokens, at, lexicon, inMoney);
}

interface Group {
  to: number;
  value: number;
  hasDigits: boolean;
  isPlain: boolean;
}

/** Everything else: groups and scale words, added up while the scales fall. */
function readCounted(
  tokens: Tokens,
  at: number,
  lexicon: Lexicon,
  inMoney: boolean,
): Cardinal | null {
  let next = at;
  const first =
    readGroup(tokens, next, lexicon, inMoney) ??
    readIndefinite(tokens, next) ??
    bareScale(tokens, next);
  if (first === null) return null;
  let total = 0;
  let lastScale = Number.POSITIVE_INFINITY;
  let group: Group | null = first;
  let isPlain = first.isPlain;
  while (group !== null) {
    next = group.to;
    const scaled = readScales(tokens, next, group.value);
    if (scaled.to > next) {
      isPlain = false;
      if (scaled.scale >= lastScale) break;
      total += scaled.value;
      next = scaled.to;
      lastScale = scaled.scale;
      group = nextGroup(tokens, next, lexicon, lastScale, first.hasDigits);
    } else {
      total += group.value;
      group = null;
    }
  }
  const half = readAddedPart(tokens, next, lastScale);
  if (half !== null) {
    total += half.value;
    next = half.to;
    isPlain = false;
    const scaled = readScales(tokens, next, total);
    if (lastScale === Number.POSITIVE_INFINITY && scaled.to > next) {
      total = scaled.value;
      next = scaled.to;
    }
  }
  return {
    from: at,
    to: next,
    value: total,
    isPlural: false,
    isFew: false,
    isPlain,
    hasDigits: first.hasDigits,
  };
}

/** "a million", "a hundred and fifty" */
function readIndefinite(tokens: Tokens, at: number): Group | null {
  if (!isIndefinite(tokens, at) || !isScaling(tokens, at + 1)) return null;
  if (tokens.word(at + 1).numeral === Numeral.Hundred) return readHundred(tokens, at + 1, 1);
  return { to: at + 1, value: 1, hasDigits: false, isPlain: false };
}

/** "hundred thousand dollars", "million-dollar": a scale word with no number before it. */
function bareScale(tokens: Tokens, at: number): Group | null {
  if (!isScaling(tokens, at)) return null;
  return { to: at, value: 1, hasDigits: false, isPlain: false };
}

/**
 * The group after a scale word: "two thousand three hundred", "a million and five"; never a second
 * number of the sentence.
 */
function nextGroup(
  tokens: Tokens,
  at: number,
  lexicon: Lexicon,
  scale: number,
  hasDigits: boolean,
): Group | null {
  const hasAnd = (tokens.roles(at) & Role.And) !== 0;
  const from = hasAnd ? at + 1 : at;
  if (
    tokens.type(from) === TokenType.Number &&
    !(hasDigits && tokens.word(from + 1).numeral === Numeral.Hundred)
  )
    return null;
  const group = readGroup(tokens, from, lexicon, false);
  if (group === null || group.value >= scale || (hasDigits && hasAnd && group.value < 100))
    return null;
  if (partOf(tokens, group.to) !== 0 || isScaling(tokens, from)) return null;
  const scaled = readScales(tokens, group.to, group.value);
  if (scaled.to > group.to && (scaled.scale >= scale || scaled.scale < 100)) return null;
  return group;
}

/** Up to 999 in words, or any number in digits with its glued scale. */
function readGroup(tokens: Tokens, at: number, lexicon: Lexicon, inMoney: boolean): Group | null {
  if (tokens.type(at) === TokenType.Number) return readDigits(tokens, at, lexicon, inMoney);
  const small = readBelowHundred(tokens, at);
  if (small === null)
    return tokens.word(at).numeral === Numeral.Hundred ? readHundred(tokens, at, 1) : null;
  if (small.value >= 1 && tokens.word(afterHyphen(tokens, small.to)).numeral === Numeral.Hundred) {
    return readPoint(tokens, readHundred(tokens, afterHyphen(tokens, small.to), small.value));
  }
  return readPoint(tokens, small);
}

function readHundred(tokens: Tokens, at: number, times: number): Group {
  const value = Number((times * tokens.word(at).value).toPrecision(15));
  const hasAnd = (tokens.roles(at + 1) & Role.And) !== 0;
  const from = hasAnd ? at + 2 : afterHyphen(tokens, at + 1);
  const rest = tokens.type(from) === TokenType.Word ? readBelowHundred(tokens, from) : null;
  const isOther =
    rest !== null &&
    (tokens.word(rest.to).numeral === Numeral.Hundred || partOf(tokens, rest.to) !== 0);
  if (rest === null || isOther || (hasAnd && isSecondNumber(tokens, rest.to))) {
    return { to: at + 1, value, hasDigits: false, isPlain: false };
  }
  const dozens = hasAnd ? readScales(tokens, rest.to, rest.value) : rest;
  const isDozens = dozens.to > rest.to && dozens.value < rest.value * 100;
  const last = isDozens ? dozens : rest;
  return { to: last.to, value: value + last.value, hasDigits: false, isPlain: false };
}

/** "one hundred and two to three": what follows "and" is a range of its own. */
function isSecondNumber(tokens: Tokens, at: number): boolean {
  return (tokens.roles(at) & Role.To) !== 0 && tokens.word(at + 1).numeral === Numeral.Unit;
}

function readBelowHundred(tokens: Tokens, at: number): Group | null {
  const word = tokens.word(at);
  if (word.numeral === Numeral.Unit || word.numeral === Numeral.Zero) {
    return { to: at + 1, value: word.value, hasDigits: false, isPlain: false };
  }
  if (word.numeral !== Numeral.Tens) return null;
  const next = afterHyphen(tokens, at + 1);
  const unit = tokens.word(next);
  if (unit.numeral === Numeral.Unit && unit.value < 10) {
    return { to: next + 1, value: word.value + unit.value, hasDigits: false, isPlain: false };
  }
  return { to: at + 1, value: word.value, hasDigits: false, isPlain: false };
}

/** nine point nought four, five point two */
function readPoint(tokens: Tokens, whole: Group): Group {
  if ((tokens.roles(whole.to) & Role.Point) === 0) return whole;
  let decimals = '';
  let at = whole.to + 1;
  for (; ; at++) {
    const word = tokens.word(at);
    if (word.numeral === Numeral.Unit || word.numeral === Numeral.Zero)
      decimals += String(word.value);
    else if (word.numeral === Numeral.Tens && decimals === '') {
      const pair = readBelowHundred(tokens, at);
      decimals = String(pair?.value ?? word.value);
      at = pair?.to ?? at + 1;
      break;
    } else break;
  }
  if (decimals === '') return whole;
  return { to: at, value: Number(`${whole.value}.${decimals}`), hasDigits: false, isPlain: false };
}

/** Digits with a scale glued on, a hundred after them, or a vulgar fraction. */
function readDigits(tokens: Tokens, at: number, lexicon: Lexicon, inMoney: boolean): Group {
  const value = tokens.value(at);
  const isPlain = isWholeDigits(tokens, at);
  const suffix = at + 1;
  if (!tokens.spaced(suffix)) {
    const scale = gluedScale(tokens, suffix, lexicon, inMoney);
    if (scale !== null)
      return { to: suffix + 1, value: times(value, scale), hasDigits: true, isPlain: false };
  }
  if (
    tokens.type(suffix) === TokenType.Number &&
    isVulgar(tokens.text.charCodeAt(tokens.start(suffix)))
  ) {
    return { to: suffix + 1, value: value + tokens.value(suffix), hasDigits: true, isPlain: false };
  }
  if (tokens.word(suffix).numeral === Numeral.Hundred && value < 100) {
    return addDigits(tokens, { ...readHundred(tokens, suffix, value), hasDigits: true });
  }
  const part = isPlain ? slashedPart(tokens, suffix) : 0;
  if (part > 0) return { to: suffix + 3, value: value + part, hasDigits: true, isPlain: false };
  return { to: suffix, value, hasDigits: true, isPlain };
}

/** "3 hundred and 21" */
function addDigits(tokens: Tokens, hundreds: Group): Group {
  const at = hundreds.to + 1;
  const rest = tokens.value(at);
  const fits =
    hundreds.value % 100 === 0 &&
    tokens.hasRole(hundreds.to, Role.And) &&
    rest < 100 &&
    isWholeDigits(tokens, at) &&
    !isScaling(tokens, at + 1);
  return fits ? { ...hundreds, to: at + 1, value: hundreds.value + rest } : hundreds;
}

/** The "1/4" of "2 1/4", 0 where there is none. */
function slashedPart(tokens: Tokens, at: number): number {
  if (
    tokens.mark(at + 1) !== 0x2f ||
    tokens.spaced(at + 1) ||
    tokens.spaced(at + 2) ||
    !tokens.spaced(at)
  )
    return 0;
  const [top, bottom] = [tokens.value(at), tokens.value(at + 2)];
  return top >= 1 && top < bottom && bottom <= 100 ? top / bottom : 0;
}

function isWholeDigits(tokens: Tokens, at: number): boolean {
  for (let unit = tokens.start(at); unit < tokens.end(at); unit++) {
    if (!isDigit(tokens.text.charCodeAt(unit))) return false;
  }
  return true;
}

/**
 * "and a half", "and three quarters" after a number. What it is a part of is the last scale word of
 * that number, or the smaller one that follows: "one billion and a half million"; in "two and a
 * half thousand" the whole is scaled later.
 */
function readAddedPart(
  tokens: Tokens,
  at: number,
  lastScale: number,
): { to: number; value: number } | null {
  const and = afterHyphen(tokens, at);
  if ((tokens.roles(and) & Role.And) === 0) return null;
  const first = afterHyphen(tokens, and + 1);
  const isArticle = isIndefinite(tokens, first);
  const count = tokens.word(first);
  if (!isArticle && count.numeral !== Numeral.Unit) return null;
  const next = afterHyphen(tokens, first + 1);
  const part = partOf(tokens, next) * (isArticle ? 1 : count.value);
  if (part === 0) return null;
  const to = next + 1;
  if (lastScale === Number.POSITIVE_INFINITY) return { to, value: part };
  const scaled = readScales(tokens, to, part);
  if (scaled.to === to) return { to, value: part * lastScale };
  return scaled.scale < lastScale ? scaled : null;
}
