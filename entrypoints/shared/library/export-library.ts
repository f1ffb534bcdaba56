import type { ExportFormat } from '../../../lib/model/library/export-format.ts';
import { scalesIn } from '../../../components/wording/level-label.ts';
import { translatedReportWords } from '../../../components/wording/translated-report-words.ts';
import { encodeBackupLines } from '../../../lib/formats/backup.ts';
import { encodeEvidenceCsvLines, encodeFiguresCsvLines } from '../../../lib/formats/csv.ts';
import { entriesInSteps } from '../../../lib/formats/entries.ts';
import { encodeMarkdownLines, type MarkdownHead } from '../../../lib/formats/markdown.ts';
import { inReportOrder } from '../../../lib/formats/report-order.ts';
import { countWithheld, withholdInSteps, type Withheld } from '../../../lib/formats/sensitive.ts';
import type { Translator } from '../../../lib/i18n/translator.ts';
import { withFirstsOf } from '../../../lib/model/rules/appearances.ts';
import type { AnnotationId, SourceId } from '../../../lib/model/ids.ts';
import type { LibraryRecords } from '../../../lib/model/library/library-records.ts';
import { success, type Result } from '../../../lib/model/result.ts';
import type { StoreFailure } from '../../../lib/model/store-failure.ts';
import { toResult } from '../../../lib/store/to-result.ts';
import type { WorkOptions } from '../../../lib/store/long-work.ts';
import { allRecords } from '../../../lib/store/transfer/records.ts';
import type { Store } from '../../../lib/store/store.ts';
import { eachInSteps, filterInSteps, type Steps } from '../../../lib/scheduling/steps.ts';
import { fileName } from './download.ts';
import { runCancellable, writeInParts, type Pieces } from './write-in-parts.ts';

/** A file ready to be saved. */
export interface ExportFile {
  readonly name: string;
  readonly content: Blob;
  /** How many entries were left out because they are marked sensitive. */
  readonly withheld: number;
  /** How many entries left without what was written while they were sensitive. */
  readonly shortened: number;
}

/** What to write. */
export interface ExportRequest {
  readonly format: ExportFormat;
  /** Null means everything. */
  readonly only: ReadonlySet<AnnotationId> | null;
  readonly now: Date;
  /** The name of the person who exports it. */
  readonly by: string;
}

/**
 * Writes the library, or the given annotations, in one of the formats. What is marked sensitive is
 * left out.
 */
export function exportLibrary(
  store: Store,
  { format, only, now, by }: ExportRequest,
  translator: Translator,
  options: WorkOptions = {},
): Promise<Result<ExportFile, StoreFailure>> {
  return toResult(async () => {
    const run: Run = (steps) => runCancellable(steps, options.signal);
    const all = await allRecords(store, run);
    if (!all.ok) return all;
    const open = await run(withholdInSteps(all.value));
    const records = only === null ? open.records : await run(pickRecords(open.records, only));
    const written = format === 'backup' ? records : asShown(records, open.records);
    const { withheld, shortened } = countLeftOut(all.value, open, { format, only });
    const pieces = await piecesOf(
      format,
      written,
      { translator, run },
      {
        exportedAt: now.toISOString(),
        withheld,
        by,
      },
    );
    const { what, extension, type } = FILES[format];
    const content = await writeInParts(pieces, type, options);
    return success({ name: fileName(what, extension, now), content, withheld, shortened });
  });
}

/**
 * Records as recipients see them: other appearances of a claim with the findings of the first,
 * unless that one is withheld.
 */
function asShown(records: LibraryRecords, open: LibraryRecords): LibraryRecords {
  // Among what may leave, no story is sensitive.
  const annotations = withFirstsOf(records.annotations, open.annotations, new Set());
  return annotations === records.annotations ? records : { ...records, annotations };
}

/**
 * How much stayed out of what was asked for. Only a backup holds stories, histories and the trash,
 * and stories are no part of a choice of annotations.
 */
function countLeftOut(
  { annotations }: LibraryRecords,
  open: Withheld,
  { format, only }: Pick<ExportRequest, 'format' | 'only'>,
): Pick<ExportFile, 'withheld' | 'shortened'> {
  const isBackup = format === 'backup';
  if (isBackup && only === null) return { withheld: open.withheld, shortened: open.shortened.size };
  if (open.records.annotations === annotations) return { withheld: 0, shortened: 0 };
  const asked = annotations.filter(
    ({ id, deletedAt }) => (isBackup || deletedAt === null) && only?.has(id) !== false,
  );
  return {
    withheld: countWithheld(asked, open),
    shortened: isBackup ? asked.filter(({ id }) => open.shortened.has(id)).length : 0,
  };
}

/** Runs work in slices. */
type Run = <Value>(steps: Steps<Value>) => Promise<Value>;

const FILES = {
  backup: { what: 'backup', extension: 'json', type: 'application/json' },
  figures: { what: 'figures', extension: 'csv', type: 'text/csv' },
  evidence: { what: 'evidence', extension: 'csv', type: 'text/csv' },
  markdown: { what: 'report', extension: 'md', type: 'text/markdown' },
} as const satisfies Record<ExportFormat, object>;

async function piecesOf(
  format: ExportFormat,
  records: LibraryRecords,
  { translator, run }: { readonly translator: Translator; readonly run: Run },
  head: Required<MarkdownHead>,
): Promise<Pieces> {
  if (format === 'backup') {
    const lists = Object.values(records) as readonly (readonly unknown[])[];
    const count = lists.reduce((sum, list) => sum + list.length, 0);
    return { pieces: encodeBackupLines({ ...head, records }), count };
  }
  const scales = scalesIn(records.scales, translator);
  const entries = await run(entriesInSteps({ ...records, scales }));
  const count = entries.length;
  switch (format) {
    case 'figures':
      return { pieces: encodeFiguresCsvLines(entries), count };
    case 'evidence':
      return { pieces: encodeEvidenceCsvLines(entries), count };
    case 'markdown': {
      const ordered = await run(inReportOrder(entries));
      const words = translatedReportWords(translator);
      return { pieces: encodeMarkdownLines(ordered, head, words), count };
    }
  }
}

/**
 * The given annotations with everything that belongs to them; stories, subjects and scales are kept
 * whole.
 */
function* pickRecords(
  records: LibraryRecords,
  only: ReadonlySet<AnnotationId>,
): Steps<LibraryRecords> {
  const annotations = yield* filterInSteps(records.annotations, ({ id }) => only.has(id));
  const sourceIds = new Set<SourceId>();
  const snapshots = new Set<string | null>();
  yield* eachInSteps(annotations, ({ sourceId, snapshotId, edits }) => {
    sourceIds.add(sourceId);
    snapshots.add(snapshotId);
    for (const { textHash } of edits) snapshots.add(textHash);
  });
  const isChosen = ({ annotationId }: { readonly annotationId: AnnotationId }): boolean =>
    only.has(annotationId);
  return {
    ...records,
    annotations,
    sources: yield* filterInSteps(records.sources, ({ id }) => sourceIds.has(id)),
    snapshots: records.snapshots.filter(
      ({ id, sha256 }) => snapshots.has(id) || snapshots.has(sha256),
    ),
    revisions: yield* filterInSteps(records.revisions, isChosen),
    sightings: yield* filterInSteps(records.sightings, isChosen),
    drafts: records.drafts.filter(isChosen),
    dismissals: [],
    erasures: [],
    searches: [],
  };
}
