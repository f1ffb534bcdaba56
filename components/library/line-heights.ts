import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { LineHeights } from './line-layout.ts';

const NARROW: LineHeights = { line: 150, heading: 34 };
const WIDE: LineHeights = { line: 104, heading: 34 };
const WIDEST: LineHeights = { line: 84, heading: 34 };
/**
 * As in the style sheet: from these widths on the buttons are beside the source, and the source
 * beside what was found.
 */
const WIDE_PX = 620;
const WIDEST_PX = 900;

function heightsAt(width: number): LineHeights {
  if (width <= WIDE_PX) return NARROW;
  return width <= WIDEST_PX ? WIDE : WIDEST;
}

/** How high lines are at the list's present width; updated when that changes. */
export function useLineHeights(list: RefObject<HTMLElement | null>): LineHeights {
  const [heights, setHeights] = useState<LineHeights>(WIDE);
  useEffect(() => {
    const element = list.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      setHeights(heightsAt(element.clientWidth));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  });
  return heights;
}
