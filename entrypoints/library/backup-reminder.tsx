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
 * The backup notice, shown once something has changed and the last backup, or where none was ever
 * made the oldest annotation, is as old as the person allows. It says how many changes there are as
 * soon as they are counted; if put off, it appears again the next time the page is opened.
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
  const since = useMemo(
    () => (lastBackupAt === null ? oldestIn(known) : Date.parse(lastBackupAt)),
    [known, lastBackupAt],
  );
  if (
    isLater ||
    props.isQuiet.value ||
    backupReminderDays === null ||
    openedAt - since < backupReminderDays * DAY_MS
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

/** When the oldest annotation was made, in ms; infinite while that is not known. */
function oldestIn(known: Columns | null): number {
  return known?.createdAt.reduce((oldest, at) => Math.min(oldest, at), Infinity) ?? Infinity;
}
