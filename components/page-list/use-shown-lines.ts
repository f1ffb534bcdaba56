import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Reports the keys of a list's items (`data-key`) once more than half of each was in view; reports
 * none while the page itself is hidden.
 */
export function useShownLines(
  list: RefObject<HTMLElement | null>,
  keys: readonly string[],
  onShown: ((keys: readonly string[]) => void) | undefined,
): void {
  const toldRef = useRef(onShown);
  useLayoutEffect(() => {
    toldRef.current = onShown;
  });
  const isAsked = onShown !== undefined;
  const listed = keys.join('\n');
  useEffect(() => {
    if (!isAsked || list.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const shown = entries
          .filter(({ isIntersecting }) => isIntersecting)
          .map(({ target }) => (target as HTMLElement).dataset.key ?? '');
        if (shown.length > 0) toldRef.current?.(shown);
      },
      { threshold: 0.5 },
    );
    for (const item of list.current.querySelectorAll('[data-key]')) observer.observe(item);
    return () => {
      observer.disconnect();
    };
  }, [list, listed, isAsked]);
}
