import { isPersonNoun } from '../recognizers/noun-phrases.ts';
import type { Reading, Sentence } from '../reading.ts';
import { TokenType } from '../tokens.ts';
import { Role, Sense } from '../words.ts';

/** Whether a figure counts memorials, graves, names on them, or people said to be buried or to rest somewhere. */
export function isMemorial(sentence: Sentence, reading: Reading): boolean {
  const { tokens, lexicon } = sentence;
  if (reading.sort !== 'number' || reading.unit !== null) return false;
  for (let at = reading.countedFrom; at < reading.countedTo; at++) {
    if (isPlaceName(sentence, at)) return false;
    if (tokens.hasSense(at, Sense.Memorial)) return true;
  }
  if (isInBracketsAfter(sentence, reading, Sense.Memorial)) return true;
  const isPeople = reading.head < 0 || isPersonNoun(tokens, reading.head, lexicon);
  return (
    (isPeople || reading.head < 0) &&
    (isBuriedAfter(sentence, reading) || isBuriedBefore(sentence, reading))
  );
}

/** A capitalised memorial inside a name that goes on with people or money: "Memorial Day visitors". */
function isPlaceName({ tokens }: Sentence, at: number): boolean {
  return (
    tokens.isCapital(at) &&
    tokens.hasSense(at, Sense.Memorial) &&
    tokens.hasRole(at + 1, Role.TimeUnit)
  );
}

/** "World Heritage Sites (54)" */
function isInBracketsAfter({ tokens }: Sentence, reading: Reading, sense: number): boolean {
  if (tokens.mark(reading.from - 1) !== 0x28 || tokens.mark(reading.to) !== 0x29) return false;
  return tokens.hasSense(reading.from - 2, sense) || tokens.hasSense(reading.from - 3, sense);
}

/** "are buried here", "lie in"; further off only the plain word "buried" tells. */
function isBuriedAfter({ tokens }: Sentence, reading: Reading): boolean {
  const from = Math.max(reading.to, reading.countedTo);
  for (let at = from; at < from + 6; at++) {
    if (tokens.hasSense(at, Sense.Buried)) return true;
    if (tokens.type(at) === TokenType.Mark) break;
  }
  for (let at = from; at < tokens.count; at++) {
    if (tokens.hasRole(at, Role.Be) && tokens.hasSense(at + 1, Sense.Buried)) return true;
  }
  return false;
}

/** resting place for 300, names of 592 soldiers, here are buried 5,700 */
function isBuriedBefore({ tokens }: Sentence, reading: Reading): boolean {
  const at = reading.begin - 1;
  if (tokens.hasSense(at, Sense.Buried)) return true;
  if (!tokens.hasRole(at, Role.Preposition)) return false;
  for (let before = at - 1; before > at - 4 && before >= 0; before--) {
    if (tokens.hasSense(before, Sense.Buried | Sense.Memorial)) return true;
    if (tokens.hasRole(before, Role.Auxiliary | Role.Preposition)) return false;
  }
  return false;
}
