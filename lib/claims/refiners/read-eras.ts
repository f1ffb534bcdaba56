import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Role } from '../tokens/word-classes.ts';

const BEFORE = /^b/i;

/** Makes years of plain numbers beside an era: "480 BC" is -480, "AD 79" is 79; the era belongs to the figure. */
export function readEras(sentence: Sentence): void {
  for (const reading of sentence.readings) {
    if (reading.sort !== 'number' || reading.min === null || !Number.isInteger(reading.min))
      continue;
    if (isEra(sentence, reading.to)) settle(sentence, reading, reading.to);
    else if (reading.isPlain && isEra(sentence, reading.from - 1) && reading.min < 2200)
      settle(sentence, reading, reading.from - 1);
  }
}

function settle({ tokens }: Sentence, reading: Reading, at: number): void {
  const isBefore = BEFORE.test(tokens.slice(at, at + 1));
  if (at < reading.from && isBefore) return;
  reading.sort = 'date';
  reading.kind = 'date';
  if (isBefore && reading.min !== null) reading.min = reading.max = -reading.min;
  reading.from = Math.min(reading.from, at);
  reading.begin = reading.from;
  reading.to = Math.max(reading.to, at + 1);
  reading.tail = reading.to;
}

/** BC, CE, A.D.: in capitals, as "ad" and "ce" are words of their own. */
function isEra({ tokens }: Sentence, at: number): boolean {
  if (tokens.type(at) !== TokenType.Word || !tokens.hasRole(at, Role.Era)) return false;
  const text = tokens.slice(at, at + 1);
  return text === text.toUpperCase();
}
