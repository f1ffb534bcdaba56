import type { ReportTexts } from '../report/report-texts.ts';
import { sheetTimeText, type SheetTime } from './sheet-time.ts';

/** What a cell holds: text stays text, whatever it looks like. */
export type SheetCell = string | number | SheetTime | null;

/** A column of a table for people. */
export interface SheetColumn<Row> {
  /** In the language of the interface. */
  readonly name: string;
  /** About how many characters are seen of it. */
  readonly width: number;
  readonly cell: (row: Row) => SheetCell;
}

export function sheetColumn<Row>(
  name: string,
  width: number,
  cell: SheetColumn<Row>['cell'],
): SheetColumn<Row> {
  return { name, width, cell };
}

type SheetKey =
  | 'card.verdict'
  | 'having.story'
  | 'figure.qualifier'
  | `field.${'claim' | 'evidence'}`
  | `evidence.${'stance' | 'medium' | 'name' | 'publisher' | 'locator' | 'quote' | 'figures'}`
  | `ledger.${'ours' | 'outlet' | 'originHead' | 'rule'}`
  | `sheet.${'claims' | 'figures' | 'ledger'}`
  | `sheet.${'article' | 'address' | 'checkedBy' | 'checkedAt' | 'subject' | 'replaced'}`;

/** How a table for people is worded. */
export interface SheetTexts extends ReportTexts {
  readonly t: ReportTexts['t'] & ((key: SheetKey) => string);
}

/** What a cell says, in a table that knows nothing but text and numbers. */
export function plainCell(cell: SheetCell): string | number | null {
  return typeof cell === 'object' && cell !== null ? sheetTimeText(cell) : cell;
}

/** Lines of one cell, without empty ones and repetitions. */
export function cellLines(lines: readonly string[]): string | null {
  const said = lines.map((line) => line.trim()).filter((line) => line !== '');
  return said.length === 0 ? null : [...new Set(said)].join('\n');
}
