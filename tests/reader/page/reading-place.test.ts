import { describe, expect, it } from 'vitest';

import { ClaimArrivals } from '../../../entrypoints/reader/session/claim-arrivals.ts';
import { keyAtReadingPlace, type Placed } from '../../../entrypoints/reader/page/reading-place.ts';

function placed(...tops: (number | null)[]): Placed[] {
  return tops.map((top, index) => ({ key: `k${index}`, top: () => top }));
}

describe('the claim at the reading place', () => {
  it.each([
    ['is the last that begins above the reading line', [-900, 100, 390, 450], 'k2'],
    ['is the first in the window where all begin below the line', [500, 900], 'k0'],
    ['is none where all stand below the window', [1200, 1500], null],
    ['is the last of the page at its end', [-900, -500, -100], 'k2'],
    ['passes over what is not shown', [-900, null, null, 450], 'k2'],
    ['is none on a page without claims', [], null],
  ])('%s', (_what, tops, key) => {
    expect(keyAtReadingPlace(placed(...tops), 1000)).toBe(key);
  });

  it('is found by few looks in a long page', () => {
    let looks = 0;
    const claims = Array.from({ length: 4096 }, (_, index) => ({
      key: `k${index}`,
      top: () => {
        looks += 1;
        return index * 30 - 60_000;
      },
    }));
    expect(keyAtReadingPlace(claims, 1000)).toBe('k2013');
    expect(looks).toBeLessThanOrEqual(13);
  });
});

describe('claims that come to a page', () => {
  it('have a time, those of the first listing that of the page; another page begins anew', () => {
    const comings = new ClaimArrivals();
    expect(comings.readAt).toBeNull();
    comings.note('a', [{ key: '1' }]);
    comings.note('a', [{ key: '1' }, { key: '2' }]);
    expect(Object.keys(comings.at)).toEqual(['2']);
    expect(comings.at['2']?.localeCompare(comings.readAt ?? '')).not.toBe(-1);
    comings.note('b', [{ key: '3' }]);
    expect(comings.at).toEqual({});
  });
});
