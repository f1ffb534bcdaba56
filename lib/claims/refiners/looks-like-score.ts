import { isDash } from '../characters.ts';
import type { Reading, Sentence } from '../reading.ts';
import { TokenType } from '../tokens.ts';
import { Sense } from '../words.ts';

/** 3-1, 2–0: two small numbers beside words of sport */
export function isScore({ tokens }: Sentence, reading: Reading): boolean {
  const isPair =
    isDash(tokens.mark(reading.to)) ||
    isDash(tokens.mark(reading.from - 1)) ||
    (reading.qualifier === 'range' && reading.sort === 'number');
  if (!isPair || reading.unit !== null || (reading.max ?? 0) > 200) return false;
  const small =
    (tokens.type(reading.from) === TokenType.Number && reading.isPlain) ||
    reading.qualifier === 'range';
  if (!small) return false;
  for (let at = reading.from - 6; at < reading.to + 6; at++) {
    if ((tokens.senses(at) & Sense.Score) !== 0) return true;
  }
  return false;
}

/** "scored 21 points", "11 rebounds", "6 wickets" in a sentence of sport */
export function isPoints({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  if (reading.sort !== 'number' || !lexicon.sportUnits.has(tokens.word(reading.head))) return false;
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.hasSense(at, Sense.Score)) return true;
  }
  return false;
}
