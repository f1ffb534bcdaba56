import { attributeOf, isElement, nameOf } from '../page-text/dom.ts';

/** A cell of a table in slots, as the HTML table model lays it out. */
export interface GridCell {
  readonly element: Element;
  readonly isHead: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Index of its row group (`thead`, `tbody`, `tfoot`, or the rows outside any). */
  readonly group: number;
  readonly isInHead: boolean;
}

/** `rows[y][x]` is the cell that covers a slot. */
export interface TableGrid {
  readonly cells: readonly GridCell[];
  readonly rows: readonly (readonly (GridCell | undefined)[])[];
  readonly width: number;
}

/** The limits of the HTML Standard for `colspan` and `rowspan`. */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;
/** A table with more slots than this is not laid out. */
const MOST_SLOTS = 200_000;

/** The slots of a table (HTML Standard, "forming a table"); null if there are too many. */
export function layOutTable(table: Element): TableGrid | null {
  const rows: (GridCell | undefined)[][] = [];
  const cells: GridCell[] = [];
  let slots = 0;
  for (const [group, { rows: elements, isHead: isInHead }] of rowGroups(table).entries()) {
    const first = rows.length;
    rows.push(...elements.map(() => []));
    for (const [row, element] of elements.entries()) {
      let x = 0;
      for (const cell of childrenNamed(element, ['td', 'th'])) {
        const y = first + row;
        while (rows[y]?.[x] !== undefined) x++;
        const width = spanOf(cell, 'colspan', MOST_COLUMNS) || 1;
        const left = elements.length - row;
        const height = Math.min(left, spanOf(cell, 'rowspan', MOST_ROWS) || left);
        slots += width * height;
        if (slots > MOST_SLOTS) return null;
        const isHead = nameOf(cell) === 'th';
        const placed = { element: cell, isHead, x, y, width, height, group, isInHead };
        cells.push(placed);
        cover(rows, placed);
        x += width;
      }
    }
  }
  return { cells, rows, width: Math.max(0, ...rows.map((row) => row.length)) };
}

function cover(rows: (GridCell | undefined)[][], cell: GridCell): void {
  for (let y = cell.y; y < cell.y + cell.height; y++)
    for (let x = cell.x; x < cell.x + cell.width; x++) {
      const row = rows[y];
      if (row !== undefined) row[x] ??= cell;
    }
}

interface RowGroup {
  readonly rows: readonly Element[];
  readonly isHead: boolean;
}

/** The rows of a table by group; rows outside any group that follow each other are one. */
function rowGroups(table: Element): RowGroup[] {
  const groups: { rows: Element[]; isHead: boolean }[] = [];
  let loose: Element[] | null = null;
  for (const child of childrenNamed(table, ['thead', 'tbody', 'tfoot', 'tr'])) {
    const name = nameOf(child);
    if (name === 'tr') {
      if (loose === null) groups.push({ rows: (loose = []), isHead: false });
      loose.push(child);
    } else {
      loose = null;
      groups.push({ rows: childrenNamed(child, ['tr']), isHead: name === 'thead' });
    }
  }
  return groups;
}

function childrenNamed(element: Element, names: readonly string[]): Element[] {
  return Array.from(element.childNodes).filter(
    (node): node is Element => isElement(node) && names.includes(nameOf(node)),
  );
}

/** A `colspan` or `rowspan`: 1 where none is given or it is no number. */
function spanOf(cell: Element, name: string, most: number): number {
  const written = /^\s*\+?(\d+)/.exec(attributeOf(cell, name) ?? '')?.[1];
  return written === undefined ? 1 : Math.min(most, Number(written));
}
