import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotationId, SourceId } from '../../../lib/model/ids.ts';
import { countChangedSince } from '../../../lib/store/search/count-entries.ts';
import { countSharedPages } from '../../../lib/store/search/shared-pages.ts';
import { sortPlaces } from '../../../lib/store/search/sort-places.ts';
import { generateLibrary } from '../../library/generated-library.ts';

describe('the columns of the index', () => {
  it('sorts places as a comparison does, ties as they stood', () => {
    const number = fc.oneof(
      fc.double({ noNaN: true }),
      fc.constantFrom(0, -0, 1, -1, -1e300, Infinity, -Infinity),
      fc.integer({ min: 0, max: 3 }),
      fc.nat({ max: 2 ** 31 - 1 }).map((minutes) => minutes * 60_000),
    );
    fc.assert(
      fc.property(fc.array(number), fc.constantFrom(1 as const, -1 as const), (list, direction) => {
        const numbers = Float64Array.from(list);
        const places = Uint32Array.from(list, (_number, at) => at).toReversed();
        const expected = [...places].sort((a, b) => {
          const [one = 0, other = 0] = [numbers[a], numbers[b]];
          return one === other ? 0 : one < other ? -direction : direction;
        });
        expect([...sortPlaces(numbers, places, direction)]).toEqual(expected);
      }),
    );
  });

  it('counts what changed since a time', () => {
    const all = generateLibrary(600).annotations;
    const columns = {
      ids: all.map(({ id }) => id),
      modifiedAt: Float64Array.from(all, ({ modifiedAt }) => Date.parse(modifiedAt)),
    };
    expect(countChangedSince(columns, null)).toBe(all.length);
    const middle = all.map(({ modifiedAt }) => modifiedAt).toSorted()[300] ?? '';
    const later = all.filter(({ modifiedAt }) => modifiedAt > middle).length;
    expect(countChangedSince(columns, middle)).toBe(later);
  });

  it('tell which pages have others besides what is chosen', () => {
    const ids = ['a', 'b', 'c', 'd'] as AnnotationId[];
    const source = { id: 's' as SourceId, site: '', title: '', text: '' };
    const columns = {
      ids,
      sourceNumbers: Uint32Array.from([0, 0, 1, 2]),
      sources: [source, source, source],
    };
    const shared = (...chosen: string[]): number =>
      countSharedPages(columns, new Set(chosen as AnnotationId[]));
    expect(shared('a', 'c')).toBe(1);
    expect(shared('a', 'b', 'c')).toBe(0);
    expect(shared()).toBe(0);
  });
});
