import { boxAround, keptWithin, LINE, placeText, type TextBox, type Room } from './label-room.ts';
import { fixed, outlines, type SceneItem, type Shape, type TextShape } from './scene.ts';
import { seriesStyle } from './series-styles.ts';
import { fitInto } from './text-width.ts';
import { xOfTime, yOf, type Dated, type StepSeries, type StepFrame } from './step-frame.ts';

/** A figure's point, and whether its step comes from below. */
export interface StepPoint {
  readonly entry: Dated;
  readonly place: number;
  readonly isRisen: boolean;
  readonly x: number;
  readonly y: number;
}

/** Half the size of what is clicked around a point, in px. */
const REACH = 12;
const MARK = 5;

/** The points of all series, in order of time. */
export function pointsOf(series: readonly StepSeries[], frame: StepFrame): readonly StepPoint[] {
  return series
    .flatMap(({ entries, place }) =>
      entries.map((entry, index): StepPoint => {
        const isRisen = entry.value > (entries[index - 1]?.value ?? Infinity);
        const [x, y] = [xOfTime(entry.at, frame), yOf(entry.value, frame)];
        return { entry, place, isRisen, x, y };
      }),
    )
    .sort((a, b) => a.entry.at - b.entry.at);
}

/** What a point takes: its mark and the arrows of its open ends. */
export function boxesOfPoint({ entry, x, y }: StepPoint): readonly TextBox[] {
  const { min, max } = entry.row.figure;
  const arrows = { left: x - 4, right: x + 4 };
  return [
    boxAround(x, y, MARK + 1),
    ...(max === null ? [{ ...arrows, top: y - 15, bottom: y }] : []),
    ...(min === null ? [{ ...arrows, top: y, bottom: y + 15 }] : []),
  ];
}

/**
 * A point and what it says, written where there is room beside it. `said` is null where nothing is
 * to be written.
 */
export function drawPoint(
  point: StepPoint,
  said: string | null,
  frame: StepFrame,
  room: Room,
): SceneItem {
  const { entry, place, x, y } = point;
  const { role, key, figure } = entry.row;
  const { mark, colour } = seriesStyle(place);
  const outline = role === 'claimed' ? mark : outlines.diamond;
  const ends = [
    ...(figure.max === null ? [arrow(x, y, 'up')] : []),
    ...(figure.min === null ? [arrow(x, y, 'down')] : []),
  ];
  const open = ends.map((d): Shape => ({ kind: 'path', role, d, isFilled: false, series: colour }));
  const written = said === null ? null : placeText(placesBeside(point, said, frame), room);
  return {
    ...{ key, x: x - REACH, y: y - REACH, width: 2 * REACH, height: 2 * REACH },
    shapes: [
      ...open,
      { kind: 'path', role, d: outline(x, y, MARK), isFilled: true, series: colour },
      ...(written === null ? [] : [written]),
    ],
  };
}

/** Where a figure may be written, the best place first: close to its point, off its own step. */
function placesBeside(point: StepPoint, said: string, frame: StepFrame): readonly TextShape[] {
  const text = fitInto(said, frame.edge);
  const { x, y, isRisen, entry } = point;
  const { min, max } = entry.row.figure;
  const above = y - (max === null ? 18 : 10);
  const below = y + (min === null ? 30 : 18);
  const levels = isRisen || min === null ? [above, below] : [below, above];
  const middle = keptWithin(x, text, frame.edge);
  const at = (textX: number, textY: number, anchor: TextShape['anchor']): TextShape => {
    return { kind: 'text', role: 'value', x: textX, y: textY, text, anchor };
  };
  return [
    ...levels.map((level) => at(middle, level, 'middle')),
    ...levels.flatMap((level) => [at(x - 7, level, 'end'), at(x + 7, level, 'start')]),
    at(x + 10, y + 4, 'start'),
    at(x - 10, y + 4, 'end'),
    ...[1, 2, 3].flatMap((lines) =>
      [above - lines * LINE, below + lines * LINE].map((level) => at(middle, level, 'middle')),
    ),
  ];
}

/** A short arrow from a point in the direction in which its end is open. */
function arrow(x: number, y: number, direction: 'up' | 'down'): string {
  const sign = direction === 'up' ? -1 : 1;
  const [from, to, head] = [y + 4 * sign, y + 14 * sign, y + 10 * sign];
  return `M${fixed(x)} ${fixed(from)}V${fixed(to)}M${fixed(x - 3)} ${fixed(head)}L${fixed(x)} ${fixed(to)}L${fixed(x + 3)} ${fixed(head)}`;
}
