import type { Qualifier } from '../../model/figure.ts';
import type { QualifierPhrase } from '../lexicon.ts';
import type { Reading, Sentence } from '../reading.ts';
import type { Tokens } from '../tokens.ts';

/** Sets bounds from the words before a figure ("more than", "up to") or after it ("or more"). */
export function readQualifiers(sentence: Sentence): void {
  for (const reading of sentence.readings) {
    const phrase = before(sentence, reading) ?? after(sentence, reading);
    if (phrase !== null) apply(reading, phrase);
  }
}

function before(sentence: Sentence, reading: Reading): Qualifier | null {
  const { tokens, lexicon } = sentence;
  const candidates = lexicon.qualifiersBefore.get(tokens.word(reading.from - 1));
  const first = matching(tokens, reading.from, candidates, -1);
  return first?.qualifier ?? null;
}

function matching(
  tokens: Tokens,
  at: number,
  phrases: readonly QualifierPhrase[] | undefined,
  direction: -1 | 1,
): QualifierPhrase | null {
  for (const phrase of phrases ?? []) {
    const from = direction === -1 ? at - phrase.words.length : at;
    if (from < 0) continue;
    if (phrase.words.every((word, offset) => tokens.word(from + offset) === word)) return phrase;
  }
  return null;
}

/** "or more" stands after the number, its unit, or its noun phrase. */
function after(sentence: Sentence, reading: Reading): Qualifier | null {
  const { tokens, lexicon } = sentence;
  for (const at of [reading.to, reading.tail, reading.countedTo]) {
    if (at < reading.to) continue;
    const found = matching(tokens, at, lexicon.qualifiersAfter.get(tokens.word(at)), 1);
    if (found !== null) return found.qualifier;
  }
  return null;
}

function apply(reading: Reading, qualifier: Qualifier): void {
  if (reading.sort === 'date' && qualifier !== 'about') return;
  if (reading.sort === 'ordinal') return;
  if (reading.qualifier === 'range') return;
  if (reading.bounds === 'convention') return;
  reading.qualifier = qualifier;
  if (qualifier === 'over' || qualifier === 'atLeast') reading.max = null;
  if (qualifier === 'under' || qualifier === 'atMost') reading.min = null;
}
