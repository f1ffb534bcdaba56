import type { LibraryRecords } from '../../model/library/library-records.ts';
import { success, type Result } from '../../model/result.ts';
import type { Snapshot } from '../../model/source.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { toResult } from '../to-result.ts';
import type { SnapshotRow, Tables } from '../database.ts';
import {
  planImport,
  storedByKey,
  type ImportPlan,
  type ImportVerdict,
  type Mended,
} from './import-plan.ts';
import { writeImport, type ConflictChoice } from './import-writes.ts';
import { LongWork, type WorkOptions } from '../long-work.ts';
import { compress } from '../sources/compression.ts';
import { holdPacks, releasePacks } from '../packs/pack-middleware.ts';
import type { Store } from '../store.ts';

/** What an import would do, counted in annotations (see `ImportVerdict`). */
export interface ImportPreview {
  readonly counts: Readonly<Record<ImportVerdict, number>>;
  /** How many of them were erased here for good and would come back. */
  readonly erasedBefore: number;
  /** How many sources the library does not hold yet. */
  readonly newSources: number;
  /** How many looks at annotations that are here already would be added. */
  readonly newLooks: number;
  readonly mended: Mended;
}

/** Returns what `applyImport` would do, and writes nothing. */
export function previewImport(
  store: Store,
  records: LibraryRecords,
): Promise<Result<ImportPreview, StoreFailure>> {
  return toResult(() => {
    const { database } = store;
    return database.transaction('r', database.tables, async () =>
      success(await tellPlan(database, await planImport(database, records, store.now()))),
    );
  });
}

/**
 * Imports decoded records in one transaction: all of them or, if it fails or is cancelled, none.
 * Ids are kept; what is already stored is not written twice; a later state of an annotation
 * replaces an earlier one, with its history. Where both sides changed, `conflicts` decides, and
 * taking the imported state writes it as a revision on top of the stored history. Importing into an
 * empty library gives exactly the library that was exported.
 */
export function applyImport(
  store: Store,
  records: LibraryRecords,
  conflicts: ConflictChoice,
  options: WorkOptions = {},
): Promise<Result<ImportPreview, StoreFailure>> {
  return toResult(async () => {
    const by = await store.author();
    const { database } = store;
    const { annotations, revisions, sightings, sources } = records;
    const size = annotations.length + revisions.length + sightings.length + sources.length;
    const work = new LongWork(size, options);
    const snapshots = await compressSnapshots(records.snapshots, work);
    return database.transaction('rw', database.tables, async (transaction) => {
      holdPacks(transaction.idbtrans);
      const note = { by, at: store.now() };
      const plan = await planImport(database, records, note.at);
      const told = await tellPlan(database, plan);
      const act = { conflicts, note, work, transaction: transaction.idbtrans };
      await writeImport(database, { ...records, snapshots }, plan, act);
      await releasePacks(transaction.idbtrans, {
        getMany: (keys) => database.searchPacks.bulkGet([...keys]),
        putMany: (rows) => database.searchPacks.bulkPut(rows),
      });
      work.stopIfCancelled();
      return success(told);
    });
  });
}

async function tellPlan(
  tables: Tables,
  { verdicts, erasedBefore, sources, sightings, mended }: ImportPlan,
): Promise<ImportPreview> {
  const counts = { new: 0, same: 0, newer: 0, conflicting: 0, unattached: 0 };
  for (const verdict of verdicts.values()) counts[verdict] += 1;
  const keys = new Set(sources.map(({ key }) => key));
  const known = await storedByKey(tables, [...keys]);
  const newLooks = sightings.filter(
    ({ annotationId }) => verdicts.get(annotationId) !== 'new',
  ).length;
  return { counts, erasedBefore, newSources: keys.size - known.length, newLooks, mended };
}

/**
 * Snapshots as rows, made before the transaction opens, since it would end while they are
 * compressed.
 */
async function compressSnapshots(
  snapshots: readonly Snapshot[],
  work: LongWork,
): Promise<readonly SnapshotRow[]> {
  const rows: SnapshotRow[] = [];
  for (const { text, ...snapshot } of snapshots) {
    work.stopIfCancelled();
    const packed = await compress(text);
    rows.push({ ...snapshot, packed, bytes: packed.byteLength });
  }
  return rows;
}
