import { splitSentences, type SentenceRules } from './sentences.ts';

/** How many sentences each line of a text has. */
export function sentencesByLine(text: string, rules: SentenceRules): readonly number[] {
  return text.split('\n').map((line) => splitSentences(line, rules).length);
}
