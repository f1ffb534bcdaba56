import { describe, expect, it } from 'vitest';

import { walkFrom } from '../../entrypoints/shared/card/walk-claims.ts';
import { sampleAnnotation, sampleListed } from '../components/samples.ts';

const done = { annotation: sampleAnnotation({ status: 'done' }) };
const dismissed = { annotation: sampleAnnotation({ status: 'dismissed' }) };

describe('the walk through the checks of a page', () => {
  const claims = [
    sampleListed('a'),
    sampleListed('b', done),
    sampleListed('c', dismissed),
    sampleListed('d'),
    sampleListed('e', { annotation: sampleAnnotation({ status: 'for review' }) }),
  ];

  it.each([
    { from: 'a', at: 1, next: 'b', previous: 'e', open: 'd' },
    { from: 'b', at: 2, next: 'd', previous: 'a', open: 'd' },
    { from: 'd', at: 3, next: 'e', previous: 'b', open: 'a' },
    { from: 'e', at: 4, next: 'a', previous: 'd', open: 'a' },
  ])('from $from', ({ from, at, next, previous, open }) => {
    const walk = walkFrom(claims, from);
    expect(walk.position).toEqual({ at, of: 4 });
    expect(walk.neighbour(1)?.key).toBe(next);
    expect(walk.neighbour(-1)?.key).toBe(previous);
    expect(walk.nextOpen()?.key).toBe(open);
  });

  it('passes over what was set aside, and counts it only while it is in hand', () => {
    const walk = walkFrom(claims, 'c');
    expect(walk.position).toEqual({ at: 3, of: 5 });
    expect(walk.neighbour(1)?.key).toBe('d');
    expect(walk.neighbour(-1)?.key).toBe('b');
  });

  it('leads nowhere from the only claim', () => {
    const walk = walkFrom([sampleListed('a')], 'a');
    expect(walk.neighbour(1)).toBeUndefined();
    expect(walk.nextOpen()).toBeUndefined();
  });

  it('begins at an end where none of the claims is in hand', () => {
    const walk = walkFrom(claims, null);
    expect(walk.position).toBeNull();
    expect(walk.neighbour(1)?.key).toBe('a');
    expect(walk.neighbour(-1)?.key).toBe('e');
  });
});
