import { attributeOf } from '../page-text/dom.ts';
import type { GridCell, TableGrid } from './lay-out-table.ts';

/** The text of a cell as it is read; empty for none. */
export type TextOf = (cell: GridCell) => string;

/** What labels a cell, outermost first. */
export interface CellHeads {
  readonly row: readonly GridCell[];
  readonly column: readonly GridCell[];
}

/** A longer text in a row's first cell is content, not a label. */
const LONGEST_LABEL = 80;

/**
 * Finds the labels of the cells of one table: those that `headers` names, else the row and column
 * heads of the HTML Standard's algorithm, else what plainly stands for one: a cell of `thead`, the
 * first words in a row. Null for a table that labels nothing, as one for layout.
 */
export function headFinder(
  grid: TableGrid,
  textOf: TextOf,
): ((cell: GridCell) => CellHeads) | null {
  const isMarked = grid.cells.some((one) => isMarkedHead(one) && textOf(one) !== '');
  if (!isMarked && !isGridOfFigures(grid, textOf)) return null;
  const columnHeads = new Set(
    isMarked ? grid.cells.filter((cell) => isColumnHead(cell, grid)) : grid.rows[0],
  );
  const isColumn = (cell: GridCell): boolean => columnHeads.has(cell);
  const isRow = (cell: GridCell): boolean => cell.isHead && !isColumn(cell);
  // All that is the same for every cell is found once: a table may have thousands.
  const byId = cellsById(grid);
  const ofGroup = headsOfGroups(grid);
  const columns = lanesOf(grid, 'above', isColumn);
  const rows = lanesOf(grid, 'left', isRow);
  return (cell) => {
    const named = namedHeads(cell, byId);
    if (named !== null) return named;
    const column = headsFrom(cell, columns, 'above').filter(
      (head) => textOf(head) !== '' && !isTitle(head, grid),
    );
    const beside = headsFrom(cell, rows, 'left').filter((head) => textOf(head) !== '');
    const row = [...groupHeads(cell, ofGroup, beside), ...beside];
    return { row: row.length > 0 ? row : firstWords(cell, grid, textOf, isColumn), column };
  };
}

function isMarkedHead({ isHead, isInHead }: GridCell): boolean {
  return isHead || isInHead;
}

function scopeOf({ element }: GridCell): string {
  return attributeOf(element, 'scope')?.trim().toLowerCase() ?? '';
}

/** A head is its columns' if it says so, or says nothing and there are no data in its rows. */
function isColumnHead(cell: GridCell, { rows }: TableGrid): boolean {
  const scope = scopeOf(cell);
  if (!isMarkedHead(cell) || scope === 'row' || scope === 'rowgroup') return false;
  if (cell.isInHead || scope === 'col' || scope === 'colgroup') return true;
  return rows
    .slice(cell.y, cell.y + cell.height)
    .every((row) => row.every((one) => one === undefined || one.isHead));
}

/** The cells that have an id, the first of each. */
function cellsById({ cells }: TableGrid): ReadonlyMap<string, GridCell> {
  const byId = new Map<string, GridCell>();
  for (const cell of cells) {
    const id = attributeOf(cell.element, 'id');
    if (id !== null && !byId.has(id)) byId.set(id, cell);
  }
  return byId;
}

/** The heads that `headers` names; null where it names none of the table's cells. */
function namedHeads(
  { element, y, height }: GridCell,
  byId: ReadonlyMap<string, GridCell>,
): CellHeads | null {
  const ids = (attributeOf(element, 'headers') ?? '').split(/\s+/).filter((id) => id !== '');
  const named = ids.flatMap((id) => {
    const head = byId.get(id);
    return head === undefined || head.element === element ? [] : [head];
  });
  if (named.length === 0) return null;
  const isBeside = (head: GridCell): boolean => head.y < y + height && y < head.y + head.height;
  return {
    row: named.filter(isBeside),
    column: named.filter((head) => !isBeside(head)),
  };
}

type Way = 'above' | 'left';

/** One column of slots, or one row, from its beginning. */
interface Lane {
  readonly heads: readonly { readonly at: number; readonly cell: GridCell }[];
  /** How many slots with data are before each place. */
  readonly dataBefore: readonly number[];
}

