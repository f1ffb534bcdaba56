import type { OwnRange } from '../../model/story.ts';
import { timeOf } from '../compare/as-of.ts';
import { makeAxis, type Axis } from '../ledger/axis.ts';
import type { LedgerRow } from '../ledger/ledger-row.ts';
import type { RangePlotRequest } from './range-plot.ts';
import { drawLegend } from './series-legend.ts';
import { seriesStyle } from './series-styles.ts';
import {
  fitInto,
  fixed,
  outlines,
  widthOf,
  type PlotWords,
  type Scene,
  type SceneItem,
  type Shape,
} from './scene.ts';

interface Dated {
  readonly row: LedgerRow;
  /** Minutes since the epoch. */
  readonly at: number;
  /** The value that decides its height: best, otherwise the bound that is stated. */
  readonly value: number;
}

/** The figures of one publisher, in order of time. */
interface Series {
  readonly outlet: string;
  /** Its number among the others, from 0, which decides its style. */
  readonly place: number;
  readonly entries: readonly Dated[];
}

/** A time written below the drawing, centred at `x`. */
interface TimeLabel {
  readonly x: number;
  readonly text: string;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  /** Too narrow for the outlets' names beside the lines: they are written above the lines' ends. */
  readonly isNarrow: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly axis: Axis;
  /** The start and end of the drawing, in minutes since the epoch. */
  readonly from: number;
  readonly to: number;
}

const HEIGHT = 320;
/** If many names are one below the other, the drawing grows up to this. */
const GREATEST_HEIGHT = 640;
const TOP = 22;
const OUTLET_WIDTH = 140;
/** Minimum distance between names of outlets one below the other, in px. */
const LINE = 14;
/** Room for an outlet's mark beside its name, in px. */
const MARK_ROOM = 14;

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
 * and colour, where each step lasts until the publisher's next figure.
 */
export function stepPlot({ rows, ours, width, words }: RangePlotRequest): Scene {
  const dated = rows
    .map(toDated)
    .filter((entry) => entry !== null)
    .sort((a, b) => a.at - b.at);
  const series = seriesOf(dated);
  const frame = frameOf(dated, ours, width, series.length);
  const placeOf = new Map(series.map(({ outlet, place }) => [outlet, place]));
  const rising = risen(series);
  const hasRoom = series.length * LINE <= frame.bottom - frame.top;
  const outlets = series.map(({ outlet }) => outlet);
  const legend = hasRoom ? null : drawLegend(outlets, { width, top: frame.height });
  return {
    width,
    height: frame.height + (legend?.height ?? 0),
    backdrop: [
      ...drawOurs(ours, frame, words),
      ...drawScale(frame, words),
      ...drawTimes(dated, frame, words),
      ...series.flatMap((one) => drawSteps(one, frame)),
      ...(legend?.shapes ?? drawOutlets(series, frame)),
    ],
    items: dated.map((entry) =>
      drawPoint(entry, placeOf.get(entry.row.outlet) ?? 0, rising.has(entry), frame, words),
    ),
  };
}

/**
 * The figures that are higher than the previous one of the same source: their step comes from
 * below.
 */
function risen(series: readonly Series[]): ReadonlySet<Dated> {
  const higher = series.map(({ entries }) =>
    entries.filter(({ value }, index) => value > (entries[index - 1]?.value ?? Infinity)),
  );
  return new Set(higher.flat());
}

