import { english } from '../../lib/claims/grammars/en/english.ts';
import { lexiconOf } from '../../lib/claims/lexicon.ts';
import { readCardinal } from '../../lib/claims/recognizers/cardinals.ts';
import { moneyAfter, readMoney } from '../../lib/claims/recognizers/money.ts';
import type { Cardinal } from '../../lib/claims/recognizers/numeral-words.ts';
import { readOrdinal } from '../../lib/claims/recognizers/ordinals.ts';
import { percentAfter, readFraction, readRatio } from '../../lib/claims/recognizers/shares.ts';
import { Tokens, TokenType } from '../../lib/claims/tokens.ts';
import { Role } from '../../lib/claims/words.ts';

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

const lexicon = lexiconOf(english);

/** The numbers of one kind as the recognizers read them, with nothing dropped for its context but what is glued to letters. */
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
  if (kind === 'percent') return readWith(tokens, at, (cardinal) => percentAfter(tokens, cardinal));
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

function readNumber(tokens: Tokens, at: number): Found | null {
  const from = signEnd(tokens, at);
  const fraction = asFound(readFraction(tokens, from, lexicon));
  const cardinal = readCardinal(tokens, from, lexicon, true);
  if (fraction !== null && fraction.to > (cardinal?.to ?? 0)) return signed(fraction, at, from);
  if (cardinal === null || isGlued(tokens, cardinal.to) || isPronoun(tokens, cardinal)) return null;
  const ratio = asFound(readRatio(tokens, cardinal, lexicon));
  return signed(ratio ?? cardinal, at, from);
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
