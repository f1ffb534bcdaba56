import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** The line under the pointer, and how far from the window's upper edge it is to stay. */
interface Held {
  readonly line: Element;
  top: number;
}

/**
 * Keeps the line under the pointer where it is when lines above it appear, disappear or grow, by
 * scrolling the list's container (its parent). A key pressed in the list ends that until the
 * pointer moves again: then the focus decides.
 */
export function useSteadyLines(list: RefObject<HTMLElement | null>): void {
  const heldRef = useRef<Held | null>(null);
  useEffect(() => {
    const lines = list.current;
    const scroller = lines?.parentElement;
    if (lines == null || scroller == null) return;
    const end = new AbortController();
    const { signal } = end;
    const release = (): void => {
      heldRef.current = null;
      scroller.style.overflowAnchor = '';
    };
    // The browser also sends move events where only the page moved.
    const hold = ({ target, movementX, movementY }: PointerEvent): void => {
      const line = target instanceof Element ? target.closest('li') : null;
      if (line === null || (movementX === 0 && movementY === 0)) return;
      heldRef.current = { line, top: topOf(line) };
      // The browser's own scroll anchoring would be added to ours.
      scroller.style.overflowAnchor = 'none';
    };
    const leave = (): void => {
      release();
      scroller.style.paddingBlockEnd = '';
    };
    const follow = (): void => {
      if (heldRef.current !== null) heldRef.current.top = topOf(heldRef.current.line);
    };
    lines.addEventListener('pointermove', hold, { signal });
    scroller.addEventListener('pointerleave', leave, { signal });
    scroller.addEventListener('keydown', release, { signal });
    scroller.addEventListener('scroll', follow, { signal });
    // The content of a line may grow without the list being drawn again.
    const observer = new ResizeObserver(() => {
      settle(scroller, heldRef.current);
    });
    observer.observe(lines);
    return () => {
      end.abort();
      observer.disconnect();
      leave();
    };
  }, [list]);
  useLayoutEffect(() => {
    const scroller = list.current?.parentElement;
    if (scroller != null) settle(scroller, heldRef.current);
  });
}

function topOf(line: Element): number {
  return line.getBoundingClientRect().top;
}

function settle(scroller: HTMLElement, held: Held | null): void {
  if (held?.line.isConnected !== true) return;
  const moved = topOf(held.line) - held.top;
  if (Math.abs(moved) < 1) return;
  const missing = scroller.scrollTop + moved - (scroller.scrollHeight - scroller.clientHeight);
  // A list that nearly fits cannot be scrolled that far: extra room below it makes that possible,
  // until the pointer leaves.
  if (missing > 0) {
    const padding = Number.parseFloat(getComputedStyle(scroller).paddingBlockEnd) || 0;
    scroller.style.paddingBlockEnd = `${padding + missing}px`;
  }
  scroller.scrollTop += moved;
  held.top = topOf(held.line);
}