function seriesOf(dated: readonly Dated[]): readonly Series[] {
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

function frameOf(
  dated: readonly Dated[],
  ours: OwnRange | null,
  width: number,
  outlets: number,
): Frame {
  const own = [ours?.min, ours?.best, ours?.max].filter((value) => value != null);
  const [first, last] = [dated[0]?.at ?? 0, dated.at(-1)?.at ?? 1];
  const room = Math.max(1, (last - first) * 0.05);
  const isNarrow = width < 560;
  const named = TOP + outlets * LINE + 34;
  const height = isNarrow ? HEIGHT : Math.min(GREATEST_HEIGHT, Math.max(HEIGHT, named));
  return {
    width,
    height,
    isNarrow,
    left: 64,
    right: Math.max(120, width - (isNarrow ? 16 : OUTLET_WIDTH + 10)),
    top: TOP,
    // In a narrow drawing the two times are one below the other: side by side they would overlap.
    bottom: height - (isNarrow ? 34 + LINE : 34),
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

function drawSteps({ entries, place }: Series, frame: Frame): readonly Shape[] {
  const [first, ...rest] = entries;
  if (first === undefined) return [];
  const { dash, colour } = seriesStyle(place);
  const start = `M${fixed(xOf(first.at, frame))} ${fixed(yOf(first.value, frame))}`;
  const steps = rest.map(
    ({ at, value }) => `H${fixed(xOf(at, frame))}V${fixed(yOf(value, frame))}`,
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

/**
 * The names of the outlets with their marks at the ends of their lines, moved apart if the lines
 * end close together.
 */
function drawOutlets(series: readonly Series[], frame: Frame): readonly Shape[] {
  const { isNarrow, left, right, bottom } = frame;
  const ends = series.map(({ outlet, place, entries }) => ({
    outlet,
    place,
    y: yOf(entries.at(-1)?.value ?? 0, frame) + (isNarrow ? -8 : 4),
  }));
  const sorted = ends.sort((a, b) => a.y - b.y);
  const ys = sorted.map(({ y }) => y);
  const places = isNarrow ? spreadUp(ys) : spread(ys, bottom);
  return sorted.flatMap(({ outlet, place, y }, index): readonly Shape[] => {
    const base = places[index] ?? y;
    const text = fitInto(outlet, (isNarrow ? right - left : OUTLET_WIDTH) - MARK_ROOM);
    const markAt = isNarrow ? right - widthOf(text) - MARK_ROOM / 2 : right + 4 + MARK_ROOM / 2;
    const { mark, colour } = seriesStyle(place);
    return [
      {
        kind: 'path',
        role: 'claimed',
        d: mark(markAt, base - 4, 4),
        isFilled: true,
        series: colour,
      },
      {
        kind: 'text',
        role: 'label',
        x: isNarrow ? right : right + 4 + MARK_ROOM,
        y: base,
        text,
        anchor: isNarrow ? 'end' : 'start',
      },
    ];
  });
}

/**
 * Ascending positions moved up until each is at least a line above the next: for names above the
 * ends of their lines.
 */
function spreadUp(places: readonly number[]): readonly number[] {
  const turned = places.map((place) => -place).reverse();
  return spread(turned, Infinity)
    .map((place) => -place)
    .reverse();
}

/**
 * Ascending positions moved down until each is at least a line below the previous, then up from
 * `bottom` if they ran past it.
 */
function spread(places: readonly number[], bottom: number): readonly number[] {
  const moved: number[] = [];
  for (const place of places) moved.push(Math.max(place, (moved.at(-1) ?? -Infinity) + LINE));
  const last = moved.length - 1;
  return moved.map((place, index) => Math.min(place, bottom - (last - index) * LINE));
}

function drawPoint(
  { row, at, value }: Dated,
  place: number,
  isRisen: boolean,
  frame: Frame,
  words: PlotWords,
): SceneItem {
  const [x, y] = [xOf(at, frame), yOf(value, frame)];
  const { mark, colour } = seriesStyle(place);
  const outline = row.role === 'claimed' ? mark : outlines.diamond;
  const said = words.figure(row.figure);
  const half = widthOf(said) / 2;
  const { min, max } = row.figure;
  const ends = [
    ...(max === null ? [arrow(x, y, 'up')] : []),
    ...(min === null ? [arrow(x, y, 'down')] : []),
  ];
  const open = ends.map((d): Shape => ({
    kind: 'path',
    role: row.role,
    d,
    isFilled: false,
    series: colour,
  }));
  return {
    key: row.key,
    y: y - 8,
    height: 16,
    shapes: [
      ...open,
      { kind: 'path', role: row.role, d: outline(x, y, 5), isFilled: true, series: colour },
      {
        kind: 'text',
        role: 'value',
        x: Math.max(half, Math.min(frame.width - half, x)),
        y: Math.max(LINE, y + labelBelow(row.figure, isRisen)),
        text: said,
        anchor: 'middle',
      },
    ],
  };
}

/**
 * How far below its point a figure is written, in px, so that no step or arrow crosses it; above
 * the point if a step comes from below or only the lower end is open.
 */
function labelBelow({ min, max }: LedgerRow['figure'], isRisen: boolean): number {
  if (isRisen) return max === null ? -18 : -10;
  if (min !== null) return 18;
  return max === null ? 30 : -10;
}

/** A short arrow from a point in the direction in which its end is open. */
function arrow(x: number, y: number, direction: 'up' | 'down'): string {
  const sign = direction === 'up' ? -1 : 1;
  const [from, to, head] = [y + 4 * sign, y + 14 * sign, y + 10 * sign];
  return `M${fixed(x)} ${fixed(from)}V${fixed(to)}M${fixed(x - 3)} ${fixed(head)}L${fixed(x)} ${fixed(to)}L${fixed(x + 3)} ${fixed(head)}`;
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

function drawScale(frame: Frame, words: PlotWords): readonly Shape[] {
  const { left, right, axis } = frame;
  return axis.ticks.flatMap((tick): readonly Shape[] => {
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
}

/**
 * The time line: the times of the first and the last figure, as they state them, and as many
 * between as there is room for.
 */
function drawTimes(dated: readonly Dated[], frame: Frame, words: PlotWords): readonly Shape[] {
  const { isNarrow, top, bottom } = frame;
  const times = dated.map(({ at, row }) => ({
    x: xOf(at, frame),
    text: words.time(row.asOf ?? ''),
  }));
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return [];
  const shown = [first];
  for (const time of isNarrow ? [] : times) {
    if (isBeside(time, shown.at(-1)) && isBeside(time, last)) shown.push(time);
  }
  if (last.x > first.x) shown.push(last);
  return shown.flatMap((time): readonly Shape[] => {
    const { x, text } = time;
    const isSecondLine = isNarrow && time === last;
    const y = bottom + 22 + (isSecondLine ? LINE : 0);
    const anchor = !isNarrow ? 'middle' : isSecondLine ? 'end' : 'start';
    return [
      { kind: 'line', role: 'grid', x1: x, y1: top, x2: x, y2: bottom + 4 },
      { kind: 'text', role: 'tick', x, y, text, anchor },
    ];
  });
}

/** Whether two times fit on one line. */
function isBeside(a: TimeLabel, b: TimeLabel | undefined): boolean {
  return b === undefined || Math.abs(a.x - b.x) > (widthOf(a.text) + widthOf(b.text)) / 2 + LINE;
}
