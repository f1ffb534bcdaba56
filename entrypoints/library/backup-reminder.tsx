import type { ReadonlySignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';

import { BackupNotice } from '../../components/notices/backup-notice.tsx';
import type { Settings } from '../../lib/settings/settings.ts';
import { countChangedSince } from '../../lib/store/search/count-entries.ts';
import type { Columns } from '../../lib/store/search/library-index.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

interface BackupReminderProps {
  /** When anything was changed last; null where nothing is stored. */
  readonly lastChange: ReadonlySignal<string | null>;
  /** Null until the library's index is read. */
  readonly columns: ReadonlySignal<Columns | null>;
  readonly settings: ReadonlySignal<Settings>;
  readonly onBackup: () => void;
}

/**
 * The backup notice, once something changed and the last backup is as old as the person allows, or
 * was never made. How many changes there are is said once they are counted; put off, it comes again
 * when the page is opened again.
 */
export function BackupReminder(props: BackupReminderProps): VNode | null {
  const { lastBackupAt, backupReminderDays } = props.settings.value;
  const lastChange = props.lastChange.value;
  const known = props.columns.value;
  const count = useMemo(
    () => (known === null ? null : countChangedSince(known, lastBackupAt)),
    [known, lastBackupAt],
  );
  const [openedAt] = useState(() => Date.now());
  const [isLater, setLater] = useState(false);
  const age = lastBackupAt === null ? Infinity : openedAt - Date.parse(lastBackupAt);
  if (isLater || backupReminderDays === null || age < backupReminderDays * DAY_MS) return null;
  const isChanged =
    lastChange !== null &&
    (lastBackupAt === null || Date.parse(lastChange) > Date.parse(lastBackupAt));
  if (!isChanged || count === 0) return null;
  return (
    <BackupNotice
      changes={count}
      lastBackupAt={lastBackupAt}
      onBackup={props.onBackup}
      onLater={() => {
        setLater(true);
      }}
    />
  );
}
