import type { Annotation } from '../../model/annotation.ts';
import { success, type Result } from '../../model/result.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { toResult } from '../to-result.ts';
import { lastChangeOf, newestRows } from '../newest-rows.ts';
import { withSurroundings, type ReadEntry } from './read-entries.ts';
import type { NewestOrder } from '../row-keys.ts';
import type { Store } from '../store.ts';

/** Which entries are wanted, newest first by this time. */
export interface NewestQuery {
  /** Only the trash, instead of everything but the trash. */
  readonly trash: boolean;
  readonly order: NewestOrder;
}

/**
 * Rows read beyond what is asked for, to make up for those in the trash: usually one reading is
 * then enough.
 */
const SPARE = 20;

/**
 * The newest entries, at most `limit`, complete as `readEntries` gives them. Counts nothing, so its
 * cost does not grow with the library (only with the trash, if that is asked for).
 */
export function readNewest(
  store: Store,
  query: NewestQuery,
  limit: number,
): Promise<Result<readonly ReadEntry[], StoreFailure>> {
  return toResult(() => {
    const { database } = store;
    const { annotations, newestSince, stories, sources, sightings, drafts } = database;
    const tables = [annotations, newestSince, stories, sources, sightings, drafts];
    return database.transaction('r', tables, async () => {
      const rows = query.trash
        ? await newestInTrash(store, query, limit)
        : await newestRows(database, query.order, isLive, { limit, spare: SPARE });
      return success(await withSurroundings(database, rows));
    });
  });
}

/** When an annotation was last changed, including those in the trash; null if there is none. */
export function readLastChange({ database }: Store): Promise<Result<string | null, StoreFailure>> {
  return toResult(async () => success(await lastChangeOf(database)));
}

function isLive({ deletedAt }: Annotation): boolean {
  return deletedAt === null;
}

async function newestInTrash(
  { database: { annotations } }: Store,
  { order }: NewestQuery,
  limit: number,
): Promise<Annotation[]> {
  const rows = await annotations.where('deletedAt').above('').toArray();
  return rows
    .sort((a, b) => (a[order] < b[order] ? 1 : a[order] > b[order] ? -1 : 0))
    .slice(0, limit);
}
