import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Sets a property on the page's root to the height of an element at the window's edge, so that
 * styles can keep the focus clear of it and the page's end readable; the property is removed with
 * the element.
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
