import { describe, expect, it } from 'vitest';

import { readRows } from '../../lib/figures/ledger/ledger-row.ts';
import type { PlotWords, Shape } from '../../lib/figures/plot/scene.ts';
import { stepPlot } from '../../lib/figures/plot/step-plot.ts';
import type { RecordedFigure } from '../../lib/model/figure.ts';
import { entryOf, ferry } from '../components/ledger-samples.ts';

const words: PlotWords = {
  figure: ({ text }) => text,
  number: String,
  time: String,
  ours: 'ours',
  far: 'far',
  origin: (name) => name,
};

/** The shapes of the one figure drawn by time. */
function drawn(over: Partial<RecordedFigure>): readonly Shape[] {
  const rows = readRows(ferry, [entryOf('Post', { asOf: '2026-02-01', ...over })]);
  const [item] = stepPlot({ rows, ours: null, width: 900, words }).items;
  if (item === undefined) throw new Error('nothing is drawn');
  return item.shapes;
}

/** How far arrows of open ends reach from the point: below it, and above it. */
function arrowsOf(shapes: readonly Shape[]): readonly ('up' | 'down')[] {
  return shapes.flatMap((shape) => {
    if (shape.kind !== 'path' || shape.isFilled) return [];
    const [, from = NaN, to = NaN] = /^M\S+ (\S+)V([\d.]+)/.exec(shape.d)?.map(Number) ?? [];
    return [to > from ? 'down' : 'up'];
  });
}

describe('a figure drawn by its time', () => {
  it.each([
    ['a number has none', { min: 40, max: 40 }, []],
    ['at least 31 goes up', { min: 31, max: null }, ['up']],
    ['up to 40 goes down', { min: null, max: 40 }, ['down']],
    [
      'about 40, with nothing said of either end, goes both ways',
      { min: null, best: 40, max: null },
      ['up', 'down'],
    ],
  ] as const)('has an arrow for each open end: %s', (_what, bounds, arrows) => {
    expect(arrowsOf(drawn(bounds))).toEqual(arrows);
  });

  it('is written where no arrow crosses it', () => {
    const shapes = drawn({ min: null, max: 40, text: 'up to 40' });
    const label = shapes.find((shape) => shape.kind === 'text');
    const point = shapes.find((shape) => shape.kind === 'path' && shape.isFilled);
    if (label?.kind !== 'text' || point?.kind !== 'path') throw new Error('no label or no point');
    expect(label.y).toBeLessThan(Number(/^M\S+ ([\d.]+)/.exec(point.d)?.[1]));
  });
});
