import type { VNode } from 'preact';

import styles from './library-view.module.css';
import { useTranslator } from './translator-context.ts';

interface DoneNoticeProps {
  readonly text: string;
  readonly onUndo?: (() => void) | undefined;
  /** Shown while it goes on. */
  readonly progress?: { readonly share: number; readonly cancel: () => void } | undefined;
  readonly onClose: () => void;
}

/** What was just done, with its undo where it has one; stays until it is closed or replaced. */
export function DoneNotice({ text, onUndo, progress, onClose }: DoneNoticeProps): VNode {
  const { t } = useTranslator();
  return (
    <div class={styles.notice} role="status" data-notice="done">
      <span>{text}</span>
      {onUndo !== undefined && (
        <button type="button" onClick={onUndo}>
          {t('card.undo')}
        </button>
      )}
      {progress !== undefined && (
        <progress aria-label={text} max={100} value={Math.round(progress.share * 100)} />
      )}
      <button type="button" onClick={progress?.cancel ?? onClose}>
        {progress === undefined ? t('dialog.close') : t('dialog.cancel')}
      </button>
    </div>
  );
}
