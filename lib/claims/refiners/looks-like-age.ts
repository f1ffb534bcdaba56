import { isHyphen } from '../characters.ts';
import { isPersonNoun, isPlural } from '../recognizers/noun-phrases.ts';
import type { Reading, Sentence } from '../reading.ts';
import { TokenType } from '../tokens.ts';
import { Role, Sense } from '../words.ts';

const COMMA = 0x2c;
/** Comma, full stop, closing bracket, semicolon: what may close an age in commas. */
const CLOSING: ReadonlySet<number> = new Set([COMMA, 0x2e, 0x29, 0x3b]);

/** aged 12, 17-year-old, "Noel, 31, is"; things may be a 40-year-old bridge */
export function isAge({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  if (reading.sort === 'ordinal') return (tokens.senses(reading.to) & Sense.Age) !== 0;
  if (reading.sort !== 'number') return false;
  const before = tokens.senses(reading.from - 1) | tokens.senses(reading.from - 2);
  if ((before & Sense.Age) !== 0 && (reading.max ?? reading.min ?? 0) < 120) return true;
  if (isYearsOld({ tokens }, reading)) return !isOldThing(tokens, reading, lexicon);
  return isBetweenCommas({ tokens, lexicon }, reading);
}

function isYearsOld({ tokens }: Pick<Sentence, 'tokens'>, reading: Reading): boolean {
  if (reading.unit === null) return false;
  const next = isHyphen(tokens.mark(reading.tail)) ? reading.tail + 1 : reading.tail;
  return (tokens.senses(next) & Sense.Age) !== 0;
}

function isOldThing(
  tokens: Sentence['tokens'],
  reading: Reading,
  lexicon: Sentence['lexicon'],
): boolean {
  const next = (isHyphen(tokens.mark(reading.tail)) ? reading.tail + 1 : reading.tail) + 1;
  if (tokens.type(next) !== TokenType.Word || tokens.isCapital(next)) return false;
  if (tokens.roles(next) !== 0) return false;
  return (
    !isPersonNoun(tokens, next, lexicon) &&
    !isPersonNoun(tokens, next + 1, lexicon) &&
    tokens.spaced(next)
  );
}

/** A name, then the age: "Maria Lopez, 31, said" */
function isBetweenCommas(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  reading: Reading,
): boolean {
  if (!reading.isPlain || (reading.min ?? 0) > 110 || tokens.mark(reading.from - 1) !== COMMA)
    return false;
  if (
    !CLOSING.has(tokens.mark(reading.to)) &&
    reading.to < tokens.count &&
    !tokens.hasRole(reading.to, Role.And)
  )
    return false;
  const before = reading.from - 2;
  if (tokens.type(before) !== TokenType.Word) return false;
  return (
    tokens.isCapital(before) || (isPersonNoun(tokens, before, lexicon) && !isPlural(tokens, before))
  );
}
