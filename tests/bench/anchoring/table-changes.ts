import type { SearchedPage } from '../../../lib/anchoring/within/find-places.ts';
import { readFigures } from '../../../lib/claims/read-figures.ts';
import { english } from '../../../lib/claims/grammars/en/english.ts';
import { cellSpan, tablePage } from '../../anchoring/within/table-page.ts';
import type { PageChange } from './page-changes.ts';

type Rows = readonly (readonly string[])[];
/** The table after a change, what it says of the noted cell, and where that is: row and column. */
interface TableEdit {
  readonly rows: Rows;
  readonly expected: PageChange['expected'];
  readonly at: readonly [number, number] | null;
}

type Said = Pick<TableEdit, 'expected' | 'at'>;
const sameAt = (at: readonly [number, number]): Said => ({ expected: 'same', at });
const changedAt = (at: readonly [number, number]): Said => ({ expected: 'changed', at });

/** What happens to a table one of whose cells was noted. */
const CHANGES = {
  'table: kept': (rows, y, x) => ({ rows, expected: 'same', at: [y, x] }),
  'table: figure changed': (rows, y, x) =>
    edited(rows, y, x, (text) => String(Number(text) + 7), 'changed'),
  'table: row label renamed': (rows, y, x) => ({
    ...edited(rows, y, 0, (label) => `${label} and Osterby`, 'changed'),
    at: [y, x],
  }),
  'table: column head renamed': (rows, y, x) => ({
    ...edited(rows, 0, x, () => 'Displaced', 'changed'),
    at: [y, x],
  }),
  // Where both rows, or columns, have the same number there, what was noted is still said.
  'table: row labels exchanged': (rows, y, x) => {
    const other = otherRow(rows, y);
    const isAlike = rows[y]?.[x] === rows[other]?.[x];
    const said = isAlike ? sameAt([other, x]) : changedAt([y, x]);
    return { rows: exchangeLabels(rows, y), ...said };
  },
  'table: column heads exchanged': (rows, y, x) => {
    const other = otherColumn(rows, x);
    const isAlike = rows[y]?.[x] === rows[y]?.[other];
    const said = isAlike ? sameAt([y, other]) : changedAt([y, x]);
    return { rows: exchangeHeads(rows, x), ...said };
  },
  'table: row moved': (rows, y, x) => ({
    rows: [...rows.filter((_row, index) => index !== y), rows[y] ?? []],
    expected: 'same',
    at: [rows.length - 1, x],
  }),
  'table: column moved': (rows, y, x) => ({
    rows: rows.map((row) => [...row.filter((_text, index) => index !== x), row[x] ?? '']),
    expected: 'same',
    at: [y, (rows[0]?.length ?? 1) - 1],
  }),
  'table: row removed': (rows, y) => ({
    rows: rows.filter((_row, index) => index !== y),
    expected: 'gone',
    at: null,
  }),
} as const satisfies Readonly<Record<string, (rows: Rows, y: number, x: number) => TableEdit>>;
export const TABLE_CHANGES = Object.keys(CHANGES);

const LABELS = ['Kherson', 'Lviv', 'Odesa', 'Sumy', 'Poltava', 'Rivne', 'Lutsk', 'Izmail'];
const HEADS = ['Region', 'Killed', 'Wounded', 'Missing'];

/** A table put into the middle of a text, one of its cells noted, and the page after a change of it. */
export function changeTable(
  name: string,
  text: string,
  random: () => number,
): Omit<PageChange, 'class' | 'change' | 'isKnown' | 'mayBeGone'> {
  const whole = (most: number): number => 1 + Math.floor(random() * most);
  const labels = LABELS.slice(0, 3 + whole(5));
  const rows = [HEADS, ...labels.map((label) => [label, ...threeCounts(random)])];
  const [y, x] = [whole(labels.length), whole(3)];
  const change = CHANGES[name as keyof typeof CHANGES](rows, y, x);
  const paragraphs = text.split('\n');
  const middle = Math.floor(paragraphs.length / 2);
  const around = [paragraphs.slice(0, middle), paragraphs.slice(middle)] as const;
  const before = pageWith(rows, around);
  const span = cellSpan(before, y, x, HEADS.length);
  const after = pageWith(change.rows, around);
  return {
    before,
    after,
    noted: {
      span,
      figures: readFigures(before.text.slice(span.start, span.end), english),
      isSelected: false,
    },
    expected: change.expected,
    place: change.at === null ? null : cellSpan(after, change.at[0], change.at[1], HEADS.length),
  };
}

function threeCounts(random: () => number): string[] {
  return Array.from({ length: 3 }, () => String(2 + Math.floor(random() * 400)));
}

function pageWith(
  rows: Rows,
  [before, after]: readonly [readonly string[], readonly string[]],
): SearchedPage {
  return tablePage(rows, before.join('\n'), after.join('\n'));
}

function edited(
  rows: Rows,
  y: number,
  x: number,
  edit: (text: string) => string,
  expected: TableEdit['expected'],
): TableEdit {
  const changed = rows.map((row, rowAt) =>
    row.map((text, at) => (rowAt === y && at === x ? edit(text) : text)),
  );
  return { rows: changed, expected, at: [y, x] };
}

function otherRow(rows: Rows, y: number): number {
  return y === rows.length - 1 ? 1 : y + 1;
}

function otherColumn(rows: Rows, x: number): number {
  return x === (rows[0]?.length ?? 1) - 1 ? 1 : x + 1;
}

function exchangeLabels(rows: Rows, y: number): Rows {
  const other = otherRow(rows, y);
  const [own, others] = [rows[y]?.[0] ?? '', rows[other]?.[0] ?? ''];
  return rows.map((row, at) =>
    at === y ? [others, ...row.slice(1)] : at === other ? [own, ...row.slice(1)] : row,
  );
}

function exchangeHeads(rows: Rows, x: number): Rows {
  const other = otherColumn(rows, x);
  const [heads = [], ...rest] = rows;
  const exchanged = heads.map((head, at) =>
    at === x ? (heads[other] ?? '') : at === other ? (heads[x] ?? '') : head,
  );
  return [exchanged, ...rest];
}
