import type { VNode } from 'preact';

import styles from './library-view.module.css';
import { useTranslator } from './translator-context.ts';

interface DoneNoticeProps {
  readonly text: string;
  readonly onUndo?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** What was just done, with its undo where it has one; stays until it is closed or replaced. */
export function DoneNotice({ text, onUndo, onClose }: DoneNoticeProps): VNode {
  const { t } = useTranslator();
  return (
    <div class={styles.notice} role="status" data-notice="done">
      <span>{text}</span>
      {onUndo !== undefined && (
        <button type="button" onClick={onUndo}>
          {t('card.undo')}
        </button>
      )}
      <button type="button" onClick={onClose}>
        {t('dialog.close')}
      </button>
    </div>
  );
}
