import { describe, expect, it } from 'vitest';

import { claimTitle, speakerOf } from '../../../components/wording/claim-title.ts';
import { findClaims } from '../../../lib/claims/find-claims.ts';
import { english } from '../../../lib/claims/grammars/en/english.ts';
import { createTranslator } from '../../../lib/i18n/catalogues.ts';
import type { ClaimKind } from '../../../lib/model/claim.ts';
import type { Figure } from '../../../lib/model/figure.ts';
import { recordClaim } from '../../../lib/model/rules/record-claim.ts';

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
      words: 'About 600 people',
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
      words: 'Two thirds of the stalls',
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

const ru = createTranslator('ru');
const CITY = 'Norvale, which the flood of 1998 all but emptied, is the second most populous city.';

/** The title of an English claim as read, and the same for it as recorded. */
function titlesOf(text: string, speaker: string | null = null, translator = en): string[] {
  const before = 'A line before it. ';
  const [claim] = findClaims(before + text, english).filter(({ span }) => span.start > 0);
  if (claim === undefined) throw new Error(`no claim: ${text}`);
  const recorded = recordClaim(claim, () => 'id');
  return [claim, recorded].map((each) => claimTitle(each, speaker, translator));
}

describe('the title of a claim whose figure says little', () => {
  it.each<[why: string, text: string, words: string]>([
    [
      'has what is ranked',
      'It is the first oyster farm in the bay.',
      'First oyster farm in the bay',
    ],
    [
      'ends with the phrase',
      'Anna Holt became the first woman to lead the council, after a vote.',
      'First woman to lead the council',
    ],
    [
      'is cut at a word',
      'It is the first time in 30 years that the gates of the dam at Aldmoor were opened.',
      'First time in 30 years that the gates of the dam …',
    ],
    ['has the words before it as well', CITY, '… is the second most populous city'],
    [
      'is the whole of a short claim',
      'The outbreak is the worst in 31 years.',
      'The outbreak is the worst in 31 years',
    ],
    [
      'has what a sum is for, after how it is bounded',
      'After the flood the council of Aldmoor set aside up to $53 million for new dams in March.',
      'Up to $53 million for new dams in March',
    ],
    [
      'has what lasted, in the words of the text',
      'The mayor was banned from the town hall and sentenced to five years in prison.',
      'Five years in prison',
    ],
    [
      'has the words before a sum that ends its phrase',
      'After a long debate the ferry company was bought by the town for $900,000.',
      '… by the town for $900,000',
    ],
    [
      'has what happened on a date',
      'After a long dispute the mill at Aldmoor closed its gates in 2010.',
      '… closed its gates in 2010',
    ],
    [
      'counts as the text does where the number is a vague word',
      'The council says that dozens of fishing boats were lost.',
      'Dozens of fishing boats',
    ],
    [
      'is short beside another figure',
      'The first of the two trials, held in May, ended.',
      'First trials · 2 trials',
    ],
  ])('%s', (_why, text, words) => {
    expect(titlesOf(text)).toEqual([words, words]);
  });

  it('keeps to the figure where the words are no longer those it was read from', () => {
    const rank = figure({ kind: 'rank', text: 'first', min: 1, max: 1, qualifier: 'exact' });
    const claim = {
      text: 'Changed since.',
      kinds: ['rank'] as const,
      figures: [{ ...rank, harm: null }],
    };
    expect(claimTitle(claim, null, en)).toBe('First');
  });

  it('does not mix the words of the page with another script', () => {
    const text = 'After the flood the council of Aldmoor set aside $53 million for new dams.';
    const [read] = titlesOf(text, null, ru);
    expect(read).toMatch(/^53.млн.\$$/u);
  });
});

describe('the title of a claim without a figure', () => {
  const text = 'It is the largest covered market in Europe.';

  it.each([en, ru])('is its first words, in the language of the page', (translator) => {
    const words = 'It is the largest covered market in Europe';
    expect(titlesOf(text, null, translator)).toEqual([words, words]);
    expect(titlesOf(text, 'Oren Hask', translator)[0]).toBe(`${words} · Oren Hask`);
  });

  it('is cut between words, or between characters where there are no spaces', () => {
    const of = (words: string): string =>
      claimTitle({ text: words, kinds: ['statement'], figures: [] }, null, en);
    expect(of(`The harbour ${'was closed, '.repeat(9)}`)).toBe(
      'The harbour was closed, was closed, was closed …',
    );
    expect(of('港'.repeat(90))).toBe(`${'港'.repeat(48)} …`);
    expect(of('Мост закрыли после наводнения.')).toBe('Мост закрыли после наводнения');
  });

  it('says that words are passed on, and by whom; without a name its first words', () => {
    const reported = { text: 'The bridge was safe.', kinds: ['reported'] as const, figures: [] };
    expect(claimTitle(reported, 'The ministry', en)).toBe('Reported · The ministry');
    expect(claimTitle(reported, null, en)).toBe('The bridge was safe');
  });
});

it('takes the innermost voice for the speaker', () => {
  expect(speakerOf([{ name: 'The Daily Harbour' }, { name: 'Oren Hask' }])).toBe('Oren Hask');
  expect(speakerOf([])).toBeNull();
  expect(speakerOf([{ name: 'He' }])).toBeNull();
});
