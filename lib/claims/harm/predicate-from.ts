import type { Reading, Sentence } from '../grammar/reading.ts';
import { isHyphen } from '../tokens/characters.ts';
import { TokenType, type Tokens } from '../tokens/tokens.ts';
import { Numeral, Role, Sense } from '../tokens/word-classes.ts';
import { skipOfThem } from '../grammar/elided-subject.ts';

const QUOTES: ReadonlySet<number> = new Set([0x22, 0x27, 0x2018, 0x2019, 0x201c, 0x201d]);
const OPEN = 0x28;
const CLOSE = 0x29;
const LONGEST_ASIDE = 8;
const LONGEST_AGES = 6;

/**
 * Where what is said of a figure's people begins: after the figure, its noun phrase, "a day", "of
 * them", and an "others" or "more" that stands for one.
 */
export function predicateFrom({ tokens }: Sentence, reading: Reading): number {
  const end = Math.max(reading.tail, reading.extendedTo, reading.countedTo);
  let from = afterBrackets(tokens, afterQuote(tokens, reading, end));
  if (tokens.hasRole(from, Role.Per) && tokens.hasRole(from + 1, Role.TimeUnit)) from += 2;
  from = afterAges(tokens, skipOfThem({ tokens }, from));
  while (tokens.hasRole(from, Role.Other)) from++;
  if (tokens.hasRole(from, Role.Adverb) && tokens.hasSense(from + 1, Sense.HarmNoun)) from++;
  return from;
}

/** Past the mark that closes a name in quotation marks: 'nine "bandits" were shot'; `at` itself where none is */
export function afterQuote(tokens: Tokens, { countedFrom }: Reading, at: number): number {
  const isQuoted = countedFrom > 0 && QUOTES.has(tokens.mark(countedFrom - 1));
  return isQuoted && QUOTES.has(tokens.mark(at)) ? at + 1 : at;
}

/** Past "aged 9", "aged between 3 and 8", "under the age of 12"; `at` itself where there is no age */
function afterAges(tokens: Tokens, at: number): number {
  if (!tokens.hasSense(at, Sense.Age)) return at;
  let next = at + 1;
  while (next < at + LONGEST_AGES && isOfAges(tokens, next)) next++;
  return next > at + 1 ? next : at;
}

function isOfAges(tokens: Tokens, at: number): boolean {
  const { roles, numeral } = tokens.word(at);
  const isLink = (roles & (Role.Between | Role.And | Role.To | Role.Preposition)) !== 0;
  return (
    isLink ||
    tokens.type(at) === TokenType.Number ||
    numeral !== Numeral.None ||
    isHyphen(tokens.mark(at))
  );
}

/**
 * Past what is in brackets behind the people: "445 people (all men) were killed"; `at` itself
 * where nothing does
 */
function afterBrackets(tokens: Tokens, at: number): number {
  if (tokens.mark(at) !== OPEN) return at;
  for (let next = at + 1; next < at + LONGEST_ASIDE; next++)
    if (tokens.mark(next) === CLOSE) return next + 1;
  return at;
}
