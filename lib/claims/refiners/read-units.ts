import { isHyphen } from '../characters.ts';
import { isDegree } from '../recognizers/read-numbers.ts';
import { isIndefinite } from '../recognizers/numeral-words.ts';
import { unitAt } from '../recognizers/money.ts';
import type { Reading, Sentence } from '../reading.ts';
import { Role, Sense } from '../words.ts';

const SQUARED = 0xb2;
const DEGREE = 0xb0;

/** Names the unit that stands after a number: 55 miles, 5-year, 40 km². The unit stays outside the figure's text. */
export function readUnits(sentence: Sentence): void {
  for (const reading of sentence.readings) {
    if (reading.sort === 'number') readUnit(sentence, reading);
  }
}

function readUnit(sentence: Sentence, reading: Reading): void {
  const { tokens, lexicon } = sentence;
  const at = skipToUnit(sentence, reading.to);
  if (tokens.mark(at) === DEGREE || isDegree(tokens, at)) {
    reading.unit = 'degree';
    reading.tail = at + 1;
    return;
  }
  if (isMetre(sentence, at)) {
    reading.unit = 'm';
    reading.tail = at + 1;
    return;
  }
  const found = unitAt(tokens, at, Role.Unit, lexicon.unitPhrases);
  if (found === null || isName(sentence, at)) return;
  const isArea = tokens.mark(found.to) === SQUARED && !tokens.spaced(found.to);
  reading.unit = isArea && found.unit === 'km' ? 'km2' : found.unit;
  reading.tail = isArea ? found.to + 1 : found.to;
}

/** "31 m across", "6.5 m high": the letter alone may be a million, before a direction it is a metre. */
function isMetre({ tokens }: Sentence, at: number): boolean {
  return (
    tokens.spaced(at) &&
    tokens.slice(at, at + 1) === 'm' &&
    tokens.hasSense(at + 1, Sense.Direction)
  );
}

/** Over a hyphen, "of" after a plural number word, and "more". */
function skipToUnit(sentence: Sentence, at: number): number {
  const { tokens } = sentence;
  if (isHyphen(tokens.mark(at)) && !tokens.spaced(at)) return at + 1;
  if ((tokens.roles(at) & Role.Of) !== 0) return isIndefinite(tokens, at + 1) ? at + 2 : at + 1;
  if (sentence.lexicon.streaks.has(tokens.word(at)) && tokens.hasRole(at + 1, Role.TimeUnit))
    return at + 1;
  return (tokens.roles(at) & Role.Other) !== 0 && (tokens.roles(at + 1) & Role.TimeUnit) !== 0
    ? at + 1
    : at;
}

/** A capitalised unit word is part of a name ("Mt", "Stone"), a short one in capitals is a unit ("GW"). */
function isName(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  if (!tokens.isCapital(at)) return false;
  const text = tokens.slice(at, at + 1);
  return text.length > 3 && text !== text.toUpperCase();
}
