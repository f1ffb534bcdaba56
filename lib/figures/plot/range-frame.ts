import type { OwnRange } from '../../model/story.ts';
import { makeAxis, type Axis } from '../ledger/axis.ts';
import type { LedgerRow } from '../ledger/ledger-row.ts';
import { outlyingPositions } from '../ledger/outlying-positions.ts';
import type { PlotWords } from './scene.ts';
import { widthOf } from './text-width.ts';

export interface RangePlotRequest {
  /** Only those with a number. */
  readonly rows: readonly LedgerRow[];
  readonly ours: OwnRange | null;
  readonly width: number;
  readonly words: PlotWords;
}

/** The positions of things, in px. */
export interface RangeFrame {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Whether the numbers of the axis are written above the drawing as well as below it. */
  readonly hasTicksAbove: boolean;
  /**
   * Names and figures on either side of the marks; above each mark, where there is no room for
   * that; or nothing but marks.
   */
  readonly look: 'wide' | 'narrow' | 'dense';
  readonly axis: Axis;
  /** The label beside each row's figure, and whether the figure is far from the others. */
  readonly labels: ReadonlyMap<string, RangeLabel>;
}

interface RangeLabel {
  readonly text: string;
  readonly isFar: boolean;
}

/** A part of a drawing from top to bottom, in px, that holds marks and no text. */
export interface Strip {
  readonly top: number;
  readonly bottom: number;
}

/** Figures with the same origin, and what is written above them if they are several. */
export interface RangeGroup {
  readonly rows: readonly LedgerRow[];
  readonly head: string | null;
}

const TOP = 22;
/**
 * Height in px for a second row of tick labels at the top, in drawings with more figures than fill
 * a screen.
 */
const TICKS_ABOVE = 18;
const FILLS_SCREEN = 20;
const NARROW = 560;
/** Between a label and what it is beside. */
export const TEXT_SPACE = 10;
/** Names take at most this part of a wide drawing, figures that one. */
const MOST_FOR_NAMES = 0.3;
const MOST_FOR_FIGURES = 0.36;
/**
 * More figures than this are drawn without their labels, so that the picture stays within a size
 * that every browser draws; the table has them.
 */
const MOST_LABELLED = 300;

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
): ReadonlyMap<string, RangeLabel> {
  const far = farKeys(rows, axis);
  return new Map(
    rows.map(({ key, figure }) => {
      const isFar = far.has(key);
      const said = words.figure(figure);
      return [key, { text: isFar ? `${said} · ${words.far}` : said, isFar }];
    }),
  );
}

/**
 * Wide drawings keep room for the longest name on their left and the longest label on their right,
 * up to a third of the width each.
 */
export function frameOf(
  { rows, ours, width, words }: RangePlotRequest,
  groups: readonly RangeGroup[],
): RangeFrame {
  const axis = axisOf(rows, ours);
  const labels = labelsOf(rows, axis, words);
  const look = labels.size > MOST_LABELLED ? 'dense' : width < NARROW ? 'narrow' : 'wide';
  const hasTicksAbove = labels.size > FILLS_SCREEN;
  const top = (look === 'narrow' ? 0 : TOP) + (hasTicksAbove ? TICKS_ABOVE : 0);
  if (look !== 'wide')
    return { width, left: 14, right: width - 14, top, hasTicksAbove, look, axis, labels };
  const names = groups.flatMap(({ rows, head }) => [
    ...(head === null ? [] : [head]),
    ...rows.map(giverOf),
  ]);
  const left = 2 * TEXT_SPACE + Math.min(Math.floor(width * MOST_FOR_NAMES), longest(names));
  const figures = [...labels.values()].map(({ text }) => text);
  const beside = 2 * TEXT_SPACE + Math.min(Math.floor(width * MOST_FOR_FIGURES), longest(figures));
  return { width, left, right: width - beside, top, hasTicksAbove, look, axis, labels };
}

/** The width of the longest of these texts, in whole px. */
function longest(texts: readonly string[]): number {
  return Math.ceil(texts.reduce((most, text) => Math.max(most, widthOf(text)), 50));
}

/** Who gives a figure, as written beside it. */
export function giverOf({ speaker, outlet }: LedgerRow): string {
  return speaker ?? outlet;
}

/** Where a number stands on the axis; at its edge if it is outside. */
export function xOf(value: number, { left, right, axis }: RangeFrame): number {
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
