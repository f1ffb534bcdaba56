import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import noticeStyles from '../styles/notice.module.css';
import { pressedKey } from '../ui/pressed-key.ts';
import { useTranslator } from '../ui/translator-context.ts';

interface DoneNoticeProps {
  readonly text: string;
  readonly onUndo?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** How long a notice stays, in ms. */
const STAYS_MS = 6000;

/**
 * What was just done, with its undo (also by Ctrl+Z outside fields) where it has one. It goes by
 * itself after a while, not while it is pointed at or has the focus; the key works until something
 * else was done.
 */
export function DoneNotice({ text, onUndo, onClose }: DoneNoticeProps): VNode | null {
  const { t } = useTranslator();
  useUndoKey(onUndo);
  const [isGone, setGone] = useState(false);
  const [isHeld, setHeld] = useState(false);
  const closeRef = useRef(onClose);
  useEffect(() => {
    closeRef.current = onClose;
  }, [onClose]);
  useEffect(() => {
    setGone(false);
  }, [text, onUndo]);
  useEffect(() => {
    if (isHeld || isGone) return;
    const timer = setTimeout(() => {
      if (onUndo === undefined) closeRef.current();
      else setGone(true);
    }, STAYS_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [text, onUndo, isHeld, isGone]);
  if (isGone) return null;
  const hold = (): void => {
    setHeld(true);
  };
  const release = (): void => {
    setHeld(false);
  };
  return (
    <div
      class={noticeStyles.notice}
      data-notice="done"
      onMouseEnter={hold}
      onMouseLeave={release}
      onFocusIn={hold}
      onFocusOut={release}
    >
      <span>{text}</span>
      {onUndo !== undefined && (
        <button
          type="button"
          aria-keyshortcuts="Control+Z Meta+Z"
          title={t('notices.undoKey')}
          onClick={onUndo}
        >
          {t('card.undo')}
        </button>
      )}
      <button type="button" onClick={onClose}>
        {t('dialog.close')}
      </button>
    </div>
  );
}

/** In a field the key undoes what was typed there, and behind a dialog nothing must change. */
const KEEPS_KEY = 'input:not([type=checkbox], [type=radio], [type=file]), textarea, dialog *';

function useUndoKey(onUndo: (() => void) | undefined): void {
  useEffect(() => {
    if (onUndo === undefined) return;
    const press = (event: KeyboardEvent): void => {
      const { target, defaultPrevented, shiftKey, altKey } = event;
      const isUndo = (event.ctrlKey || event.metaKey) && pressedKey(event) === 'z';
      if (!isUndo || shiftKey || altKey || defaultPrevented) return;
      if (target instanceof Element && target.matches(KEEPS_KEY)) return;
      event.preventDefault();
      onUndo();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [onUndo]);
}
