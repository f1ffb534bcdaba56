import { isPersonNoun, isPlural } from '../grammar/noun-phrases.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Role, Sense } from '../tokens/word-classes.ts';
import { HARM, isNear, KILLED } from '../harm/harm-words.ts';

const COMMA = 0x2c;
/**
 * How far behind what is counted the text may say what it stands for; how far from "each" the verb
 * is, and whom it names.
 */
const NEXT = 10;
const TOLD = 4;
const NAMED = 8;

/** Whether a figure counts what a memorial is made of, or what is in one for the dead. */
export function isPartOfMemorial(sentence: Sentence, reading: Reading): boolean {
  return (
    isDug(sentence, reading) ||
    isOfStone(sentence, reading) ||
    isListedWith(sentence, reading) ||
    isOfRemembrance(sentence, reading) ||
    isOneForEach(sentence, reading) ||
    isStandingFor(sentence, reading)
  );
}

/** "three pits", "240 plots", where graves or the dead are spoken of */
function isDug({ tokens, lexicon, topic }: Sentence, { head }: Reading): boolean {
  if (!lexicon.memorialParts.has(tokens.word(head))) return false;
  if (topic?.kind === 'memorial') return true;
  return isNear(head, tokens, (at) => {
    const { senses, harm } = tokens.word(at);
    const isDead = (senses & Sense.HarmNoun) !== 0 && harm === KILLED;
    return isDead || (senses & (Sense.Memorial | Sense.Buried)) !== 0;
  });
}

/**
 * "the last eight granite walls", "twelve bronze lions", "90 stones", where a memorial is spoken
 * of; "built of 90 stones" says what of
 */
function isOfStone({ tokens, lexicon, topic, hasMemorials }: Sentence, reading: Reading): boolean {
  const { begin, countedFrom, head } = reading;
  const isMade = head > countedFrom && lexicon.statueMaterials.has(tokens.word(head - 1));
  const isGraveStone =
    lexicon.graveStones.has(tokens.word(head)) && !tokens.hasRole(begin - 1, Role.Preposition);
  if (!isGraveStone && !(isMade && lexicon.memorialStones.has(tokens.word(head)))) return false;
  if (topic?.kind === 'memorial' || (isMade && hasMemorials === true)) return true;
  return isNear(head, tokens, (at) => tokens.hasSense(at, Sense.Memorial));
}

/** "6,000 markers, monuments and tablets", "90 towers, gates and other monuments": named in one row with memorials */
function isListedWith({ tokens, lexicon }: Sentence, { head, countedTo }: Reading): boolean {
  if (head < 0) return false;
  const word = tokens.word(head);
  const isStone = lexicon.memorialStones.has(word) || lexicon.memorialParts.has(word);
  for (let at = countedTo; tokens.mark(at) === COMMA || tokens.hasRole(at, Role.And); at += 2) {
    const and = tokens.hasRole(at + 1, Role.And) ? at + 2 : at + 1;
    const isOther = tokens.hasRole(and, Role.Other);
    const next = isOther ? and + 1 : and;
    if (tokens.hasSense(next, Sense.Memorial)) return isStone || isOther;
    if (!isPlural(tokens, next)) return false;
  }
  return false;
}

/** "five chapels of remembrance"; "two services of remembrance" are acts */
function isOfRemembrance({ tokens, lexicon }: Sentence, { head, countedTo }: Reading): boolean {
  if (head !== countedTo - 1 || !tokens.hasRole(countedTo, Role.Of)) return false;
  if (isPersonNoun(tokens, head, lexicon) || lexicon.memorialActs.has(tokens.word(head)))
    return false;
  return lexicon.remembering.has(tokens.word(countedTo + 1));
}

/** "36 lamps, one for each of the drowned" */
function isOneForEach({ tokens }: Sentence, reading: Reading): boolean {
  if (reading.head < 0) return false;
  const last = Math.max(reading.countedTo, reading.extendedTo) + NEXT;
  for (let at = reading.countedTo; at < last; at++) {
    const isEach =
      tokens.word(at).value === 1 &&
      tokens.hasRole(at + 1, Role.Preposition) &&
      tokens.hasRole(at + 2, Role.Determiner);
    if (!isEach) continue;
    for (let harmed = at + 3; harmed < at + 8; harmed++) {
      if (tokens.hasSense(harmed, HARM)) return true;
    }
  }
  return false;
}

/** "168 chairs, each bearing the name of a victim", "90 oaks, each of which represents one who died" */
function isStandingFor(sentence: Sentence, reading: Reading): boolean {
  const { tokens, lexicon } = sentence;
  if (reading.head < 0 || isPersonNoun(tokens, reading.head, lexicon)) return false;
  const from = Math.max(reading.countedTo, reading.extendedTo);
  for (let at = from; at < from + NEXT; at++) {
    if (!lexicon.eachWords.has(tokens.word(at))) continue;
    for (let verb = at + 1; verb < at + TOLD; verb++)
      if (lexicon.standForVerbs.has(tokens.word(verb)) && isOfTheDead(sentence, verb)) return true;
  }
  return false;
}

/** Whether a name, somebody who died or a memorial is spoken of after the verb. */
function isOfTheDead({ tokens, lexicon }: Sentence, verb: number): boolean {
  for (let at = verb + 1; at < verb + NAMED; at++) {
    const { senses, harm } = tokens.word(at);
    if ((senses & HARM) !== 0 && (harm === KILLED || isPersonNoun(tokens, at, lexicon)))
      return true;
    if (tokens.type(at) !== TokenType.Word) return false;
  }
  return false;
}
