import { isPersonNoun } from '../grammar/noun-phrases.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Sense } from '../tokens/word-classes.ts';
import { HARM, MIXED } from './harm-words.ts';

const COLON = 0x3a;
const LONGEST_LABEL = 5;

/**
 * What happened to the people that a field of a fact box counts: "Killed: 7", "Dead and missing:
 * 14"; the harm's index, null where it is no such field.
 */
export function harmOfField(sentence: Sentence, reading: Reading): number | null {
  const { tokens, lexicon } = sentence;
  const from = labelFrom(sentence, reading);
  if (from < 0 || (reading.head >= 0 && !isPersonNoun(tokens, reading.head, lexicon))) return null;
  const [first, last] = [tokens.word(from), tokens.word(reading.begin - 2)];
  const isFirst = (first.senses & (Sense.HarmVerb | Sense.HarmSelf)) !== 0;
  const isLast = (last.senses & HARM) !== 0;
  if (isFirst && isLast && first.harm !== last.harm) return MIXED;
  return isLast ? last.harm : isFirst ? first.harm : null;
}

/** "Graves: 163" */
export function isMemorialField(sentence: Sentence, reading: Reading): boolean {
  const isField = reading.head < 0 && labelFrom(sentence, reading) >= 0;
  return isField && sentence.tokens.hasSense(reading.begin - 2, Sense.Memorial);
}

/** "Employees: 23,603", "Staff: 556", "Population: 4,100" */
export function isPeopleField(sentence: Sentence, { begin, from, head }: Reading): boolean {
  const { tokens, lexicon } = sentence;
  if (head >= 0 || tokens.mark(begin - 1) !== COLON) return false;
  const isNamed =
    lexicon.attendances.has(tokens.word(begin - 2)) || isPersonNoun(tokens, begin - 2, lexicon);
  return isNamed && begin === from && labelFrom(sentence, { begin }) >= 0;
}

/**
 * Where the few words before a number and its colon begin, which follow nothing or a
 * mark; -1 if there are none.
 */
function labelFrom({ tokens }: Sentence, { begin }: Pick<Reading, 'begin'>): number {
  if (tokens.mark(begin - 1) !== COLON) return -1;
  let at = begin - 1;
  while (at > 0 && tokens.type(at - 1) === TokenType.Word && begin - at <= LONGEST_LABEL) at--;
  const isShort = begin - 1 - at <= LONGEST_LABEL;
  const isAlone = at === 0 || tokens.type(at - 1) === TokenType.Mark;
  return at < begin - 1 && isShort && isAlone ? at : -1;
}
