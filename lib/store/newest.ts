import type { Annotation } from '../model/annotation.ts';
import { success, type Result } from '../model/result.ts';
import type { StoreFailure } from '../model/store-failure.ts';
import { attempt } from './attempt.ts';
import { withSurroundings, type ReadEntry } from './read-entries.ts';
import type { Store } from './store.ts';

/** Which entries are meant, newest first by this time. */
export interface NewestQuery {
  /** Only the trash instead of all but the trash. */
  readonly trash: boolean;
  readonly order: 'createdAt' | 'modifiedAt';
}

/** Read besides what is asked for, to make up for what lies in the trash: most often one reading is enough. */
const SPARE = 20;

/**
 * The newest entries, at most `limit`, complete as `readEntries` gives them. Reads by the index on that time and counts nothing: its cost does
 * not grow with the library (with the trash, where that is asked for).
 */
export function readNewest(
  store: Store,
  query: NewestQuery,
  limit: number,
): Promise<Result<readonly ReadEntry[], StoreFailure>> {
  return attempt(() => {
    const { database } = store;
    const { annotations, stories, sources, sightings } = database;
    const tables = [annotations, stories, sources, sightings];
    return database.transaction('r', tables, async () => {
      const rows = query.trash
        ? await newestInTrash(store, query, limit)
        : await newestLive(store, query, limit);
      return success(await withSurroundings(database, rows));
    });
  });
}

/** When an annotation was changed last, those in the trash too; null where there is none. Reads one. */
export function readLastChange({ database }: Store): Promise<Result<string | null, StoreFailure>> {
  return attempt(async () => {
    const last = await database.annotations.orderBy('modifiedAt').last();
    return success(last?.modifiedAt ?? null);
  });
}

async function newestLive(
  { database: { annotations } }: Store,
  { order }: NewestQuery,
  limit: number,
): Promise<Annotation[]> {
  for (let wanted = limit + SPARE; ; wanted *= 4) {
    // Not filtered by the database: that would read row by row.
    const rows = await annotations.orderBy(order).reverse().limit(wanted).toArray();
    const live = rows.filter(({ deletedAt }) => deletedAt === null);
    if (live.length >= limit || rows.length < wanted) return live.slice(0, limit);
  }
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