/** The columns of a table where heads are looked for above a cell, or its rows where left of it. */
function lanesOf(
  { rows, width }: TableGrid,
  way: Way,
  isHead: (cell: GridCell) => boolean,
): readonly Lane[] {
  const isAbove = way === 'above';
  const [count, length] = isAbove ? [width, rows.length] : [rows.length, width];
  return Array.from({ length: count }, (_lane, lane) => {
    const heads: { at: number; cell: GridCell }[] = [];
    const dataBefore = [0];
    let data = 0;
    for (let at = 0; at < length; at++) {
      const cell = isAbove ? rows[at]?.[lane] : rows[lane]?.[at];
      if (cell !== undefined && isHead(cell)) heads.push({ at, cell });
      else if (cell !== undefined) data += 1;
      dataBefore.push(data);
    }
    return { heads, dataBefore };
  });
}

/**
 * The heads met on the way to the edge of the table. After data, a head no longer counts if one of
 * its place and size was met before them: another table within the table began there.
 */
function headsFrom(cell: GridCell, lanes: readonly Lane[], way: Way): GridCell[] {
  const isAbove = way === 'above';
  const [first, count, from] = isAbove
    ? [cell.x, cell.width, cell.y]
    : [cell.y, cell.height, cell.x];
  const placeOf = (one: GridCell): string =>
    isAbove ? `${one.x} ${one.width}` : `${one.y} ${one.height}`;
  const found = new Set<GridCell>();
  for (const { heads, dataBefore } of lanes.slice(first, first + count)) {
    const met = new Set<string>();
    let block: string[] = [];
    let last = from;
    for (let index = heads.findLastIndex(({ at }) => at < from); index >= 0; index--) {
      const { at, cell: head } = heads[index] ?? { at: 0, cell };
      if ((dataBefore[last] ?? 0) > (dataBefore[at + 1] ?? 0)) {
        for (const place of block) met.add(place);
        block = [];
      }
      block.push(placeOf(head));
      if (!met.has(placeOf(head))) found.add(head);
      last = at;
    }
  }
  return [...found].sort((a, b) => a.y - b.y || a.x - b.x);
}

/** Whether a head is over the whole table, with nothing narrower above: it tells no cells apart. */
function isTitle(head: GridCell, { rows, width }: TableGrid): boolean {
  if (width < 2 || head.width < width) return false;
  return rows.slice(0, head.y).every((row) => row.every((one) => one?.width === width));
}

/** The heads of whole row groups (`scope=rowgroup`), by group. */
function headsOfGroups({ cells }: TableGrid): ReadonlyMap<number, readonly GridCell[]> {
  const byGroup = new Map<number, GridCell[]>();
  for (const cell of cells) {
    if (scopeOf(cell) !== 'rowgroup') continue;
    byGroup.set(cell.group, [...(byGroup.get(cell.group) ?? []), cell]);
  }
  return byGroup;
}

/** The head of a cell's whole row group that it is not already beside. */
function groupHeads(
  { group, y }: GridCell,
  ofGroup: ReadonlyMap<number, readonly GridCell[]>,
  beside: readonly GridCell[],
): GridCell[] {
  const last = ofGroup.get(group)?.findLast((one) => one.y <= y && !beside.includes(one));
  return last === undefined ? [] : [last];
}

/** In a row without a head: its first cell with letters, if that is left of the cell and short. */
function firstWords(
  cell: GridCell,
  { rows, width }: TableGrid,
  textOf: TextOf,
  isColumn: (cell: GridCell) => boolean,
): GridCell[] {
  const first = rows[cell.y]?.find((one) => one !== undefined && hasLetters(textOf(one)));
  if (first === undefined || first.x >= cell.x || first.width >= width || isColumn(first))
    return [];
  return textOf(first).length <= LONGEST_LABEL ? [first] : [];
}

/**
 * Whether a table without any head is plainly one of figures: words without digits in its first
 * row, words in its first column, and nothing with letters anywhere else.
 */
function isGridOfFigures({ rows, cells, width }: TableGrid, textOf: TextOf): boolean {
  if (width < 2 || rows.length < 2 || cells.some((one) => one.width > 1 || one.height > 1))
    return false;
  return rows.every((row, y) => {
    if (row.length !== width) return false;
    return row.every((cell, x) => {
      const text = cell === undefined ? '' : textOf(cell);
      if (y > 0 && x > 0) return /\p{Nd}|^\P{L}{0,3}$/u.test(text) && !hasLetters(text);
      return (x === 0 && y === 0) || (hasLetters(text) && (y > 0 || !/\p{Nd}/u.test(text)));
    });
  });
}

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}
