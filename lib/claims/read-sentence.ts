import type { Figure } from '../model/figure.ts';
import type { Span } from '../model/span.ts';
import type { Lexicon } from './grammar/lexicon.ts';
import type { Reading, Sentence, Topic } from './grammar/reading.ts';
import { readNumbers } from './recognizers/read-numbers.ts';
import { refine } from './refiners/refine.ts';
import { topicAfter } from './kinds/topic.ts';
import type { Tokens } from './tokens/tokens.ts';

const LINE_BREAK = '\n';
/** No sentence has more: a stretch that does is a table in one line, whose numbers tell nothing without its rows. */
const MOST_FIGURES = 100;

/**
 * Reads the sentences of one text in their order and remembers inside a paragraph what was counted
 * last, so that a number can be read whose noun is in the sentence before. A line break ends a
 * paragraph. Linear in the text, whatever sentences are left out.
 */
export class SentenceReader {
  private readonly tokens: Tokens;
  private readonly lexicon: Lexicon;
  private readonly text: string;
  private topic: Topic | null = null;
  private hasMemorials = false;
  private lineEnd = -1;

  constructor(tokens: Tokens, lexicon: Lexicon, text: string) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.text = text;
  }

  /**
   * Reads the figures of the sentence at `span`; what turned out to be none is gone. The tokens are
   * overwritten and belong to the result.
   */
  read(span: Span): Sentence {
    const { tokens, lexicon, text } = this;
    if (span.start > this.lineEnd) {
      this.topic = null;
      this.hasMemorials = false;
      this.lineEnd = lineEnd(text, span.start);
    }
    tokens.read(text, span);
    const found = readNumbers(tokens, lexicon);
    const readings = found.length > MOST_FIGURES ? [] : found;
    const { topic, hasMemorials } = this;
    const sentence: Sentence = { tokens, lexicon, readings, topic, hasMemorials };
    if (readings.length === 0) return sentence;
    refine(sentence);
    const read: Sentence = readings.some(isNone)
      ? { ...sentence, readings: readings.filter((reading) => !reading.isNone) }
      : sentence;
    this.topic = topicAfter(read);
    this.hasMemorials ||= read.readings.some(isMemorialFigure);
    return read;
  }
}

function isMemorialFigure({ kind }: Reading): boolean {
  return kind === 'memorial';
}

function isNone(reading: Reading): boolean {
  return reading.isNone;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf(LINE_BREAK, from);
  return end < 0 ? text.length : end;
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
