import type { VNode } from 'preact';

import styles from './library-view.module.css';
import { useTranslator } from './translator-context.ts';

interface BackupNoticeProps {
  /** Changes since the last backup. */
  readonly changes: number;
  readonly lastBackupAt: string | null;
  readonly onBackup: () => void;
}

/** Reminds of a backup: removing the extension removes the data. */
export function BackupNotice({ changes, lastBackupAt, onBackup }: BackupNoticeProps): VNode {
  const { t, date } = useTranslator();
  const told =
    lastBackupAt === null
      ? t('backup.never', { count: changes })
      : t('backup.since', { count: changes, date: date(lastBackupAt) });
  return (
    <div class={styles.notice} data-notice="backup">
      <span>
        {told} {t('backup.why')}
      </span>
      <button type="button" onClick={onBackup}>
        {t('backup.now')}
      </button>
    </div>
  );
}
