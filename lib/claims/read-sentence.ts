import type { Figure } from '../model/figure.ts';
import type { Span } from '../model/span.ts';
import type { Lexicon } from './lexicon.ts';
import type { Reading, Sentence } from './reading.ts';
import { readNumbers } from './recognizers/read-numbers.ts';
import { refine } from './refiners/refine.ts';
import type { Tokens } from './tokens.ts';

/** Reads the figures of the sentence at `span`; what turned out to be none is gone. `tokens` is overwritten and belongs to the result. */
export function readSentence(tokens: Tokens, lexicon: Lexicon, text: string, span: Span): Sentence {
  tokens.read(text, span);
  const sentence: Sentence = { tokens, lexicon, readings: readNumbers(tokens, lexicon) };
  refine(sentence);
  return { ...sentence, readings: sentence.readings.filter((reading) => !reading.isNone) };
}

/** A reading as the model has it; `shift` is added to its span. */
export function toFigure({ tokens }: Sentence, reading: Reading, shift: number): Figure {
  const start = tokens.start(reading.from);
  const end = tokens.end(reading.to - 1);
  return {
    span: { start: start + shift, end: end + shift },
    text: tokens.text.slice(start, end),
    kind: reading.kind ?? 'count',
    min: reading.min,
    max: reading.max,
    qualifier: reading.qualifier,
    bounds: reading.bounds,
    unit: reading.unit,
    counted: countedText(tokens, reading),
    harm: reading.kind === 'casualty' ? (reading.harm ?? 'unspecified') : null,
  };
}

function countedText(tokens: Tokens, reading: Reading): string | null {
  if (reading.head < 0) return null;
  return tokens.slice(reading.countedFrom, Math.max(reading.countedTo, reading.extendedTo));
}
