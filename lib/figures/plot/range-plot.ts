import type { OwnRange } from '../../model/story.ts';
import { makeAxis, type Axis } from '../ledger/axis.ts';
import { outlyingPositions } from '../ledger/outlying-positions.ts';
import type { LedgerRow } from '../ledger/ledger-row.ts';
import {
  fitInto,
  outlines,
  widthOf,
  type PlotWords,
  type Scene,
  type SceneItem,
  type Shape,
} from './scene.ts';

export interface RangePlotRequest {
  /** Only those with a number. */
  readonly rows: readonly LedgerRow[];
  readonly ours: OwnRange | null;
  readonly width: number;
  readonly words: PlotWords;
}

/** The positions of things, in px. */
interface Frame {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly rowHeight: number;
  readonly look: 'wide' | 'narrow' | 'dense';
  readonly axis: Axis;
  /** The label beside each row's figure, and whether the figure is far from the others. */
  readonly labels: ReadonlyMap<string, Label>;
}

interface Label {
  readonly text: string;
  readonly isFar: boolean;
}

const TOP = 22;
/**
 * Height in px for a second row of tick labels at the top, in drawings with more figures than fill
 * a screen.
 */
const TICKS_ABOVE = 18;
const FILLS_SCREEN = 20;
const GROUP_HEIGHT = 20;
const BOTTOM = 30;
const NARROW = 560;
const OUTLET_WIDTH = 170;
/** Between a label and what it is beside. */
const SPACE = 10;
/**
 * More figures than this are drawn without their labels, so that the picture stays within a size
 * that every browser draws; the table has them.
 */
const MOST_LABELLED = 300;

/**
 * Figures one below the other on one axis, those with the same origin together: points and ranges,
 * open ends as arrows, our own range as a band behind all. Nothing is computed from several figures
 * except whether one is far from the others.
 */
export function rangePlot({ rows, ours, width, words }: RangePlotRequest): Scene {
  const groups = groupByOrigin(rows);
  const axis = axisOf(rows, ours);
  const frame = frameOf(width, axis, labelsOf(rows, axis, words));
  const backdrop: Shape[] = [];
  const items: SceneItem[] = [];
  let y = frame.top;
  for (const group of groups) {
    const outlets = new Set(group.map(({ outlet }) => outlet)).size;
    if (group.length > 1) {
      backdrop.push(...groupHead(group, y, frame, words.origin(group[0]?.origin ?? '', outlets)));
      y += GROUP_HEIGHT;
    }
    for (const row of group) {
      items.push(drawRow(row, y, frame));
      y += frame.rowHeight;
    }
  }
  const height = y + BOTTOM;
  const scale = [...drawOurs(ours, y, frame, words.ours), ...drawTicks(y, frame, words)];
  return { width, height, backdrop: [...scale, ...backdrop], items };
}

/** Origins in the order in which they first occur, those with several figures first. */
function groupByOrigin(rows: readonly LedgerRow[]): readonly (readonly LedgerRow[])[] {
  const groups = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const group = groups.get(row.origin);
    if (group === undefined) groups.set(row.origin, [row]);
    else group.push(row);
  }
  return [...groups.values()].sort((a, b) => Number(b.length > 1) - Number(a.length > 1));
}

function axisOf(rows: readonly LedgerRow[], ours: OwnRange | null): Axis {
  return makeAxis(
    [
      ...rows.flatMap(({ figure }) => [figure.min, figure.best, figure.max]),
      ours?.min ?? null,
      ours?.best ?? null,
      ours?.max ?? null,
    ].filter((value) => value !== null),
  );
}

function labelsOf(
  rows: readonly LedgerRow[],
  axis: Axis,
  words: PlotWords,
): ReadonlyMap<string, Label> {
  const far = farKeys(rows, axis);
  return new Map(
    rows.map(({ key, figure }) => {
      const isFar = far.has(key);
      const said = words.figure(figure);
      return [key, { text: isFar ? `${said} · ${words.far}` : said, isFar }];
    }),
  );
}

/** Wide drawings keep room for the longest label on their right, up to a third of the width. */
function frameOf(width: number, axis: Axis, labels: ReadonlyMap<string, Label>): Frame {
  const look = labels.size > MOST_LABELLED ? 'dense' : width < NARROW ? 'narrow' : 'wide';
  const longest = Math.max(0, ...[...labels.values()].map(({ text }) => widthOf(text)));
  const beside = Math.min(width / 3, Math.max(60, longest + 2 * SPACE));
  const [left, right] = look === 'wide' ? [OUTLET_WIDTH + SPACE, width - beside] : [14, width - 14];
  const rowHeight = { wide: 24, narrow: 40, dense: 9 }[look];
  const top = labels.size > FILLS_SCREEN ? TOP + TICKS_ABOVE : TOP;
  return { width, left, right, top, rowHeight, look, axis, labels };
}

function xOf(value: number, { left, right, axis }: Frame): number {
  const at = Math.min(1, Math.max(0, axis.at(value)));
  return left + at * (right - left);
}

function farKeys(rows: readonly LedgerRow[], axis: Axis): ReadonlySet<string> {
  const placed = rows.flatMap(({ key, figure }) => {
    const { min, best, max } = figure;
    const value = best ?? (min !== null && max !== null ? (min + max) / 2 : null);
    return value === null ? [] : [{ key, at: axis.at(value) }];
  });
  const far = outlyingPositions(placed.map(({ at }) => at));
  return new Set(placed.filter((_, index) => far.has(index)).map(({ key }) => key));
}

