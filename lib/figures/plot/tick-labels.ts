import { keptWithin } from './label-room.ts';
import { widthOf } from './text-width.ts';

/** A label of a tick: where its middle is. */
export interface TickLabel {
  readonly x: number;
  readonly text: string;
}

/** Least distance between two labels on one line, in px. */
const APART = 10;

/** Whether two labels fit on one line. */
export function isBeside(a: TickLabel, b: TickLabel): boolean {
  return Math.abs(a.x - b.x) >= (widthOf(a.text) + widthOf(b.text)) / 2 + APART;
}

/** A label as near to its tick as it stays inside a drawing of that width. */
export function tickLabel(x: number, text: string, width: number): TickLabel {
  return { x: keptWithin(x, text, width), text };
}

/** How many ticks one of which has a label, so that none is over another: 1 where all have room. */
export function everyHowMany(labels: readonly TickLabel[]): number {
  const doFit = (every: number): boolean => {
    const shown = labels.filter((_, index) => index % every === 0);
    return shown.every((label, at) => {
      const before = shown[at - 1];
      return before === undefined || isBeside(before, label);
    });
  };
  return labels.findIndex((_, at) => doFit(at + 1)) + 1 || 1;
}
