import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hintsOf, inShort } from './read-hints.ts';

const number = fc.integer({ min: 1, max: 999 });
const words = fc.constantFrom(
  '12',
  '7',
  '4',
  '$5 million',
  '40 percent',
  'a third',
  '1998',
  'from 1998 to 2008',
  '12 years',
  'people',
  'killed',
  'soldiers',
  ':',
  '(',
  ')',
  ',',
  '.',
  '—',
  'and',
  'of the',
  'to',
  'from',
  'rose',
  'or',
  'each',
  'for',
  'between',
  'the 80th anniversary of',
  'years ago',
  'in all',
  'dozens',
  '“',
  '”',
  '\n',
);

describe('findHints', () => {
  it('says nothing where the parts are the total', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 2, maxLength: 6 }), (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        const list = parts
          .map((part) => `${part} sheep`)
          .join(', ')
          .replace(/, (?=[^,]*$)/, ' and ');
        expect(hintsOf(`The flood drowned ${total} animals: ${list}.`)).toEqual([]);
      }),
    );
  });

  it('gives the sum of the parts where it is another', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 40 }),
        fc.integer({ min: 20, max: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (a, b, more) => {
          const said = hintsOf(
            `The flood drowned ${a + b + more} goats: ${a} in Orvell and ${b} in Brum.`,
          );
          expect(said.map(inShort)).toEqual([`parts ${a} & ${b}: ${a + b}, not ${a + b + more}`]);
        },
      ),
    );
  });

  it('says nothing of a percentage rounded from its counts', () => {
    fc.assert(
      fc.property(number, number, fc.integer({ min: 0, max: 2 }), (a, b, decimals) => {
        const [part, whole] = a < b ? [a, b] : [b, a];
        const percent = ((100 * part) / whole).toFixed(decimals);
        expect(
          hintsOf(`In Orvell ${part} of ${whole} wells, or ${percent} percent, were dry.`),
        ).toEqual([]);
      }),
    );
  });

  it('says nothing of a change rounded from its levels', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 11, max: 999 }),
        fc.integer({ min: 11, max: 999 }),
        (from, to) => {
          const percent = ((100 * Math.abs(to - from)) / from).toFixed(1);
          expect(
            hintsOf(`Sales moved ${percent} percent from ${from} cars to ${to} cars.`),
          ).toEqual([]);
        },
      ),
    );
  });

  it('is total, gives spans inside the text and the same twice', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }), (pieces) => {
        const text = pieces.join(' ');
        const hints = hintsOf(text, { publishedAt: '2025-05-09' });
        for (const { span, operands, result } of hints) {
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(operands.length).toBeGreaterThan(0);
          expect(Number.isFinite(result)).toBe(true);
        }
        expect(hintsOf(text, { publishedAt: '2025-05-09' })).toEqual(hints);
      }),
      { numRuns: 300 },
    );
  });
});
