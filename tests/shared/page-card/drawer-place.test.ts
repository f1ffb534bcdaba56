import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Edge, Ground } from '../../../entrypoints/shared/page-card/drawer-place.ts';
import {
  chooseEdge,
  freeBeside,
  isOnAny,
  limitsAt,
  placeAt,
  resized,
} from '../../../entrypoints/shared/page-card/drawer-place.ts';
import { DEFAULT_DRAWER_SIZE } from '../../../lib/model/drawer-size.ts';

function ground(width: number, height: number, left: number, right: number): Ground {
  return { view: { left: 0, top: 0, right: width, bottom: height }, column: { left, right } };
}

describe('the drawer', () => {
  it.each([
    ['at the right where the text leaves that edge free', 1440, 240, 940, 'right'],
    ['at the left where only that edge is free', 1440, 460, 1400, 'left'],
    ['at the right where both are free', 1920, 600, 1320, 'right'],
    ['at the left where the right has less than its width', 1440, 400, 1080, 'left'],
    ['at the right, narrower, where neither has its width', 1280, 330, 925, 'right'],
    ['along the bottom where the text meets both', 1280, 280, 1000, 'bottom'],
    ['along the bottom of a narrow window', 400, 10, 390, 'bottom'],
  ])('stands %s', (_where, width, left, right, edge) => {
    expect(chooseEdge(ground(width, 800, left, right), DEFAULT_DRAWER_SIZE)).toBe(edge);
  });

  it('stands along the bottom where no text is known', () => {
    const { view } = ground(1920, 1080, 0, 0);
    expect(chooseEdge({ view, column: null }, DEFAULT_DRAWER_SIZE)).toBe('bottom');
  });

  it('has the full height and the person’s width at a side', () => {
    const wide = ground(1920, 1080, 600, 1320);
    expect(placeAt('right', wide, DEFAULT_DRAWER_SIZE)).toEqual({
      left: 1540,
      top: 0,
      right: 1920,
      bottom: 1080,
    });
  });

  it('is at most half as tall as the window along its edges', () => {
    const low = ground(1024, 700, 0, 1024);
    const bottom = placeAt('bottom', low, { width: 380, height: 900 });
    expect(bottom).toEqual({ left: 0, top: 350, right: 1024, bottom: 700 });
    expect(freeBeside('bottom', bottom, low.view)).toEqual({ top: 0, bottom: 350 });
    const top = placeAt('top', low, DEFAULT_DRAWER_SIZE);
    expect(freeBeside('top', top, low.view)).toEqual({ top: 350, bottom: 700 });
  });

  it('stays within what is in sight of a frame', () => {
    const view = { left: 0, top: 300, right: 600, bottom: 700 };
    const framed = { view, column: { left: 10, right: 590 } };
    expect(placeAt('bottom', framed, DEFAULT_DRAWER_SIZE)).toEqual({ ...view, top: 500 });
  });

  it('grows with its handle as far as the text leaves room', () => {
    const wide = ground(1440, 900, 240, 940);
    expect(resized('right', wide, DEFAULT_DRAWER_SIZE, 40).width).toBe(420);
    expect(resized('right', wide, DEFAULT_DRAWER_SIZE, 400).width).toBe(492);
    expect(resized('right', wide, DEFAULT_DRAWER_SIZE, -400).width).toBe(340);
    expect(resized('bottom', wide, DEFAULT_DRAWER_SIZE, 400)).toEqual({ width: 380, height: 450 });
  });

  it('never stands on the column at the edge it chose, nor outside of the window', () => {
    const grounds = fc
      .tuple(
        fc.integer({ min: 320, max: 2560 }),
        fc.integer({ min: 200, max: 1600 }),
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 1, max: 1600 }),
      )
      .map(([width, height, left, wide]) =>
        ground(width, height, Math.min(left, width - 1), Math.min(left + wide, width)),
      );
    const sizes = fc.record({
      width: fc.integer({ min: 100, max: 1200 }),
      height: fc.integer({ min: 100, max: 1200 }),
    });
    fc.assert(
      fc.property(grounds, sizes, (where, size) => {
        const { view, column } = where;
        const edge: Edge = chooseEdge(where, size);
        const place = placeAt(edge, where, size);
        expect(place.left).toBeGreaterThanOrEqual(view.left);
        expect(place.right).toBeLessThanOrEqual(view.right);
        expect(place.top).toBeGreaterThanOrEqual(view.top);
        expect(place.bottom).toBeLessThanOrEqual(view.bottom);
        const text = { ...view, ...(column ?? { left: 0, right: 0 }) };
        if (edge !== 'bottom') expect(isOnAny(place, [text])).toBe(false);
        else expect(place.bottom - place.top).toBeLessThanOrEqual(view.bottom / 2);
        const { least, most } = limitsAt(edge, where);
        expect(least).toBeLessThanOrEqual(most);
      }),
    );
  });
});
