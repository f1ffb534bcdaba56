import type { ReadonlySignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { BackupNotice } from '../../components/backup-notice.tsx';
import type { Settings } from '../../lib/settings/settings.ts';
import { countChangedSince } from '../../lib/store/counts.ts';
import type { Store } from '../../lib/store/store.ts';
import { Watched } from '../views/watched.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

interface BackupReminderProps {
  readonly store: Store;
  readonly settings: ReadonlySignal<Settings>;
  readonly onBackup: () => void;
}

/** The backup notice, once something changed and the last backup is as old as the person allows, or was never made. */
export function BackupReminder({ store, settings, onBackup }: BackupReminderProps): VNode | null {
  const { lastBackupAt, backupReminderDays } = settings.value;
  const [changes] = useState(() => new Watched<number>());
  useEffect(() => {
    changes.ask(() => countChangedSince(store, lastBackupAt));
  }, [changes, store, lastBackupAt]);
  const [openedAt] = useState(() => Date.now());
  const count = changes.or(0);
  const age = lastBackupAt === null ? Infinity : openedAt - Date.parse(lastBackupAt);
  if (count === 0 || backupReminderDays === null || age < backupReminderDays * DAY_MS) return null;
  return <BackupNotice changes={count} lastBackupAt={lastBackupAt} onBackup={onBackup} />;
}
