import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Role } from '../tokens/word-classes.ts';

const COMMA = 0x2c;
const FARTHEST = 14;

/**
 * Gives the second of two numbers what only the first one has: "1.3 per cent of GDP, down from
 * 2.1", "2.4 times earnings, from 1.9", "310 tonnes were landed, against 2,650 in 1998", "58
 * percent in favour and 13 against".
 */
export function completeSeconds(sentence: Sentence): void {
  const { readings } = sentence;
  for (let at = 1; at < readings.length; at++) {
    const [first, reading] = [readings[at - 1], readings[at]];
    if (first === undefined || reading === undefined || !isBareNumber(sentence, reading)) continue;
    if (reading.from - first.to > FARTHEST || !isMeasured(sentence, first)) continue;
    if (isCompared(sentence, reading) || isOpposed(sentence, first, reading))
      readings[at] = {
        ...reading,
        sort: first.sort,
        unit: first.unit,
        kind: isTimes(sentence, first) ? 'share' : reading.kind,
      };
  }
}

function isBareNumber({ tokens }: Sentence, { sort, unit, from, to, head }: Reading): boolean {
  const isYear = tokens.hasRole(from - 1, Role.TimePreposition) && sort === 'year';
  return sort === 'number' && unit === null && head < 0 && !isYear && to === from + 1;
}

function isMeasured(sentence: Sentence, first: Reading): boolean {
  if (first.isNone) return false;
  const hasUnit = first.sort === 'number' && first.unit !== null;
  return first.sort === 'percent' || hasUnit || isTimes(sentence, first);
}

function isTimes({ tokens, lexicon }: Sentence, { sort, to }: Reading): boolean {
  return sort === 'number' && lexicon.multipliers.has(tokens.word(to));
}

/** ", down from 2.1", ", from 1.9", ", against 2,650", ", compared with 40" */
function isCompared({ tokens, lexicon }: Sentence, { begin }: Reading): boolean {
  let at = begin - 1;
  if (!lexicon.comparisons.has(tokens.word(at))) return false;
  while (lexicon.comparisons.has(tokens.word(at)) || lexicon.particles.has(tokens.word(at))) at--;
  return tokens.mark(at) === COMMA;
}

/** "58 percent in favour and 13 against", "61 percent for and 22 percent against" */
function isOpposed({ tokens, lexicon }: Sentence, first: Reading, { begin, to }: Reading): boolean {
  const isJoined = tokens.hasRole(begin - 1, Role.And) || tokens.mark(begin - 1) === COMMA;
  const isEnd = tokens.type(to + 1) !== TokenType.Word || tokens.hasRole(to + 1, Role.And);
  return first.sort === 'percent' && isJoined && isEnd && lexicon.oppositions.has(tokens.word(to));
}