function groupHead(
  group: readonly LedgerRow[],
  y: number,
  frame: Frame,
  text: string,
): readonly Shape[] {
  const bottom = y + GROUP_HEIGHT + group.length * frame.rowHeight - 4;
  return [
    { kind: 'line', role: 'group', x1: 3, y1: y + 4, x2: 3, y2: bottom },
    {
      kind: 'text',
      role: 'group',
      x: 10,
      y: y + 14,
      text: fitInto(text, frame.width - 20),
      anchor: 'start',
    },
  ];
}

function drawRow(row: LedgerRow, top: number, frame: Frame): SceneItem {
  const y = frame.look === 'narrow' ? top + 28 : top + frame.rowHeight / 2;
  return {
    key: row.key,
    y: top,
    height: frame.rowHeight,
    shapes: [...drawLabels(row, top, frame), ...drawFigure(row, y, frame)],
  };
}

/**
 * Who gives it, and the figure: on either side of a wide drawing, above the figure in a narrow one.
 * The figure has priority for the room.
 */
function drawLabels(row: LedgerRow, top: number, frame: Frame): readonly Shape[] {
  const label = frame.labels.get(row.key);
  if (frame.look === 'dense' || label === undefined) return [];
  const isWide = frame.look === 'wide';
  const { left, right, width } = frame;
  const y = top + (isWide ? 16 : 14);
  const value = fitInto(label.text, isWide ? width - right - SPACE : right - left - 4 * SPACE);
  const forOutlet = isWide ? OUTLET_WIDTH - SPACE : right - left - widthOf(value) - SPACE;
  return [
    {
      kind: 'text',
      role: 'label',
      x: isWide ? SPACE : left,
      y,
      text: fitInto(row.speaker ?? row.outlet, forOutlet),
      anchor: 'start',
    },
    {
      kind: 'text',
      role: label.isFar ? 'far' : 'value',
      x: isWide ? right + SPACE : right,
      y,
      text: value,
      anchor: isWide ? 'start' : 'end',
    },
  ];
}

/** A point, a range with both its ends, or a line to the edge if an end is open. */
function drawFigure(row: LedgerRow, y: number, frame: Frame): readonly Shape[] {
  const { min, best, max } = row.figure;
  const from = min === null ? frame.left : xOf(min, frame);
  const to = max === null ? frame.right : xOf(max, frame);
  const shapes: Shape[] = [];
  if (from !== to) shapes.push({ kind: 'line', role: row.role, x1: from, y1: y, x2: to, y2: y });
  const openEnds = [
    ...(min === null ? [outlines.arrow(from, y, -1)] : []),
    ...(max === null ? [outlines.arrow(to, y, 1)] : []),
  ];
  shapes.push(
    ...openEnds.map((d) => ({ kind: 'path', role: row.role, d, isFilled: false }) as const),
  );
  const ends = [...new Set([min, best, max].filter((value) => value !== null))];
  const size = frame.look === 'dense' ? 3 : 5;
  const outline = row.role === 'claimed' ? outlines.circle : outlines.diamond;
  const isPoint = min !== null && min === max;
  return [
    ...shapes,
    ...ends.map((value) => ({
      kind: 'path' as const,
      role: row.role,
      d: outline(xOf(value, frame), y, value === best || isPoint ? size : size - 1),
      isFilled: true,
    })),
  ];
}

function drawOurs(
  ours: OwnRange | null,
  bottom: number,
  frame: Frame,
  label: string,
): readonly Shape[] {
  if (ours === null || (ours.min === null && ours.best === null && ours.max === null)) return [];
  const low = ours.min ?? (ours.max === null ? ours.best : null);
  const high = ours.max ?? (ours.min === null ? ours.best : null);
  const from = low === null ? frame.left : xOf(low, frame);
  const to = high === null ? frame.right : xOf(high, frame);
  const x = Math.min(Math.max(from, frame.left), frame.right - 40);
  return [
    {
      kind: 'rect',
      role: 'ours',
      x: from,
      y: frame.top - 4,
      width: Math.max(2, to - from),
      height: bottom - frame.top + 4,
    },
    ...(ours.best === null
      ? []
      : [
          {
            kind: 'line',
            role: 'ours',
            x1: xOf(ours.best, frame),
            y1: frame.top - 4,
            x2: xOf(ours.best, frame),
            y2: bottom,
          } as const,
        ]),
    { kind: 'text', role: 'oursLabel', x, y: frame.top - 8, text: label, anchor: 'start' },
  ];
}

function drawTicks(bottom: number, frame: Frame, words: PlotWords): readonly Shape[] {
  const shown =
    frame.right - frame.left < 400
      ? frame.axis.ticks.filter((_, index) => index % 2 === 0)
      : frame.axis.ticks;
  return shown.flatMap((tick): readonly Shape[] => {
    const x = xOf(tick, frame);
    const anchor = x > frame.width - 30 ? 'end' : x < 30 ? 'start' : 'middle';
    const places = frame.top > TOP ? [TOP - TICKS_ABOVE + 8, bottom + 18] : [bottom + 18];
    return [
      { kind: 'line', role: 'grid', x1: x, y1: frame.top - 4, x2: x, y2: bottom + 4 },
      ...places.map(
        (y) => ({ kind: 'text', role: 'tick', x, y, text: words.number(tick), anchor }) as const,
      ),
    ];
  });
}
