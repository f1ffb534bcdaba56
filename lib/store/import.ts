import type { Annotation } from '../model/annotation.ts';
import type { AnnotationId, SourceId } from '../model/ids.ts';
import type { Scale } from '../model/scale.ts';
import type { LibraryRecords } from '../model/library-records.ts';
import { success, type Result } from '../model/result.ts';
import { sourceKey } from '../model/source-key.ts';
import type { Snapshot } from '../model/source.ts';
import type { StoreFailure } from '../model/store-failure.ts';
import { attempt } from './attempt.ts';
import type { SnapshotRow, Tables } from './database.ts';
import { BUILT_IN_SCALES } from './built-in-scales.ts';
import { editableOf, writeRevision } from './history.ts';
import {
  planImport,
  rekeyed,
  withSource,
  type ImportPlan,
  type ImportVerdict,
} from './import-plan.ts';
import { addReviews, isSame } from './merge.ts';
import { pack } from './packing.ts';
import { toSourceRow } from './source-row.ts';
import type { Store } from './store.ts';

/** What an import would do, counted in annotations (see `ImportVerdict`). */
export interface ImportPreview {
  readonly counts: Readonly<Record<ImportVerdict, number>>;
  /** Of these, were erased here for good and would come back. */
  readonly erasedBefore: number;
  /** Sources the library does not hold yet. */
  readonly newSources: number;
}

/** What becomes of annotations that changed both here and in the file. */
export type ConflictChoice = 'keep stored' | 'take imported';

/** Tells what `applyImport` would do, and writes nothing. */
export function previewImport(
  store: Store,
  records: LibraryRecords,
): Promise<Result<ImportPreview, StoreFailure>> {
  return attempt(() => {
    const { database } = store;
    const { sources, annotations, revisions, erasures } = database;
    return database.transaction('r', [sources, annotations, revisions, erasures], async () =>
      success(await preview(database, records)),
    );
  });
}

/**
 * Takes decoded records in, in one transaction: all of them or, on a failure, none. Ids are kept; what is stored already is not written
 * twice; a later state of an annotation replaces an earlier one, with its history. Where both sides changed, `conflicts` decides, and
 * taking the imported state writes it as a revision on top of the stored history. An import into an empty library gives exactly the
 * library that was exported.
 */
export function applyImport(
  store: Store,
  records: LibraryRecords,
  conflicts: ConflictChoice,
): Promise<Result<ImportPreview, StoreFailure>> {
  return attempt(async () => {
    const by = await store.author();
    const snapshots = await Promise.all(records.snapshots.map(packSnapshot));
    const { database } = store;
    return database.transaction('rw', database.tables, async () => {
      const told = await preview(database, records);
      const plan = await planImport(database, records);
      await writeSources(database, records, snapshots, plan);
      await writeAnnotations(database, records, plan);
      if (conflicts === 'take imported')
        await takeConflicting(database, records, plan, { by, at: store.now() });
      await writeRest(database, records, plan);
      return success(told);
    });
  });
}

async function preview(tables: Tables, records: LibraryRecords): Promise<ImportPreview> {
  const { verdicts, erasedBefore } = await planImport(tables, records);
  const counts = { new: 0, same: 0, newer: 0, conflicting: 0, unattached: 0 };
  for (const verdict of verdicts.values()) counts[verdict] += 1;
  const keys = records.sources.map(({ url }) => sourceKey(url));
  const known = await tables.sources.where('key').anyOf(keys).count();
  return { counts, erasedBefore, newSources: new Set(keys).size - known };
}

async function packSnapshot({ text, ...snapshot }: Snapshot): Promise<SnapshotRow> {
  const packed = await pack(text);
  return { ...snapshot, packed, bytes: packed.byteLength };
}

async function writeSources(
  tables: Tables,
  records: LibraryRecords,
  snapshots: readonly SnapshotRow[],
  plan: ImportPlan,
): Promise<void> {
  const own = records.sources.filter(({ id }) => !plan.sourceIds.has(id)).map(rekeyed);
  await addMissing(tables.sources, own.map(toSourceRow), ({ id }) => id);
  const moved = ofKnownSources(snapshots, plan);
  await addMissing(tables.snapshots, moved, ({ id }) => id);
}

