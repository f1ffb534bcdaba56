import type { TableCell } from '../../model/page-text.ts';
import type { Span } from '../../model/span.ts';
import type { JoinedText } from '../page-text/text-joiner.ts';
import { attributeOf } from '../page-text/dom.ts';
import { headFinder } from './cell-heads.ts';
import { layOutTable, type GridCell } from './lay-out-table.ts';

/** A longer text in a head is content, and labels nothing. */
const LONGEST_HEAD = 400;

/**
 * The cells of a page's tables that have a label, in text order. Labels are as the page text has
 * them: what is not rendered labels nothing. Tables for layout give none.
 */
export function tableCells({ text, blocks }: Pick<JoinedText, 'text' | 'blocks'>): TableCell[] {
  const spans = spansOfCells(blocks);
  const tables = new Set<Element>();
  for (const cell of spans.keys()) {
    const table = cell.closest('table');
    if (table !== null) tables.add(table);
  }
  const known = new Map<Element, string>();
  const textOf = ({ element }: GridCell): string => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const { start, end } = spans.get(element) ?? { start: 0, end: 0 };
    const words =
      end - start > LONGEST_HEAD ? '' : text.slice(start, end).replace(/\s+/gu, ' ').trim();
    known.set(element, words);
    return words;
  };
  const found = [...tables].flatMap((table) => cellsOf(table, spans, textOf));
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Where the own text of each cell is, without that of tables inside it. */
function spansOfCells(blocks: JoinedText['blocks']): Map<Element, Span> {
  const spans = new Map<Element, Span>();
  for (const { element, span } of blocks) {
    const cell = element.closest('td,th');
    if (cell === null) continue;
    spans.set(cell, { start: spans.get(cell)?.start ?? span.start, end: span.end });
  }
  return spans;
}

function cellsOf(
  table: Element,
  spans: ReadonlyMap<Element, Span>,
  textOf: (cell: GridCell) => string,
): TableCell[] {
  if (/^(?:presentation|none)$/i.test(attributeOf(table, 'role') ?? '')) return [];
  const grid = layOutTable(table);
  const headsOf = grid === null ? null : headFinder(grid, textOf);
  if (grid === null || headsOf === null) return [];
  return grid.cells.flatMap((cell): TableCell[] => {
    const span = spans.get(cell.element);
    if (span === undefined || cell.isHead) return [];
    const { row, column } = headsOf(cell);
    const labels = { row: joinLabels(row.map(textOf)), column: joinLabels(column.map(textOf)) };
    return labels.row === null && labels.column === null ? [] : [{ span, ...labels }];
  });
}

/** Labels from the outermost to the innermost in one; null for none. */
function joinLabels(labels: readonly string[]): string | null {
  return labels.length === 0 ? null : labels.join(', ');
}
