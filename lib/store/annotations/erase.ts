import type { Annotation } from '../../model/annotation.ts';
import type { AnnotationId, SourceId } from '../../model/ids.ts';
import { success, type Result } from '../../model/result.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { toResult } from '../to-result.ts';
import type { Tables } from '../database.ts';
import { BUILT_IN_SCALES } from '../built-in-scales.ts';
import { LongWork, type WorkOptions } from '../long-work.ts';
import { dropFromBlocks } from './history-blocks.ts';
import { neededSnapshots } from '../sources/snapshots.ts';
import type { Store } from '../store.ts';

/**
 * Erases annotations for good: row, history, sightings and draft, and the snapshots and sources
 * that nothing needs any more. All that stays is that each was erased, when and by whom. This
 * cannot be undone, but it can be cancelled while it runs, with nothing erased. Returns how many
 * were erased; unknown ids are skipped.
 */
export function eraseAnnotations(
  store: Store,
  ids: readonly AnnotationId[],
  options: WorkOptions = {},
): Promise<Result<number, StoreFailure>> {
  return eraseChosen(store, options, async ({ annotations }) => {
    const found = await annotations.bulkGet([...ids]);
    return found.filter(isDefined);
  });
}

/** Erases everything in the trash for good. */
export function emptyTrash(
  store: Store,
  options: WorkOptions = {},
): Promise<Result<number, StoreFailure>> {
  return eraseChosen(store, options, async ({ annotations }) =>
    annotations.where('deletedAt').above('').toArray(),
  );
}

function eraseChosen(
  store: Store,
  options: WorkOptions,
  choose: (tables: Tables) => Promise<readonly Annotation[]>,
): Promise<Result<number, StoreFailure>> {
  return toResult(async () => {
    const by = await store.author();
    const { database } = store;
    return database.transaction('rw', database.tables, async () => {
      const chosen = await choose(database);
      await eraseRows(database, chosen, { by, at: store.now() }, options);
      return success(chosen.length);
    });
  });
}

/**
 * Erases the whole record and every trace of what was in it. Leaves an empty library with the
 * built-in scales, as after installation.
 */
export function deleteEverything(store: Store): Promise<Result<null, StoreFailure>> {
  return toResult(() => {
    const { database } = store;
    return database.transaction('rw', database.tables, async () => {
      // The search index follows what is deleted; its stamps must not start again from the
      // beginning.
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
  { by, at }: { readonly by: string; readonly at: string },
  options: WorkOptions,
): Promise<void> {
  const ids = erased.map(({ id }) => id);
  const sourceIds = [...new Set(erased.map((annotation) => annotation.sourceId))];
  const work = new LongWork(ids.length + sourceIds.length, options);
  await tables.annotations.bulkDelete(ids);
  await tables.drafts.bulkDelete(ids);
  await work.inBatches(ids, (batch) => eraseHistory(tables, batch));
  await tables.annotations.where('appearanceOf').anyOf(ids).modify({ appearanceOf: null });
  await eraseDismissals(tables, erased);
  await tables.erasures.bulkPut(ids.map((annotationId) => ({ annotationId, at, by })));
  await work.inBatches(sourceIds, async (batch) => {
    for (const sourceId of batch) await dropUnneeded(tables, sourceId);
  });
  work.stopIfCancelled();
}

async function eraseHistory(tables: Tables, ids: readonly AnnotationId[]): Promise<void> {
  await dropFromBlocks(tables, ids);
  for (const id of ids) {
    await tables.revisions.where('[annotationId+seq]').between([id, 0], [id, Infinity]).delete();
    await tables.sightings.where('[annotationId+at]').between([id, ''], [id, '\uffff']).delete();
  }
}

/** Drops the dismissals of the erased words, since a dismissal holds the words too. */
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

/**
 * Drops the snapshots no annotation refers to, and the source itself if nothing refers to it any
 * more.
 */
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
