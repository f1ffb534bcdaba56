import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { LineHeights } from './line-layout.ts';

const SLIM: LineHeights = { line: 80, heading: 40 };
const NARROW: LineHeights = { line: 56, heading: 40 };
const WIDE: LineHeights = { line: 36, heading: 40 };
/** As in row-words.module.css: up to these widths the words, and the state, are below the name. */
const NARROW_PX = 620;
const SLIM_PX = 420;

function heightsAt(width: number): LineHeights {
  if (width <= SLIM_PX) return SLIM;
  return width <= NARROW_PX ? NARROW : WIDE;
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
