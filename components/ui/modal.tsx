import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import { useElementId } from './use-element-id.ts';
import styles from './modal.module.css';

interface ModalProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Below all else: how the dialog can be answered. */
  readonly buttons: ComponentChildren;
  /** Escape, or a button of the browser's. */
  readonly onClose: () => void;
}

/** A native modal dialog, open as long as it is drawn; the focus returns where it came from when it goes. */
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