async function writeAnnotations(
  tables: Tables,
  records: LibraryRecords,
  plan: ImportPlan,
): Promise<void> {
  const isTaken = (id: AnnotationId): boolean => {
    const verdict = plan.verdicts.get(id);
    return verdict === 'new' || verdict === 'newer';
  };
  const taken = records.annotations.filter(({ id }) => isTaken(id));
  await tables.annotations.bulkPut(
    taken.map((annotation) => withSource(annotation, plan.sourceIds)),
  );
  await tables.revisions.bulkPut(
    records.revisions.filter(({ annotationId }) => isTaken(annotationId)),
  );
  const drafts = records.drafts.filter(({ annotationId }) => isTaken(annotationId));
  await addMissing(tables.drafts, drafts, ({ annotationId }) => annotationId);
}

async function takeConflicting(
  tables: Tables,
  records: LibraryRecords,
  plan: ImportPlan,
  written: { readonly by: string; readonly at: string },
): Promise<void> {
  for (const imported of records.annotations) {
    if (plan.verdicts.get(imported.id) !== 'conflicting') continue;
    const current = await tables.annotations.get(imported.id);
    if (current === undefined) continue;
    const { target, snapshotId, edits } = imported;
    const reviews = addReviews(current.reviews, imported.reviews);
    const taken = { ...editableOf(imported), reviews, target, snapshotId, edits };
    const next: Annotation = { ...current, ...taken };
    await writeRevision(tables, current, next, { change: 'import', reason: '', ...written });
  }
}

async function writeRest(tables: Tables, records: LibraryRecords, plan: ImportPlan): Promise<void> {
  const isHeld = (id: AnnotationId): boolean =>
    plan.verdicts.has(id) && plan.verdicts.get(id) !== 'unattached';
  const sightings = records.sightings.filter(({ annotationId }) => isHeld(annotationId));
  await tables.sightings.bulkPut(sightings);
  const dismissals = ofKnownSources(records.dismissals, plan);
  await addMissing(tables.dismissals, dismissals, ({ id }) => id);
  await addMissing(tables.stories, records.stories, ({ id }) => id);
  await addMissing(tables.subjects, records.subjects, ({ id }) => id);
  await writeScales(tables, records.scales);
  await addMissing(tables.erasures, records.erasures, ({ annotationId }) => annotationId);
}

/** What hangs on a source that is known, under the id the source has here. */
function ofKnownSources<Held extends { readonly sourceId: SourceId }>(
  held: readonly Held[],
  { attached, sourceIds }: ImportPlan,
): Held[] {
  return held
    .filter(({ sourceId }) => attached.has(sourceId))
    .map((record) => withSource(record, sourceIds));
}

/** A built-in scale as it was made gives way to the imported one. */
async function writeScales(tables: Tables, scales: readonly Scale[]): Promise<void> {
  const stored = await tables.scales.bulkGet(scales.map(({ id }) => id));
  await tables.scales.bulkPut(
    scales.filter((_scale, index) => {
      const known = stored[index];
      return known === undefined || BUILT_IN_SCALES.some((scale) => isSame(known, scale));
    }),
  );
}

interface Keyed<Row, Key> {
  bulkGet(keys: Key[]): PromiseLike<(Row | undefined)[]>;
  bulkAdd(rows: readonly Row[]): PromiseLike<unknown>;
}

/** Adds the rows whose key is not stored yet; of rows with one key the last. */
async function addMissing<Row, Key>(
  table: Keyed<Row, Key>,
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Promise<void> {
  const byKey = new Map(rows.map((row) => [JSON.stringify(keyOf(row)), row]));
  const once = [...byKey.values()];
  const stored = await table.bulkGet(once.map(keyOf));
  await table.bulkAdd(once.filter((_row, index) => stored[index] === undefined));
}
