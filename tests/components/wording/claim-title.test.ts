import { describe, expect, it } from 'vitest';

import { claimTitle, speakerOf } from '../../../components/wording/claim-title.ts';
import { createTranslator } from '../../../lib/i18n/catalogues.ts';
import type { ClaimKind } from '../../../lib/model/claim.ts';
import type { Figure } from '../../../lib/model/figure.ts';

const en = createTranslator('en');

function figure(over: Partial<Figure>): Figure {
  return {
    span: { start: 0, end: 1 },
    text: '31',
    kind: 'casualty',
    min: 31,
    max: null,
    qualifier: 'atLeast',
    bounds: 'stated',
    unit: null,
    counted: null,
    harm: 'killed',
    ...over,
  };
}

function title(kinds: readonly ClaimKind[], figures: readonly Figure[], speaker?: string): string {
  return claimTitle({ text: '', kinds, figures }, speaker ?? null, en);
}

const graves = figure({ kind: 'memorial', min: 83, max: 83, qualifier: 'exact', harm: null });

describe('the title of a claim', () => {
  it.each<{ why: string; figures: readonly Figure[]; words: string }>([
    {
      why: 'joins figures with what they count',
      figures: [figure({}), figure({ min: 120, harm: 'wounded', counted: 'people' })],
      words: '31+ killed · 120+ wounded',
    },
    {
      why: 'says a harm once',
      figures: [
        figure({ min: 12_340, max: 12_340, qualifier: 'exact', counted: 'civilian deaths' }),
      ],
      words: '12,340 civilian deaths',
    },
    {
      why: 'keeps the qualifier of a figure',
      figures: [
        figure({
          kind: 'attendance',
          min: 600,
          max: 600,
          qualifier: 'about',
          harm: null,
          counted: 'people',
        }),
      ],
      words: 'about 600 people',
    },
    {
      why: 'writes a range short',
      figures: [figure({ min: 33, max: 40, qualifier: 'range' })],
      words: '33–40 killed',
    },
    {
      why: 'leaves a fraction in its words',
      figures: [
        figure({
          kind: 'share',
          text: 'two thirds',
          min: 2 / 3,
          max: 2 / 3,
          qualifier: 'exact',
          harm: null,
          counted: 'of the stalls',
        }),
      ],
      words: 'two thirds of the stalls',
    },
    {
      why: 'leaves out a date beside a figure',
      figures: [
        { ...graves, counted: 'graves' },
        figure({ kind: 'date', text: 'May 9', min: null, harm: null }),
      ],
      words: '83 graves',
    },
    {
      why: 'counts what does not fit',
      figures: [83, 84, 85, 86, 87].map((min) => ({ ...graves, min, max: min, counted: 'graves' })),
      words: '83 graves · 84 graves · 85 graves · +2',
    },
    {
      why: 'says nothing twice',
      figures: [graves, graves, figure({}), graves, graves].map((one) => ({ ...one })),
      words: '83 · 31+ killed',
    },
  ])('$why', ({ figures, words }) => {
    expect(title(['casualty'], figures)).toBe(words);
  });

  it('names a quotation by its speaker, also where there is a figure in it', () => {
    expect(title(['quotation'], [figure({})], 'Oren Hask')).toBe('Quotation · Oren Hask');
    expect(title(['statement'], [])).toBe('Statement');
  });
});

it('takes the innermost voice for the speaker', () => {
  expect(speakerOf([{ name: 'The Daily Harbour' }, { name: 'Oren Hask' }])).toBe('Oren Hask');
  expect(speakerOf([])).toBeNull();
});
