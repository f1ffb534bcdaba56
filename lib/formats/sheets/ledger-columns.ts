import type { OwnRange } from '../../model/story.ts';
import type { LedgerLine } from '../ledger-csv.ts';
import { figureDetails } from './figure-columns.ts';
import { sheetColumn, type SheetCell, type SheetColumn, type SheetTexts } from './sheet-columns.ts';
import { sheetTime } from './sheet-time.ts';

/** The figures of one subject that may leave, and our own range of them. */
export interface SheetLedger {
  readonly subject: string;
  readonly lines: readonly LedgerLine[];
  readonly ours: OwnRange | null;
}

interface LedgerSheetRow {
  readonly subject: string;
  /** Null in the row of our own range. */
  readonly line: LedgerLine | null;
  readonly ours: OwnRange | null;
}

/** A row for each figure, then one for our own range if there is one. */
export function ledgerRows({ subject, lines, ours }: SheetLedger): readonly LedgerSheetRow[] {
  const own = ours === null ? [] : [{ subject, line: null, ours }];
  return [...lines.map((line) => ({ subject, line, ours: null })), ...own];
}

/** The figures of each subject below each other, with who gives them and since when. */
export function ledgerColumns(texts: SheetTexts): readonly SheetColumn<LedgerSheetRow>[] {
  const { t } = texts;
  const column = sheetColumn<LedgerSheetRow>;
  const ofLine = (
    name: string,
    width: number,
    cell: (line: LedgerLine) => SheetCell,
  ): SheetColumn<LedgerSheetRow> =>
    column(name, width, ({ line }) => (line === null ? null : cell(line)));
  return [
    column(t('sheet.subject'), 30, ({ subject }) => subject),
    column(t('report.figure'), 16, ({ line }) => line?.figure.text ?? t('ledger.ours')),
    ...(['min', 'best', 'max'] as const).map((name) =>
      column(
        `${t('report.figure')}: ${t(`report.bound.${name}`)}`,
        12,
        ({ line, ours }) => line?.figure[name] ?? ours?.[name] ?? null,
      ),
    ),
    ofLine(t('ledger.outlet'), 20, ({ outlet }) => outlet),
    ofLine(t('ledger.originHead'), 20, ({ origin }) => origin),
    column(t('figure.asOf'), 16, ({ line, ours }) =>
      sheetTime(line === null ? ours?.knownAsOf : line.asOf),
    ),
    ...figureDetails<LedgerSheetRow>(({ line }) => line?.figure ?? null, texts),
    ofLine(
      t('evidence.quote'),
      50,
      ({ annotation, evidence, replacedBy }) =>
        evidence?.quote ?? replacedBy?.old ?? annotation.claim.text,
    ),
    ofLine(t('field.evidence'), 30, ({ evidence }) => evidence?.title ?? null),
    ofLine(t('sheet.article'), 40, ({ source }) => source.title),
    ofLine(t('sheet.address'), 40, ({ annotation, evidence }) =>
      evidence === null ? (annotation.permalink ?? annotation.visitedUrl) : evidence.url,
    ),
    ofLine(t('report.seen'), 16, ({ annotation, replacedBy }) =>
      sheetTime(replacedBy?.oldSeenAt ?? annotation.seenAt),
    ),
    ofLine(t('sheet.replaced'), 16, ({ replacedBy }) => sheetTime(replacedBy?.newSeenAt)),
    column(t('ledger.rule'), 30, ({ ours }) => ours?.rule ?? null),
  ];
}
