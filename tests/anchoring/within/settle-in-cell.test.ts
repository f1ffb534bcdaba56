import { describe, expect, it } from 'vitest';
import { describeSpan } from '../../../lib/anchoring/describe.ts';
import { keptText } from '../../../lib/anchoring/kept-pieces.ts';
import { SearchableText } from '../../../lib/anchoring/searchable-text.ts';
import { withCells } from '../../../lib/anchoring/within/cells-at.ts';
import { findPlaces, type SearchedPage } from '../../../lib/anchoring/within/find-places.ts';
import { weighWithin } from '../../../lib/anchoring/within/weigh-within.ts';
import { english } from '../../../lib/claims/grammars/en/english.ts';
import { readFigures } from '../../../lib/claims/read-figures.ts';
import { sameFigure } from '../../../lib/figures/same-figure.ts';
import type { Resolution } from '../../../lib/model/sighting.ts';
import type { Span } from '../../../lib/model/span.ts';
import { finish } from '../../../lib/scheduling/steps.ts';
import { cellSpan, tablePage, type TableRows } from './table-page.ts';

const reading = {
  figures: [],
  readFigures: (text: string) => readFigures(text, english),
  sameFigure,
};
const BEFORE = 'The figures of the harbour office, as they were given on Monday evening.';
const AFTER = 'The office counts those who were brought to the hospital of the district.';

const page = (rows: TableRows): SearchedPage => tablePage(rows, BEFORE, AFTER);

/** Looks for words of one page on another, as a reader and then the background do. */
function lookAgain(
  old: SearchedPage,
  noted: Span,
  now: SearchedPage,
  hasLabels = true,
): Resolution {
  const plain = describeSpan(old.text, noted);
  const target = hasLabels ? withCells(plain, old.cells) : plain;
  const [first] = finish(findPlaces(now, [{ target, figures: [] }], reading));
  if (first === undefined) throw new Error('nothing was looked for');
  const kept = keptText(old.text, null, SearchableText.of(now.text));
  const unloaded = { hasMore: false, isHidden: false };
  return weighWithin(first, target, { kept, cells: now.cells, unloaded, reading }).resolution;
}

const TOLLS: TableRows = [
  ['Region', 'Killed', 'Wounded'],
  ['North', '12', '40'],
  ['South', '31', '7'],
  ['East', '5', '19'],
];
const KILLED_IN_SOUTH = cellSpan(page(TOLLS), 2, 1, 3);

/** What is said of South's 31 killed on a page with another table. */
function tollIn(rows: TableRows): Resolution {
  return lookAgain(page(TOLLS), KILLED_IN_SOUTH, page(rows));
}

