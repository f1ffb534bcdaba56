import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSpan } from '../../lib/anchoring/describe.ts';

describe('describeSpan', () => {
  it('keeps the words, 32 units on either side, and the place', () => {
    const text = `${'a'.repeat(40)}12 graves${'b'.repeat(40)}`;
    expect(describeSpan(text, { start: 40, end: 49 })).toEqual({
      quote: { exact: '12 graves', prefix: 'a'.repeat(32), suffix: 'b'.repeat(32) },
      position: { start: 40, end: 49 },
    });
  });

  it('gives what there is at the edges of the text', () => {
    expect(describeSpan('12 graves', { start: 0, end: 9 }).quote).toEqual({
      exact: '12 graves',
      prefix: '',
      suffix: '',
    });
  });

  it('never splits a surrogate pair, in the words or beside them', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('🕯', '𝒜', 'x'), maxLength: 90 }),
        fc.nat(180),
        fc.nat(180),
        (text, a, b) => {
          const { quote } = describeSpan(text, { start: Math.min(a, b), end: Math.max(a, b) });
          for (const part of [quote.exact, quote.prefix, quote.suffix]) {
            expect(part.isWellFormed()).toBe(true);
          }
        },
      ),
    );
  });

  it('gives parts that follow each other in the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc.nat(130),
        fc.nat(130),
        (text, a, b) => {
          const { quote, position } = describeSpan(text, {
            start: Math.min(a, b),
            end: Math.max(a, b),
          });
          expect(text.slice(position.start, position.end)).toBe(quote.exact);
          expect(text.slice(0, position.start).endsWith(quote.prefix)).toBe(true);
          expect(text.slice(position.end).startsWith(quote.suffix)).toBe(true);
          expect(quote.prefix.length).toBeLessThanOrEqual(32);
          expect(quote.suffix.length).toBeLessThanOrEqual(32);
        },
      ),
    );
  });
});
