import { describe, expect, it } from 'vitest';

import { groupFigures, type ToldFigures } from '../../../lib/figures/compare/group-figures.ts';
import type { Figure } from '../../../lib/model/figure.ts';
import type { SubjectId } from '../../../lib/model/ids.ts';

const figure = (over: Partial<ToldFigures['figures'][number]>): ToldFigures['figures'][number] => ({
  ...{ span: { start: 0, end: 1 }, text: '31', kind: 'casualty', min: 31, max: 31 },
  ...{ qualifier: 'exact', bounds: 'stated', unit: null, counted: 'people', harm: 'killed' },
  ...over,
});
const told = (
  page: string,
  text: string,
  over: Partial<ToldFigures['figures'][number]> = {},
  title = '',
): ToldFigures => ({ page, title, text, figures: [figure(over)] });

const members = (all: readonly ToldFigures[]): readonly (readonly number[])[] =>
  groupFigures(all).map((group) => group.members);

const STRIKE = told('a', 'At least 31 people died in the market in Velmora.');

describe('figures stand together', () => {
  it.each<[string, ToldFigures]>([
    ['on another page about one event', told('b', 'A strike on the market killed 38 in Velmora.')],
    [
      'whose event only the title names',
      told('b', 'The toll rose to 38.', {}, 'Velmora: dozens die in market'),
    ],
    ['later on the same page', told('a', 'By noon 38 were dead, said the mayor.')],
    [
      'that count people in another word',
      told('b', 'The market of Velmora lost 38 victims.', { counted: 'victims' }),
    ],
  ])('%s', (_, other) => {
    expect(members([STRIKE, other])).toEqual([[0, 1]]);
  });

  it('that were put to one subject, whatever their words are', () => {
    const subjectId = 'toll' as SubjectId;
    const all = [told('a', 'Nine died.', { subjectId }), told('b', 'Погибли 12.', { subjectId })];
    expect(members(all)).toEqual([[0, 1]]);
  });
});

describe('figures stand apart', () => {
  it.each<[string, ToldFigures]>([
    ['of another place', told('b', 'A strike on the market killed 38 in Ostrel.')],
    ['of another event there', told('b', 'In Velmora 38 people died of the fever.')],
    ['of another harm', told('b', 'The market in Velmora: 38 people hurt.', { harm: 'wounded' })],
    [
      'of another thing',
      told('a', 'It lost 38 graves.', { kind: 'memorial', harm: null, counted: 'graves' }),
    ],
    ['that share a weekday only', told('b', 'On Monday the market saw 38 die.')],
    ['that a person said are of another place', told('a', '38 died.', { place: 'Ostrel' })],
  ])('%s', (_, other) => {
    const first = told('a', `${STRIKE.text} It was on Monday.`, { place: 'Velmora' });
    expect(members([first, other])).toEqual([[0], [1]]);
  });

  it('that were put to two subjects', () => {
    const all = ['one', 'two'].map((subjectId) =>
      told('a', 'Nine people died.', { subjectId: subjectId as SubjectId }),
    );
    expect(members(all)).toEqual([[0], [1]]);
  });

  it('dates of one page', () => {
    const date: Partial<Figure> = { kind: 'date', harm: null, counted: null };
    expect(members([told('a', 'In 1945.', date), told('a', 'In 1946.', date)])).toEqual([[0], [1]]);
  });
});

it('a group has the names that all of it shares, and what it is about', () => {
  const other = told('b', 'A strike on the market of Velmora killed 38, said Oren Hask.');
  expect(groupFigures([STRIKE, other])).toEqual([
    { members: [0, 1], names: ['Velmora'], figure: STRIKE.figures[0] },
  ]);
});

it('everything is in one group, in the order given', () => {
  const apart = told('c', 'Forty sheep were lost in Dolen.', { harm: null, counted: 'sheep' });
  const other = told('b', 'A strike on the market killed 38 in Velmora.');
  expect(members([STRIKE, apart, other])).toEqual([[0, 2], [1]]);
});
