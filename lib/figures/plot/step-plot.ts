import type { OwnRange } from '../../model/story.ts';
import { timeOf } from '../compare/as-of.ts';
import { makeAxis, type Axis } from '../ledger/axis.ts';
import type { LedgerRow } from '../ledger/ledger-row.ts';
import type { RangePlotRequest } from './range-plot.ts';
import {
  fixed,
  outlines,
  shorten,
  type PlotWords,
  type Scene,
  type SceneItem,
  type Shape,
} from './scene.ts';

interface Dated {
  readonly row: LedgerRow;
  /** Minutes since the epoch. */
  readonly at: number;
  /** What is drawn as its height: best, else the bound that is stated. */
  readonly value: number;
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly axis: Axis;
  readonly from: number;
  readonly to: number;
}

const HEIGHT = 320;

/** The figures that say as of when, and can be drawn on a line of time. */
export function datedRows(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  return rows.filter((row) => toDated(row) !== null);
}

/** Whether the figures are of different times, so that they are a development and not one count. */
export function hasSteps(rows: readonly LedgerRow[]): boolean {
  return new Set(rows.map((row) => toDated(row)?.at).filter((at) => at !== undefined)).size > 1;
}

/** Figures by the time they are stated as of: steps for each who publishes them, which hold until its next figure. */
export function stepPlot({ rows, ours, width, words }: RangePlotRequest): Scene {
  const dated = rows
    .map(toDated)
    .filter((entry) => entry !== null)
    .sort((a, b) => a.at - b.at);
  const frame = frameOf(dated, ours, width);
  const series = [...byOutlet(dated)];
  return {
    width,
    height: HEIGHT,
    backdrop: [
      ...drawOurs(ours, frame, words),
      ...drawScales(frame, words),
      ...series.flatMap(([outlet, entries]) => drawSteps(outlet, entries, frame)),
    ],
    items: dated.map((entry) => drawPoint(entry, frame)),
  };
}

function byOutlet(dated: readonly Dated[]): ReadonlyMap<string, readonly Dated[]> {
  const series = new Map<string, Dated[]>();
  for (const entry of dated) {
    const known = series.get(entry.row.outlet);
    if (known === undefined) series.set(entry.row.outlet, [entry]);
    else known.push(entry);
  }
  return series;
}

function toDated(row: LedgerRow): Dated | null {
  const { min, best, max } = row.figure;
  const value = best ?? min ?? max;
  const at = row.asOf === null ? null : timeOf(row.asOf);
  return value === null || at === null ? null : { row, at, value };
}

function frameOf(dated: readonly Dated[], ours: OwnRange | null, width: number): Frame {
  const own = [ours?.min, ours?.best, ours?.max].filter((value) => value != null);
  const [first, last] = [dated[0]?.at ?? 0, dated.at(-1)?.at ?? 1];
  const room = Math.max(1, (last - first) * 0.05);
  return {
    left: 64,
    right: Math.max(120, width - (width < 560 ? 16 : 130)),
    top: 22,
    bottom: HEIGHT - 34,
    axis: makeAxis([...dated.map(({ value }) => value), ...own]),
    from: first - room,
    to: last + room,
  };
}

function xOf(at: number, { left, right, from, to }: Frame): number {
  return left + ((at - from) / (to - from)) * (right - left);
}

function yOf(value: number, { top, bottom, axis }: Frame): number {
  return bottom - Math.min(1, Math.max(0, axis.at(value))) * (bottom - top);
}

function drawSteps(outlet: string, entries: readonly Dated[], frame: Frame): readonly Shape[] {
  const [first, ...rest] = entries;
  if (first === undefined) return [];
  const start = `M${fixed(xOf(first.at, frame))} ${fixed(yOf(first.value, frame))}`;
  const steps = rest.map(
    ({ at, value }) => `H${fixed(xOf(at, frame))}V${fixed(yOf(value, frame))}`,
  );
  const last = entries.at(-1) ?? first;
  return [
    {
      kind: 'path',
      role: first.row.role,
      d: `${start}${steps.join('')}H${fixed(frame.right)}`,
      isFilled: false,
    },
    {
      kind: 'text',
      role: 'label',
      x: frame.right + 6,
      y: yOf(last.value, frame) + 4,
      text: shorten(outlet, 17),
      anchor: 'start',
    },
  ];
}

function drawPoint({ row, at, value }: Dated, frame: Frame): SceneItem {
  const [x, y] = [xOf(at, frame), yOf(value, frame)];
  const outline = row.role === 'claimed' ? outlines.circle : outlines.diamond;
  const open: Shape[] = [];
  if (row.figure.max === null)
    open.push({ kind: 'path', role: row.role, d: upward(x, y - 14), isFilled: false });
  return {
    key: row.key,
    y: y - 8,
    height: 16,
    shapes: [
      ...open,
      { kind: 'path', role: row.role, d: outline(x, y, 5), isFilled: true },
      {
        kind: 'text',
        role: 'value',
        x,
        y: y + 18,
        text: shorten(row.figure.text, 18),
        anchor: 'middle',
      },
    ],
  };
}

function upward(x: number, y: number): string {
  return `M${fixed(x)} ${fixed(y + 10)}V${fixed(y)}M${fixed(x - 3)} ${fixed(y + 4)}L${fixed(x)} ${fixed(y)}L${fixed(x + 3)} ${fixed(y + 4)}`;
}

function drawOurs(ours: OwnRange | null, frame: Frame, words: PlotWords): readonly Shape[] {
  if (ours === null || (ours.min ?? ours.best ?? ours.max) === null) return [];
  const low = ours.min ?? (ours.max === null ? ours.best : null);
  const high = ours.max ?? (ours.min === null ? ours.best : null);
  const top = high === null ? frame.top : yOf(high, frame);
  const bottom = low === null ? frame.bottom : yOf(low, frame);
  const { left, right } = frame;
  return [
    {
      kind: 'rect',
      role: 'ours',
      x: left,
      y: top,
      width: right - left,
      height: Math.max(2, bottom - top),
    },
    { kind: 'text', role: 'oursLabel', x: left + 4, y: top - 4, text: words.ours, anchor: 'start' },
  ];
}

function drawScales(frame: Frame, words: PlotWords): readonly Shape[] {
  const { left, right, bottom, from, to, axis } = frame;
  const values = axis.ticks.flatMap((tick): readonly Shape[] => {
    const y = yOf(tick, frame);
    return [
      { kind: 'line', role: 'grid', x1: left, y1: y, x2: right, y2: y },
      {
        kind: 'text',
        role: 'tick',
        x: left - 6,
        y: y + 4,
        text: words.number(tick),
        anchor: 'end',
      },
    ];
  });
  const times = [0, 0.5, 1].map((share): Shape => ({
    kind: 'text',
    role: 'tick',
    x: left + share * (right - left),
    y: bottom + 22,
    text: words.time(from + share * (to - from)),
    anchor: share === 0 ? 'start' : share === 1 ? 'end' : 'middle',
  }));
  return [...values, ...times];
}
