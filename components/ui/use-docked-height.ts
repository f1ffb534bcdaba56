import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Tells the page's styles, in a property of its root, how high an element at the edge of the window
 * is, so that what has the focus is scrolled clear of it and the page's end can be read; the
 * property goes with the element.
 */
export function useDockedHeight(
  element: RefObject<HTMLElement | null>,
  property: '--docked-notices' | '--docked-acts',
): void {
  useLayoutEffect(() => {
    const docked = element.current;
    const { style } = document.documentElement;
    if (docked === null) return;
    const observer = new ResizeObserver(() => {
      style.setProperty(property, `${docked.offsetHeight}px`);
    });
    observer.observe(docked);
    return () => {
      observer.disconnect();
      style.removeProperty(property);
    };
  }, [element, property]);
}
