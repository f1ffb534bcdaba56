import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';

import noticeStyles from '../styles/notice.module.css';
import { pressedKey } from '../ui/pressed-key.ts';
import { useTranslator } from '../ui/translator-context.ts';

interface DoneNoticeProps {
  readonly text: string;
  readonly onUndo?: (() => void) | undefined;
  readonly onClose: () => void;
}

/**
 * What was just done, with its undo (also by Ctrl+Z outside fields) where it has one; stays until
 * it is closed or replaced.
 */
export function DoneNotice({ text, onUndo, onClose }: DoneNoticeProps): VNode {
  const { t } = useTranslator();
  useUndoKey(onUndo);
  return (
    <div class={noticeStyles.notice} data-notice="done">
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
