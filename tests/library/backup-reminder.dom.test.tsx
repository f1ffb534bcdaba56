import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';

import { BackupReminder } from '../../entrypoints/library/backup-reminder.tsx';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { LibraryIndex, type Columns } from '../../lib/store/search/library-index.ts';
import { render } from '../components/in-english.tsx';

afterEach(cleanup);

const CHANGED = '2025-12-30T08:00:00.000Z';

function columnsWith(times: readonly string[]): Columns {
  return {
    ...new LibraryIndex().columns,
    ids: times.map((_time, at) => `a${String(at)}` as Columns['ids'][number]),
    createdAt: Float64Array.from(times, (time) => Date.parse(time)),
    modifiedAt: Float64Array.from(times, (time) => Date.parse(time)),
  };
}

function shown(lastChange: string | null, lastBackupAt: string | null, isQuiet = false) {
  const columns = signal<Columns | null>(null);
  render(
    <BackupReminder
      lastChange={signal(lastChange)}
      columns={columns}
      settings={signal({ ...DEFAULT_SETTINGS, lastBackupAt })}
      isQuiet={signal(isQuiet)}
      onBackup={() => undefined}
    />,
  );
  return columns;
}

const notice = (): HTMLElement | null => document.querySelector('[data-notice="backup"]');

it('stands there before changes are counted, and then says how many', async () => {
  const columns = shown(CHANGED, '2025-10-01T08:00:00.000Z');
  const before = notice();
  expect(before?.textContent).toContain('There are changes that were not backed up.');
  columns.value = columnsWith([CHANGED, CHANGED]);
  await screen.findByText(/2 changes since the last backup/);
  expect(notice()).toBe(before);
});

it('comes for work that was never backed up once it is as old as the person asked for', async () => {
  const columns = shown(CHANGED, null);
  columns.value = columnsWith([new Date().toISOString()]);
  expect(notice()).toBeNull();
  columns.value = columnsWith([CHANGED, new Date().toISOString()]);
  await screen.findByText(/2 changes were never backed up/);
});

it.each([
  ['nothing is stored', null, null],
  ['the last backup holds the last change', CHANGED, '2025-12-31T08:00:00.000Z'],
  ['the last backup is younger than the person asked for', CHANGED, new Date().toISOString()],
])('is not there where %s', (_why, lastChange, lastBackupAt) => {
  shown(lastChange, lastBackupAt);
  expect(notice()).toBeNull();
});

it('is not there right after an import or export', () => {
  shown(CHANGED, '2025-10-01T08:00:00.000Z', true);
  expect(notice()).toBeNull();
});

it('is there where something changed after an old backup', () => {
  shown(CHANGED, '2025-10-01T08:00:00.000Z');
  expect(notice()).not.toBeNull();
});

it('goes once it is put off', async () => {
  shown(CHANGED, '2025-10-01T08:00:00.000Z');
  fireEvent.click(screen.getByRole('button', { name: 'Later' }));
  await vi.waitFor(() => {
    expect(notice()).toBeNull();
  });
});
