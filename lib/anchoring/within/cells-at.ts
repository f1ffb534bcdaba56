import type { TableCell } from '../../model/page-text.ts';
import type { Span } from '../../model/span.ts';
import type { Target } from '../../model/target.ts';

/** More cells than this are a whole table, whose heads are among the words. */
const MOST_CELLS = 100;

/** The cells that a span touches, in text order; cells are in text order and disjoint. */
export function cellsAt(cells: readonly TableCell[], { start, end }: Span): TableCell[] {
  return cells.filter(({ span }) => span.start < end && span.end > start);
}

/** A target that also keeps the labels of the cells its words are in; as it is outside tables. */
export function withCells(target: Target, cells: readonly TableCell[]): Target {
  const touched = cellsAt(cells, target.position);
  if (touched.length === 0 || touched.length > MOST_CELLS) return target;
  return { ...target, cells: touched.map(({ row, column }) => ({ row, column })) };
}

/**
 * Whether the cells that a target's words touch at its old place are labelled to the letter as they
 * were; also true for words noted without labels, and on a page that has none.
 */
export function keepsLabels(
  { cells: noted, position }: Target,
  cells: readonly TableCell[],
): boolean {
  if (noted === undefined || cells.length === 0) return true;
  const now = cellsAt(cells, position);
  return (
    now.length === noted.length &&
    noted.every(({ row, column }, at) => now[at]?.row === row && now[at].column === column)
  );
}
