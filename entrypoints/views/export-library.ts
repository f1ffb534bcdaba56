import type { ExportFormat } from '../../components/export-menu.tsx';
import { scalesIn } from '../../components/level-name.ts';
import { encodeBackupLines } from '../../lib/formats/backup.ts';
import { encodeEvidenceCsvLines, encodeFiguresCsvLines } from '../../lib/formats/csv.ts';
import { entriesOf } from '../../lib/formats/entries.ts';
import { encodeMarkdownLines, type MarkdownHead } from '../../lib/formats/markdown.ts';
import { withholdSensitive } from '../../lib/formats/sensitive.ts';
import type { Translator } from '../../lib/i18n/translator.ts';
import { withFirstsOf } from '../../lib/model/appearances.ts';
import type { AnnotationId } from '../../lib/model/ids.ts';
import type { LibraryRecords } from '../../lib/model/library-records.ts';
import { success, type Result } from '../../lib/model/result.ts';
import type { StoreFailure } from '../../lib/model/store-failure.ts';
import { loadSettings } from '../../lib/settings/saved-settings.ts';
import { attempt } from '../../lib/store/attempt.ts';
import type { WorkOptions } from '../../lib/store/long-work.ts';
import { allRecords } from '../../lib/store/records.ts';
import type { Store } from '../../lib/store/store.ts';
import { fileName } from './download.ts';
import { writeInParts, type Pieces } from './write-in-parts.ts';

/** A file ready to be saved. */
export interface ExportFile {
  readonly name: string;
  readonly content: Blob;
  /** How many entries marked sensitive stayed out. */
  readonly withheld: number;
}

/** Writes the library, or the annotations named, in one of the formats. What is marked sensitive stays out. */
export function exportLibrary(
  store: Store,
  format: ExportFormat,
  only: ReadonlySet<AnnotationId> | null,
  now: Date,
  translator: Translator,
  options: WorkOptions = {},
): Promise<Result<ExportFile, StoreFailure>> {
  return attempt(async () => {
    const all = await allRecords(store);
    if (!all.ok) return all;
    const chosen = only === null ? all.value : pickRecords(all.value, only);
    const { records, withheld } = withholdSensitive(chosen);
    const { name, organisation } = await loadSettings();
    const by = [name, organisation].filter((part) => part !== '').join(', ');
    const written =
      format === 'backup' ? records : { ...records, annotations: shownIn(records, all.value) };
    const pieces = piecesOf(format, written, translator, {
      exportedAt: now.toISOString(),
      withheld,
      by,
    });
    const { what, extension, type } = FILES[format];
    const content = await writeInParts(pieces, type, options);
    return success({ name: fileName(what, extension, now), content, withheld });
  });
}

/** Annotations as readers are shown them: other appearances of a claim with the findings of the first, unless that one is kept back. */
function shownIn(
  { annotations }: LibraryRecords,
  all: LibraryRecords,
): LibraryRecords['annotations'] {
  if (annotations.every(({ appearanceOf }) => appearanceOf === null)) return annotations;
  // Those that stay out are not there to be shown, whatever their story.
  return withFirstsOf(annotations, withholdSensitive(all).records.annotations, new Set());
}

const FILES = {
  backup: { what: 'backup', extension: 'json', type: 'application/json' },
  figures: { what: 'figures', extension: 'csv', type: 'text/csv' },
  evidence: { what: 'evidence', extension: 'csv', type: 'text/csv' },
  markdown: { what: 'report', extension: 'md', type: 'text/markdown' },
} as const satisfies Record<ExportFormat, object>;

function piecesOf(
  format: ExportFormat,
  records: LibraryRecords,
  translator: Translator,
  head: Required<MarkdownHead>,
): Pieces {
  if (format === 'backup') {
    const lists = Object.values(records) as readonly (readonly unknown[])[];
    const count = lists.reduce((sum, list) => sum + list.length, 0);
    return { pieces: encodeBackupLines({ ...head, records }), count };
  }
  const entries = entriesOf({ ...records, scales: scalesIn(records.scales, translator) });
  const count = entries.length;
  switch (format) {
    case 'figures':
      return { pieces: encodeFiguresCsvLines(entries), count };
    case 'evidence':
      return { pieces: encodeEvidenceCsvLines(entries), count };
    case 'markdown':
      return { pieces: encodeMarkdownLines(entries, head), count };
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
