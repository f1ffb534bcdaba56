import { expect, it } from 'vitest';

import { readRows } from '../../../lib/figures/ledger/ledger-row.ts';
import { rangePlot } from '../../../lib/figures/plot/range-plot.ts';
import type { PlotWords, Scene } from '../../../lib/figures/plot/scene.ts';
import { entryOf, ferry } from '../../components/ledger-samples.ts';

const words: PlotWords = {
  figure: ({ text }) => text,
  number: (value) => `number ${value}`,
  time: (asOf) => `as of ${asOf}`,
  ours: 'ours',
  far: 'far',
  origin: (name) => name,
};

function drawn(count: number): Scene {
  const entries = Array.from({ length: count }, (_none, at) =>
    entryOf(`Outlet ${at}`, { min: at, max: at, text: `${at} people` }),
  );
  return rangePlot({ rows: readRows(ferry, entries), ours: null, width: 900, words });
}

function said({ items }: Scene): readonly string[] {
  return items.flatMap(({ shapes }) =>
    shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])),
  );
}

it('each of two hundred figures stands beside who gives it', () => {
  const texts = new Set(said(drawn(200)));
  expect(texts).toContain('Outlet 0');
  expect(texts).toContain('Outlet 199');
  expect(texts).toContain('199 people');
});

it('thousands of figures are drawn without their words, so that a picture stays of a size every browser draws', () => {
  const scene = drawn(1000);
  expect(said(scene)).toEqual([]);
  expect(scene.height).toBeLessThan(10_000);
});

it('a drawing longer than a screen has its numbers above it too', () => {
  const heights = (count: number): readonly number[] => [
    ...new Set(
      drawn(count).backdrop.flatMap((shape) =>
        shape.kind === 'text' && shape.role === 'tick' ? [shape.y] : [],
      ),
    ),
  ];
  expect(heights(5)).toHaveLength(1);
  expect(heights(40)).toHaveLength(2);
  expect(Math.min(...heights(40))).toBeLessThan(20);
});
