import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DigitReader } from '../../../lib/claims/tokens/digit-reader.ts';
import { WordTable } from '../../../lib/claims/tokens/word-table.ts';

const reader = new DigitReader(new WordTable(), { decimal: '.', thousands: ',' });

function valueOf(text: string): number {
  reader.read(text, 0, text.length);
  return reader.value;
}

const digits = (most: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: 1, maxLength: most });

describe('a number in digits', () => {
  it('is worth what its decimals say, to the last bit, however long it is', () => {
    fc.assert(
      fc.property(digits(3), digits(20), (whole, decimals) => {
        expect(valueOf(`${whole}.${decimals}`)).toBe(Number(`${whole}.${decimals}`));
      }),
    );
  });

  it.each([
    ['1,234.5', 1234.5],
    ['12,345,678.901', 12_345_678.901],
    ['1,234,567,890.12', 1_234_567_890.12],
    ['0.1', 0.1],
    ['0.30000000000000004', 0.30000000000000004],
    ['4.35', 4.35],
    ['999999999999.99', 999_999_999_999.99],
  ])('reads %s with its separators', (text, value) => {
    expect(valueOf(text)).toBe(value);
  });
});
