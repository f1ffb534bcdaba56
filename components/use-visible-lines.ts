import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

import type { LineLayout } from './line-layout.ts';

/** Drawn above and below what is in view, so that scrolling by a key or wheel meets drawn lines. */
const MARGIN_PX = 600;

/** The lines of a list that are in the window's view or near it, followed as the window scrolls. */
export function useVisibleLines(
  list: RefObject<HTMLElement | null>,
  layout: LineLayout,
): { readonly first: number; readonly last: number } {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const look = (): void => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    const first = layout.lineAt(-top - MARGIN_PX);
    const last = layout.lineAt(innerHeight - top + MARGIN_PX);
    setRange((before) =>
      before.first === first && before.last === last ? before : { first, last },
    );
  };
  useLayoutEffect(look);
  useEffect(() => {
    let frame = 0;
    const later = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    addEventListener('scroll', later, { passive: true });
    addEventListener('resize', later);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', later);
      removeEventListener('resize', later);
    };
  });
  return range;
}
