import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

import styles from './notice-dock.module.css';
import { useTranslator } from '../ui/translator-context.ts';
import { useDockedHeight } from '../ui/use-docked-height.ts';

/**
 * Where a page's notices are shown: at the window's lower edge, so that none of them moves what a
 * person is about to click, and only the first of them, never two at once. It comes last on the page for Tab and is a
 * landmark of its own; screen readers announce what appears in it.
 */
export function NoticeDock({ children }: { readonly children: ComponentChildren }): VNode {
  const { t } = useTranslator();
  const dock = useRef<HTMLElement>(null);
  useDockedHeight(dock, '--docked-notices');
  useFocusGivenBack(dock);
  return (
    <aside ref={dock} class={styles.dock} aria-label={t('notices.title')} aria-live="polite">
      {children}
    </aside>
  );
}

/**
 * When a notice disappears with the control that has the focus, the focus returns to where it was
 * before.
 */
function useFocusGivenBack(dock: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const within = dock.current;
    if (within === null) return;
    let cameFrom: HTMLElement | null = null;
    let had: EventTarget | null = null;
    const come = ({ target, relatedTarget }: FocusEvent): void => {
      had = target;
      const isInside = relatedTarget instanceof Node && within.contains(relatedTarget);
      if (!isInside) cameFrom = relatedTarget instanceof HTMLElement ? relatedTarget : null;
    };
    const leave = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget !== null) had = null;
    };
    const gone = new MutationObserver(() => {
      if (!(had instanceof Node) || had.isConnected) return;
      had = null;
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && cameFrom?.isConnected === true) cameFrom.focus({ preventScroll: true });
    });
    within.addEventListener('focusin', come);
    within.addEventListener('focusout', leave);
    gone.observe(within, { childList: true, subtree: true });
    return () => {
      within.removeEventListener('focusin', come);
      within.removeEventListener('focusout', leave);
      gone.disconnect();
    };
  }, [dock]);
}
