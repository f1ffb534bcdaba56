import { isHyphen } from '../tokens/characters.ts';
import { readNounPhrase } from '../grammar/noun-phrases.ts';
import { stands } from '../grammar/phrases.ts';
import { isPlus } from '../recognizers/written-units.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { Role, Sense } from '../tokens/word-classes.ts';

/** Finds what each figure counts: the noun phrase after it. Dates and ranks of time count nothing. */
export function readCounted(sentence: Sentence): void {
  for (const reading of sentence.readings) {
    if (reading.sort === 'date' || reading.sort === 'multiplied' || reading.sort === 'fold')
      continue;
    readPhrase(sentence, reading);
  }
  shareNouns(sentence);
}

/**
 * "cut 600 and 1,150 jobs": the noun after two numbers is that of both; "killed 12 and 40 houses
 * were lost" has two clauses
 */
function shareNouns({ tokens, readings }: Sentence): void {
  for (let at = readings.length - 2; at >= 0; at--) {
    const [first, second] = [readings[at], readings[at + 1]];
    if (first === undefined || second === undefined || !isPlainPair(first, second)) continue;
    if (second.from !== first.to + 1 || !tokens.hasRole(first.to, Role.And | Role.Or)) continue;
    const isClause = tokens.hasRole(second.countedTo, Role.Auxiliary | Role.Verb);
    if (isClause || tokens.hasSense(first.from - 1, HARMING)) continue;
    first.countedFrom = second.countedFrom;
    first.countedTo = second.countedTo;
    first.extendedTo = second.extendedTo;
    first.head = second.head;
  }
}

function isPlainPair(first: Reading, second: Reading): boolean {
  const isBare = first.sort === 'number' && first.unit === null && first.head < 0;
  const isWhole = second.sort === 'number' && second.unit === null && second.head >= 0;
  return isBare && isWhole && first.qualifier === second.qualifier;
}

const HARMING = Sense.HarmVerb | Sense.HarmSelf;

function readPhrase(sentence: Sentence, reading: Reading): void {
  const { tokens, lexicon } = sentence;
  const isCompound = isHyphen(tokens.mark(reading.tail)) && !tokens.spaced(reading.tail);
  if (
    reading.unit !== null &&
    reading.sort === 'number' &&
    !isCompound &&
    !tokens.hasRole(reading.tail, Role.Of)
  )
    return;
  const from = isCompound
    ? afterSuffix(sentence, reading.tail + 1)
    : isPlus(tokens, reading.tail)
      ? reading.tail + 1
      : reading.tail;
  if (!isCompound && isLives(sentence, reading)) {
    countLives(reading);
    return;
  }
  const phrase = readNounPhrase(tokens, from, lexicon);
  if (phrase === null) return;
  reading.countedFrom = phrase.from;
  reading.countedTo = phrase.to;
  reading.extendedTo = phrase.extended;
  reading.head = phrase.head;
  const { head } = phrase;
  if (lexicon.measureNouns.has(tokens.word(head)) && tokens.hasRole(head + 1, Role.Of))
    countWhole(sentence, reading, head + 2);
}

/** "5,000 head of cattle", "six pairs of brothers": what is counted by the head or the pair */
function countWhole({ tokens, lexicon }: Sentence, reading: Reading, from: number): void {
  const whole = readNounPhrase(tokens, from, lexicon);
  const head = whole?.head ?? from;
  if (!tokens.hasSense(head, Sense.Person | Sense.HarmNoun)) return;
  reading.countedTo = whole?.to ?? from + 1;
  reading.extendedTo = whole?.extended ?? reading.countedTo;
  reading.head = head;
}

/** "60-odd stalls": the bound glued to the number is no part of what is counted. */
function afterSuffix({ tokens, lexicon }: Sentence, at: number): number {
  return lexicon.qualifiersAfter.has(tokens.word(at)) ? at + 1 : at;
}

/** "claimed nine lives": after a number it is the noun, but in "a population of 12,000 lives". */
function isLives(sentence: Sentence, reading: Reading): boolean {
  const { tokens } = sentence;
  if (!tokens.hasSense(reading.to, Sense.Life) || !tokens.hasRole(reading.to, Role.Verb))
    return false;
  const isSubject =
    tokens.hasRole(reading.from - 1, Role.Of) &&
    !tokens.hasSense(reading.from - 2, Sense.HarmNoun) &&
    !isBound(sentence, reading.from);
  return !isSubject;
}

/** "upwards of": the "of" of a bound before the number */
function isBound({ tokens, lexicon }: Sentence, from: number): boolean {
  const phrases = lexicon.qualifiersBefore.get(tokens.word(from - 1));
  return phrases?.some(({ words }) => stands(tokens, from - words.length, words)) === true;
}

function countLives(reading: Reading): void {
  reading.countedFrom = reading.to;
  reading.countedTo = reading.to + 1;
  reading.extendedTo = reading.countedTo;
  reading.head = reading.to;
}
