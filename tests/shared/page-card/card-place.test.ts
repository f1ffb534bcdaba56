import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Box, PlaceInput } from '../../../entrypoints/shared/page-card/card-place.ts';
import { isCramped, placeCard } from '../../../entrypoints/shared/page-card/card-place.ts';

const wide = { width: 1280, height: 800 };

function input(changes: Partial<PlaceInput> = {}): PlaceInput {
  const claim = { left: 200, right: 700, top: 300, bottom: 340 };
  return { claim, viewport: wide, height: 400, rtl: false, side: null, ...changes };
}

function covers(place: { left: number; top: number; width: number }, height: number, box: Box) {
  const right = place.left + place.width;
  const bottom = place.top + height;
  return place.left < box.right && right > box.left && place.top < box.bottom && bottom > box.top;
}

describe('the card', () => {
  it('stands right of the claim where there is room', () => {
    expect(placeCard(input())).toMatchObject({ side: 'right', left: 710, top: 300 });
  });

  it('stands left of it on a page written from right to left', () => {
    const claim = { left: 500, right: 900, top: 300, bottom: 340 };
    const viewport = { width: 1400, height: 800 };
    expect(placeCard(input({ claim, viewport, rtl: true })).side).toBe('left');
    expect(placeCard(input({ claim, viewport })).side).toBe('right');
  });

  it.each([
    ['below', { left: 100, right: 1200, top: 100, bottom: 140 }],
    ['above', { left: 100, right: 1200, top: 600, bottom: 640 }],
  ])('stands %s a claim that fills the window’s width', (side, claim) => {
    expect(placeCard(input({ claim })).side).toBe(side);
  });

  it('is a sheet on the other half of a narrow window', () => {
    const viewport = { width: 360, height: 640 };
    const upper = { left: 10, right: 350, top: 50, bottom: 90 };
    const lower = { left: 10, right: 350, top: 500, bottom: 560 };
    expect(placeCard(input({ viewport, claim: upper }))).toMatchObject({
      side: 'sheet',
      width: 360,
    });
    expect(placeCard(input({ viewport, claim: lower }))).toMatchObject({
      side: 'top-sheet',
      top: 0,
    });
  });

  it('keeps its side while somebody types and it grows', () => {
    const claim = { left: 100, right: 1200, top: 300, bottom: 340 };
    const before = placeCard(input({ claim, height: 250 }));
    const after = placeCard(input({ claim, height: 700, side: before.side }));
    expect(after.side).toBe(before.side);
    expect(after.maxHeight).toBeLessThanOrEqual(wide.height - claim.bottom);
  });

  it('leaves its side when the window leaves no room for it', () => {
    const viewport = { width: 700, height: 800 };
    expect(placeCard(input({ viewport, side: 'right' })).side).toBe('below');
  });

  it.each([
    ['in the middle of a low window', 160, 240, true],
    ['at its upper edge', 20, 80, false],
    ['at its lower edge', 330, 390, false],
    ['scrolled out of it', -200, -100, false],
  ])('tells of a sheet for a claim %s whether it is cramped', (_where, top, bottom, isLow) => {
    const low = input({
      claim: { left: 0, right: 640, top, bottom },
      viewport: { width: 640, height: 400 },
    });
    expect(isCramped(low, placeCard(low))).toBe(isLow);
  });

  const claims = fc
    .record({
      left: fc.integer({ min: 0, max: 1200 }),
      top: fc.integer({ min: -2000, max: 2000 }),
      width: fc.integer({ min: 1, max: 1200 }),
      height: fc.integer({ min: 10, max: 400 }),
    })
    .map(({ left, top, width, height }) => ({
      left,
      top,
      right: left + width,
      bottom: top + height,
    }));
  const viewports = fc.record({
    width: fc.integer({ min: 320, max: 2000 }),
    height: fc.integer({ min: 320, max: 1200 }),
  });

  it('is always inside the window', () => {
    fc.assert(
      fc.property(
        claims,
        viewports,
        fc.integer({ min: 60, max: 900 }),
        fc.boolean(),
        (claim, viewport, height, rtl) => {
          const place = placeCard({ claim, viewport, height, rtl, side: null });
          const bottom = place.top + Math.min(height, place.maxHeight);
          expect(place.left).toBeGreaterThanOrEqual(0);
          expect(place.left + place.width).toBeLessThanOrEqual(viewport.width);
          expect(place.top).toBeGreaterThanOrEqual(0);
          expect(bottom).toBeLessThanOrEqual(viewport.height);
        },
      ),
    );
  });

  it('never covers a claim that is in the window, unless that leaves less than a sheet’s least height', () => {
    fc.assert(
      fc.property(
        claims,
        viewports,
        fc.integer({ min: 60, max: 900 }),
        (claim, viewport, height) => {
          fc.pre(
            claim.top >= 0 && claim.bottom <= viewport.height && claim.right <= viewport.width,
          );
          const place = placeCard({ claim, viewport, height, rtl: false, side: null });
          // The least height of a sheet, which may be more than a claim that fills the window leaves.
          const free = Math.max(claim.top, viewport.height - claim.bottom);
          if (place.side.endsWith('sheet') && free < 170) return;
          expect(covers(place, Math.min(height, place.maxHeight), claim)).toBe(false);
        },
      ),
    );
  });
});
