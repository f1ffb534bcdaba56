import { evidenceRows, figureRows } from '../csv.ts';
import type { Entry } from '../entries.ts';
import { zipLines, type Bytes, type ZippedText } from '../note-files/zip-texts.ts';
import { claimColumns, type SheetAids } from './claim-columns.ts';
import { evidenceColumns } from './evidence-columns.ts';
import { figureColumns } from './figure-columns.ts';
import { ledgerColumns, ledgerRows, type SheetLedger } from './ledger-columns.ts';
import type { SheetColumn, SheetTexts } from './sheet-columns.ts';
import {
  bodyRow,
  headRow,
  MOST_ROWS,
  sheetEnd,
  sheetPath,
  sheetStart,
  workbookFiles,
} from './workbook-xml.ts';

/** What is in a workbook. */
export interface WorkbookContent {
  readonly entries: readonly Entry[];
  readonly ledgers: readonly SheetLedger[];
  /** ISO 8601 UTC. */
  readonly exportedAt: string;
}

interface Sheet {
  readonly name: string;
  readonly text: Iterable<string>;
}

/** About how many pieces a workbook of these entries has. */
export function workbookPieces({ entries, ledgers }: WorkbookContent): number {
  return 3 * entries.length + ledgers.length;
}

/**
 * A workbook (XLSX) with a sheet each for claims, figures, evidence and the ledger, in pieces of one
 * entry. Numbers and dates are numbers and dates, all else is text that cannot become a formula.
 * Throws if a sheet would have more rows than spreadsheets can read.
 */
export function encodeWorkbookLines(
  content: WorkbookContent,
  aids: SheetAids,
  texts: SheetTexts,
): Generator<Bytes, void, undefined> {
  return zipLines(workbook(content, aids, texts));
}

function* workbook(
  { entries, ledgers, exportedAt: changedAt }: WorkbookContent,
  aids: SheetAids,
  texts: SheetTexts,
): Generator<ZippedText, void, undefined> {
  const { t, dir } = texts;
  const sheets: readonly Sheet[] = [
    {
      name: t('sheet.claims'),
      text: sheetText(claimColumns(aids, texts), entries, (entry) => [entry], dir),
    },
    {
      name: t('sheet.figures'),
      text: sheetText(figureColumns(texts), entries, figureRows, dir),
    },
    {
      name: t('field.evidence'),
      text: sheetText(evidenceColumns(texts), entries, evidenceRows, dir),
    },
    {
      name: t('sheet.ledger'),
      text: sheetText(ledgerColumns(texts), ledgers, ledgerRows, dir),
    },
  ];
  for (const [path, text] of workbookFiles(sheets.map(({ name }) => name)))
    yield { path, text, changedAt };
  for (const [at, { text }] of sheets.entries()) yield { path: sheetPath(at + 1), text, changedAt };
}

/** A sheet in pieces of one item, each with any number of rows. */
function* sheetText<Item, Row>(
  columns: readonly SheetColumn<Row>[],
  items: readonly Item[],
  rowsOf: (item: Item) => readonly Row[],
  dir: 'ltr' | 'rtl',
): Generator<string, void, undefined> {
  const widths = columns.map(({ width }) => width);
  yield sheetStart(widths, dir) + headRow(columns.map(({ name }) => name));
  let number = 1;
  for (const item of items) {
    let piece = '';
    for (const one of rowsOf(item)) {
      number += 1;
      const cells = columns.map(({ cell }) => cell(one));
      piece += bodyRow(cells, number);
    }
    if (number > MOST_ROWS) throw new RangeError('a sheet of more rows than there can be');
    yield piece;
  }
  yield sheetEnd(columns.length, number);
}
