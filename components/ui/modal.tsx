import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import { useElementId } from './use-element-id.ts';
import styles from './modal.module.css';

interface ModalProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Below everything else: the ways to answer the dialog. */
  readonly buttons: ComponentChildren;
  /** Escape was pressed, or one of the browser's own buttons. */
  readonly onClose: () => void;
}

/**
 * A native modal dialog, open as long as it is drawn; when it is removed the focus returns to where
 * it was before.
 */
export function Modal({ title, children, buttons, onClose }: ModalProps): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useElementId();
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    shown?.showModal();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id}>{title}</h2>
      <div class={styles.body}>
        {children}
        <div class={styles.buttons}>{buttons}</div>
      </div>
    </dialog>
  );
}
