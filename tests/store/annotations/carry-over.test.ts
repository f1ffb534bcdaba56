import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOver } from '../../../lib/store/annotations/carry-over.ts';

describe('a change carried over', () => {
  it.each([
    ['a word that nobody else changed', 'a', 'a', 'b', 'b'],
    ['no change of mine', 'a', 'b', 'a', 'b'],
    ['the same piece changed by both', 'a', 'b', 'c', 'c'],
    ['different fields', { x: 1, y: 1 }, { x: 2, y: 1 }, { x: 1, y: 3 }, { x: 2, y: 3 }],
    [
      'a claim in other words',
      { text: 'a', s: 1 },
      { text: 'a', s: 2 },
      { text: 'b', s: 1 },
      { text: 'b', s: 1 },
    ],
    ['entries added by both', [], [{ id: 'l' }], [{ id: 'r' }], [{ id: 'r' }, { id: 'l' }]],
    [
      'an entry of mine changed',
      [{ id: 'l', x: 1 }],
      [{ id: 'l', x: 1 }, { id: 'r' }],
      [{ id: 'l', x: 2 }],
      [{ id: 'l', x: 2 }, { id: 'r' }],
    ],
    ['an entry that I took away', [{ id: 'l' }], [{ id: 'l' }, { id: 'r' }], [], [{ id: 'r' }]],
    ['a list of words', ['a'], ['a', 'b'], ['a', 'c'], ['a', 'c']],
  ])('knows %s', (_what, since, theirs, mine, carried) => {
    expect(carryOver(since, theirs, mine)).toEqual(carried);
  });

  const data = fc.dictionary(fc.constantFrom('x', 'y', 'z'), fc.constantFrom(1, 2, 3));

  it('is mine where nobody else changed anything, and theirs where I did not', () => {
    fc.assert(
      fc.property(data, data, (a, b) => {
        expect(carryOver(a, a, b)).toEqual(b);
        expect(carryOver(a, b, a)).toEqual(b);
      }),
    );
  });
});
