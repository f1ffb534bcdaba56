import type { Lexicon } from '../grammar/lexicon.ts';
import { TokenType, type Tokens } from '../tokens/tokens.ts';
import { Numeral, Role, Sense } from '../tokens/word-classes.ts';
import { afterHyphen, isIndefinite, isScaling, partOf, type Cardinal } from './numeral-words.ts';

const MOST = 1e15;

/**
 * Numbers named without counting: dozens, several hundred, a couple of, half a million; null where
 * none begins at token `at`.
 */
export function readVague(tokens: Tokens, at: number, lexicon: Lexicon): Cardinal | null {
  return (
    readPlural(tokens, at, lexicon) ??
    readFew(tokens, at) ??
    readCouple(tokens, at) ??
    readPartOfScale(tokens, at)
  );
}

/** dozens, tens of thousands, hundreds of millions */
function readPlural(tokens: Tokens, at: number, lexicon: Lexicon): Cardinal | null {
  if (tokens.word(at).numeral !== Numeral.Plural) return null;
  let value = tokens.word(at).value;
  let to = at + 1;
  while ((tokens.roles(to) & Role.Of) !== 0 && tokens.word(to + 1).numeral === Numeral.Plural) {
    value *= tokens.word(to + 1).value;
    to += 2;
  }
  to = repeatedEnd(tokens, at, to);
  if (tokens.hasRole(to, Role.Of) && tokens.type(to + 1) === TokenType.Number) return null;
  const isBareTen = value <= 10 || (tokens.word(at).value === 20 && !isCount(tokens, to));
  if (isBareTen) return null;
  return {
    from: at,
    to,
    value: value * lexicon.grammar.pluralTimes,
    isPlural: true,
    isFew: false,
    isPlain: false,
    hasDigits: false,
  };
}

/** "scores of", "scores wounded", "scores more": not the scores of a game */
function isCount(tokens: Tokens, at: number): boolean {
  const harm = Sense.HarmVerb | Sense.HarmNoun | Sense.HarmSelf;
  return tokens.hasRole(at, Role.Of | Role.Or | Role.Other) || tokens.hasSense(at, harm);
}

/** "thousands upon thousands", "hundreds and hundreds" say no more than the word alone. */
function repeatedEnd(tokens: Tokens, at: number, to: number): number {
  const isRepeated =
    tokens.word(to + 1) === tokens.word(at) && tokens.hasRole(to, Role.Preposition | Role.And);
  return isRepeated && !tokens.hasRole(to, Role.Of) ? to + 2 : to;
}

/** several hundred, a few thousand, a couple of dozen */
function readFew(tokens: Tokens, at: number): Cardinal | null {
  const few = tokens.word(at);
  if (few.numeral !== Numeral.Few) return null;
  let to = at + 1;
  if ((tokens.roles(to) & Role.Of) !== 0 && isScaling(tokens, to + 1)) to++;
  let value = few.value;
  const first = to;
  while (isScaling(tokens, to) && value < MOST) value *= tokens.word(to++).value;
  if (to === first) return null;
  return { from: at, to, value, isPlural: false, isFew: true, isPlain: false, hasDigits: false };
}

/** "a couple of instances": two or more; a married couple is no number. */
function readCouple(tokens: Tokens, at: number): Cardinal | null {
  const isCouple =
    tokens.word(at + 1).numeral === Numeral.Few && !tokens.hasRole(at + 1, Role.Determiner);
  if (!isIndefinite(tokens, at) || !isCouple || !tokens.hasRole(at + 2, Role.Of)) return null;
  if (tokens.word(at + 3).numeral !== Numeral.None || tokens.hasRole(at + 3, Role.TimeUnit))
    return null;
  return {
    from: at,
    to: at + 2,
    value: tokens.word(at + 1).value,
    isPlural: true,
    isFew: false,
    isPlain: false,
    hasDigits: false,
  };
}

/** half a million, half a dozen, a quarter of a million, three quarters of a billion */
function readPartOfScale(tokens: Tokens, at: number): Cardinal | null {
  let next = at;
  let parts = 1;
  const first = tokens.word(next);
  if (isIndefinite(tokens, next)) next++;
  else if (first.numeral === Numeral.Unit) {
    parts = first.value;
    next = afterHyphen(tokens, next + 1);
  }
  const share = partOf(tokens, next);
  if (share === 0) return null;
  const isLoose = tokens.word(next).numeral === Numeral.Fraction;
  let scale = next + 1;
  if ((tokens.roles(scale) & Role.Of) !== 0) scale++;
  if ((scale > next + 1 || isLoose) && isIndefinite(tokens, scale)) scale++;
  if (!isScaling(tokens, scale) || (scale === next + 1 && !isLoose)) return null;
  let value = parts * share;
  while (isScaling(tokens, scale) && value < MOST) value *= tokens.word(scale++).value;
  return plainWords(at, scale, value);
}

function plainWords(from: number, to: number, value: number): Cardinal {
  return { from, to, value, isPlural: false, isFew: false, isPlain: false, hasDigits: false };
}
