import { describe, expect, it } from 'vitest';

import { hintWords } from '../../../components/wording/hint-words.ts';
import { createTranslator } from '../../../lib/i18n/catalogues.ts';
import { hintsOf, hintsOfBlocks } from '../../figures/hints/read-hints.ts';

const en = createTranslator('en');

describe('a hint in words', () => {
  it.each([
    ['Twelve people (7 soldiers and 4 civilians) came.', '7 + 4 = 11; the text says 12'],
    [
      'The fund has $12.4 million: $7.1 million in bonds and $4.1 million in cash.',
      '$7.1 million + $4.1 million = $11.2 million; the text says $12.4 million',
    ],
    ['In all 45 of 120, or 40 percent, said no.', '45 ÷ 120 = 37.5 %; the text says 40 %'],
    [
      'Of the wells, 45 of 120, or two-thirds, were dry.',
      '45 ÷ 120 = 37.5 %; the text says “two-thirds”',
    ],
    [
      'Sales rose 10 percent to 55 from 48.',
      'From 48 to 55 is a change of 14.6 %; the text says 10 %',
    ],
    ['Membership fell by 12 to 40 from 50.', '50 − 40 = 10; the text says 12'],
    ['The herd tripled from 20 goats to 32 goats.', '32 ÷ 20 = 1.6; the text says “tripled”'],
    [
      'The town paid $5 million for 200 homes, or $30,000 each.',
      '$5 million ÷ 200 = $25,000; the text says $30,000',
    ],
    ['They walked 600 km in 12 days, or 80 km a day.', '600 ÷ 12 = 50; the text says 80'],
    [
      'He led the town for 12 years, from 1998 to 2008.',
      '2008 − 1998 = 10; the text says 12 years',
    ],
    ['The bridge fell 77 years ago, in 1943.', '1943 + 77 = 2020; the page is dated 2025'],
    ['Between 20 and 12 people were killed.', 'The range runs from 20 down to 12'],
  ])('%s', (text, words) => {
    const hints = hintsOf(text, { publishedAt: '2025-05-09' });
    expect(hints.map((hint) => hintWords(hint, en))).toEqual([words]);
  });

  it('keeps the bound of a figure in the report', () => {
    const hints = hintsOfBlocks([
      ['headline', 'Boiler blast kills 38 in Orvell'],
      ['body', 'At least 31 people were killed in Orvell on Monday.'],
    ]);
    const words = hints.map((hint) => hintWords(hint, en));
    expect(words).toEqual(['The headline says 38; the article says at least 31']);
  });
});
