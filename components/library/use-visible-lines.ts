import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

import type { LineLayout } from './line-layout.ts';
import type { ScrollScale } from './scroll-scale.ts';

/**
 * How far above and below the view lines are drawn, so that scrolling by a key or wheel meets drawn
 * lines.
 */
const MARGIN_PX = 600;

/**
 * Which part of a list is drawn, and how many px above its own height: 0 except in lists higher
 * than browsers draw.
 */
export interface VisibleLines {
  readonly first: number;
  readonly last: number;
  readonly raised: number;
}

/** The lines of a list that are in view or near it, followed as the window scrolls. */
export function useVisibleLines(
  list: RefObject<HTMLElement | null>,
  layout: LineLayout,
  scale: ScrollScale,
): VisibleLines {
  const [visible, setVisible] = useState<VisibleLines>({ first: 0, last: 0, raised: 0 });
  const look = (): void => {
    const scrolled = -(list.current?.getBoundingClientRect().top ?? 0);
    const height = scale.heightAt(scrolled);
    const first = layout.lineAt(height - MARGIN_PX);
    const last = layout.lineAt(height + innerHeight + MARGIN_PX);
    const raised = height - scrolled;
    setVisible((before) =>
      before.first === first && before.last === last && before.raised === raised
        ? before
        : { first, last, raised },
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
  return visible;
}
