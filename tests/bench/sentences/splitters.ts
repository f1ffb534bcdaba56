import { sentenceRules } from '../../../lib/claims/grammars/en/abbreviations.ts';
import { splitSentences } from '../../../lib/text/sentences.ts';
import specs from '../../specs/en/sentences.json' with { type: 'json' };

/** The sentences of a text, without outer white space. */
export type Splitter = (text: string) => readonly string[];

interface Case {
  readonly sentences: readonly string[];
  readonly join?: string;
}

export const CASES: readonly Case[] = specs.cases;

/** Of the cases in `tests/specs/en/sentences.json`, how many a splitter gets right from end to end. */
export function countRight(split: Splitter): number {
  return CASES.filter(({ sentences, join }) => {
    const found = split(sentences.join(join ?? ' ')).map((text) => text.trim());
    const told = found.filter((text) => text !== '');
    return told.length === sentences.length && told.every((text, at) => text === sentences[at]);
  }).length;
}

export const ours: Splitter = (text) =>
  splitSentences(text, sentenceRules).map(({ start, end }) => text.slice(start, end));

/** The platform's own sentence breaks (Unicode UAX #29). */
export const segmenter: Splitter = (text) =>
  [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(
    ({ segment }) => segment,
  );
