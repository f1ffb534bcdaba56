import type { EvidenceRow } from '../csv.ts';
import { originalLine, searchedLine } from '../report-lines.ts';
import {
  cellLines,
  sheetColumn,
  type SheetCell,
  type SheetColumn,
  type SheetTexts,
} from './sheet-columns.ts';
import { sheetTime } from './sheet-time.ts';

/** What was looked up for which claim, one row each. */
export function evidenceColumns(texts: SheetTexts): readonly SheetColumn<EvidenceRow>[] {
  const { t } = texts;
  const column = sheetColumn<EvidenceRow>;
  return [
    column(t('field.claim'), 50, ({ entry }) => entry.annotation.claim.text),
    column(t('report.judged'), 24, (row) => bearsOn(row, texts)),
    column(t('evidence.stance'), 14, ({ evidence }) => t(`stance.${evidence.stance}`)),
    column(t('evidence.medium'), 14, ({ evidence }) => t(`medium.${evidence.medium}`)),
    column(t('evidence.name'), 40, ({ evidence }) => evidence.title),
    column(t('sheet.address'), 40, ({ evidence }) => evidence.url),
    column(t('evidence.publisher'), 20, ({ evidence }) => evidence.publisher),
    column(t('evidence.author'), 20, ({ evidence }) => evidence.author),
    column(t('evidence.publishedAt'), 16, ({ evidence }) => sheetTime(evidence.publishedAt)),
    column(t('evidence.sourceClass'), 14, ({ evidence }) =>
      evidence.sourceClass === 'unknown' ? null : t(`sourceClass.${evidence.sourceClass}`),
    ),
    column(t('evidence.drawsOn'), 20, ({ evidence }) => evidence.drawsOn),
    column(t('evidence.locator'), 16, ({ evidence }) => evidence.locator),
    column(t('evidence.quote'), 40, ({ evidence }) => evidence.quote),
    column(t('report.original'), 30, ({ evidence }) => originalLine(evidence.original, t)),
    column(t('evidence.figures'), 24, ({ evidence }) =>
      cellLines(evidence.figures.map((figure) => texts.figure(figure))),
    ),
    column(t('report.nothingFound'), 30, ({ evidence: { searched } }) =>
      searched === null ? null : searchedLine(searched, t),
    ),
    column(t('evidence.accessedAt'), 16, ({ evidence }) => sheetTime(evidence.accessedAt)),
    column(t('evidence.askedAt'), 16, ({ evidence }) => sheetTime(evidence.askedAt)),
    column(t('evidence.answeredAt'), 16, ({ evidence }) => sheetTime(evidence.answeredAt)),
    column(t('evidence.archives'), 40, ({ evidence }) =>
      cellLines(evidence.archives.map(({ url }) => url)),
    ),
    column(t('card.note'), 40, ({ evidence }) => evidence.note),
  ];
}

/** What the findings judge that it bears on; null where it bears on all. */
function bearsOn({ entry: { annotation }, evidence }: EvidenceRow, texts: SheetTexts): SheetCell {
  return cellLines(
    annotation.findings
      .filter(({ id }) => evidence.findingIds.includes(id))
      .map((finding) => texts.judged(finding, annotation.claim)),
  );
}
