import type { Lexicon } from '../grammar/lexicon.ts';
import { newReading, type Reading } from '../grammar/reading.ts';
import { TokenType, type Tokens } from '../tokens/tokens.ts';
import { Numeral, Role } from '../tokens/word-classes.ts';
import { readCardinal } from './cardinals.ts';
import { afterHyphen, isIndefinite } from './numeral-words.ts';

/** An ordinal in digits ("21st") or words ("one hundred twenty-fifth") that begins at token `at`. */
export function readOrdinal(tokens: Tokens, at: number, lexicon: Lexicon): Reading | null {
  return readSmallOrdinal(tokens, at, lexicon) ?? readLargeOrdinal(tokens, at, lexicon);
}

/** An ordinal in digits, or one of words below a hundred. */
export function readSmallOrdinal(tokens: Tokens, at: number, lexicon: Lexicon): Reading | null {
  if (tokens.type(at) === TokenType.Number) return readDigitOrdinal(tokens, at, lexicon);
  const { numeral, value } = tokens.word(at);
  if (numeral === Numeral.Ordinal) return newReading('ordinal', at, at + 1, value);
  return numeral === Numeral.Tens ? readTensOrdinal(tokens, at) : null;
}

/** one hundred twenty-fifth, two millionth */
function readLargeOrdinal(tokens: Tokens, at: number, lexicon: Lexicon): Reading | null {
  const { numeral } = tokens.word(at);
  const begins =
    numeral === Numeral.Unit || numeral === Numeral.Tens || numeral === Numeral.Hundred;
  if (!begins && !isIndefinite(tokens, at)) return null;
  const cardinal = readCardinal(tokens, at, lexicon);
  if (cardinal === null) return null;
  const isLarge =
    cardinal.value >= 100 || tokens.word(afterHyphen(tokens, cardinal.to)).value >= 1000;
  return isLarge ? readOrdinalTail(tokens, at, cardinal.to, cardinal.value) : null;
}

function readDigitOrdinal(tokens: Tokens, at: number, lexicon: Lexicon): Reading | null {
  if (tokens.spaced(at + 1) || tokens.type(at + 1) !== TokenType.Word || tokens.length(at + 1) > 2)
    return null;
  if (!lexicon.ordinalSuffixes.has(tokens.slice(at + 1, at + 2).toLowerCase())) return null;
  return newReading('ordinal', at, at + 2, tokens.value(at));
}

/** twenty-first */
function readTensOrdinal(tokens: Tokens, at: number): Reading | null {
  const next = afterHyphen(tokens, at + 1);
  const unit = tokens.word(next);
  if (unit.numeral !== Numeral.Ordinal || unit.value > 9) return null;
  return newReading('ordinal', at, next + 1, tokens.word(at).value + unit.value);
}

/** What follows a cardinal of hundreds or more: "… and twenty-fifth", "… millionth". */
function readOrdinalTail(tokens: Tokens, from: number, at: number, value: number): Reading | null {
  const next = (tokens.roles(at) & Role.And) !== 0 ? at + 1 : afterHyphen(tokens, at);
  const tail = tokens.word(next);
  if (tail.numeral === Numeral.Tens) {
    const ordinal = readTensOrdinal(tokens, next);
    return ordinal === null
      ? null
      : newReading('ordinal', from, ordinal.to, value + (ordinal.min ?? 0));
  }
  if (tail.numeral !== Numeral.Ordinal) return null;
  return newReading(
    'ordinal',
    from,
    next + 1,
    tail.value >= 100 ? value * tail.value : value + tail.value,
  );
}
