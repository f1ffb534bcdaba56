import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributionOf } from '../../../lib/claims/quotations/attribution.ts';
import { english } from '../../../lib/claims/grammars/en/english.ts';
import { lexiconOf } from '../../../lib/claims/grammar/lexicon.ts';
import specs from '../../specs/en/attribution.json' with { type: 'json' };

const { speech } = lexiconOf(english);

const whole = (text: string) => ({ start: 0, end: text.length });

describe('attribution of indirect speech', () => {
  it.each(specs.cases)('$about', ({ text, voices }) => {
    const found = attributionOf(text, whole(text), speech);
    expect(found.map(({ how, name }) => `${how}: ${name}`)).toEqual(voices);
  });

  it('leaves out what is said inside quotation marks', () => {
    const text = 'Holt said “Brill said 40 boats sank”.';
    const quoted = [{ start: text.indexOf('“'), end: text.indexOf('”') + 1 }];
    expect(attributionOf(text, whole(text), speech, quoted).map(({ name }) => name)).toEqual([
      'Holt',
    ]);
  });

  it('of any text has spans that slice back to the names', () => {
    const words = fc.constantFrom(
      ...[
        'said',
        'Police',
        'according to',
        'the',
        'ministry',
        ',',
        '.',
        'citing',
        'who',
        'and',
        'was',
        '12',
        ' ',
        '“',
        '”',
        'that',
        'In',
      ],
    );
    const awkward = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 50 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(awkward, (text) => {
        for (const { name, span } of attributionOf(text, whole(text), speech)) {
          expect(name).toBe(text.slice(span.start, span.end));
          expect(name).not.toBe('');
        }
      }),
    );
  });
});
