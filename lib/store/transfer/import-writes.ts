import type { Annotation } from '../../model/annotation.ts';
import type { AnnotationId, SourceId } from '../../model/ids.ts';
import type { LibraryRecords } from '../../model/library/library-records.ts';
import type { SnapshotRow, Tables } from '../database.ts';
import { withSource, type ImportPlan } from './import-plan.ts';
import type { LongWork } from '../long-work.ts';
import { raiseNewestSince } from '../newest-rows.ts';
import { writeHistories } from '../annotations/history-blocks.ts';
import { limitNewest } from '../row-keys.ts';
import { toSourceRow } from '../sources/source-row.ts';
import { writeRevision } from '../annotations/write-revision.ts';
import { readSensitive, takeWithWithheld, withheldHere } from './withheld-here.ts';

/** What to do with annotations that changed both here and in the file. */
export type ConflictChoice = 'keep stored' | 'take imported';

/** Records whose snapshots are compressed. */
type CompressedRecords = Omit<LibraryRecords, 'snapshots'> & {
  readonly snapshots: readonly SnapshotRow[];
};

interface ImportAct {
  readonly conflicts: ConflictChoice;
  readonly note: { readonly by: string; readonly at: string };
  readonly work: LongWork;
  readonly transaction: IDBTransaction;
}

/**
 * Small enough that the page's thread is not blocked for long: the browser copies each row before
 * it returns.
 */
const WRITING = { size: 100, ahead: 4 } as const;

/** Writes what a plan accepts. Runs inside the caller's transaction over all tables. */
export async function writeImport(
  tables: Tables,
  records: CompressedRecords,
  plan: ImportPlan,
  { conflicts, note, work, transaction }: ImportAct,
): Promise<void> {
  await writeSources(tables, records, plan, work);
  await writeAnnotations(tables, records, plan, { work, transaction });
  if (conflicts === 'take imported') await takeConflicting(tables, plan, note);
  await writeRest(tables, records, plan, work);
}

async function writeSources(
  tables: Tables,
  records: CompressedRecords,
  plan: ImportPlan,
  work: LongWork,
): Promise<void> {
  const own = plan.sources.filter(({ id }) => !plan.sourceIds.has(id));
  const missing = await withoutStored(tables.sources, own, ({ id }) => id);
  await work.inBatches(missing, (batch) => tables.sources.bulkAdd(batch.map(toSourceRow)), WRITING);
  const moved = ofKnownSources(records.snapshots, plan);
  await addMissing(tables.snapshots, moved, ({ id }) => id);
}

async function writeAnnotations(
  tables: Tables,
  records: CompressedRecords,
  plan: ImportPlan,
  { work, transaction }: Pick<ImportAct, 'work' | 'transaction'>,
): Promise<void> {
  const isTaken = (id: AnnotationId): boolean => {
    const verdict = plan.verdicts.get(id);
    return verdict === 'new' || verdict === 'newer';
  };
  // In the order of their keys: the browser writes faster that way.
  const taken = plan.annotations
    .filter(({ id }) => isTaken(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  limitNewest(transaction, await raiseNewestSince(tables, taken));
  const put = (batch: Annotation[]): PromiseLike<unknown> =>
    tables.annotations.bulkPut(batch.map((annotation) => withSource(annotation, plan.sourceIds)));
  const later = taken.filter(({ id }) => plan.verdicts.get(id) === 'newer');
  // The part of their history that is stored is in the file too.
  for (const { id } of later)
    await tables.revisions.where('[annotationId+seq]').between([id, 0], [id, Infinity]).delete();
  const histories = [...plan.histories].filter(([id]) => isTaken(id));
  // Side by side: histories are packed while the browser writes rows.
  await Promise.all([
    work.inBatches(taken, put, WRITING),
    writeHistories(tables, new Map(histories), work),
  ]);
  const drafts = records.drafts.filter(({ annotationId }) => isTaken(annotationId));
  await addMissing(tables.drafts, drafts, ({ annotationId }) => annotationId);
}

async function takeConflicting(
  tables: Tables,
  plan: ImportPlan,
  note: ImportAct['note'],
): Promise<void> {
  const sensitive = await readSensitive(tables);
  for (const imported of plan.annotations) {
    if (plan.verdicts.get(imported.id) !== 'conflicting') continue;
    const current = await tables.annotations.get(imported.id);
    if (current === undefined) continue;
    const { target, snapshotId, edits } = imported;
    const here = await withheldHere(tables, current, sensitive);
    const taken = { ...takeWithWithheld(current, imported, here), target, snapshotId, edits };
    const next: Annotation = { ...current, ...taken };
    await writeRevision(tables, current, next, { change: 'import', reason: '', ...note });
  }
}

async function writeRest(
  tables: Tables,
  records: CompressedRecords,
  plan: ImportPlan,
  work: LongWork,
): Promise<void> {
  await work.inBatches(plan.sightings, (batch) => tables.sightings.bulkPut(batch), WRITING);
  const dismissals = ofKnownSources(records.dismissals, plan);
  await addMissing(tables.dismissals, dismissals, ({ id }) => id);
  await addMissing(tables.stories, records.stories, ({ id }) => id);
  await addMissing(tables.subjects, records.subjects, ({ id }) => id);
  await addMissing(tables.scales, records.scales, ({ id }) => id);
  await addMissing(tables.erasures, records.erasures, ({ annotationId }) => annotationId);
  await addMissing(tables.searches, records.searches, ({ id }) => id);
}

/** Records whose source is known, with the id that the source has here. */
function ofKnownSources<Held extends { readonly sourceId: SourceId }>(
  held: readonly Held[],
  { attached, sourceIds }: ImportPlan,
): Held[] {
  return held
    .filter(({ sourceId }) => attached.has(sourceId))
    .map((record) => withSource(record, sourceIds));
}

interface Keyed<Row, Key> {
  toCollection(): { primaryKeys(): PromiseLike<Key[]> };
  bulkAdd(rows: readonly Row[]): PromiseLike<unknown>;
}

/** Adds the rows whose key is not stored yet; of rows with the same key, the last. */
async function addMissing<Row, Key>(
  table: Keyed<Row, Key>,
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Promise<void> {
  const missing = await withoutStored(table, rows, keyOf);
  if (missing.length > 0) await table.bulkAdd(missing);
}

async function withoutStored<Row, Key>(
  table: Pick<Keyed<Row, Key>, 'toCollection'>,
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Promise<readonly Row[]> {
  if (rows.length === 0) return rows;
  const known = new Set(await table.toCollection().primaryKeys());
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return [...byKey].filter(([key]) => !known.has(key)).map(([, row]) => row);
}
