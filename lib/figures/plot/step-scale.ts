import type { OwnRange } from '../../model/story.ts';
import { LINE } from './label-room.ts';
import type { PlotWords, Shape, TextShape } from './scene.ts';
import { xOfTime, yOf, type StepFrame } from './step-frame.ts';
import { fitInto, widthOf } from './text-width.ts';

/** The band of our own range, and where its name may be written, the best place first. */
export interface OwnLevel {
  readonly shapes: readonly Shape[];
  readonly places: readonly TextShape[];
}

/** Our own range as a band across the drawing. */
export function drawOwnLevel(ours: OwnRange | null, frame: StepFrame, words: PlotWords): OwnLevel {
  if (ours === null || (ours.min ?? ours.best ?? ours.max) === null)
    return { shapes: [], places: [] };
  const low = ours.min ?? (ours.max === null ? ours.best : null);
  const high = ours.max ?? (ours.min === null ? ours.best : null);
  const top = high === null ? frame.top : yOf(high, frame);
  const bottom = low === null ? frame.bottom : yOf(low, frame);
  const { left, right } = frame;
  const height = Math.max(2, bottom - top);
  const band: Shape = { kind: 'rect', role: 'ours', x: left, y: top, width: right - left, height };
  const text = fitInto(words.ours, right - left - 8);
  const last = right - 4 - widthOf(text);
  const places = [top - 4, top + height + LINE - 1, top + LINE - 1].flatMap((y) =>
    [0, 0.25, 0.5, 0.75, 1].map((part): TextShape => {
      const x = left + 4 + part * (last - left - 4);
      return { kind: 'text', role: 'oursLabel', x, y, text, anchor: 'start' };
    }),
  );
  return { shapes: [band], places };
}

/** The lines of the numbers at the side and of the times below, and these themselves. */
export function drawScale(frame: StepFrame): readonly Shape[] {
  const { left, right, top, bottom, numbers, times } = frame;
  return [
    ...numbers.flatMap(({ value, text }): readonly Shape[] => {
      const y = yOf(value, frame);
      return [
        { kind: 'line', role: 'grid', x1: left, y1: y, x2: right, y2: y },
        { kind: 'text', role: 'tick', x: left - 6, y: y + 4, text, anchor: 'end' },
      ];
    }),
    ...times.flatMap(({ at, x: middle, text, line }): readonly Shape[] => {
      const x = xOfTime(at, frame);
      const y = bottom + 22 + line * LINE;
      return [
        { kind: 'line', role: 'grid', x1: x, y1: top, x2: x, y2: bottom + 4 },
        { kind: 'text', role: 'tick', x: middle, y, text, anchor: 'middle' },
      ];
    }),
  ];
}
