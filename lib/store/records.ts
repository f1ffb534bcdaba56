import { Dexie, type Table } from 'dexie';
import type { Annotation } from '../model/annotation.ts';
import type { AnnotationId } from '../model/ids.ts';
import type { LibraryRecords } from '../model/library-records.ts';
import { success, type Result } from '../model/result.ts';
import type { Revision } from '../model/revision.ts';
import type { StoreFailure } from '../model/store-failure.ts';
import { attempt } from './attempt.ts';
import type { Tables } from './database.ts';
import { joinHistory } from './history.ts';
import { eachPackedRevision } from './packed-histories.ts';
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
    // An async function: Dexie would lose its way back from a plain one's promise.
    const rows = await database.transaction('r', database.tables, async () => readRows(database));
    const snapshots = await Promise.all(rows.snapshots.map(unpackSnapshot));
    return success({ ...rows, sources: rows.sources.map(fromSourceRow), snapshots });
  });
}

/** Every table's rows, in the order of the primary key, histories whole. Runs inside the caller's transaction. */
async function readRows(tables: Tables) {
  const annotations = await readInBatches(tables.annotations);
  return {
    sources: await readInBatches(tables.sources),
    snapshots: await readInBatches(tables.snapshots),
    stories: await tables.stories.toArray(),
    subjects: await tables.subjects.toArray(),
    annotations,
    revisions: await readHistories(tables, annotations),
    sightings: await readInBatches(tables.sightings),
    drafts: await tables.drafts.toArray(),
    dismissals: await readInBatches(tables.dismissals),
    scales: await tables.scales.toArray(),
    erasures: await readInBatches(tables.erasures),
    searches: await tables.searches.toArray(),
  };
}

/** Packed revisions and rows together. */
async function readHistories(
  tables: Tables,
  annotations: readonly Annotation[],
): Promise<Revision[]> {
  const packed = new Map<AnnotationId, Revision[]>();
  await eachPackedRevision(tables, (revision) => {
    addTo(packed, revision);
  });
  const rows = await readInBatches(tables.revisions);
  if (packed.size === 0) return rows;
  const written = new Map<AnnotationId, Revision[]>();
  for (const row of rows) addTo(written, row);
  // Annotations stand in the order of their ids; a history without its annotation would be a damaged library's.
  const known = new Set(annotations.map(({ id }) => id));
  const lost = [...packed.keys(), ...written.keys()].filter((id) => !known.has(id));
  const ids = lost.length === 0 ? [...known] : [...new Set([...known, ...lost])].sort();
  return ids.flatMap((id) => joinHistory(packed.get(id) ?? [], written.get(id) ?? []));
}

function addTo(histories: Map<AnnotationId, Revision[]>, revision: Revision): void {
  const history = histories.get(revision.annotationId);
  if (history === undefined) histories.set(revision.annotationId, [revision]);
  else history.push(revision);
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
