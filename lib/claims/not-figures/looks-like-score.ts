import { isDash } from '../tokens/characters.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Numeral, Sense } from '../tokens/word-classes.ts';

const MOST = 200;
const NEAR = 6;
/** Between numbers of a row of sets (6-4, 3-6, 7-6) the word of sport may be this far. */
const FAR = 16;
/** How far around a number of strokes its birdie or bogey is; the most strokes of four rounds. */
const GOLF = 20;
const MOST_STROKES = 330;

/** 3-1, 2–0: two small numbers beside words of sport, or the larger before the smaller */
export function isScore(sentence: Sentence, reading: Reading): boolean {
  if (reading.sort === 'fold') return isNearSport(sentence, reading, 2);
  if (isStrokes(sentence, reading) || isNil(sentence, reading)) return true;
  if (!isPair(sentence, reading)) return false;
  const isBare = reading.head < 0 || isFalling(sentence, reading);
  return isNearSport(sentence, reading, isBare ? FAR : NEAR) || isFalling(sentence, reading);
}

/** "a final-round 68", "a bogey 4", "at 7 under": strokes, where golf is spoken of */
function isStrokes(
  { tokens, lexicon }: Sentence,
  { sort, head, unit, min, from }: Reading,
): boolean {
  if (sort !== 'number' || head >= 0 || unit !== null || (min ?? 0) > MOST_STROKES) return false;
  const first = Math.max(0, from - GOLF);
  for (let at = first; at < Math.min(tokens.count, from + GOLF); at++)
    if (lexicon.golfWords.has(tokens.word(at))) return true;
  return false;
}

/** "two-nil", "3-nil", "won one nil" */
function isNil({ tokens }: Sentence, { from, to, sort }: Reading): boolean {
  const isZero = (at: number): boolean =>
    tokens.word(at).numeral === Numeral.Zero && tokens.length(at) === 3;
  if (sort !== 'number') return false;
  const next = isDash(tokens.mark(to)) ? to + 1 : to;
  return isZero(from) || isZero(next);
}

/** Two small numbers in digits with a dash between, joined as a range or not */
function isPair({ tokens }: Sentence, reading: Reading): boolean {
  if (reading.unit !== null || (reading.max ?? 0) > MOST) return false;
  if (tokens.type(reading.from) !== TokenType.Number) return false;
  const isRange = reading.sort === 'number' && reading.qualifier === 'range';
  if (isRange) return isDash(tokens.mark(reading.from + 1));
  return (
    reading.isPlain && (isDash(tokens.mark(reading.to)) || isDash(tokens.mark(reading.from - 1)))
  );
}

function isNearSport({ tokens }: Sentence, reading: Reading, reach: number): boolean {
  for (let at = reading.from - reach; at < reading.to + NEAR; at++) {
    if ((tokens.senses(at) & Sense.Score) !== 0) return true;
  }
  return false;
}

/** "2–0", "7-6": what falls is no range; for either of the two numbers */
function isFalling({ tokens }: Sentence, reading: Reading): boolean {
  const isFirst = isDash(tokens.mark(reading.to));
  const dash = isFirst ? reading.to : reading.from - 1;
  if (!isDash(tokens.mark(dash)) || tokens.spaced(dash) || tokens.spaced(dash + 1)) return false;
  const [first, second] = [tokens.value(dash - 1), tokens.value(dash + 1)];
  return first <= MOST && second < first && Number.isInteger(first) && Number.isInteger(second);
}

/** "scored 21 points", "11 rebounds", "6 wickets" in a sentence of sport */
export function isPoints({ tokens, lexicon, readings }: Sentence, reading: Reading): boolean {
  if (reading.sort !== 'number' || !lexicon.sportUnits.has(tokens.word(reading.head))) return false;
  if (!Number.isInteger(reading.min ?? reading.max)) return false;
  if (readings.some(({ sort }) => sort === 'percent' || sort === 'money')) return false;
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.hasSense(at, Sense.Score)) return true;
  }
  return false;
}

/** "the 71st minute", "a 90th-minute goal": a time of play */
export function isMinute({ tokens }: Sentence, reading: Reading): boolean {
  if (reading.sort !== 'ordinal') return false;
  const next = isDash(tokens.mark(reading.to)) ? reading.to + 1 : reading.to;
  return tokens.word(next).unit === 'minute';
}
