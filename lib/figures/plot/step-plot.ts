import { timeOf } from '../compare/as-of.ts';
import type { LedgerRow } from '../ledger/ledger-row.ts';
import { boxOfText, placeText, type TextBox, type Room } from './label-room.ts';
import type { RangePlotRequest } from './range-frame.ts';
import { fixed, type Scene, type SceneItem, type Shape } from './scene.ts';
import { drawLegend } from './series-legend.ts';
import { seriesStyle } from './series-styles.ts';
import {
  stepFrame,
  xOfTime,
  yOf,
  type Dated,
  type StepSeries,
  type StepFrame,
} from './step-frame.ts';
import { drawNames } from './step-names.ts';
import { boxesOfPoint, drawPoint, pointsOf } from './step-points.ts';
import { drawOwnLevel, drawScale } from './step-scale.ts';

/** More figures than this are drawn without their words: there is no room for them anyway. */
const MOST_LABELLED = 300;

/** The figures that say as of when, and can be drawn on a time line. */
export function datedRows(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  return rows.filter((row) => toDated(row) !== null);
}

/** Those that cannot: they say no date, or one that has no place on a time line. */
export function undatedRows(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  return rows.filter((row) => toDated(row) === null);
}

/**
 * Whether the figures are from different times, so that they show a development and not one count.
 */
export function hasSteps(rows: readonly LedgerRow[]): boolean {
  return new Set(rows.map((row) => toDated(row)?.at).filter((at) => at !== undefined)).size > 1;
}

/**
 * Figures by the time they are stated as of: steps for each publisher, distinguished by mark, line
 * and colour, where each step lasts until the publisher's next figure. A figure is written where it
 * stands over no other text and no mark; one without room is read from its point, and in the table.
 */
export function stepPlot({ rows, ours, width, words }: RangePlotRequest): Scene {
  const dated = rows
    .map(toDated)
    .filter((entry) => entry !== null)
    .sort((a, b) => a.at - b.at);
  const series = seriesOf(dated);
  const frame = stepFrame(dated, series, ours, width, words);
  const outlets = series.map(({ outlet }) => outlet);
  const legend = frame.hasNamesBeside ? null : drawLegend(outlets, { width, top: frame.height });
  const own = drawOwnLevel(ours, frame, words);
  const scale = drawScale(frame);
  const names = legend?.shapes ?? drawNames(series, frame);
  const points = pointsOf(series, frame);
  const room: Room = {
    inside: { left: 0, top: 0, right: frame.edge, bottom: frame.bottom + 6 },
    taken: [...boxesOfTexts([...scale, ...names]), ...points.flatMap(boxesOfPoint)],
    lines: series.flatMap((one) => boxesOfSteps(one, frame)),
  };
  const label = placeText(own.places, room);
  const isLabelled = points.length <= MOST_LABELLED;
  const items = points.map((point): SceneItem => {
    return drawPoint(point, isLabelled ? words.figure(point.entry.row.figure) : null, frame, room);
  });
  const lines = series.flatMap((one) => drawSteps(one, frame));
  const height = frame.height + (legend?.height ?? 0);
  const backdrop = [
    ...own.shapes,
    ...scale,
    ...lines,
    ...names,
    ...(label === null ? [] : [label]),
  ];
  return { width, height, backdrop, items };
}

function boxesOfTexts(shapes: readonly Shape[]): readonly TextBox[] {
  return shapes.flatMap((shape) => (shape.kind === 'text' ? [boxOfText(shape)] : []));
}

function seriesOf(dated: readonly Dated[]): readonly StepSeries[] {
  const series = new Map<string, Dated[]>();
  for (const entry of dated) {
    const known = series.get(entry.row.outlet);
    if (known === undefined) series.set(entry.row.outlet, [entry]);
    else known.push(entry);
  }
  return [...series].map(([outlet, entries], place) => ({ outlet, place, entries }));
}

function toDated(row: LedgerRow): Dated | null {
  const { min, best, max } = row.figure;
  const value = best ?? min ?? max;
  const at = row.asOf === null ? null : timeOf(row.asOf);
  return value === null || at === null ? null : { row, at, value };
}

function drawSteps({ entries, place }: StepSeries, frame: StepFrame): readonly Shape[] {
  const [first, ...rest] = entries;
  if (first === undefined) return [];
  const { dash, colour } = seriesStyle(place);
  const start = `M${fixed(xOfTime(first.at, frame))} ${fixed(yOf(first.value, frame))}`;
  const steps = rest.map(
    ({ at, value }) => `H${fixed(xOfTime(at, frame))}V${fixed(yOf(value, frame))}`,
  );
  return [
    {
      kind: 'path',
      role: first.row.role,
      d: `${start}${steps.join('')}H${fixed(frame.right)}`,
      isFilled: false,
      series: colour,
      dash,
    },
  ];
}

/** What the lines of a series take: each piece from one figure to the next, and up or down to it. */
function boxesOfSteps({ entries }: StepSeries, frame: StepFrame): readonly TextBox[] {
  return entries.flatMap((entry, index): readonly TextBox[] => {
    const next = entries[index + 1];
    const [x, y] = [xOfTime(entry.at, frame), yOf(entry.value, frame)];
    const end = next === undefined ? frame.right : xOfTime(next.at, frame);
    const along = { left: x, right: end, top: y - 1, bottom: y + 1 };
    if (next === undefined) return [along];
    const nextY = yOf(next.value, frame);
    const [top, bottom] = [Math.min(y, nextY), Math.max(y, nextY)];
    return [along, { left: end - 1, right: end + 1, top, bottom }];
  });
}
