import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { LineHeights } from './line-layout.ts';

const WIDE: LineHeights = { line: 104, heading: 34 };
const NARROW: LineHeights = { line: 150, heading: 34 };
/** As in the style sheet: from this width on the buttons stand beside the source. */
const WIDE_PX = 620;

/** How high lines are at the list's present width; told again when that changes. */
export function useLineHeights(list: RefObject<HTMLElement | null>): LineHeights {
  const [heights, setHeights] = useState<LineHeights>(WIDE);
  useEffect(() => {
    const element = list.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      setHeights(element.clientWidth > WIDE_PX ? WIDE : NARROW);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  });
  return heights;
}
