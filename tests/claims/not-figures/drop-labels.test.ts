import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { english } from '../../../lib/claims/grammars/en/english.ts';
import { lexiconOf } from '../../../lib/claims/grammar/lexicon.ts';
import { readNumbers } from '../../../lib/claims/recognizers/read-numbers.ts';
import { TESTS, traitsOf } from '../../../lib/claims/not-figures/drop-labels.ts';
import { refine } from '../../../lib/claims/refiners/refine.ts';
import { Tokens } from '../../../lib/claims/tokens/tokens.ts';
import { splitSentences } from '../../../lib/text/sentences.ts';
import { specFiles } from '../../../scripts/lib/specs.mjs';

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

/** All that the language cases hold, joined by a line break. */
const TEXT = specFiles('en/')
  .flatMap((file) => textsOf(JSON.parse(readFileSync(file, 'utf8'))))
  .join('\n');

/**
 * The tests that hold for some number of the cases, by the name of each, and of those the ones that
 * the traits would have left out.
 */
function holding(): Map<string, { held: number; missed: string[] }> {
  const lexicon = lexiconOf(english);
  const tokens = new Tokens(lexicon.table, english.digits);
  const found = new Map(TESTS.map(([{ name }]) => [name, { held: 0, missed: [] as string[] }]));
  for (const span of splitSentences(TEXT, english.sentences)) {
    tokens.read(TEXT, span);
    const readings = readNumbers(tokens, lexicon);
    const sentence = { tokens, lexicon, readings, topic: null };
    refine(sentence);
    for (const [at, reading] of readings.entries()) {
      const traits = traitsOf(sentence, reading);
      for (const [test, needed] of TESTS) {
        if (!test(sentence, reading, at)) continue;
        const of = found.get(test.name);
        if (of === undefined) continue;
        of.held++;
        if ((needed & ~traits) !== 0) of.missed.push(TEXT.slice(span.start, span.end));
      }
    }
  }
  return found;
}

describe('what a number must have for a test to be asked', () => {
  const found = holding();

  it.each([...found])('is had by all that %s holds for', (_, { held, missed }) => {
    expect(held).toBeGreaterThan(0);
    expect(missed).toEqual([]);
  });
});
