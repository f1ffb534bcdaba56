import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { LineLayout } from '../../../components/library/line-layout.ts';
import { ScrollScale } from '../../../components/library/scroll-scale.ts';

/** What Firefox draws at most. */
const FIREFOX_MOST = 17_800_000;
const WINDOW = 800;

describe('the scale of scrolling', () => {
  it('leaves a list that browsers can draw as it stands', () => {
    const scale = new ScrollScale(100_000 * 84, WINDOW);
    expect(scale.shownHeight).toBe(8_400_000);
    expect([-120, 0, 5_000.5, 8_400_000].map((at) => scale.heightAt(at))).toEqual([
      -120, 0, 5_000.5, 8_400_000,
    ]);
    expect(scale.scrolledTo(5_000.5)).toBe(5_000.5);
  });

  it.each([200_000, 1_000_000, 3_000_000])('shows all of %d lines', (lines) => {
    const layout = new LineLayout(lines, [], { line: 150, heading: 34 });
    const scale = new ScrollScale(layout.height, WINDOW);
    expect(scale.shownHeight).toBeLessThan(FIREFOX_MOST);
    const atEnd = scale.heightAt(scale.shownHeight - WINDOW);
    expect(layout.lineAt(scale.heightAt(0))).toBe(0);
    expect(layout.lineAt(atEnd + WINDOW - 1)).toBe(lines - 1);
    // The last line ends where the drawn list does.
    expect(layout.height - atEnd).toBeCloseTo(WINDOW, 3);
  });

  it('moves the list as the window does above its top and below its end', () => {
    const scale = new ScrollScale(1e9, WINDOW);
    const end = scale.shownHeight - WINDOW;
    expect(scale.heightAt(-100)).toBe(-100);
    expect(scale.heightAt(end + 100) - scale.heightAt(end)).toBeCloseTo(100, 3);
  });

  it('leads there and back, and never turns round', () => {
    const height = fc.double({ min: 0, max: 2e9, noNaN: true });
    const place = fc.double({ min: -1000, max: 15_001_000, noNaN: true });
    fc.assert(
      fc.property(height, place, place, (high, a, b) => {
        const scale = new ScrollScale(high, WINDOW);
        expect(scale.scrolledTo(scale.heightAt(a))).toBeCloseTo(a, 2);
        if (a < b) expect(scale.heightAt(a)).toBeLessThanOrEqual(scale.heightAt(b));
      }),
    );
  });

  it('holds where the window is higher than the list', () => {
    const scale = new ScrollScale(300, WINDOW);
    expect(scale.heightAt(-400)).toBe(-400);
    expect(scale.scrolledTo(200)).toBe(200);
  });
});
