import { english } from '../../lib/claims/grammars/en/english.ts';
import { lexiconOf } from '../../lib/claims/grammar/lexicon.ts';
import { readCardinal } from '../../lib/claims/recognizers/cardinals.ts';
import { moneyAfter, readMoney } from '../../lib/claims/recognizers/money.ts';
import { partOf, type Cardinal } from '../../lib/claims/recognizers/numeral-words.ts';
import { readOrdinal } from '../../lib/claims/recognizers/ordinals.ts';
import { readParts } from '../../lib/claims/recognizers/parts.ts';
import { readPower, readTimesTen } from '../../lib/claims/recognizers/powers.ts';
import {
  percentAfter,
  percentEnd,
  readFraction,
  readRatio,
} from '../../lib/claims/recognizers/shares.ts';
import { Tokens, TokenType } from '../../lib/claims/tokens/tokens.ts';
import { Numeral, Role } from '../../lib/claims/tokens/word-classes.ts';

interface SpecNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number | null;
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly value: number | null;
}

const HYPHEN = 0x2d;
const COMMA = 0x2c;
const SLASH = 0x2f;
const lexicon = lexiconOf(english);

/**
 * The numbers of one kind as the recognizers read them, with nothing dropped for its context but
 * what is glued to letters.
 */
export function readSpecNumbers(text: string, kind: string): SpecNumber[] {
  const tokens = new Tokens(lexicon.table, english.digits);
  tokens.read(text, { start: 0, end: text.length });
  const found: SpecNumber[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const number = readKind(tokens, at, kind);
    if (number === null) continue;
    found.push({
      start: tokens.start(number.from),
      end: tokens.end(number.to - 1),
      value: number.value,
    });
    at = number.to - 1;
  }
  return found;
}

function readKind(tokens: Tokens, at: number, kind: string): Found | null {
  if (kind === 'ordinal') return asFound(readOrdinal(tokens, at, lexicon));
  if (kind === 'currency')
    return (
      asFound(readMoney(tokens, at, lexicon)) ??
      readWith(tokens, at, (cardinal) => moneyAfter(tokens, cardinal, lexicon))
    );
  if (kind === 'percent')
    return (
      readWith(tokens, at, (cardinal) => percentAfter(tokens, cardinal)) ?? percentOf(tokens, at)
    );
  return readNumber(tokens, at);
}

type Asked = { readonly from: number; readonly tail: number; readonly min: number | null } | null;

function asFound(reading: Asked): Found | null {
  return reading === null ? null : { from: reading.from, to: reading.tail, value: reading.min };
}

function readWith(tokens: Tokens, at: number, read: (cardinal: Cardinal) => Asked): Found | null {
  const from = signEnd(tokens, at);
  const cardinal = readCardinal(tokens, from, lexicon);
  const found = cardinal === null ? null : asFound(read(cardinal));
  return found === null ? null : signed(found, at, from);
}

/** Whatever is written as a number, in words, digits or the signs of arithmetic; the longest reading wins. */
function readNumber(tokens: Tokens, at: number): Found | null {
  const from = signEnd(tokens, at);
  const number = longest(from, [
    readDigitsOrWords(tokens, from),
    readTimesTen(tokens, from) ?? readPower(tokens, from),
    readParts(tokens, from),
    asFound(readFraction(tokens, from, lexicon)),
    dashedPart(tokens, from),
    commaDecimal(tokens, from),
    slashed(tokens, from),
  ]);
  return number === null ? null : signed(number, at, from);
}

type Ended = { readonly to: number; readonly value: number | null } | null;

function longest(from: number, readings: readonly Ended[]): Found | null {
  let best: Ended = null;
  for (const reading of readings)
    if (reading !== null && reading.to > (best?.to ?? 0)) best = reading;
  return best === null ? null : { from, to: best.to, value: best.value };
}

function readDigitsOrWords(tokens: Tokens, from: number): Ended {
  const cardinal = readCardinal(tokens, from, lexicon, true);
  if (cardinal === null || isMetre(tokens, cardinal) || isPronoun(tokens, cardinal)) return null;
  const letter = scaleLetter(tokens, cardinal);
  if (letter !== null) return letter;
  if (isGlued(tokens, cardinal.to)) return null;
  return (
    over(tokens, cardinal) ??
    asFound(readRatio(tokens, cardinal, lexicon)) ??
    dashedUnit(tokens, cardinal) ??
    andSlashed(tokens, cardinal) ??
    cardinal
  );
}

/** The suite's letters after digits, also with a space between: 2.33 k, 10G; a small m is a metre. */
const SCALE_LETTERS: ReadonlyMap<string, number> = new Map(
  Object.entries({ k: 1e3, K: 1e3, M: 1e6, G: 1e9, g: 1e9, B: 1e9, b: 1e9, T: 1e12 }),
);

