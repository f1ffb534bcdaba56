import { useEffect, useState } from 'preact/hooks';

/**
 * Below this window width in px (as in the style sheets), what is otherwise side by side is folded.
 */
const NARROW = '(width < 640px)';

/** Whether the window is narrow now, followed as it changes; false where there is no way to ask. */
export function useIsNarrow(): boolean {
  const [query] = useState(() =>
    typeof globalThis.matchMedia === 'function' ? globalThis.matchMedia(NARROW) : null,
  );
  const [isNarrow, setNarrow] = useState(query?.matches ?? false);
  useEffect(() => {
    if (query === null) return;
    const read = (): void => {
      setNarrow(query.matches);
    };
    read();
    query.addEventListener('change', read);
    return () => {
      query.removeEventListener('change', read);
    };
  }, [query]);
  return isNarrow;
}
