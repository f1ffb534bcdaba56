import type { VNode } from 'preact';

import noticeStyles from '../styles/notice.module.css';
import styles from './backup-notice.module.css';
import { useTranslator } from '../ui/translator-context.ts';

interface BackupNoticeProps {
  /** Changes since the last backup; null while they are not counted yet. */
  readonly changes: number | null;
  readonly lastBackupAt: string | null;
  readonly onBackup: () => void;
  /** Postpones it until the page is opened again. */
  readonly onLater: () => void;
}

/** Reminds the person to make a backup: removing the extension removes the data. */
export function BackupNotice(props: BackupNoticeProps): VNode {
  const { changes, lastBackupAt, onBackup, onLater } = props;
  const { t, date } = useTranslator();
  const told = (count: number | null): string => {
    if (count === null) return t('backup.due');
    if (lastBackupAt === null) return t('backup.never', { count });
    return t('backup.since', { count, date: date(lastBackupAt) });
  };
  return (
    <div class={noticeStyles.notice} data-notice="backup" aria-live="off">
      <span>
        {told(changes)} <span class={styles.why}>{t('backup.why')}</span>
      </span>
      <button type="button" onClick={onBackup}>
        {t('backup.now')}
      </button>
      <button type="button" onClick={onLater}>
        {t('backup.later')}
      </button>
    </div>
  );
}