function scaleLetter(tokens: Tokens, { to, hasDigits, value }: Cardinal): Ended {
  if (!hasDigits || tokens.type(to) !== TokenType.Word) return null;
  const scale = SCALE_LETTERS.get(tokens.slice(to, to + 1));
  return scale === undefined
    ? null
    : { to: to + 1, value: Number((value * scale).toPrecision(15)) };
}

function isMetre(tokens: Tokens, { to }: Cardinal): boolean {
  return tokens.slice(to - 1, to) === 'm' && tokens.type(to - 1) === TokenType.Word;
}

/** "one over twenty": a fraction as it is said aloud. */
function over(tokens: Tokens, { to, value }: Cardinal): Ended {
  if (tokens.word(to).text !== 'over') return null;
  const whole = readCardinal(tokens, to + 1, lexicon);
  return whole === null ? null : { to: whole.to, value: value / whole.value };
}

/** "one - fourth": parts of tokenised text, the hyphen between spaces. */
function dashedPart(tokens: Tokens, at: number): Ended {
  const isDashed =
    tokens.word(at).numeral === Numeral.Unit &&
    tokens.mark(at + 1) === HYPHEN &&
    tokens.spaced(at + 1);
  const part = isDashed ? partOf(tokens, at + 2) : 0;
  return part === 0 ? null : { to: at + 3, value: tokens.word(at).value * part };
}

/** "fifty - six" */
function dashedUnit(tokens: Tokens, { to, value }: Cardinal): Ended {
  const isDashed = tokens.mark(to) === HYPHEN && tokens.spaced(to) && tokens.spaced(to + 1);
  const unit =
    isDashed && tokens.word(to - 1).numeral === Numeral.Tens ? tokens.word(to + 1) : null;
  const fits = unit?.numeral === Numeral.Unit && unit.value < 10;
  return fits ? { to: to + 2, value: value + unit.value } : null;
}

/** "three and 1/3" */
function andSlashed(tokens: Tokens, { to, value }: Cardinal): Ended {
  const part = tokens.hasRole(to, Role.And) ? slashed(tokens, to + 1) : null;
  return part?.value == null || part.value >= 1 ? null : { to: part.to, value: value + part.value };
}

/** 11/12, 7 / 4: any two whole numbers, but for those of dates and telephones */
function slashed(tokens: Tokens, at: number): Ended {
  const isPair = tokens.mark(at + 1) === SLASH && tokens.value(at) > 0 && tokens.value(at + 2) > 0;
  const isBound =
    !tokens.spaced(at) && (tokens.mark(at - 1) === HYPHEN || tokens.mark(at - 1) === SLASH);
  if (!isPair || isBound || tokens.mark(at + 3) === SLASH) return null;
  return { to: at + 3, value: tokens.value(at) / tokens.value(at + 2) };
}

/** "1,3": one digit after a lone comma is a decimal; 22,24,26 are three numbers. */
function commaDecimal(tokens: Tokens, at: number): Ended {
  const isPair =
    tokens.mark(at + 1) === COMMA &&
    !tokens.spaced(at + 1) &&
    !tokens.spaced(at + 2) &&
    tokens.length(at + 2) === 1;
  const isAlone =
    tokens.mark(at - 1) !== COMMA && (tokens.mark(at + 3) !== COMMA || tokens.spaced(at + 4));
  const value = tokens.value(at) + tokens.value(at + 2) / 10;
  return isPair && isAlone && !Number.isNaN(value) ? { to: at + 3, value } : null;
}

/** "percent of 10": the suite reads the number after the word as the percentage. */
function percentOf(tokens: Tokens, at: number): Found | null {
  const of = percentEnd(tokens, at);
  if (of === at || tokens.type(at) !== TokenType.Word || !tokens.hasRole(of, Role.Of)) return null;
  const number = readWith(tokens, of + 1, (cardinal) => ({
    ...cardinal,
    tail: cardinal.to,
    min: cardinal.value,
  }));
  return number === null ? null : { ...number, from: at };
}

/** "this one", "no one" */
function isPronoun(tokens: Tokens, { from, to, value }: Cardinal): boolean {
  return (
    value === 1 &&
    to === from + 1 &&
    tokens.type(from) === TokenType.Word &&
    tokens.hasRole(from - 1, Role.Determiner)
  );
}

function isGlued(tokens: Tokens, at: number): boolean {
  return tokens.type(at) === TokenType.Word && !tokens.spaced(at);
}

function signEnd(tokens: Tokens, at: number): number {
  if (tokens.hasRole(at, Role.Negative)) return at + 1;
  return tokens.mark(at) === 0x2d && tokens.spaced(at) ? at + 1 : at;
}

function signed(found: Found, at: number, from: number): Found {
  return from === at
    ? found
    : { from: at, to: found.to, value: found.value === null ? null : -found.value };
}
