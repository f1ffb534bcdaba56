import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApproximatePattern, findApproximate, unitsOf } from '../../lib/text/approximate.ts';

/** Edit distance by the textbook's table. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The least distance of a pattern to any stretch of a text. */
function leastDistance(pattern: string, text: string): number {
  let row = new Array<number>(text.length + 1).fill(0);
  for (let i = 0; i < pattern.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < text.length; j++) {
      const replaced = (row[j] ?? 0) + (pattern[i] === text[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(...row);
}

const fewLetters = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength });

describe('findApproximate', () => {
  it.each([
    [
      'finds the words themselves',
      'the war cost 38 million lives',
      '38 million',
      0,
      '38 million',
      0,
    ],
    ['bridges a letter replaced', 'they were kiled at dawn', 'killed', 1, 'kiled', 1],
    ['takes the place with fewer errors', 'grave, graves, groves', 'graves', 2, 'graves', 0],
    [
      'finds a pattern longer than one machine word',
      `x ${'abcdefgh '.repeat(9)} y`,
      'abcdefgh '.repeat(8),
      3,
      'abcdefgh '.repeat(8),
      0,
    ],
  ])('%s', (_, text, pattern, maxErrors, found, errors) => {
    const match = findApproximate(text, pattern, maxErrors);
    expect(match?.errors).toBe(errors);
    expect(text.slice(match?.start, match?.end)).toBe(found);
  });

  it('refuses what takes more errors than allowed', () => {
    expect(findApproximate('thirty graves', 'seventy memorials', 4)).toBeNull();
  });

  it('finds nothing for an empty pattern or in an empty text', () => {
    expect(findApproximate('text', '', 4)).toBeNull();
    expect(findApproximate('', 'text', 4)).toBeNull();
  });

  it('has the errors of the textbook table, and a span that costs just that', () => {
    fc.assert(
      fc.property(fewLetters(90), fewLetters(160), (pattern, text) => {
        const least = leastDistance(pattern, text);
        const match = findApproximate(text, pattern, pattern.length);
        if (pattern === '' || least >= pattern.length) {
          expect(match).toBeNull();
          return;
        }
        expect(match?.errors).toBe(least);
        expect(distance(text.slice(match?.start, match?.end), pattern)).toBe(least);
      }),
      { numRuns: 300 },
    );
  });

  it('measures the distance to a whole stretch as the textbook does', () => {
    fc.assert(
      fc.property(fewLetters(80), fewLetters(80), (pattern, text) => {
        const measured = new ApproximatePattern(unitsOf(pattern)).distance(
          unitsOf(text),
          0,
          text.length,
        );
        expect(measured).toBe(distance(text, pattern));
      }),
    );
  });
});
