import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseAmount } from '../../../components/ui/typed/parse-amount.ts';
import { createTranslator } from '../../../lib/i18n/catalogues.ts';
import { INTERFACE_LANGUAGES } from '../../../lib/i18n/load-translator.ts';

describe('an amount', () => {
  it.each([
    { text: '38', value: 38 },
    { text: ' 1,200,000 ', value: 1_200_000 },
    { text: '1 200 000', value: 1_200_000 },
    { text: '1.2 million', value: 1_200_000 },
    { text: '1.1m', value: 1_100_000 },
    { text: '40k', value: 40_000 },
    { text: '2.7 bn', value: 2_700_000_000 },
    { text: '-3.5', value: -3.5 },
    { text: '', value: null },
    { text: 'dozens', value: undefined },
    { text: '12,5', value: undefined },
    { text: '1,20,000', value: undefined },
    { text: '1.2.3', value: undefined },
    { text: '5 apples', value: undefined },
    { text: 'million', value: undefined },
  ])('“$text” reads as $value', ({ text, value }) => {
    expect(parseAmount(text)).toBe(value);
  });

  it.each([
    { text: '1,2 млн', value: 1_200_000 },
    { text: '40 тыс.', value: 40_000 },
    { text: '12,5', value: 12.5 },
    { text: '1.5', value: 1.5 },
    { text: '0,125', value: 0.125 },
    { text: '1 200,5', value: 1200.5 },
    { text: '1,234 млрд', value: 1_234_000_000 },
    { text: '1,200,000', value: 1_200_000 },
    { text: '1,200', value: undefined },
    { text: '12,5 яблок', value: undefined },
  ])('“$text” reads as $value in Russian', ({ text, value }) => {
    expect(parseAmount(text, 'ru')).toBe(value);
  });

  it.each(INTERFACE_LANGUAGES)('written by the interface in %s reads as itself', (lang) => {
    const { amount } = createTranslator(lang);
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
        expect(parseAmount(amount(value), lang)).toBe(value);
      }),
    );
  });
});
