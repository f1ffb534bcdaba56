import { describe, expect, it } from 'vitest';
import { compareFigures } from '../../../lib/figures/compare/compare-figures.ts';
import { figureIn } from './compare-samples.ts';

describe('of two open bounds', () => {
  const atLeast = (count: number): string => `The quake killed at least ${String(count)} people.`;
  it.each([
    ['at least 31, then at least 38', atLeast(31), atLeast(38)],
    ['at least 31, then 38', atLeast(31), 'The quake killed 38 people.'],
    ['more than 31, then at least 38', 'The quake killed more than 31 people.', atLeast(38)],
    ['at least 38, then at least 31', atLeast(38), atLeast(31)],
    ['up to 50, then up to 40', 'It killed up to 50 people.', 'It killed up to 40 people.'],
  ])('open bounds that move on are an update: %s', (_, early, late) => {
    const a = figureIn(early, { asOf: 'T14:35' });
    const b = figureIn(late, { asOf: 'T18:50' });
    expect(compareFigures(a, b)).toMatchObject({ kind: 'updated', later: 'b', change: null });
    expect(compareFigures(b, a)).toMatchObject({ kind: 'updated', later: 'a', change: null });
  });

  it.each([
    ['38, then at least 31', 'The quake killed 38 people.', atLeast(31)],
    ['30 to 40, then 38', 'It killed 30 to 40 people.', 'It killed 38 people.'],
    ['about 40, then at least 38', 'It killed about 40 people.', atLeast(38)],
    ['at least 30, and 30', atLeast(30), 'It killed 30 people.'],
    ['at least 31 graves, then 38', 'There are at least 31 graves.', 'There are 38 graves.'],
  ])('what is within the earlier bounds may be the same: %s', (_, early, late) => {
    const a = figureIn(early, { asOf: 'T14:35' });
    const b = figureIn(late, { asOf: 'T18:50' });
    expect(compareFigures(a, b).kind).toBe('compatible');
  });

  it.each([
    ['neither has a time', {}, {}],
    ['only one has a time', { asOf: 'T14:35' }, {}],
    ['one time may be within the other', { asOf: '2025-05-09' }, { asOf: '2025-05' }],
  ] as const)('tolls whose bounds differ are never the same: %s', (_, one, other) => {
    const [a, b] = [figureIn(atLeast(31), one), figureIn(atLeast(38), other)];
    for (const comparison of [compareFigures(a, b), compareFigures(b, a)])
      expect(comparison).toMatchObject({
        kind: 'not comparable',
        differences: [{ field: 'as of' }],
      });
  });

  it('bounds of what is no toll may be the same where it is not said which is later', () => {
    const [a, b] = [
      figureIn('There are at least 31 graves.'),
      figureIn('There are at least 38 graves.'),
    ];
    expect(compareFigures(a, b).kind).toBe('compatible');
  });

  it('times of day with an offset are compared by it', () => {
    const [a, b] = [
      figureIn('The quake killed 12 people.', { asOf: 'T09:00Z' }),
      figureIn('The quake killed 31 people.', { asOf: 'T10:30+03:00' }),
    ];
    expect(compareFigures(a, b)).toMatchObject({ kind: 'updated', later: 'a' });
  });
});
