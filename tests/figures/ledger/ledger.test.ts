import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { makeAxis } from '../../../lib/figures/ledger/axis.ts';
import { outlyingPositions } from '../../../lib/figures/ledger/outlying-positions.ts';
import { countOrigins, ledgerOriginsOf } from '../../../lib/figures/ledger/ledger-origins.ts';
import { fitInto, widthOf } from '../../../lib/figures/plot/text-width.ts';
import { encodeScene } from '../../../lib/figures/plot/scene-svg.ts';

describe('the origins of reports', () => {
  it('are one where the chains end at one name, however it is written', () => {
    const chains = [['Post', 'Harbour office'], ['Wire', 'the harbour office'], ['Lamp']];
    const origins = ledgerOriginsOf(chains);
    expect(origins).toEqual(['Harbour office', 'Harbour office', 'Lamp']);
    const rows = chains.map(([outlet = ''], at) => ({ outlet, origin: origins[at] ?? '' }));
    expect(countOrigins(rows)).toEqual({ outlets: 3, origins: 2 });
  });

  it('go on with who is drawn on, where that leads one way only', () => {
    expect(
      ledgerOriginsOf([
        ['Post', 'Wire'],
        ['Wire', 'Ministry'],
      ]),
    ).toEqual(['Ministry', 'Ministry']);
    const apart = [
      ['Post', 'Wire'],
      ['Wire', 'Ministry'],
      ['Wire', 'Police'],
    ];
    expect(ledgerOriginsOf(apart)).toEqual(['Wire', 'Ministry', 'Police']);
  });

  it('end where reports draw on each other', () => {
    expect(
      ledgerOriginsOf([
        ['A', 'B'],
        ['B', 'A'],
      ]),
    ).toHaveLength(2);
  });
});

describe('far from the others', () => {
  it.each([
    ['three figures have no others', [1, 2, 90], []],
    ['one far above', [30, 31, 32, 120], [3]],
    ['one far below', [1, 100, 101, 103], [0]],
    ['a spread without a gap', [10, 20, 30, 40], []],
    ['all the same', [5, 5, 5, 5], []],
  ])('%s', (_, positions, far) => {
    expect([...outlyingPositions(positions)]).toEqual(far);
  });
});

describe('an axis', () => {
  it('holds every value between its ends, in their order', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => {
        const { at } = makeAxis(values);
        for (const one of values) {
          expect(at(one)).toBeGreaterThanOrEqual(-1e-9);
          expect(at(one)).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
      // Found once: nearer to each other than any step of a scale.
      { examples: [[[0, 5e-324]], [[1e9, 1e9 + 1e-7]]] },
    );
  });

  it('is of orders of magnitude where figures differ by orders', () => {
    expect(makeAxis([7, 7]).ticks.every(Number.isInteger)).toBe(true);
    expect(makeAxis([7.5, 8]).ticks.every(Number.isInteger)).toBe(false);
    expect(makeAxis([350_000, 38_000_000]).isLog).toBe(true);
    expect(makeAxis([20, 38]).isLog).toBe(false);
    expect(makeAxis([0, 38_000_000]).isLog).toBe(false);
  });
});

it('a drawing as a file shows page text as text', () => {
  const svg = encodeScene({ width: 9, height: 9, backdrop: [], items: [] }, '<script>"&', [
    '\u0000',
  ]);
  expect(svg).toContain('&lt;script&gt;&quot;&amp;');
  expect(svg).not.toContain('<script');
  expect(svg).not.toContain('\u0000');
});

it.each([
  'at least 31 · far from the others',
  'не менее 31 · далеко от остальных',
  '至少三十一人死亡',
])('a label is cut only where there is no room for it: %s', (text) => {
  expect(fitInto(text, widthOf(text))).toBe(text);
  const cut = fitInto(text, 40);
  expect(cut).toMatch(/.…$/);
  expect(widthOf(cut)).toBeLessThanOrEqual(40);
});
