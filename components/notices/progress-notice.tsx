import type { VNode } from 'preact';

import noticeStyles from '../styles/notice.module.css';
import { useTranslator } from '../ui/translator-context.ts';

interface ProgressNoticeProps {
  readonly text: string;
  /** The share done, 0 to 1. */
  readonly share: number;
  readonly onCancel: () => void;
}

/** Long work in progress: how far it is, and a button that cancels it with nothing changed. */
export function ProgressNotice({ text, share, onCancel }: ProgressNoticeProps): VNode {
  const { t } = useTranslator();
  return (
    <div class={noticeStyles.notice} data-notice="going">
      <span>{text}</span>
      <progress aria-label={text} max={100} value={Math.round(share * 100)} />
      <button type="button" onClick={onCancel}>
        {t('dialog.cancel')}
      </button>
    </div>
  );
}
