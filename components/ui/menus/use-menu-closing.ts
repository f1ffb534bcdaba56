import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import { moveInMenu } from './menu-keys.ts';

/** What a `details` element takes to be a menu. */
interface MenuProps {
  readonly ref: RefObject<HTMLDetailsElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Calls back at every press of the pointer that is not in the box. */
export function onPressBeside(box: HTMLElement, act: () => void, signal: AbortSignal): void {
  box.ownerDocument.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (target instanceof Node && !box.contains(target)) act();
    },
    { signal },
  );
}

/**
 * The keys of a menu: the arrows go through it, Escape closes it and gives its button the focus
 * back. A click beside it closes it as well.
 */
export function useMenuClosing(): MenuProps {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const menu = ref.current;
    if (menu === null) return;
    const end = new AbortController();
    const close = (): void => {
      menu.open = false;
    };
    onPressBeside(menu, close, end.signal);
    return () => {
      end.abort();
    };
  }, []);
  return {
    ref,
    onKeyDown: (event) => {
      const menu = ref.current;
      if (menu?.open !== true || moveInMenu(event, menu) || event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      menu.open = false;
      menu.querySelector('summary')?.focus();
    },
  };
}
