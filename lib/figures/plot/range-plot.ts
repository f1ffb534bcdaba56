import type { OwnRange } from '../../model/story.ts';
import { makeAxis, type Axis } from '../ledger/axis.ts';
import { farOff } from '../ledger/far-off.ts';
import type { LedgerRow } from '../ledger/ledger-row.ts';
import {
  outlines,
  shorten,
  type PlotWords,
  type Scene,
  type SceneItem,
  type Shape,
} from './scene.ts';

export interface RangePlotRequest {
  /** Only such as have a number. */
  readonly rows: readonly LedgerRow[];
  readonly ours: OwnRange | null;
  readonly width: number;
  readonly words: PlotWords;
}

/** Where things stand, in px. */
interface Frame {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly rowHeight: number;
  readonly look: 'wide' | 'narrow' | 'dense';
  readonly axis: Axis;
}

const TOP = 22;
const GROUP_HEIGHT = 20;
const BOTTOM = 30;
const NARROW = 560;
/** More figures than these are drawn without their labels: the table has them. */
const MOST_LABELLED = 60;

/**
 * Figures one below the other on one axis, those of one origin together: points and ranges, open ends as arrows, our own range as a band behind
 * all. Nothing is computed out of several figures but whether one lies far from the others.
 */
export function rangePlot({ rows, ours, width, words }: RangePlotRequest): Scene {
  const groups = groupByOrigin(rows);
  const frame = frameOf(rows, ours, width);
  const far = farKeys(rows, frame.axis);
  const backdrop: Shape[] = [];
  const items: SceneItem[] = [];
  let y = TOP;
  for (const group of groups) {
    const outlets = new Set(group.map(({ outlet }) => outlet)).size;
    if (group.length > 1) {
      backdrop.push(...groupHead(group, y, frame, words.origin(group[0]?.origin ?? '', outlets)));
      y += GROUP_HEIGHT;
    }
    for (const row of group) {
      items.push(drawRow(row, y, frame, far.has(row.key) ? words.far : null));
      y += frame.rowHeight;
    }
  }
  const height = y + BOTTOM;
  const scale = [...drawOurs(ours, y, frame, words.ours), ...drawTicks(y, frame, words)];
  return { width, height, backdrop: [...scale, ...backdrop], items };
}

/** Origins in the order in which they first come, those of several figures first. */
function groupByOrigin(rows: readonly LedgerRow[]): readonly (readonly LedgerRow[])[] {
  const groups = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const group = groups.get(row.origin);
    if (group === undefined) groups.set(row.origin, [row]);
    else group.push(row);
  }
  return [...groups.values()].sort((a, b) => Number(b.length > 1) - Number(a.length > 1));
}

function frameOf(rows: readonly LedgerRow[], ours: OwnRange | null, width: number): Frame {
  const axis = makeAxis(
    [
      ...rows.flatMap(({ figure }) => [figure.min, figure.best, figure.max]),
      ours?.min ?? null,
      ours?.best ?? null,
      ours?.max ?? null,
    ].filter((value) => value !== null),
  );
  const look = rows.length > MOST_LABELLED ? 'dense' : width < NARROW ? 'narrow' : 'wide';
  const [left, right] = look === 'wide' ? [180, width - 150] : [14, width - 14];
  const rowHeight = { wide: 24, narrow: 40, dense: 9 }[look];
  return { width, left, right, rowHeight, look, axis };
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
  const far = farOff(placed.map(({ at }) => at));
  return new Set(placed.filter((_, index) => far.has(index)).map(({ key }) => key));
}

function groupHead(
  group: readonly LedgerRow[],
  y: number,
  frame: Frame,
  text: string,
): readonly Shape[] {
  const bottom = y + GROUP_HEIGHT + group.length * frame.rowHeight - 4;
  const length = Math.floor((frame.width - 20) / 7);
  return [
    { kind: 'line', role: 'group', x1: 3, y1: y + 4, x2: 3, y2: bottom },
    { kind: 'text', role: 'group', x: 10, y: y + 14, text: shorten(text, length), anchor: 'start' },
  ];
}

function drawRow(row: LedgerRow, top: number, frame: Frame, far: string | null): SceneItem {
  const y = frame.look === 'narrow' ? top + 28 : top + frame.rowHeight / 2;
  return {
    key: row.key,
    y: top,
    height: frame.rowHeight,
    shapes: [...labels(row, top, frame, far), ...drawFigure(row, y, frame)],
  };
}

function labels(row: LedgerRow, top: number, frame: Frame, far: string | null): readonly Shape[] {
  if (frame.look === 'dense') return [];
  const y = top + (frame.look === 'narrow' ? 14 : 16);
  const { left, right } = frame;
  const value = row.figure.text + (far === null ? '' : ` · ${far}`);
  const [labelAt, valueAt, anchor] =
    frame.look === 'wide' ? ([10, right + 10, 'start'] as const) : ([left, right, 'end'] as const);
  return [
    { kind: 'text', role: 'label', x: labelAt, y, text: shorten(row.outlet, 24), anchor: 'start' },
    {
      kind: 'text',
      role: far === null ? 'value' : 'far',
      x: valueAt,
      y,
      text: shorten(value, far === null ? 20 : 40),
      anchor,
    },
  ];
}

/** A point, a range with both its ends, or a line to the edge where an end is open. */
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
      y: TOP - 4,
      width: Math.max(2, to - from),
      height: bottom - TOP + 4,
    },
    ...(ours.best === null
      ? []
      : [
          {
            kind: 'line',
            role: 'ours',
            x1: xOf(ours.best, frame),
            y1: TOP - 4,
            x2: xOf(ours.best, frame),
            y2: bottom,
          } as const,
        ]),
    { kind: 'text', role: 'oursLabel', x, y: TOP - 8, text: label, anchor: 'start' },
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
    return [
      { kind: 'line', role: 'grid', x1: x, y1: TOP - 4, x2: x, y2: bottom + 4 },
      { kind: 'text', role: 'tick', x, y: bottom + 18, text: words.number(tick), anchor },
    ];
  });
}
