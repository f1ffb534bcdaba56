import { Dexie, type Table } from 'dexie';
import type { Annotation } from '../../model/annotation.ts';
import type { AnnotationId } from '../../model/ids.ts';
import type { LibraryRecords } from '../../model/library/library-records.ts';
import { success, type Result } from '../../model/result.ts';
import type { Revision } from '../../model/revision.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { eachInSteps, finish, mapInSteps, type Steps } from '../../scheduling/steps.ts';
import { toResult } from '../to-result.ts';
import type { Tables } from '../database.ts';
import { joinHistory } from '../annotations/history.ts';
import { eachRevisionInBlocks } from '../annotations/history-blocks.ts';
import { readSnapshotRow } from '../sources/snapshots.ts';
import { fromSourceRow } from '../sources/source-row.ts';
import type { Store } from '../store.ts';

/** Runs work that pauses. */
type Run = <Value>(steps: Steps<Value>) => Value | PromiseLike<Value>;

/**
 * Everything the library holds, read in one transaction so that it is one consistent state; every
 * list is in the order of its key. Snapshots are decompressed afterwards; `run` runs the work of
 * putting histories together from many rows.
 */
export function allRecords(
  store: Store,
  run: Run = finish,
): Promise<Result<LibraryRecords, StoreFailure>> {
  return toResult(async () => {
    const { database } = store;
    // An async function: Dexie would lose its transaction after a plain one's promise.
    const rows = await database.transaction('r', database.tables, async () => readRows(database));
    const { packed, ...lists } = rows;
    return success({
      ...lists,
      revisions: await run(wholeHistories(lists.annotations, packed, lists.revisions)),
      sources: await run(mapInSteps(lists.sources, fromSourceRow)),
      snapshots: await Promise.all(lists.snapshots.map(readSnapshotRow)),
    });
  });
}

/**
 * Every table's rows, in the order of the primary key, and the packed revisions. Runs inside the
 * caller's transaction.
 */
async function readRows(tables: Tables) {
  const packed: Revision[] = [];
  await eachRevisionInBlocks(tables, (revision) => {
    packed.push(revision);
  });
  return {
    packed,
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

/** Packed revisions and revision rows as one list, in the order of the annotations' ids. */
function* wholeHistories(
  annotations: readonly Annotation[],
  packed: readonly Revision[],
  rows: readonly Revision[],
): Steps<readonly Revision[]> {
  if (packed.length === 0) return rows;
  const [old, own] = [yield* byAnnotation(packed), yield* byAnnotation(rows)];
  const ids = new Set(yield* mapInSteps(annotations, ({ id }) => id));
  // Only a damaged library has a history without its annotation.
  const lost = [...old.keys(), ...own.keys()].filter((id) => !ids.has(id));
  const inOrder = lost.length === 0 ? ids : [...ids, ...new Set(lost)].sort();
  const all: Revision[] = [];
  yield* eachInSteps(inOrder, (id) => {
    for (const revision of joinHistory(old.get(id) ?? [], own.get(id) ?? [])) all.push(revision);
  });
  return all;
}

function* byAnnotation(revisions: readonly Revision[]): Steps<Map<AnnotationId, Revision[]>> {
  const histories = new Map<AnnotationId, Revision[]>();
  yield* eachInSteps(revisions, (revision) => {
    const history = histories.get(revision.annotationId);
    if (history === undefined) histories.set(revision.annotationId, [revision]);
    else history.push(revision);
  });
  return histories;
}

/**
 * How many rows are read at once: the browser unpacks them in one go, which would block the page
 * for seconds.
 */
const BATCH = 500;

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
