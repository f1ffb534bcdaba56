import { describe, expect, it } from 'vitest';

import { comparisonWords } from '../../../components/wording/comparison-words.ts';
import { compareFigures } from '../../../lib/figures/compare/compare-figures.ts';
import { createTranslator } from '../../../lib/i18n/catalogues.ts';
import type { RecordedFigure } from '../../../lib/model/figure.ts';
import type { FigureId } from '../../../lib/model/ids.ts';
import { figureIn, type Known } from '../../figures/compare/compare-samples.ts';

function recorded(text: string, known: Known = {}): RecordedFigure {
  return {
    ...figureIn(text, known),
    id: text as FigureId,
    span: { start: 0, end: 1 },
    creditedTo: null,
  };
}

/** How the interface says that two figures stand to each other. */
function said(ours: RecordedFigure, theirs: RecordedFigure, lang = 'en'): string {
  const comparison = compareFigures(ours, theirs);
  return comparisonWords({ ours, theirs, comparison }, createTranslator(lang));
}

describe('two figures side by side are said to', () => {
  it('agree within what both are written with', () => {
    expect(
      said(
        recorded('The war killed 38 million people.'),
        recorded('The war killed 38.2 million people.'),
      ),
    ).toMatch(/^38 million here and 38\.2 million there agree \(/);
  });

  it('be perhaps the same: more than 25, and at least two dozen', () => {
    const [over, dozens] = [
      recorded('It killed more than 25 people.'),
      recorded('It killed at least two dozen people.'),
    ];
    expect(said(over, dozens)).toBe('more than 25 here and at least 24 there may be the same');
    expect(said(over, dozens, 'ru')).toContain('могут быть одним и тем же');
  });

  it('be of different times: 12 at 09:00, and 31 at 18:00', () => {
    const morning = recorded('The blast killed 12 people.', { asOf: '09:00' });
    const evening = recorded('The blast killed 31 people.', { asOf: '18:00' });
    expect(said(morning, evening)).toBe('31 there (18:00) is later than 12 here (09:00) (+19)');
    expect(said(evening, morning)).toBe('31 here (18:00) is later than 12 there (09:00) (+19)');
  });

  it('be no comparison: 38 million killed, and 35 million casualties', () => {
    const killed = recorded('The war killed 38 million people.');
    const casualties = recorded('The war left 35 million casualties.');
    expect(said(killed, casualties)).toMatch(
      /^38 million here and 35 million there cannot be compared: .*harm: killed here, /,
    );
  });

  it('disagree: 38 million killed, and 20 million killed', () => {
    const [more, fewer] = [
      recorded('The war killed 38 million people.'),
      recorded('The war killed 20 million people.'),
    ];
    expect(said(more, fewer)).toBe(
      '38 million here and 20 million there disagree: 37,500,000 to 38,500,000 and 19,500,000 to 20,500,000, 17,000,000 apart',
    );
    expect(said(more, fewer, 'ru')).not.toContain('disagree');
  });

  it.each([
    ['It began in 1990.', 'It began in 1990.', 'Both say 1990'],
    ['It began in 1990.', 'It began in 1995.', '1990 here and 1995 there disagree'],
    [
      'It ended on May 9, 1990.',
      'It ended on May 10, 1990.',
      'May 9, 1990 here and May 10, 1990 there disagree',
    ],
    ['It killed 31 people.', 'It killed 31 people.', 'Both say 31'],
    ['It killed at least 31 people.', 'At least 31 people were killed.', 'Both say at least 31'],
  ])('stand to each other without sums where there are none: %s %s', (ours, theirs, words) => {
    expect(said(recorded(ours), recorded(theirs))).toBe(words);
  });
});

describe('a time a figure is stated as of reads', () => {
  it.each([
    ['en', '1945', '2025-05', '(May 2025)', '(1945)'],
    ['en', '2025-05-09', '2025-06', '(Jun 2025)', '(May 9, 2025)'],
    ['ru', '2025-05-09', '2025-06', '(июнь 2025 г.)', '(9 мая 2025 г.)'],
  ])('in %s with the precision it has: %s and %s', (lang, earlier, later, ...words) => {
    const text = said(
      recorded('The blast killed 12 people.', { asOf: earlier }),
      recorded('The blast killed 31 people.', { asOf: later }),
      lang,
    );
    for (const word of words) expect(text).toContain(word);
  });

  it('as the interface has it where two times cannot be held against each other', () => {
    const basis = said(
      recorded('The blast killed 12 people.', { basis: 'additional' }),
      recorded('The blast killed 31 people.', { basis: 'total' }),
      'ru',
    );
    expect(basis).not.toMatch(/additional|total/);
    const time = said(
      recorded('The blast killed 12 people.', { asOf: '2025-05' }),
      recorded('The blast killed 31 people.', { asOf: '2025-05-09' }),
    );
    expect(time).toContain('as of when: May 2025 here, May 9, 2025 there');
  });
});
