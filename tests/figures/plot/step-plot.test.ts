import { describe, expect, it } from 'vitest';

import { readRows } from '../../../lib/figures/ledger/ledger-row.ts';
import type { PlotWords, Shape } from '../../../lib/figures/plot/scene.ts';
import { encodeScene, SERIES_ON_PAPER } from '../../../lib/figures/plot/scene-svg.ts';
import { stepPlot } from '../../../lib/figures/plot/step-plot.ts';
import type { RecordedFigure } from '../../../lib/model/figure.ts';
import { entryOf, ferry } from '../../components/ledger-samples.ts';

const words: PlotWords = {
  figure: ({ text }) => text,
  number: String,
  time: (asOf) => `as of ${asOf}`,
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

it('a figure higher than the one before is written above its point, a lower one below: no step crosses it', () => {
  const rows = readRows(ferry, [
    entryOf('Post', { asOf: '2026-02-01', min: 30, max: 30 }),
    entryOf('Post', { asOf: '2026-02-02', min: 40, max: 40 }),
    entryOf('Post', { asOf: '2026-02-03', min: 20, max: 20 }),
  ]);
  const { items } = stepPlot({ rows, ours: null, width: 900, words });
  const sides = items.map(({ shapes, y, height }) => {
    const label = shapes.find((shape) => shape.kind === 'text');
    return label?.kind === 'text' && label.y < y + height / 2 ? 'above' : 'below';
  });
  expect(sides).toEqual(['below', 'above', 'below']);
});

it('the line of time says as of when figures are as they say it, the first, the last, and between where there is room', () => {
  const rows = readRows(ferry, [
    entryOf('Post', { asOf: '2026-02-01', min: 30, max: 30 }),
    entryOf('Post', { asOf: '2026-02-03', min: 40, max: 40 }),
    entryOf('Post', { asOf: '2026-02-27', min: 44, max: 44 }),
    entryOf('Post', { asOf: '2026-02-15', min: 42, max: 42 }),
    entryOf('Times', { asOf: '2026-02-28', min: 44, max: 44 }),
  ]);
  const timesOf = (width: number): readonly string[] =>
    stepPlot({ rows, ours: null, width, words }).backdrop.flatMap((shape) =>
      shape.kind === 'text' && shape.text.startsWith('as of') ? [shape.text] : [],
    );
  expect(timesOf(900)).toEqual(['as of 2026-02-01', 'as of 2026-02-15', 'as of 2026-02-28']);
  expect(timesOf(300)).toEqual(['as of 2026-02-01', 'as of 2026-02-28']);
});

describe('the lines of several sources', () => {
  const OUTLETS = Array.from(
    { length: 30 },
    (_none, at) => `Outlet ${String(at).padStart(2, '0')}`,
  );
  const rows = readRows(
    ferry,
    OUTLETS.map((outlet, at) => entryOf(outlet, { asOf: '2026-02-01', min: at, max: at })),
  );
  const scene = stepPlot({ rows, ours: null, width: 900, words });
  const lines = scene.backdrop.filter((shape) => shape.kind === 'path' && !shape.isFilled);
  const marks = scene.items.flatMap(({ shapes }) =>
    shapes.filter((shape) => shape.kind === 'path' && shape.isFilled),
  );
  /** The names in a drawing of this width. */
  const namesIn = (width: number): Extract<Shape, { kind: 'text' }>[] =>
    stepPlot({ rows, ours: null, width, words }).backdrop.filter(
      (shape) => shape.kind === 'text' && shape.role === 'label',
    ) as Extract<Shape, { kind: 'text' }>[];
  /** An outline without where it stands. */
  const outlineOf = (shape: Shape | undefined): string =>
    shape?.kind === 'path' ? shape.d.replace(/^M\S+ [\d.-]+/, '').replace(/L\S+ \S+/g, 'L') : '';

  it('differ in line or colour up to the thirtieth, in mark or line up to the twelfth', () => {
    const looks = lines.map((line) => (line.kind === 'path' ? [line.dash, line.series] : []));
    expect(new Set(looks.map(String)).size).toBe(OUTLETS.length);
    const plain = looks.slice(0, 12).map(([dash], at) => `${dash} ${outlineOf(marks[at])}`);
    expect(new Set(plain).size).toBe(12);
  });

  it('have their mark beside their name', () => {
    const three = stepPlot({ rows: rows.slice(0, 3), ours: null, width: 900, words });
    const named = three.backdrop.flatMap((shape, at) =>
      shape.kind === 'text' && shape.role === 'label' ? [[shape.text, three.backdrop[at - 1]]] : [],
    ) as [string, Shape][];
    expect(named.map(([name]) => name).sort()).toEqual(OUTLETS.slice(0, 3));
    const at = (name: string): Shape | undefined =>
      three.items[OUTLETS.indexOf(name)]?.shapes.find(
        (shape) => shape.kind === 'path' && shape.isFilled,
      );
    for (const [name, mark] of named) {
      const point = at(name);
      expect([name, mark.kind === 'path' && mark.series]).toEqual([
        name,
        point?.kind === 'path' && point.series,
      ]);
    }
  });

  it('are all named, at their ends where there is room, the drawing grown for them', () => {
    const at = namesIn(900);
    expect(at).toHaveLength(OUTLETS.length);
    expect(scene.height).toBeGreaterThan(320);
    expect(Math.min(...at.map(({ x }) => x))).toBeGreaterThan(700);
  });

  it('are named below the drawing in columns where there is none, each with its line and mark, and none over another', () => {
    const at = namesIn(320);
    expect(at.map(({ text }) => text).sort()).toEqual([...OUTLETS].sort());
    expect(new Set(at.map(({ x, y }) => `${x} ${y}`)).size).toBe(OUTLETS.length);
    expect(Math.min(...at.map(({ y }) => y))).toBeGreaterThan(320);
    const { backdrop, height } = stepPlot({ rows, ours: null, width: 320, words });
    expect(Math.max(...at.map(({ y }) => y))).toBeLessThan(height);
    const pieces = backdrop.filter((shape) => shape.kind === 'path' && !shape.isFilled);
    expect(pieces).toHaveLength(2 * OUTLETS.length);
  });

  it('have what is written above them in a file broken into lines that fit', () => {
    const long = 'word '.repeat(60).trim();
    const written = encodeScene(scene, 'Ferry', [long]).match(/>word[^<]*</g) ?? [];
    expect(written.length).toBeGreaterThan(1);
    expect(written.map((line) => line.slice(1, -1)).join(' ')).toBe(long);
  });

  it('are written into a file with their line and their colour', () => {
    const svg = encodeScene(scene, 'Ferry', []);
    for (const color of SERIES_ON_PAPER) expect(svg).toContain(`fill="${color}"`);
    expect(svg).toContain('stroke-dasharray="7 4"');
  });

  it.each([
    ['full sight', [1, 0, 0, 0, 1, 0, 0, 0, 1]],
    ['protanopia', [0.152, 1.053, -0.205, 0.115, 0.786, 0.099, -0.004, -0.048, 1.052]],
    ['deuteranopia', [0.367, 0.861, -0.228, 0.28, 0.673, 0.047, -0.012, 0.043, 0.969]],
    ['tritanopia', [1.256, -0.077, -0.179, -0.078, 0.931, 0.148, 0.005, 0.691, 0.304]],
  ])('are of colours that differ from white paper and from each other: %s', (_sight, matrix) => {
    const seen = SERIES_ON_PAPER.map((color) => seenAs(color, matrix));
    for (const color of seen) expect(contrast(color)).toBeGreaterThan(3);
    const least = Math.min(
      ...seen.flatMap((one, at) => seen.slice(at + 1).map((other) => apart(one, other))),
    );
    expect(least).toBeGreaterThan(25);
  });
});

/** Linear light as an eye of this kind sees it (Machado, Oliveira, Fernandes 2009, at full strength). */
function seenAs(color: string, matrix: readonly number[]): readonly number[] {
  const linear = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return [0, 3, 6].map((row) =>
    Math.max(
      0,
      linear.reduce((sum, part, at) => sum + part * (matrix[row + at] ?? 0), 0),
    ),
  );
}

/** To white paper. */
function contrast([red = 0, green = 0, blue = 0]: readonly number[]): number {
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** How far two colours stand from each other, in steps of 255 as they are written. */
function apart(one: readonly number[], other: readonly number[]): number {
  const written = (part: number): number => 255 * part ** (1 / 2.2);
  return Math.hypot(...one.map((part, at) => written(part) - written(other[at] ?? 0)));
}
