import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameData } from '../../../lib/model/rules/same-data.ts';

/** The same with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  );
}

describe('plain data', () => {
  it.each([
    ['a field more', { a: 1 }, { a: 1, b: null }],
    ['another field', { a: undefined }, { b: undefined }],
    ['a field that every object inherits', { a: 1 }, { toString: 1 }],
    ['null and nothing', null, undefined],
    ['null and an empty object', null, {}],
    ['a list and an object', [], {}],
    ['a list in another order', [1, 2], [2, 1]],
    ['a number and its text', 1, '1'],
    ['deep inside', { a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
  ])('differs by %s', (_what, a, b) => {
    expect(isSameData(a, b)).toBe(false);
    expect(isSameData(b, a)).toBe(false);
  });

  it('is the same whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isSameData(value, turned(value))).toBe(true);
      }),
    );
  });
});
