import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceRules } from '../../../lib/claims/grammars/en/abbreviations.ts';
import { english } from '../../../lib/claims/grammars/en/english.ts';
import { lexiconOf } from '../../../lib/claims/grammar/lexicon.ts';
import type { Quotation } from '../../../lib/claims/quotations/quotation.ts';
import { findQuotations } from '../../../lib/claims/quotations/quotations.ts';
import { splitSentences } from '../../../lib/text/sentences.ts';
import specs from '../../specs/en/quotations.json' with { type: 'json' };

const { speech } = lexiconOf(english);

const read = (text: string): Quotation[] =>
  findQuotations(text, splitSentences(text, sentenceRules), speech);

const parts = fc.constantFrom(
  ...[
    '"',
    "'",
    '“',
    '”',
    '‘',
    '’',
    '«',
    '»',
    '„',
    ' ',
    '\n',
    'he said',
    'Mira Holt',
    ',',
    '.',
    ':',
    'a',
    '12',
    '— Ana (@ana)',
  ],
);
const awkward = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(parts, { maxLength: 60 }).map((list) => list.join('')),
);

describe('quotations', () => {
  it.each(specs.cases)('$about', ({ text, quotations }) => {
    const found = read(text).map(({ span, attribution }) => ({
      text: text.slice(span.start, span.end),
      voices: attribution.map(({ how, name }) => `${how}: ${name}`),
    }));
    expect(found).toEqual(quotations);
  });

  it('that an attribution interrupts share one id, others have their own', () => {
    const ids = read(
      '“The fire,” Tom Brill said, “began in the cellar.” “It was cold,” said Ana Pell. “Nobody slept that night.”',
    ).map(({ id }) => id);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
    expect(ids[3]).toBe(ids[2]);
  });

  it('over paragraphs share one id and name all their sentences', () => {
    const found = read('Voss said: “The first pump failed. It was old.\n\n“The second was shut.”');
    expect(new Set(found.map(({ id }) => id)).size).toBe(1);
    expect(found.flatMap(({ sentenceIndexes }) => sentenceIndexes)).toEqual([0, 1, 2]);
  });

  it('name each voice by the words that stand at its span, unless a pronoun stands for a name', () => {
    for (const { text } of specs.cases) {
      for (const { name, span } of read(text).flatMap(({ attribution }) => attribution)) {
        const words = text.slice(span.start, span.end);
        expect([name, 'he', 'she']).toContain(words);
      }
    }
  });

  it('of any text are sorted and disjoint, with spans inside it and known sentences', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const count = splitSentences(text, sentenceRules).length;
        let at = 0;
        for (const { span, inner, sentenceIndexes } of read(text)) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(inner.start).toBeGreaterThanOrEqual(span.start);
          expect(inner.end).toBeLessThanOrEqual(span.end);
          expect(sentenceIndexes.length).toBeGreaterThan(0);
          expect(sentenceIndexes.every((index) => index >= 0 && index < count)).toBe(true);
          at = span.end;
        }
      }),
    );
  });
});
