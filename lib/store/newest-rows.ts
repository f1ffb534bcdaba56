import type { Table } from 'dexie';
import type { Annotation } from '../model/annotation.ts';
import type { AnnotationId } from '../model/ids.ts';
import {
  NEWEST_KEYS,
  NEWEST_ORDERS,
  type NewestOrder,
  type NewestSince,
  type NewestSinceRow,
} from './row-keys.ts';

/**
 * The newest annotations by when they were made or changed, without an index that holds all of
 * them. What is written one by one is always in the index; of what comes with a file, only the
 * newest `KEPT` are. `newestSince` says from which time on the index is complete; if it has no row,
 * the index is complete from the beginning.
 */
const KEPT = 1000;

/** How many annotations are read at once when all of them must be. */
const BATCH = 500;

/** The tables concerned, of the newest version or of one that is being upgraded to it. */
interface Rows {
  readonly annotations: Table<Annotation, AnnotationId>;
  readonly newestSince: Table<NewestSinceRow, NewestOrder>;
}

/**
 * The newest by a time that pass the filter, at most as many as asked for. The cost grows with the
 * library only if thousands of the newest fail the filter. Neither this nor any function it calls
 * is async: in a watched query Dexie would lose track of what is read after the first wait.
 */
export function newestRows(
  { annotations, newestSince }: Rows,
  order: NewestOrder,
  isMeant: (row: Annotation) => boolean,
  { limit, spare }: { readonly limit: number; readonly spare: number },
): PromiseLike<Annotation[]> {
  const readDown = (since: string, wanted: number): PromiseLike<Annotation[]> =>
    // Not filtered by the database, which would read row by row.
    annotations
      .where(NEWEST_KEYS[order])
      .aboveOrEqual(since)
      .reverse()
      .limit(wanted)
      .toArray()
      .then((rows) => {
        const meant = rows.filter(isMeant);
        if (meant.length >= limit) return meant.slice(0, limit);
        if (rows.length === wanted) return readDown(since, wanted * 4);
        return since === '' ? meant : newestOfAll(annotations, order, isMeant, limit);
      });
  return newestSince.get(order).then((row) => readDown(row?.since ?? '', limit + spare));
}

/**
 * When an annotation was last changed, including those in the trash; null if there is none. Can be
 * watched, like `newestRows`.
 */
export function lastChangeOf(tables: Rows): PromiseLike<string | null> {
  return newestRows(tables, 'modifiedAt', () => true, { limit: 1, spare: 0 }).then(
    ([last]) => last?.modifiedAt ?? null,
  );
}

/** The same for a table without the indexes: reads all of it, a batch at a time. */
function newestOfAll(
  annotations: Rows['annotations'],
  order: NewestOrder,
  isMeant: (row: Annotation) => boolean,
  limit: number,
): PromiseLike<Annotation[]> {
  const readOn = (after: string, newest: readonly Annotation[]): PromiseLike<Annotation[]> =>
    annotations
      .where(':id')
      .above(after)
      .limit(BATCH)
      .toArray()
      .then((rows) => {
        const next = newestFirst([...newest, ...rows.filter(isMeant)], order).slice(0, limit);
        const last = rows.at(-1);
        return last === undefined || rows.length < BATCH ? next : readOn(last.id, next);
      });
  return readOn('', []);
}

/**
 * Newest first; of two with the same time, the one with the later key first, as an index gives
 * them.
 */
function newestFirst(rows: readonly Annotation[], order: NewestOrder): Annotation[] {
  return [...rows].sort((a, b) => {
    if (a[order] !== b[order]) return a[order] < b[order] ? 1 : -1;
    return a.id < b.id ? 1 : -1;
  });
}

/**
 * Gives the newest rows of a library from before these indexes their keys. Runs inside the caller's
 * transaction.
 */
export async function indexNewest(tables: Rows): Promise<void> {
  for (const order of NEWEST_ORDERS) {
    const newest = await newestOfAll(tables.annotations, order, () => true, KEPT);
    await keepSince(tables, order, sinceOf(newest, order));
    // Every write gives a row its keys.
    await tables.annotations.bulkPut(newest);
  }
}

/**
 * Decides from which time on annotations that are written together enter the indexes, and stores
 * it: if there are few, all of them do; if there are many, the newest. Runs inside the caller's
 * transaction, before they are written.
 */
export async function raiseNewestSince(
  tables: Rows,
  coming: readonly Annotation[],
): Promise<NewestSince> {
  const since = { createdAt: '', modifiedAt: '' };
  for (const order of NEWEST_ORDERS) {
    const before = (await tables.newestSince.get(order))?.since ?? '';
    const own = sinceOf(coming, order);
    since[order] = own > before ? own : before;
    if (own > before) await keepSince(tables, order, own);
  }
  return since;
}

async function keepSince({ newestSince }: Rows, order: NewestOrder, since: string): Promise<void> {
  if (since !== '') await newestSince.put({ order, since });
}

/** The time of the oldest one that is kept; empty if all are. */
function sinceOf(rows: readonly Annotation[], order: NewestOrder): string {
  const times = rows.map((row) => row[order]).sort();
  return times.at(-KEPT) ?? '';
}
