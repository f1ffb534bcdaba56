import { describe, expect, it } from 'vitest';

import { isClaimOf, nameClaims, type RecentClaim } from '../../../lib/model/page/recent-claim.ts';

function claim(text: string, url: string): RecentClaim {
  return { text, url, annotationId: null, tab: null };
}

describe('claims offered together', () => {
  it('are called by their words, and by their sites too where the words are the same', () => {
    const offered = [
      claim('Twelve came.', 'https://a.test/1'),
      claim('Ten left.', 'https://a.test/1'),
      claim('Twelve came.', 'https://b.test:8080/2'),
    ];
    expect(nameClaims(offered).map(({ name }) => name)).toEqual([
      'a.test: Twelve came.',
      'Ten left.',
      'b.test: Twelve came.',
    ]);
  });

  it('have no site where nobody knows it', () => {
    expect(nameClaims([claim('x', ''), claim('x', '')]).map(({ name }) => name)).toEqual([
      'x',
      'x',
    ]);
  });
});

it('is a claim of its own page under any spelling of the address, and of no other', () => {
  const own = claim('x', 'https://a.test/1?utm_source=feed#top');
  expect(isClaimOf(own, 'https://a.test/1')).toBe(true);
  expect(isClaimOf(own, 'https://a.test/2')).toBe(false);
  expect(isClaimOf(claim('x', ''), '')).toBe(false);
});
