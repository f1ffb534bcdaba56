import type { OwnRange } from '../../model/story.ts';
import { keptWithin, LINE } from './label-room.ts';
import { TEXT_SPACE, xOf, type RangeFrame, type Strip } from './range-frame.ts';
import { GAP, STRIP } from './range-row.ts';
import { cutText, type PlotWords, type Shape } from './scene.ts';
import { fitInto } from './text-width.ts';
import { everyHowMany, tickLabel } from './tick-labels.ts';

/** Our own range: a band behind the marks of all figures. */
interface OwnBand {
  readonly label: readonly Shape[];
  /** The room that its label and a piece of its own take at the top, in px. */
  readonly height: number;
  readonly strips: readonly Strip[];
  readonly shapesIn: (strips: readonly Strip[]) => readonly Shape[];
}

const NO_BAND: OwnBand = { label: [], height: 0, strips: [], shapesIn: () => [] };

/**
 * Our own range: named above its band in a wide drawing; in a narrow one, where texts stand between
 * the pieces of the band, it has a row of its own like the figures have.
 */
export function drawOurs(ours: OwnRange | null, frame: RangeFrame, name: string): OwnBand {
  if (ours === null || (ours.min ?? ours.best ?? ours.max) === null) return NO_BAND;
  const low = ours.min ?? (ours.max === null ? ours.best : null);
  const high = ours.max ?? (ours.min === null ? ours.best : null);
  const from = low === null ? frame.left : xOf(low, frame);
  const to = high === null ? frame.right : xOf(high, frame);
  const best = ours.best === null ? null : xOf(ours.best, frame);
  const shapesIn = (strips: readonly Strip[]): readonly Shape[] =>
    joined(strips).flatMap((strip) => drawBand(from, to, best, strip));
  const { top, width, look } = frame;
  const room = width - 2 * TEXT_SPACE;
  if (look === 'narrow') {
    const strip = { top: top + LINE, bottom: top + LINE + STRIP };
    const place = { role: 'oursLabel', x: TEXT_SPACE, y: top + LINE - 4, anchor: 'start' } as const;
    const height = LINE + STRIP + GAP;
    return { label: [cutText(name, room, place)], height, strips: [strip], shapesIn };
  }
  const x = keptWithin((from + to) / 2, fitInto(name, room), width);
  const place = { role: 'oursLabel', x, y: top - 8, anchor: 'middle' } as const;
  const strip = { top: top - 4, bottom: top };
  return { label: [cutText(name, room, place)], height: 0, strips: [strip], shapesIn };
}

function drawBand(
  from: number,
  to: number,
  best: number | null,
  { top, bottom }: Strip,
): readonly Shape[] {
  const band: Shape = {
    ...{ kind: 'rect', role: 'ours', x: from, y: top },
    ...{ width: Math.max(2, to - from), height: bottom - top },
  };
  if (best === null) return [band];
  return [band, { kind: 'line', role: 'ours', x1: best, y1: top, x2: best, y2: bottom }];
}

/** Strips one below the other without anything between them as one. */
function joined(strips: readonly Strip[]): readonly Strip[] {
  const all: Strip[] = [];
  for (const strip of strips) {
    const last = all.at(-1);
    if (last?.bottom === strip.top) all[all.length - 1] = { top: last.top, bottom: strip.bottom };
    else all.push(strip);
  }
  return all;
}

/** A line behind the marks for each number on the axis, and as many of the numbers as have room. */
export function drawTicks(
  strips: readonly Strip[],
  bottom: number,
  frame: RangeFrame,
  words: PlotWords,
): readonly Shape[] {
  const { width, axis, hasTicksAbove } = frame;
  const labels = axis.ticks.map((tick) =>
    tickLabel(xOf(tick, frame), fitInto(words.number(tick), width), width),
  );
  const every = everyHowMany(labels);
  const behind = joined([...strips, { top: bottom, bottom: bottom + 4 }]);
  const heights = hasTicksAbove ? [12, bottom + 18] : [bottom + 18];
  return axis.ticks.flatMap((tick, at): readonly Shape[] => {
    const label = labels[at];
    if (label === undefined || at % every !== 0) return [];
    const x = xOf(tick, frame);
    return [
      ...behind.map(({ top: y1, bottom: y2 }): Shape => ({
        kind: 'line',
        role: 'grid',
        x1: x,
        y1,
        x2: x,
        y2,
      })),
      ...heights.map((y): Shape => ({
        kind: 'text',
        role: 'tick',
        x: label.x,
        y,
        text: label.text,
        anchor: 'middle',
      })),
    ];
  });
}
