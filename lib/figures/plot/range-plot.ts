import type { LedgerRow } from '../ledger/ledger-row.ts';
import {
  frameOf,
  TEXT_SPACE,
  type RangeFrame,
  type RangeGroup,
  type RangePlotRequest,
  type Strip,
} from './range-frame.ts';
import { LINE } from './label-room.ts';
import { drawRow, heightOfRow, stripOf } from './range-row.ts';
import { drawOurs, drawTicks } from './range-scale.ts';
import { cutText, type PlotWords, type Scene, type SceneItem, type Shape } from './scene.ts';
import { breakLines, widthOf } from './text-width.ts';

/** Above the line or lines of text that a group is named in. */
const ABOVE_HEAD = 5;
const BOTTOM = 30;

/**
 * Figures one below the other on one axis, those with the same origin together: points and ranges,
 * open ends as arrows, our own range as a band behind all. Nothing is computed from several figures
 * except whether one is far from the others. No text stands over another, or over a mark.
 */
export function rangePlot(request: RangePlotRequest): Scene {
  const { rows, ours, width, words } = request;
  const groups = groupByOrigin(rows, words);
  const frame = frameOf(request, groups);
  const own = drawOurs(ours, frame, words.ours);
  const backdrop: Shape[] = [];
  const items: SceneItem[] = [];
  const strips: Strip[] = [...own.strips];
  let y = frame.top + own.height;
  for (const { rows: group, head } of groups) {
    const top = y;
    if (head !== null) {
      y += ABOVE_HEAD + headLines(head, frame).length * LINE;
      const isAside = frame.look === 'wide' && TEXT_SPACE + widthOf(head) < frame.left;
      if (isAside) strips.push({ top, bottom: y });
    }
    for (const row of group) {
      const height = heightOfRow(row, frame);
      items.push(drawRow(row, y, frame));
      strips.push(stripOf(y, height, frame));
      y += height;
    }
    if (head !== null) backdrop.push(...groupMarks(head, { top, bottom: y }, frame));
  }
  const scale = [...own.shapesIn(strips), ...drawTicks(strips, y, frame, words)];
  return { width, height: y + BOTTOM, backdrop: [...scale, ...own.label, ...backdrop], items };
}

/** Origins in the order in which they first occur, those with several figures first. */
function groupByOrigin(rows: readonly LedgerRow[], words: PlotWords): readonly RangeGroup[] {
  const groups = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const group = groups.get(row.origin);
    if (group === undefined) groups.set(row.origin, [row]);
    else group.push(row);
  }
  return [...groups]
    .sort(([, a], [, b]) => Number(b.length > 1) - Number(a.length > 1))
    .map(([origin, group]) => {
      const outlets = new Set(group.map(({ outlet }) => outlet)).size;
      return { rows: group, head: group.length > 1 ? words.origin(origin, outlets) : null };
    });
}

/** A line beside the figures of one origin, and what is said of them above. */
function groupMarks(head: string, { top, bottom }: Strip, frame: RangeFrame): readonly Shape[] {
  const room = frame.width - 2 * TEXT_SPACE;
  return [
    { kind: 'line', role: 'group', x1: 3, y1: top + 4, x2: 3, y2: bottom - 4 },
    ...headLines(head, frame).map((line, at) => {
      const y = top + (at + 1) * LINE;
      return cutText(line, room, { role: 'group', x: TEXT_SPACE, y, anchor: 'start' });
    }),
  ];
}

/** What is said of figures of one origin, in as many lines as it needs. */
function headLines(head: string, { width }: RangeFrame): readonly string[] {
  return breakLines(head, width - 2 * TEXT_SPACE);
}
