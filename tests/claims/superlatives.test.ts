import { expect, it } from 'vitest';

import { findClaims } from '../../lib/claims/find-claims.ts';
import { english } from '../../lib/claims/grammars/en/english.ts';

it.each([
  [
    'with its article and what is ranked',
    'It is the largest covered market in Europe.',
    'the largest covered market',
  ],
  ['with its determiner', 'That was their worst result in ten years.', 'their worst result'],
  ['of a record', 'Exports to the region rose to a record high.', 'a record high'],
  ['of a comparison with all others', 'She has won more titles than any other woman.', 'than any'],
  ['missing where nothing is ranked', 'The flood killed 38 people.', undefined],
])('a claim has the words of its superlative, %s', (_what, text, words) => {
  const [claim] = findClaims(text, english);
  const span = claim?.superlative;
  expect(span && text.slice(span.start, span.end)).toBe(words);
});
