import { describe, expect, it } from 'vitest';
import { addressOfQuote } from '../../lib/formats/address-of-quote.ts';

const PAGE = 'https://quay.test/ferry';

describe('the address of some words', () => {
  it.each([
    ['short words whole', PAGE, 'killed 31 people', '#:~:text=killed%2031%20people'],
    ['signs with a meaning of their own', PAGE, '30-40, or more & less', '#:~:text=30%2D40%2C%20or%20more%20%26%20less'], // prettier-ignore
    ['words of an address with a fragment', `${PAGE}#live`, 'killed 31', ':~:text=killed%2031'],
    ['half a surrogate pair', PAGE, 'a \ud83d b', '#:~:text=a%20%EF%BF%BD%20b'],
    ['nothing', PAGE, '  ', ''],
  ])('gives %s', (_what, url, words, expected) => {
    expect(addressOfQuote(url, words)).toBe(url + expected);
  });

  it('gives long words by their first and last ones', () => {
    const words = Array.from({ length: 40 }, (_, at) => `w${at}`).join(' ');
    expect(addressOfQuote(PAGE, words)).toBe(
      `${PAGE}#:~:text=w0%20w1%20w2%20w3%20w4,w35%20w36%20w37%20w38%20w39`,
    );
  });
});
