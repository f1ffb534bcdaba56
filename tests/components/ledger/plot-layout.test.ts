import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { drawLedger, type PlotForm } from '../../../components/ledger/draw-ledger.ts';
import { boxOfText, isOver, type TextBox } from '../../../lib/figures/plot/label-room.ts';
import type { Scene, Shape } from '../../../lib/figures/plot/scene.ts';
import { datedRows } from '../../../lib/figures/plot/step-plot.ts';
import { createTranslator } from '../../../lib/i18n/catalogues.ts';
import type { RecordedFigure } from '../../../lib/model/figure.ts';
import type { OwnRange } from '../../../lib/model/story.ts';
import { entryOf, rowsOf } from '../ledger-samples.ts';

const NAMES = [
  'UN',
  'Quay Post',
  'Harbour office of the Aldmoor district administration, press service',
  'MMMMMMMM WWWWWWWW',
  'Местная газета «Вечерний Алдмур»',
  'Министерство по чрезвычайным ситуациям Широкощёкинского района',
  '港口办公室',
];

const name = fc.oneof(fc.constantFrom(...NAMES), fc.string({ minLength: 1, maxLength: 40 }));
const amount = fc.oneof(
  fc.integer({ min: 0, max: 60 }),
  fc.integer({ min: 0, max: 2_000_000_000 }),
  fc.double({ min: 0, max: 100, noNaN: true }),
);
const bounds = fc.oneof(
  amount.map((value) => ({ min: value, max: value, qualifier: 'exact' as const })),
  amount.map((value) => ({ min: value, max: null, qualifier: 'atLeast' as const })),
  amount.map((value) => ({ min: null, max: value, qualifier: 'atMost' as const })),
  amount.map((best) => ({ min: null, best, max: null, qualifier: 'about' as const })),
  fc
    .tuple(amount, amount)
    .map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b), qualifier: 'range' as const })),
);
const time = fc
  .integer({ min: 0, max: 60 * 24 * 40 })
  .map((minutes) => `${new Date(minutes * 60_000 * 7).toISOString().slice(0, 16)}Z`);
const figure = fc.record({
  outlet: name,
  bounds,
  asOf: fc.option(time),
  creditedTo: fc.option(fc.constantFrom(...NAMES)),
  unit: fc.constantFrom(null, null, '%', 'EUR'),
});
const ours = fc.option(
  bounds.map((own): OwnRange => ({ best: null, rule: '', knownAsOf: null, ...own })),
);

interface Drawing {
  readonly figures: readonly {
    readonly outlet: string;
    readonly bounds: Partial<RecordedFigure>;
    readonly asOf: string | null;
    readonly creditedTo: string | null;
    readonly unit: string | null;
  }[];
  readonly own: OwnRange | null;
  readonly width: number;
  readonly lang: 'en' | 'ru';
  readonly form: PlotForm;
}

const drawing: fc.Arbitrary<Drawing> = fc.record({
  figures: fc.array(figure, { minLength: 1, maxLength: 40 }),
  own: ours,
  width: fc.integer({ min: 280, max: 1600 }),
  lang: fc.constantFrom('en', 'ru'),
  form: fc.constantFrom('ranges', 'steps'),
});

function draw({ figures, own, width, lang, form }: Drawing): Scene {
  const rows = rowsOf(
    figures.map(({ outlet, bounds: over, ...rest }) => entryOf(outlet, { ...over, ...rest })),
  ).map((row, at) => ({ ...row, key: `${row.key} ${String(at)}` }));
  const shown = form === 'steps' ? datedRows(rows) : rows;
  return drawLedger(shown, own, form, width, createTranslator(lang));
}

function shapesOf({ backdrop, items }: Scene): readonly Shape[] {
  return [...backdrop, ...items.flatMap(({ shapes }) => shapes)];
}

interface Written {
  readonly text: string;
  readonly box: TextBox;
}

function textsOf(scene: Scene): readonly Written[] {
  return shapesOf(scene).flatMap((shape) =>
    shape.kind === 'text' ? [{ text: shape.text, box: boxOfText(shape) }] : [],
  );
}

/** The boxes of the filled marks of figures, by where their outlines begin and go. */
function marksOf(scene: Scene): readonly TextBox[] {
  return scene.items
    .flatMap(({ shapes }) => shapes)
    .flatMap((shape) => (shape.kind === 'path' && shape.isFilled ? [boxOfPath(shape.d)] : []));
}

/** The box of an outline of straight lines and half circles. */
function boxOfPath(path: string): TextBox {
  let [x, y] = [0, 0];
  const points: [number, number][] = [];
  for (const [, letter = '', rest = ''] of path.matchAll(/([MLHVhvaz])([^MLHVhvaz]*)/g)) {
    const numbers = rest
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const [a = 0, b = 0] = numbers;
    if (letter === 'M' || letter === 'L') [x, y] = [a, b];
    if (letter === 'H') x = a;
    if (letter === 'V') y = a;
    if (letter === 'h') x += a;
    if (letter === 'v') y += a;
    if (letter === 'a') {
      points.push([x, y - a], [x, y + a]);
      x += numbers[5] ?? 0;
    }
    points.push([x, y]);
  }
  const [xs, ys] = [points.map(([each]) => each), points.map(([, each]) => each)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, right: Math.max(...xs), bottom: Math.max(...ys) };
}

describe('a drawing of a ledger, whatever its width, its figures and its names', () => {
  it('has no text over another, and none outside', () => {
    fc.assert(
      fc.property(drawing, (one) => {
        const scene = draw(one);
        const texts = textsOf(scene);
        for (const [at, { text, box }] of texts.entries()) {
          const isInside =
            box.left >= -0.1 &&
            box.top >= 0 &&
            box.right <= scene.width + 0.1 &&
            box.bottom <= scene.height;
          expect([text, box, isInside]).toEqual([text, box, true]);
          const over = texts.slice(at + 1).filter((other) => isOver(box, other.box));
          expect([text, ...over.map((other) => other.text)]).toEqual([text]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('has no text over the mark of a figure', () => {
    fc.assert(
      fc.property(drawing, (one) => {
        const scene = draw(one);
        const marks = marksOf(scene);
        const covering = textsOf(scene).filter(({ box }) =>
          marks.some((mark) => isOver(box, mark)),
        );
        expect(covering.map(({ text }) => text)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('says who gives each figure, whole or with the whole beside what is cut', () => {
    fc.assert(
      fc.property(drawing, (one) => {
        const said = shapesOf(draw(one)).flatMap((shape) =>
          shape.kind === 'text' ? [shape.whole ?? shape.text] : [],
        );
        const rows = one.figures.filter(({ asOf }) => one.form === 'ranges' || asOf !== null);
        for (const { outlet, creditedTo } of rows)
          expect(said).toContain(one.form === 'ranges' ? (creditedTo ?? outlet) : outlet);
      }),
      { numRuns: 100 },
    );
  });

  it('writes every figure side by side, and the first by time where it stands alone', () => {
    fc.assert(
      fc.property(drawing, (one) => {
        const { items } = draw({ ...one, form: 'ranges' });
        for (const { shapes } of items)
          expect(shapes.filter(({ kind }) => kind === 'text')).toHaveLength(2);
        const [alone] = draw({ ...one, figures: one.figures.slice(0, 1), form: 'steps' }).items;
        expect(alone?.shapes.some(({ kind }) => kind === 'text') ?? true).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
