import type { Box, Stretch } from '../../shared/page-card/drawer-place.ts';

/** Bars on top of each other. */
const MOST_BARS = 3;

/**
 * The part of a free stretch of the window that the page does not cover, at the width of a box,
 * with bars of its own that stay while it scrolls; bars that contain the element do not count. Its
 * end is before its start where everything is covered.
 */
export function freeOfBars(element: Element, box: Box, free: Stretch): Stretch {
  return {
    top: behindBars(element, box, free, 1),
    bottom: behindBars(element, box, free, -1),
  };
}

/** Where the bars end that begin at the upper (1) or lower (-1) end of the stretch. */
function behindBars(element: Element, box: Box, free: Stretch, direction: 1 | -1): number {
  let at = direction === 1 ? free.top : free.bottom;
  for (let count = 0; count < MOST_BARS; count += 1) {
    const bars = acrossBox(box).flatMap((x) => barAt(element, x, at + direction) ?? []);
    const ends = bars.map((bar) => (direction === 1 ? bar.bottom : bar.top));
    const end = direction === 1 ? Math.max(at, ...ends) : Math.min(at, ...ends);
    if (end === at) break;
    at = end;
  }
  return at;
}

function acrossBox({ left, right }: Box): readonly number[] {
  return [left + 1, (left + right) / 2, right - 1];
}

/** The bar at a point of the window; null where there is none. */
function barAt(element: Element, x: number, y: number): DOMRect | null {
  const page = element.ownerDocument;
  for (let met = page.elementFromPoint(x, y); met !== null; met = met.parentElement) {
    if (met.contains(element)) return null;
    if (/fixed|sticky/.test(getComputedStyle(met).position)) return met.getBoundingClientRect();
  }
  return null;
}
