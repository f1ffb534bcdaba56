import { isPersonNoun } from '../recognizers/noun-phrases.ts';
import type { Reading, Sentence } from '../reading.ts';
import { TokenType } from '../tokens.ts';
import { Role, Sense } from '../words.ts';
import { isNear } from './harm-words.ts';

/** Whether a figure counts memorials, graves, names on them, or people said to be buried or to rest somewhere. */
export function isMemorial(sentence: Sentence, reading: Reading): boolean {
  const { tokens, lexicon } = sentence;
  if (reading.sort !== 'number' || reading.unit !== null) return false;
  for (let at = reading.countedFrom; at < reading.countedTo; at++) {
    if (isPlaceName(sentence, at)) return false;
    if (tokens.hasSense(at, Sense.Memorial)) return !isOtherName(sentence, reading, at);
  }
  if (isMuseum(sentence, reading) || isStatue(sentence, reading)) return true;
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

/** "17 street names": names of something else, unless a memorial is spoken of. */
function isOtherName(
  { tokens, lexicon }: Sentence,
  { countedFrom, head }: Reading,
  at: number,
): boolean {
  if (tokens.word(at).text !== lexicon.grammar.names || at !== head || at === countedFrom)
    return false;
  const { roles, senses } = tokens.word(at - 1);
  const isOwn = (senses & (Sense.Memorial | Sense.Buried | Sense.Person)) !== 0;
  if (roles !== 0 || isOwn || tokens.isCapital(at - 1)) return false;
  return !isNear(at, tokens, (other) => tokens.hasSense(other, Sense.Memorial | Sense.Buried));
}

/** museums of war and remembrance */
function isMuseum({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  if (!lexicon.museums.has(tokens.word(reading.head))) return false;
  for (let at = reading.countedFrom; at < Math.max(reading.countedTo, reading.extendedTo); at++) {
    if (lexicon.remembrances.has(tokens.word(at))) return true;
  }
  return false;
}

/** "twenty-three bronze soldiers": people of bronze */
function isStatue({ tokens, lexicon }: Sentence, { countedFrom, head }: Reading): boolean {
  const isMade = head > countedFrom && lexicon.statueMaterials.has(tokens.word(head - 1));
  return isMade && tokens.hasSense(head, Sense.Fighter | Sense.Person);
}

/** "all three lie in unmarked graves": what is said right after a bare number, whatever was counted before */
export function isLying({ tokens }: Sentence, reading: Reading): boolean {
  if (reading.sort !== 'number' || reading.unit !== null || reading.head >= 0) return false;
  const be = tokens.hasRole(reading.to, Role.Be) ? 1 : 0;
  if (!tokens.hasSense(reading.to + be, Sense.Buried)) return false;
  return isNear(reading.to, tokens, (at) => tokens.hasSense(at, Sense.Memorial));
}
