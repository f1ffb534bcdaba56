import type { SearchedPage } from '../../../lib/anchoring/within/find-places.ts';
import type { TableCell } from '../../../lib/model/page-text.ts';
import type { Span } from '../../../lib/model/span.ts';

/** A table as rows of texts: the first row has the column heads, the first column the row labels. */
export type TableRows = readonly (readonly string[])[];

/** A page with a table between two texts. */
export function tablePage(rows: TableRows, before: string, after: string): SearchedPage {
  const lines = [before];
  const cells: TableCell[] = [];
  let at = before.length + 1;
  const [heads = []] = rows;
  for (const [y, row] of rows.entries())
    for (const [x, text] of row.entries()) {
      const span = { start: at, end: at + text.length };
      const label = row[0] ?? null;
      if (y > 0 && x > 0) cells.push({ span, row: label, column: heads[x] ?? null });
      lines.push(text);
      at = span.end + 1;
    }
  return { text: [...lines, after].join('\n'), cells };
}

/** Where the cell in a row and column of a table is on its page. */
export function cellSpan(
  { cells }: SearchedPage,
  row: number,
  column: number,
  columns: number,
): Span {
  return cells[(row - 1) * (columns - 1) + column - 1]?.span ?? { start: 0, end: 0 };
}
