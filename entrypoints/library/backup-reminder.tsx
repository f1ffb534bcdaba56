import type { ReadonlySignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';

import { BackupNotice } from '../../components/notices/backup-notice.tsx';
import type { Settings } from '../../lib/settings/settings.ts';
import { countChangedSince } from '../../lib/store/search/count-entries.ts';
import type { Columns } from '../../lib/store/search/library-index.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

interface BackupReminderProps {
  /** When anything was last changed; null where nothing is stored. */
  readonly lastChange: ReadonlySignal<string | null>;
  /** Null until the library's index is read. */
  readonly columns: ReadonlySignal<Columns | null>;
  readonly settings: ReadonlySignal<Settings>;
  /** Whether something was just imported or exported: then is no time to remind of it. */
  readonly isQuiet: ReadonlySignal<boolean>;
  readonly onBackup: () => void;
}

/**
 * The backup notice, shown once something has changed and the last backup is as old as the person
 * allows, or none was ever made. It says how many changes there are as soon as they are counted; if
 * put off, it appears again the next time the page is opened.
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
  if (
    isLater ||
    props.isQuiet.value ||
    backupReminderDays === null ||
    age < backupReminderDays * DAY_MS
  )
    return null;
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
