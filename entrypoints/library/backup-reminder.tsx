import type { ReadonlySignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';

import { BackupNotice } from '../../components/backup-notice.tsx';
import type { Settings } from '../../lib/settings/settings.ts';
import { countChangedSince } from '../../lib/store/search/count-entries.ts';
import type { Columns } from '../../lib/store/search/library-index.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

interface BackupReminderProps {
  /** Null until the library's index is read. */
  readonly columns: ReadonlySignal<Columns | null>;
  readonly settings: ReadonlySignal<Settings>;
  readonly onBackup: () => void;
}

/** The backup notice, once something changed and the last backup is as old as the person allows, or was never made. */
export function BackupReminder({ columns, settings, onBackup }: BackupReminderProps): VNode | null {
  const { lastBackupAt, backupReminderDays } = settings.value;
  const known = columns.value;
  const count = useMemo(
    () => (known === null ? 0 : countChangedSince(known, lastBackupAt)),
    [known, lastBackupAt],
  );
  const [openedAt] = useState(() => Date.now());
  const age = lastBackupAt === null ? Infinity : openedAt - Date.parse(lastBackupAt);
  if (count === 0 || backupReminderDays === null || age < backupReminderDays * DAY_MS) return null;
  return <BackupNotice changes={count} lastBackupAt={lastBackupAt} onBackup={onBackup} />;
}
