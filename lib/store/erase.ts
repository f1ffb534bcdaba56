import type { Annotation } from '../model/annotation.ts';
import type { AnnotationId, SourceId } from '../model/ids.ts';
import { success, type Result } from '../model/result.ts';
import type { StoreFailure } from '../model/store-failure.ts';
import { attempt } from './attempt.ts';
import type { Tables } from './database.ts';
import { BUILT_IN_SCALES } from './built-in-scales.ts';
import { neededSnapshots } from './snapshots.ts';
import type { Store } from './store.ts';

/**
 * Erases annotations for good: row, history, sightings and draft, with the snapshots and sources nobody needs any more. What stays is
 * that each was erased, when and by whom. There is no undo. The answer is how many were erased; unknown ids are passed over.
 */
export function eraseAnnotations(
  store: Store,
  ids: readonly AnnotationId[],
): Promise<Result<number, StoreFailure>> {
  return attempt(async () => {
    const by = await store.author();
    const { database } = store;
    return database.transaction('rw', database.tables, async () => {
      const found = await database.annotations.bulkGet([...ids]);
      return success(await eraseRows(database, found.filter(isDefined), by, store.now()));
    });
  });
}

/** Erases for good everything that lies in the trash. */
export function emptyTrash(store: Store): Promise<Result<number, StoreFailure>> {
  return attempt(async () => {
    const by = await store.author();
    const { database } = store;
    return database.transaction('rw', database.tables, async () => {
      const trash = await database.annotations.where('deletedAt').above('').toArray();
      return success(await eraseRows(database, trash, by, store.now()));
    });
  });
}

/** Erases the whole record, leaving no trace of what was in it: an empty library with the built-in scales, as at the first start. */
export function deleteEverything(store: Store): Promise<Result<null, StoreFailure>> {
  return attempt(() => {
    const { database } = store;
    return database.transaction('rw', database.tables, async () => {
      // The search index follows what is deleted; its stamps must not begin anew.
      const kept = database.tables.filter(({ name }) => name !== 'searchPacks');
      await Promise.all(kept.map((table) => table.clear()));
      await database.scales.bulkAdd(BUILT_IN_SCALES);
      return success(null);
    });
  });
}

async function eraseRows(
  tables: Tables,
  erased: readonly Annotation[],
  by: string,
  at: string,
): Promise<number> {
  const ids = erased.map(({ id }) => id);
  await tables.annotations.bulkDelete(ids);
  await tables.drafts.bulkDelete(ids);
  for (const id of ids) {
    await tables.revisions.where('[annotationId+seq]').between([id, 0], [id, Infinity]).delete();
    await tables.sightings.where('[annotationId+at]').between([id, ''], [id, '\uffff']).delete();
  }
  await tables.annotations.where('appearanceOf').anyOf(ids).modify({ appearanceOf: null });
  await eraseDismissals(tables, erased);
  await tables.erasures.bulkPut(ids.map((annotationId) => ({ annotationId, at, by })));
  for (const sourceId of new Set(erased.map((annotation) => annotation.sourceId)))
    await dropUnneeded(tables, sourceId);
  return ids.length;
}

/** Drops what was dismissed in the erased words: a dismissal holds them too. */
async function eraseDismissals(tables: Tables, erased: readonly Annotation[]): Promise<void> {
  const words = new Map<SourceId, string[]>();
  for (const { sourceId, target, claim } of erased)
    words.set(sourceId, [...(words.get(sourceId) ?? []), target.quote.exact, claim.text]);
  for (const [sourceId, own] of words) {
    await tables.dismissals
      .where('sourceId')
      .equals(sourceId)
      .filter(({ quote: { exact } }) =>
        own.some((text) => text.includes(exact) || exact.includes(text)),
      )
      .delete();
  }
}

/** Drops the snapshots no annotation refers to, and the source itself once nothing hangs on it. */
async function dropUnneeded(tables: Tables, sourceId: SourceId): Promise<void> {
  const left = await tables.annotations.where('sourceId').equals(sourceId).count();
  const isNeeded = await neededSnapshots(tables, sourceId);
  const snapshots = tables.snapshots
    .where('[sourceId+sha256]')
    .between([sourceId, ''], [sourceId, '\uffff']);
  await snapshots.filter((row) => !isNeeded(row)).delete();
  const dismissed = await tables.dismissals.where('sourceId').equals(sourceId).count();
  if (left === 0 && dismissed === 0) await tables.sources.delete(sourceId);
}

function isDefined<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}
