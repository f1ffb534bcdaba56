import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byPlaceInPage, placeInPage } from '../../../lib/model/rules/page-order.ts';
import type { Target } from '../../../lib/model/target.ts';

function targetAt(start: number, end: number): Target {
  return { quote: { exact: 'nine boats', prefix: '', suffix: '' }, position: { start, end } };
}

it('the place of words is where they begin; an empty position is none', () => {
  expect(placeInPage(targetAt(0, 10))).toBe(0);
  expect(placeInPage(targetAt(0, 0))).toBe(Infinity);
});

it('annotations sort by place, then by time, and those without a place come last', () => {
  const any = fc.record({ start: fc.nat(3), length: fc.nat(1), time: fc.nat(3) });
  fc.assert(
    fc.property(fc.array(any), (all) => {
      const sorted = all
        .map(({ start, length, time }) => ({
          target: targetAt(start, start + length),
          createdAt: `2026-01-0${String(time)}`,
        }))
        .sort(byPlaceInPage);
      for (const [at, after] of sorted.slice(1).entries()) {
        const before = sorted[at] ?? after;
        const [one, other] = [placeInPage(before.target), placeInPage(after.target)];
        expect(one <= other).toBe(true);
        if (one === other) expect(before.createdAt <= after.createdAt).toBe(true);
      }
    }),
  );
});
