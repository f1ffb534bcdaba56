import { describe, expect, it } from 'vitest';

import { nameClaims, hostnameOf, type RecentClaim } from '../../../lib/model/page/recent-claim.ts';

function claim(text: string, site: string): RecentClaim {
  return { text, site, annotationId: null, tab: null };
}

describe('claims offered together', () => {
  it('are called by their words, and by their sites too where the words are the same', () => {
    const offered = [
      claim('Twelve came.', 'a.test'),
      claim('Ten left.', 'a.test'),
      claim('Twelve came.', 'b.test'),
    ];
    expect(nameClaims(offered).map(({ name }) => name)).toEqual([
      'a.test: Twelve came.',
      'Ten left.',
      'b.test: Twelve came.',
    ]);
  });

  it('have no site where nobody knows it', () => {
    expect(hostnameOf('')).toBe('');
    expect(hostnameOf('https://news.test:8080/a')).toBe('news.test');
    expect(nameClaims([claim('x', ''), claim('x', '')]).map(({ name }) => name)).toEqual([
      'x',
      'x',
    ]);
  });
});
