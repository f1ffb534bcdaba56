import type { OwnRange } from '../../model/story.ts';
import { makeAxis, type Axis } from '../ledger/axis.ts';
import type { LedgerRow } from '../ledger/ledger-row.ts';
import { LINE } from './label-room.ts';
import type { PlotWords } from './scene.ts';
import { fitInto, widthOf } from './text-width.ts';
import { isBeside, tickLabel, type TickLabel } from './tick-labels.ts';

export interface Dated {
  readonly row: LedgerRow;
  /** Minutes since the epoch. */
  readonly at: number;
  /** The value that decides its height: best, otherwise the bound that is stated. */
  readonly value: number;
}

/** The figures of one publisher, in order of time. */
export interface StepSeries {
  readonly outlet: string;
  /** Its number among the others, from 0, which decides its style. */
  readonly place: number;
  readonly entries: readonly Dated[];
}

/** A number on the scale at the side, written beside its line. */
interface ScaleNumber {
  readonly value: number;
  readonly text: string;
}

/** A time written below the drawing, and where its line stands. */
export interface TimeLabel extends TickLabel {
  readonly at: number;
  /** 1 if it has a line of its own, below the others. */
  readonly line: 0 | 1;
}

export interface StepFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** No figure is written to the right of it. */
  readonly edge: number;
  /** Whether the outlets are named at the ends of their lines; otherwise below the drawing. */
  readonly hasNamesBeside: boolean;
  readonly axis: Axis;
  readonly numbers: readonly ScaleNumber[];
  readonly times: readonly TimeLabel[];
  /** The start and end of the drawing, in minutes since the epoch. */
  readonly from: number;
  readonly to: number;
}

const HEIGHT = 320;
/** If many names are one below the other, the drawing grows up to this. */
const GREATEST_HEIGHT = 640;
const TOP = 30;
const BELOW = 34;
const NARROW = 560;
/** What the names beside a wide drawing take at most, with the space around them, in px. */
const MOST_FOR_NAMES = 180;
/** Room for an outlet's mark beside its name, in px. */
export const MARK_ROOM = 18;

/** The positions of a drawing of these series, of which `dated` are all the figures by time. */
export function stepFrame(
  dated: readonly Dated[],
  series: readonly StepSeries[],
  ours: OwnRange | null,
  width: number,
  words: PlotWords,
): StepFrame {
  const own = [ours?.min, ours?.best, ours?.max].filter((value) => value != null);
  const axis = makeAxis([...dated.map(({ value }) => value), ...own]);
  const numbers = axis.ticks.map((value) => {
    return { value, text: fitInto(words.number(value), width * 0.35) };
  });
  const named = TOP + series.length * LINE + BELOW;
  const hasNamesBeside = width >= NARROW && named <= GREATEST_HEIGHT;
  const left = Math.max(30, ...numbers.map(({ text }) => widthOf(text))) + 12;
  const names = series.map(({ outlet }) => widthOf(outlet) + MARK_ROOM + 12);
  const right = width - (hasNamesBeside ? Math.min(MOST_FOR_NAMES, Math.max(0, ...names)) : 16);
  const edge = hasNamesBeside ? right + 5 : width;
  const span = spanOf(dated);
  const times = timesOf(dated, { width, left, right, ...span }, words);
  const height = hasNamesBeside ? Math.max(HEIGHT, named) : HEIGHT;
  const lines = times.some(({ line }) => line === 1) ? LINE : 0;
  const bottom = height - BELOW - lines;
  return {
    width,
    height,
    left,
    right,
    top: TOP,
    bottom,
    edge,
    hasNamesBeside,
    axis,
    numbers,
    times,
    ...span,
  };
}

function spanOf(dated: readonly Dated[]): Pick<StepFrame, 'from' | 'to'> {
  const [first, last] = [dated[0]?.at ?? 0, dated.at(-1)?.at ?? 1];
  const room = Math.max(1, (last - first) * 0.05);
  return { from: first - room, to: last + room };
}

type Across = Pick<StepFrame, 'width' | 'left' | 'right' | 'from' | 'to'>;

/** Where a time stands. */
export function xOfTime(at: number, { left, right, from, to }: Omit<Across, 'width'>): number {
  return left + ((at - from) / (to - from)) * (right - left);
}

/** Where a value stands; at the edge if it is outside. */
export function yOf(value: number, { top, bottom, axis }: StepFrame): number {
  return bottom - Math.min(1, Math.max(0, axis.at(value))) * (bottom - top);
}

/**
 * The time line: the times of the first and the last figure, as they state them, the last one on a
 * line of its own if they have no room on one, and as many between as there is room for.
 */
function timesOf(dated: readonly Dated[], across: Across, words: PlotWords): readonly TimeLabel[] {
  const times = dated.map(({ at, row }): TimeLabel => {
    const text = fitInto(words.time(row.asOf ?? ''), across.width);
    return { ...tickLabel(xOfTime(at, across), text, across.width), at, line: 0 };
  });
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (last.at === first.at) return [first];
  const isOneLine = isBeside(first, last);
  const shown = [first];
  for (const time of times) {
    const before = shown.at(-1) ?? first;
    if (isBeside(before, time) && isOneLine && isBeside(time, last)) shown.push(time);
  }
  return [...shown, { ...last, line: isOneLine ? 0 : 1 }];
}
