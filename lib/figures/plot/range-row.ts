import type { LedgerRow } from '../ledger/ledger-row.ts';
import { LINE } from './label-room.ts';
import { giverOf, TEXT_SPACE, xOf, type RangeFrame, type Strip } from './range-frame.ts';
import { cutText, outlines, type SceneItem, type Shape } from './scene.ts';
import { widthOf } from './text-width.ts';

/** The height of a row with its texts beside its mark, and of one without texts. */
const WIDE_ROW = 24;
const DENSE_ROW = 9;
/** The height of a mark below its texts, and of what is left free below the mark. */
export const STRIP = 16;
export const GAP = 7;

/** How high the row of a figure is, in px. */
export function heightOfRow(row: LedgerRow, frame: RangeFrame): number {
  if (frame.look === 'wide') return WIDE_ROW;
  if (frame.look === 'dense') return DENSE_ROW;
  return (isOnOneLine(row, frame) ? 1 : 2) * LINE + STRIP + GAP;
}

/** The part of a row that its mark is drawn in. */
export function stripOf(top: number, height: number, { look }: RangeFrame): Strip {
  if (look !== 'narrow') return { top, bottom: top + height };
  return { top: top + height - STRIP - GAP, bottom: top + height - GAP };
}

/** Whether who gives a figure and the figure have room on one line above its mark. */
function isOnOneLine(row: LedgerRow, { labels, width }: RangeFrame): boolean {
  const taken = widthOf(giverOf(row)) + widthOf(labels.get(row.key)?.text ?? '');
  return taken + 3 * TEXT_SPACE <= width;
}

/** One figure: who gives it, what it says, and its mark. */
export function drawRow(row: LedgerRow, y: number, frame: RangeFrame): SceneItem {
  const height = heightOfRow(row, frame);
  const strip = stripOf(y, height, frame);
  return {
    ...{ key: row.key, x: 0, y, width: frame.width, height },
    shapes: [...drawLabels(row, y, frame), ...drawFigure(row, middleOf(strip), frame)],
  };
}

function middleOf({ top, bottom }: Strip): number {
  return (top + bottom) / 2;
}

/**
 * Who gives it, and the figure: on either side of a wide drawing; above the mark in a narrow one,
 * below each other where they have no room on one line.
 */
function drawLabels(row: LedgerRow, top: number, frame: RangeFrame): readonly Shape[] {
  const label = frame.labels.get(row.key);
  if (frame.look === 'dense' || label === undefined) return [];
  const { left, right, width } = frame;
  const role = label.isFar ? 'far' : 'value';
  const name = { role: 'label', x: TEXT_SPACE, anchor: 'start' } as const;
  if (frame.look === 'wide') {
    const y = top + 16;
    const value = { role, x: right + TEXT_SPACE, y, anchor: 'start' } as const;
    return [
      cutText(giverOf(row), left - 2 * TEXT_SPACE, { ...name, y }),
      cutText(label.text, width - right - 2 * TEXT_SPACE, value),
    ];
  }
  const y = top + LINE - 4;
  const room = width - 2 * TEXT_SPACE;
  const value = isOnOneLine(row, frame)
    ? ({ role, x: width - TEXT_SPACE, y, anchor: 'end' } as const)
    : ({ role, x: TEXT_SPACE, y: y + LINE, anchor: 'start' } as const);
  return [cutText(giverOf(row), room, { ...name, y }), cutText(label.text, room, value)];
}

/** A point, a range with both its ends, or a line to the edge if an end is open. */
function drawFigure(row: LedgerRow, y: number, frame: RangeFrame): readonly Shape[] {
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
