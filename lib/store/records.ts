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
    sources: await tables.sources.toArray(),
    snapshots: await tables.snapshots.toArray(),
    stories: await tables.stories.toArray(),
    subjects: await tables.subjects.toArray(),
    annotations: await tables.annotations.toArray(),
    revisions: await tables.revisions.toArray(),
    sightings: await tables.sightings.toArray(),
    drafts: await tables.drafts.toArray(),
    dismissals: await tables.dismissals.toArray(),
    scales: await tables.scales.toArray(),
    erasures: await tables.erasures.toArray(),
    searches: await tables.searches.toArray(),
  };
}
