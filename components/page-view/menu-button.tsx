import type { ComponentChildren, RefObject, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import { moveInMenu } from '../ui/menus/menu-keys.ts';
import { useElementId } from '../ui/use-element-id.ts';
import { onPressBeside } from '../ui/menus/use-menu-closing.ts';
import styles from './menu-button.module.css';

interface MenuButtonProps {
  readonly label: string;
  /** What the button shows: an icon, whose name is `label`. */
  readonly icon: ComponentChildren;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** Where the menu opens: below the button, or above it at the window's lower edge. */
  readonly opens?: 'down' | 'up';
  readonly children: () => ComponentChildren;
}

/**
 * A button that opens a box of controls beside it, through which the arrow keys go. The box closes
 * by Escape, by a click outside and when the focus leaves it; Escape gives the focus back to the
 * button. Its content exists only while it is open.
 */
export function MenuButton(props: MenuButtonProps): VNode {
  const { label, icon, isOpen, onOpen, opens = 'down', children } = props;
  const id = useElementId();
  const menuRef = useRef<HTMLDivElement>(null);
  const buttonRef = useRef<HTMLButtonElement>(null);
  useClosing(menuRef, isOpen, onOpen);
  return (
    <div
      ref={menuRef}
      class={styles.menu}
      onKeyDown={(event) => {
        if (!isOpen || moveInMenu(event, event.currentTarget) || event.key !== 'Escape') return;
        // Escape would close the popup as well.
        event.preventDefault();
        event.stopPropagation();
        onOpen(false);
        buttonRef.current?.focus();
      }}
    >
      <button
        ref={buttonRef}
        type="button"
        class="tm-icon-button"
        title={label}
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          onOpen(!isOpen);
        }}
      >
        {icon}
      </button>
      {isOpen && (
        <div id={id} class={styles.box} data-opens={opens} role="group" aria-label={label}>
          {children()}
        </div>
      )}
    </div>
  );
}

/** Closes an open menu once the focus or the pointer turns to something else. */
function useClosing(
  menu: RefObject<HTMLElement | null>,
  isOpen: boolean,
  onOpen: (isOpen: boolean) => void,
): void {
  useEffect(() => {
    const box = menu.current;
    if (!isOpen || box === null) return;
    const end = new AbortController();
    const close = (): void => {
      onOpen(false);
    };
    onPressBeside(box, close, end.signal);
    // Only a focus that was inside can leave: the list takes it for itself when its page is read.
    box.addEventListener(
      'focusout',
      ({ relatedTarget: to }) => {
        if (to instanceof Node && !box.contains(to)) close();
      },
      { signal: end.signal },
    );
    return () => {
      end.abort();
    };
  });
}
