import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What a `details` element takes to be a menu. */
interface MenuProps {
  readonly ref: RefObject<HTMLDetailsElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Closes a menu by Escape, which gives its button the focus back, and by a click beside it.
 */
export function useMenuClosing(): MenuProps {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const menu = ref.current;
    const closeBeside = ({ target }: Event): void => {
      if (menu !== null && target instanceof Node && !menu.contains(target)) menu.open = false;
    };
    const { ownerDocument } = menu ?? { ownerDocument: document };
    ownerDocument.addEventListener('pointerdown', closeBeside);
    return () => {
      ownerDocument.removeEventListener('pointerdown', closeBeside);
    };
  }, []);
  return {
    ref,
    onKeyDown: (event) => {
      const menu = ref.current;
      if (event.key !== 'Escape' || menu?.open !== true) return;
      event.preventDefault();
      event.stopPropagation();
      menu.open = false;
      menu.querySelector('summary')?.focus();
    },
  };
}
