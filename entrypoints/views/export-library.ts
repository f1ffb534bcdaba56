import type { ExportFormat } from '../../components/export-menu.tsx';
import { encodeBackup } from '../../lib/formats/backup.ts';
import { encodeEvidenceCsv, encodeFiguresCsv } from '../../lib/formats/csv.ts';
import { entriesOf } from '../../lib/formats/entries.ts';
import { encodeMarkdown } from '../../lib/formats/markdown.ts';
import { withholdSensitive } from '../../lib/formats/sensitive.ts';
import type { AnnotationId } from '../../lib/model/ids.ts';
import type { LibraryRecords } from '../../lib/model/library-records.ts';
import { success, type Result } from '../../lib/model/result.ts';
import type { StoreFailure } from '../../lib/model/store-failure.ts';
import { loadSettings } from '../../lib/settings/saved-settings.ts';
import { allRecords } from '../../lib/store/records.ts';
import type { Store } from '../../lib/store/store.ts';
import { fileName } from './download.ts';

/** A file ready to be saved. */
export interface ExportFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
  /** How many entries marked sensitive stayed out. */
  readonly withheld: number;
}

/** Writes the library, or the annotations named, in one of the formats. What is marked sensitive stays out. */
export async function exportLibrary(
  store: Store,
  format: ExportFormat,
  only: ReadonlySet<AnnotationId> | null,
  now: Date,
): Promise<Result<ExportFile, StoreFailure>> {
  const all = await allRecords(store);
  if (!all.ok) return all;
  const chosen = only === null ? all.value : pickRecords(all.value, only);
  const { records, withheld } = withholdSensitive(chosen);
  const { name, organisation } = await loadSettings();
  const by = [name, organisation].filter((part) => part !== '').join(', ');
  return success({ ...write(format, records, { withheld, by }, now), withheld });
}

function write(
  format: ExportFormat,
  records: LibraryRecords,
  { withheld, by }: { readonly withheld: number; readonly by: string },
  now: Date,
): Omit<ExportFile, 'withheld'> {
  const exportedAt = now.toISOString();
  switch (format) {
    case 'backup':
      return {
        name: fileName('backup', 'json', now),
        type: 'application/json',
        text: encodeBackup({ exportedAt, withheld, records }),
      };
    case 'figures':
      return {
        name: fileName('figures', 'csv', now),
        type: 'text/csv',
        text: encodeFiguresCsv(entriesOf(records)),
      };
    case 'evidence':
      return {
        name: fileName('evidence', 'csv', now),
        type: 'text/csv',
        text: encodeEvidenceCsv(entriesOf(records)),
      };
    case 'markdown':
      return {
        name: fileName('report', 'md', now),
        type: 'text/markdown',
        text: encodeMarkdown(entriesOf(records), { exportedAt, withheld, by }),
      };
  }
}

/** The annotations named with all that hangs on them; stories, subjects and scales stay whole. */
function pickRecords(records: LibraryRecords, only: ReadonlySet<AnnotationId>): LibraryRecords {
  const annotations = records.annotations.filter(({ id }) => only.has(id));
  const sourceIds = new Set(annotations.map(({ sourceId }) => sourceId));
  const snapshots = new Set<string | null>(
    annotations.flatMap(({ snapshotId, edits }) => [
      snapshotId,
      ...edits.map(({ textHash }) => textHash),
    ]),
  );
  const isChosen = ({ annotationId }: { readonly annotationId: AnnotationId }): boolean =>
    only.has(annotationId);
  return {
    ...records,
    annotations,
    sources: records.sources.filter(({ id }) => sourceIds.has(id)),
    snapshots: records.snapshots.filter(
      ({ id, sha256 }) => snapshots.has(id) || snapshots.has(sha256),
    ),
    revisions: records.revisions.filter(isChosen),
    sightings: records.sightings.filter(isChosen),
    drafts: records.drafts.filter(isChosen),
    dismissals: [],
    erasures: [],
    searches: [],
  };
}
