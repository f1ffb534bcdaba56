import { isPersonNoun, isPlural } from '../grammar/noun-phrases.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Role, Sense } from '../tokens/word-classes.ts';

type Words = Pick<Sentence, 'tokens' | 'lexicon'>;

const COMMA = 0x2c;
const STOP = 0x2e;
/** Words a street's name has at most, initials counted: 637 E. St. John Road. */
const LONGEST = 7;
/** An initial or a shortened word before a full stop: E., St. */
const SHORT = 2;
/** What may come after the end of an address with no word for a street. */
const AFTER_NAME = Role.Preposition | Role.Relative | Role.Conjunction | Role.And | Role.Auxiliary;

/**
 * "12 Main Street", "637 E. Pelham Road", "at 212 West 44th Street", "of the 900 block", ", 31978
 * Mound,": where something is
 */
export function isAddress({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  const isNumber = reading.sort === 'number' || reading.sort === 'date';
  if (
    !isNumber ||
    reading.to !== reading.from + 1 ||
    tokens.type(reading.from) !== TokenType.Number
  )
    return false;
  if (reading.sort === 'number' && !reading.isPlain) return false;
  return (
    isStreet({ tokens, lexicon }, reading) ||
    isBlock({ tokens, lexicon }, reading) ||
    (reading.sort === 'number' && isHouse({ tokens, lexicon }, reading))
  );
}

/** A number before a name that ends like a street's. */
function isStreet({ tokens, lexicon }: Words, { to }: Reading): boolean {
  for (let at = to; at < to + LONGEST; at++) {
    const isInitial = tokens.mark(at) === STOP && at > to && tokens.length(at - 1) <= SHORT;
    if (isInitial || (at > to && isNumbered({ tokens }, at))) continue;
    if (tokens.type(at) !== TokenType.Word || !tokens.isCapital(at)) return false;
    const isTail =
      lexicon.addressWords.has(tokens.word(at)) ||
      tokens.hasSense(at, Sense.NameTail | Sense.Street);
    if (at > to && isTail) return true;
  }
  return false;
}

/** The 44th of "212 West 44th Street". */
function isNumbered({ tokens }: Pick<Words, 'tokens'>, at: number): boolean {
  return tokens.type(at) === TokenType.Mixed && tokens.text.charCodeAt(tokens.start(at)) < 0x3a;
}

/** "the 900 block of Charles Street": hundreds of house numbers, not how many blocks */
function isBlock({ tokens, lexicon }: Words, { from, to, min }: Reading): boolean {
  return (
    (min ?? 0) % 100 === 0 &&
    tokens.hasRole(from - 1, Role.Article) &&
    lexicon.blocks.has(tokens.word(to))
  );
}

/**
 * "at 15 Lindengracht", ", 31978 Mound,", ", of 2433 McClellan,": one name that counts nothing,
 * after "at", a comma or ", of"
 */
function isHouse({ tokens, lexicon }: Words, { from, to, min }: Reading): boolean {
  const isAt = lexicon.ageAt.has(tokens.word(from - 1));
  const isLong = (min ?? 0) >= 1000;
  const isApposed =
    tokens.mark(from - 1) === COMMA ||
    (tokens.hasRole(from - 1, Role.Of) && tokens.mark(from - 2) === COMMA);
  if (!isAt && !(isApposed && isLong)) return false;
  const isName =
    tokens.type(to) === TokenType.Word && tokens.isCapital(to) && tokens.word(to).roles === 0;
  if (!isName || isPlural(tokens, to) || isPersonNoun(tokens, to, lexicon)) return false;
  return tokens.type(to + 1) !== TokenType.Word || (isAt && tokens.hasRole(to + 1, AFTER_NAME));
}