describe('a figure in a table', () => {
  it('is changed where its row has another label, and both are shown', () => {
    const result = tollIn(
      TOLLS.map((row) => row.map((cell) => (cell === 'South' ? 'West' : cell))),
    );
    expect(result).toMatchObject({ state: 'changed', old: 'South', new: 'West' });
  });

  it('is changed at its cell where the label of its row gained words', () => {
    const rows = TOLLS.map((row) =>
      row.map((cell) => (cell === 'South' ? 'South and Osterby' : cell)),
    );
    expect(tollIn(rows)).toMatchObject({
      state: 'changed',
      old: 'South',
      new: 'South and Osterby',
      span: cellSpan(page(rows), 2, 1, 3),
    });
  });

  const LONG: TableRows = [
    ['Region', 'Killed', 'Wounded', 'Missing'],
    ['North', '381', '120', '36'],
    ['South', '241', '329', '398'],
    ['East', '31', '136', '205'],
    ['West', '62', '377', '14'],
    ['Coast', '219', '105', '362'],
  ];
  it.each([1, 2, 3, 4, 5])('is gone with its row, and not what stands there now: row %i', (row) => {
    const now = page(LONG.filter((_cells, index) => index !== row));
    for (const column of [1, 2, 3]) {
      const result = lookAgain(page(LONG), cellSpan(page(LONG), row, column, 4), now);
      expect(result).toMatchObject({ state: 'orphan' });
    }
  });

  it('is changed where two rows have exchanged their labels', () => {
    const rows = [TOLLS[0], ['South', '12', '40'], ['North', '31', '7'], TOLLS[3]] as TableRows;
    expect(tollIn(rows)).toMatchObject({
      state: 'changed',
      old: 'South',
      new: 'North',
      span: cellSpan(page(rows), 2, 1, 3),
    });
  });

  it('is changed where two columns have exchanged their heads', () => {
    const rows = [['Region', 'Wounded', 'Killed'], ...TOLLS.slice(1)];
    expect(tollIn(rows)).toMatchObject({ state: 'changed', old: 'Killed', new: 'Wounded' });
  });

  it('is changed where its column has another head', () => {
    const rows = [['Region', 'Killed or missing', 'Wounded'], ...TOLLS.slice(1)];
    expect(tollIn(rows)).toMatchObject({
      state: 'changed',
      old: 'Killed',
      new: 'Killed or missing',
    });
  });

  it.each<[string, TableRows]>([
    ['its row has moved', [TOLLS[0], TOLLS[3], TOLLS[2], TOLLS[1]] as TableRows],
    ['its column has moved', TOLLS.map(([label = '', a = '', b = '']) => [label, b, a])],
    ['a column stands between', TOLLS.map(([label = '', ...rest]) => [label, '9', ...rest])],
    [
      'a note was put to its labels',
      TOLLS.map((row) => row.map((cell) => cell.replace('South', 'South[2]'))),
    ],
    [
      'rows came above',
      [TOLLS[0], ['West', '31', '1'], ['Isles', '2', '31'], ...TOLLS.slice(1)] as TableRows,
    ],
  ])('is the same where %s', (what, rows) => {
    const heads =
      what === 'a column stands between'
        ? [['Region', 'Missing', 'Killed', 'Wounded'], ...rows.slice(1)]
        : rows;
    const now = page(heads);
    const result = tollIn(heads);
    expect(result.state).toBe('same');
    if (result.state === 'orphan') return;
    expect(now.text.slice(result.span.start, result.span.end)).toBe('31');
    expect(now.cells.find(({ span }) => span.start === result.span.start)?.column).toBe('Killed');
  });

  it('is changed where its row moved and its figure is another', () => {
    const rows = [TOLLS[0], TOLLS[3], TOLLS[1], ['South', '38', '7']] as TableRows;
    expect(tollIn(rows)).toMatchObject({ state: 'changed', old: '31', new: '38' });
  });

  it('is not taken for the same figure in the row that took its place', () => {
    const old = page([
      ['Region', 'Killed'],
      ['North', '3'],
      ['South', '3'],
      ['East', '2'],
    ]);
    const now = page([
      ['Region', 'Killed'],
      ['South', '4'],
      ['North', '3'],
      ['East', '2'],
    ]);
    expect(lookAgain(old, cellSpan(old, 2, 1, 2), now)).toMatchObject({
      state: 'changed',
      old: '3',
      new: '4',
    });
  });

  it('is told from the same figure in another table with the same labels', () => {
    const both = `${page(TOLLS).text}\n`;
    const second = tablePage(TOLLS, both, AFTER);
    const shift = both.length - BEFORE.length;
    const cells = [...page(TOLLS).cells, ...second.cells];
    const two = { text: second.text, cells };
    const noted = { start: KILLED_IN_SOUTH.start + shift, end: KILLED_IN_SOUTH.end + shift };
    expect(lookAgain(two, noted, two)).toMatchObject({ state: 'same', span: noted });
  });

  it('keeps what was noted over several cells under their labels', () => {
    const old = page(TOLLS);
    const noted = { start: KILLED_IN_SOUTH.start - 6, end: KILLED_IN_SOUTH.end + 2 };
    const heads = [['Region', 'Wounded', 'Killed'], ...TOLLS.slice(1)];
    expect(lookAgain(old, noted, old).state).toBe('same');
    expect(lookAgain(old, noted, page(heads))).toMatchObject({
      state: 'changed',
      old: 'Killed',
      new: 'Wounded',
    });
  });

  it('noted before labels were kept is found as before', () => {
    const now = page([...TOLLS, ['West', '8', '90']]);
    expect(lookAgain(page(TOLLS), KILLED_IN_SOUTH, now, false).state).toBe('same');
    const heads = page([['Region', 'Wounded', 'Killed'], ...TOLLS.slice(1)]);
    expect(lookAgain(page(TOLLS), KILLED_IN_SOUTH, heads, false).state).toBe('same');
  });

  it('is found by its words on a page that has no table any more', () => {
    const now = { ...page(TOLLS), cells: [] };
    expect(lookAgain(page(TOLLS), KILLED_IN_SOUTH, now).state).toBe('same');
  });
});

describe('a figure whose digits end another', () => {
  it('is removed with its row, and not taken for the other', () => {
    const rows: TableRows = [
      ['Region', 'Killed', 'Wounded', 'Missing'],
      ['North', '279', '399', '112'],
      ['South', '225', '9', '112'],
      ['East', '333', '121', '395'],
    ];
    const noted = cellSpan(page(rows), 2, 2, 4);
    const now = page(rows.filter(([label]) => label !== 'South'));
    expect(lookAgain(page(rows), noted, now)).toMatchObject({ state: 'orphan', reason: 'removed' });
  });
});
