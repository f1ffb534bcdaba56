import { Dexie, type Table } from 'dexie';
import type { LibraryRecords } from '../model/library-records.ts';
import { success, type Result } from '../model/result.ts';
import type { StoreFailure } from '../model/store-failure.ts';
import { attempt } from './attempt.ts';
import type { Tables } from './database.ts';
import { unpackSnapshot } from './snapshots.ts';
import { fromSourceRow } from './source-row.ts';
import type { Store } from './store.ts';

/**
 * Everything the library holds, read in one transaction, so that it is one state; every list in the order of its key. Snapshots are
 * unpacked afterwards.
 */
export function allRecords(store: Store): Promise<Result<LibraryRecords, StoreFailure>> {
  return attempt(async () => {
    const { database } = store;
    const rows = await database.transaction('r', database.tables, () => readRows(database));
    const snapshots = await Promise.all(rows.snapshots.map(unpackSnapshot));
    return success({ ...rows, sources: rows.sources.map(fromSourceRow), snapshots });
  });
}

/** Every table's rows, in the order of the primary key. Runs inside the caller's transaction. */
async function readRows(tables: Tables) {
  return {
    sources: await readInBatches(tables.sources),
    snapshots: await readInBatches(tables.snapshots),
    stories: await tables.stories.toArray(),
    subjects: await tables.subjects.toArray(),
    annotations: await readInBatches(tables.annotations),
    revisions: await readInBatches(tables.revisions),
    sightings: await readInBatches(tables.sightings),
    drafts: await tables.drafts.toArray(),
    dismissals: await readInBatches(tables.dismissals),
    scales: await tables.scales.toArray(),
    erasures: await readInBatches(tables.erasures),
    searches: await tables.searches.toArray(),
  };
}

/** How many rows are read at once: the browser unpacks them in one go, which would hold up the page for seconds. */
const BATCH = 1000;

/** A table's rows in the order of its primary key. */
async function readInBatches<Row extends object, Key>(table: Table<Row, Key>): Promise<Row[]> {
  const rows: Row[] = [];
  const { keyPath = [] } = table.schema.primKey;
  for (;;) {
    const last = rows.at(-1);
    const rest =
      last === undefined
        ? table.toCollection()
        : table.where(':id').above(Dexie.getByKeyPath(last, keyPath));
    const batch = await rest.limit(BATCH).toArray();
    for (const row of batch) rows.push(row);
    if (batch.length < BATCH) return rows;
  }
}
