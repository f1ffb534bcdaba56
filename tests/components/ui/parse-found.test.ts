import { describe, expect, it } from 'vitest';

import { parseFound, type FoundReading } from '../../../components/ui/typed/parse-found.ts';
import { foundWords } from '../../../components/wording/found-words.ts';
import { createCardTranslator } from '../../../lib/i18n/card-catalogues.ts';

const TODAY = '2026-12-01';

function read(text: string, lang = 'en', counted: readonly string[] = []): FoundReading {
  const words = foundWords(createCardTranslator(lang));
  return parseFound(text, { words, lang, today: TODAY, counted });
}

/** "min best max as of", with "-" for what is not known; or the kind of an answer that is no figure. */
function told(text: string, lang = 'en', counted: readonly string[] = []): string {
  const reading = read(text, lang, counted);
  if (reading.kind !== 'read') return reading.kind;
  const { min, best, max } = reading.established;
  const bounds = [min, best, max].map((value) => value ?? '-').join(' ');
  return reading.asOf === null ? bounds : `${bounds} ${reading.asOf}`;
}

describe('what was found, as it is typed in English', () => {
  it.each([
    ['38', '38 38 38'],
    ['  38  ', '38 38 38'],
    ['exactly 38', '38 38 38'],
    ['33-40', '33 - 40'],
    ['33 – 40', '33 - 40'],
    ['33 to 40', '33 - 40'],
    ['from 33 to 40', '33 - 40'],
    ['between 33 and 40', '33 - 40'],
    ['33-40, best 38', '33 38 40'],
    ['33-40 best 38', '33 38 40'],
    ['33-40 (best 38)', '33 38 40'],
    ['33-40; best: 38', '33 38 40'],
    ['best 38', '- 38 -'],
    ['at least 30, best 38', '30 38 -'],
    ['about 38', '- 38 -'],
    ['About 38', '- 38 -'],
    ['~38', '- 38 -'],
    ['ca. 1,200', '- 1200 -'],
    ['at least 30', '30 - -'],
    ['30+', '30 - -'],
    ['30 or more', '30 - -'],
    ['≥ 30', '30 - -'],
    ['≥30', '30 - -'],
    ['>30', '30 - -'],
    ['>= 30', '30 - -'],
    ['more than 30', '30 - -'],
    ['no more than 30', '- - 30'],
    ['<30', '- - 30'],
    ['≤ 30', '- - 30'],
    ['<=30', '- - 30'],
    ['fewer than 30', '- - 30'],
    ['at most 40', '- - 40'],
    ['up to 40', '- - 40'],
    ['40 or fewer', '- - 40'],
    ['1,200', '1200 1200 1200'],
    ['1.2 million', '1200000 1200000 1200000'],
    ['1.2-1.4 million', '1200000 - 1400000'],
    ['900 thousand to 1.2 million', '900000 - 1200000'],
    ['1.25', '1.25 1.25 1.25'],
  ])('reads “%s”', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    ['at least 30 as of 3 May', '30 - - 2026-05-03'],
    ['38, as of May 3', '38 38 38 2026-05-03'],
    ['33-40, best 38 as of 4 May 2025', '33 38 40 2025-05-04'],
    ['38 as of 24 December', '38 38 38 2025-12-24'],
    ['38 as of today', '38 38 38 2026-12-01'],
    ['38 as of 2025-05', '38 38 38 2025-05'],
    ['38 as of 1945', '38 38 38 1945'],
    ['38 as of Sept 2024', '38 38 38 2024-09'],
  ])('reads “%s” with its date', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each(['38 as of 3/5/2025', '38 as of 31 February', '38 as of spring', '38 as of'])(
    'does not guess the date of “%s”',
    (text) => {
      expect(told(text)).toBe('unread');
    },
  );

  it.each([
    'lots',
    'dozens',
    '><30',
    '40-33',
    '33-40, best 50',
    '33-40-50',
    '38 or 39',
    '33-40 maybe',
    '12 of 38',
    'at least about 30',
    'about',
    '-',
  ])('leaves “%s” as it is', (text) => {
    expect(told(text)).toBe('unread');
  });

  it.each(['', '   '])('finds nothing in “%s”', (text) => {
    expect(told(text)).toBe('nothing');
  });

  it('passes over the words for what is counted, and over no others', () => {
    const counted = ['people', 'killed', '€'];
    expect(told('38 killed', 'en', counted)).toBe('38 38 38');
    expect(told('33-40 people killed', 'en', counted)).toBe('33 - 40');
    expect(told('€1.4 bn', 'en', counted)).toBe('1400000000 1400000000 1400000000');
    expect(told('38 wounded', 'en', counted)).toBe('unread');
  });
});

describe('what was found, as it is typed in Russian', () => {
  it.each([
    ['38', '38 38 38'],
    ['33–40, вероятнее 38', '33 38 40'],
    ['от 33 до 40', '33 - 40'],
    ['около 38', '- 38 -'],
    ['не менее 30 на 3 мая', '30 - - 2026-05-03'],
    ['не менее 30 по состоянию на 3 мая 2025 г.', '30 - - 2025-05-03'],
    ['38 на 3.5.2025', '38 38 38 2025-05-03'],
    ['38 на сегодня', '38 38 38 2026-12-01'],
    ['до 40', '- - 40'],
    ['более 30', '30 - -'],
    ['не более 30', '- - 30'],
    ['менее 30', '- - 30'],
    ['30 и более', '30 - -'],
    ['1 200', '1200 1200 1200'],
    ['1,2 млн', '1200000 1200000 1200000'],
    ['много', 'unread'],
  ])('reads “%s”', (text, expected) => {
    expect(told(text, 'ru')).toBe(expected);
  });
});

describe('a separator that may mean two things', () => {
  it.each([
    ['en', '1.200', ['1200', '1.2']],
    ['en', '33-1.250', ['1250', '1.25']],
    ['en', 'about 1.000 as of 3 May', ['1000', '1']],
    ['ru', '1.200', ['1200', '1,2']],
    ['ru', '1,200', ['1200', '1,2']],
  ])('in %s is asked about: %s', (lang, text, readings) => {
    expect(read(text, lang)).toMatchObject({ kind: 'asks', readings });
  });

  it.each([
    ['en', '1,200'],
    ['en', '1.25'],
    ['en', '0.125'],
    ['en', '12.3456'],
    ['ru', '1,25'],
    ['ru', '1 200'],
  ])('in %s is not asked about in %s', (lang, text) => {
    expect(read(text, lang).kind).toBe('read');
  });
});
