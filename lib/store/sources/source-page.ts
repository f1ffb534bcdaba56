import type { AnnotationId, SnapshotId, SourceId } from '../../model/ids.ts';
import { byPlaceInPage } from '../../model/rules/page-order.ts';
import { failure, success, type Result } from '../../model/result.ts';
import type { Snapshot, Source, SourcePatch } from '../../model/source.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { toResult } from '../to-result.ts';
import { readInBatches } from '../read-in-batches.ts';
import { readSnapshotRow } from './snapshots.ts';
import { withEdit } from './source-edits.ts';
import { fromSourceRow, toSourceRow } from './source-row.ts';
import type { Store } from '../store.ts';

/** A snapshot without its text; `bytes` is its stored size. */
export interface SnapshotFacts extends Pick<Snapshot, 'id' | 'takenAt' | 'why'> {
  readonly bytes: number;
}

/** Everything kept about one source. */
export interface SourcePage {
  readonly source: Source;
  /** Those outside the trash, in the order of the text; `readEntries` reads them. */
  readonly ids: readonly AnnotationId[];
  /** Oldest first. */
  readonly snapshots: readonly SnapshotFacts[];
}

/** One source with its annotations and snapshots; null if it is not stored. */
export function readSourcePage(
  store: Store,
  id: SourceId,
): Promise<Result<SourcePage | null, StoreFailure>> {
  return toResult(async () => {
    const { sources, annotations, snapshots } = store.database;
    const [row, keys, texts] = await Promise.all([
      sources.get(id),
      annotations.where('sourceId').equals(id).primaryKeys(),
      snapshots.where('[sourceId+takenAt]').between([id, ''], [id, '\uffff']).toArray(),
    ]);
    if (row === undefined) return success(null);
    const stored = await readInBatches(keys, (slice) =>
      annotations
        .bulkGet(slice)
        .then((rows) =>
          rows.flatMap((each) =>
            each?.deletedAt === null
              ? [{ id: each.id, target: each.target, createdAt: each.createdAt }]
              : [],
          ),
        ),
    );
    return success({
      source: fromSourceRow(row),
      ids: stored.toSorted(byPlaceInPage).map((place) => place.id),
      snapshots: texts.map(({ id: key, takenAt, why, bytes }) => ({
        id: key,
        takenAt,
        why,
        bytes,
      })),
    });
  });
}

/**
 * The snapshots with these ids, with their texts, in the order asked for; those that are gone are
 * skipped.
 */
export function readSnapshots(
  store: Store,
  ids: readonly SnapshotId[],
): Promise<Result<readonly Snapshot[], StoreFailure>> {
  return toResult(async () => {
    const rows = (await store.database.snapshots.bulkGet([...ids])).filter(
      (row) => row !== undefined,
    );
    return success(await Promise.all(rows.map(readSnapshotRow)));
  });
}

/**
 * Writes what a person knows about a source better than the page said it, and records that it was
 * changed. Fields that are not named stay.
 */
export function editSource(
  store: Store,
  id: SourceId,
  patch: SourcePatch,
): Promise<Result<Source, StoreFailure>> {
  return toResult(async () => {
    const { sources } = store.database;
    const by = await store.author();
    return store.database.transaction('rw', [sources], async () => {
      const row = await sources.get(id);
      if (row === undefined) return failure({ code: 'not-found' as const });
      const source = withEdit(fromSourceRow(row), patch, by, store.now());
      await sources.put(toSourceRow(source));
      return success(source);
    });
  });
}
