import type { RecordedFigure } from '../../model/figure.ts';
import type { FigureRow } from '../csv.ts';
import { nameOfLevel } from '../entries.ts';
import { claimantLine } from '../report-lines.ts';
import type { SheetColumn, SheetTexts } from './sheet-columns.ts';
import { sheetTime } from './sheet-time.ts';

/** What a figure says and what was found instead, one row each, with numbers as numbers. */
export function figureColumns(texts: SheetTexts): readonly SheetColumn<FigureRow>[] {
  const { t } = texts;
  const bound = (of: 'figure' | 'found', name: 'min' | 'best' | 'max'): string =>
    `${t(`report.${of}`)}: ${t(`report.bound.${name}`)}`;
  return [
    { name: t('field.claim'), width: 50, cell: ({ entry }) => entry.annotation.claim.text },
    { name: t('report.figure'), width: 16, cell: ({ figure }) => figure?.text ?? null },
    ...(['min', 'best', 'max'] as const).map((name): SheetColumn<FigureRow> => ({
      name: bound('figure', name),
      width: 12,
      cell: ({ figure }) => figure?.[name] ?? null,
    })),
    ...figureDetails<FigureRow>(({ figure }) => figure, texts),
    { name: t('figure.asOf'), width: 16, cell: ({ figure }) => sheetTime(figure?.asOf) },
    {
      name: t('card.verdict'),
      width: 20,
      cell: ({ entry, finding }) => (finding === null ? null : nameOfLevel(finding, entry.scales)),
    },
    ...(['min', 'best', 'max'] as const).map((name): SheetColumn<FigureRow> => ({
      name: bound('found', name),
      width: 12,
      cell: ({ finding }) => finding?.established[name] ?? null,
    })),
    {
      name: t('card.knownAsOf'),
      width: 16,
      cell: ({ finding }) => sheetTime(finding?.knownAsOf),
    },
    { name: t('report.why'), width: 40, cell: ({ finding }) => finding?.justification ?? null },
    {
      name: t('report.who'),
      width: 24,
      cell: ({ entry }) => claimantLine(entry.annotation, t),
    },
    { name: t('sheet.article'), width: 40, cell: ({ entry }) => entry.source?.title ?? null },
    {
      name: t('sheet.address'),
      width: 40,
      cell: ({ entry: { annotation } }) => annotation.permalink ?? annotation.visitedUrl,
    },
  ];
}

/** What is known of a figure besides its numbers and its date. */
export function figureDetails<Row>(
  figureOf: (row: Row) => RecordedFigure | null,
  { t }: SheetTexts,
): readonly SheetColumn<Row>[] {
  const column = (
    name: string,
    width: number,
    of: (figure: RecordedFigure) => ReturnType<SheetColumn<Row>['cell']>,
  ): SheetColumn<Row> => ({
    name,
    width,
    cell: (row) => {
      const figure = figureOf(row);
      return figure === null ? null : of(figure);
    },
  });
  return [
    column(t('figure.qualifier'), 14, ({ qualifier }) =>
      qualifier === 'exact' || qualifier === 'range' ? null : t(`bound.${qualifier}`),
    ),
    column(t('figure.unit'), 10, ({ unit }) => unit),
    column(t('figure.counted'), 20, ({ counted }) => counted),
    column(t('figure.harm'), 12, ({ harm }) => (harm === null ? null : t(`harm.${harm}`))),
    column(t('figure.population'), 16, ({ population }) => population),
    column(t('figure.place'), 16, ({ place }) => place),
    column(t('figure.event'), 20, ({ event }) => event),
    column(t('figure.period'), 16, ({ period }) => period),
    column(t('figure.creditedTo'), 20, ({ creditedTo }) => creditedTo),
  ];
}
