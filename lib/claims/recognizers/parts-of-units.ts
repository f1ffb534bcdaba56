import { newReading, type Reading } from '../grammar/reading.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { Numeral, Role } from '../tokens/word-classes.ts';
import { afterHyphen, isIndefinite, partOf } from './numeral-words.ts';

/** Half an hour is hardly ever meant as a measure. */
const LOOSE: ReadonlySet<string | null> = new Set(['second', 'minute', 'hour', 'day', 'night']);

/**
 * "half a century", "half a mile", "a quarter of a century", "a quarter-century": a number with its
 * unit; null where none begins at token `at`.
 */
export function readPartOfUnit(tokens: Tokens, at: number): Reading | null {
  const isHalf = tokens.word(at).numeral === Numeral.Fraction && tokens.word(at).value === 2;
  const part = isHalf ? at : isIndefinite(tokens, at) ? at + 1 : -1;
  const share = part < 0 ? 0 : partOf(tokens, part);
  if (share === 0 || tokens.hasRole(part - 1, Role.And) || isCentury(tokens, part)) return null;
  const unit = unitAfter(tokens, part, isHalf);
  const word = tokens.word(unit);
  if (unit < 0 || word.unit === null || LOOSE.has(word.unit)) return null;
  const reading = newReading('number', at, part + 1, share);
  reading.unit = word.unit;
  reading.tail = unit + 1;
  return reading;
}

/** "a nineteenth-century judge": which century, not a part of one */
function isCentury(tokens: Tokens, part: number): boolean {
  const isOrdinal = tokens.word(part).numeral === Numeral.Ordinal;
  return isOrdinal && tokens.hasRole(afterHyphen(tokens, part + 1), Role.Period);
}

/** Where the unit is: after "a" or "of a", or glued by a hyphen; -1 where there is none. */
function unitAfter(tokens: Tokens, part: number, isHalf: boolean): number {
  const bound = afterHyphen(tokens, part + 1);
  if (bound > part + 1) return isUnit(tokens, bound) ? bound : -1;
  const article = tokens.hasRole(part + 1, Role.Of) ? part + 2 : isHalf ? part + 1 : -1;
  return article > 0 && isIndefinite(tokens, article) && isUnit(tokens, article + 1)
    ? article + 1
    : -1;
}

function isUnit(tokens: Tokens, at: number): boolean {
  const { roles } = tokens.word(at);
  return (
    (roles & (Role.Unit | Role.TimeUnit)) !== 0 && (roles & (Role.Currency | Role.Percent)) === 0
  );
}
