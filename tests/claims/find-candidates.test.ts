import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../lib/claims/find-candidates.ts';
import { english } from '../../lib/claims/grammars/en/english.ts';
import { lexiconOf } from '../../lib/claims/grammar/lexicon.ts';
import { isStop } from '../../lib/text/sentence-stops.ts';

const { table } = lexiconOf(english);

const pieces = fc.constantFrom(
  'seven',
  'a',
  'É',
  'я',
  '字',
  '7',
  '.',
  '?!',
  '…',
  '。',
  '！',
  '•',
  '\n',
  '\u2028',
  '’',
  ' ',
);
const awkward = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((found) => found.join('')),
  fc.string({ unit: 'binary' }),
);

describe('the one look at all of a text', () => {
  it('finds every unit that may end a sentence, whatever stands around it', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const stops = Array.from({ length: text.length }, (_, at) => at).filter((at) =>
          isStop(text.charCodeAt(at)),
        );
        expect(findCandidates(text, 0, text.length, table).stops).toEqual(stops);
      }),
    );
  });

  it('goes where a digit, a number word or a superlative stands', () => {
    const text = 'Seven of 12 said it was the largest. Nobody else did.';
    const { offsets } = findCandidates(text, 0, text.length, table);
    expect(offsets.map((at) => /\w+/.exec(text.slice(at))?.[0])).toEqual([
      'Seven',
      '12',
      '2',
      'largest',
    ]);
  });
});
