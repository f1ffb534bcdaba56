import type { SourceId } from '../../model/ids.ts';
import { failure, success, type Result } from '../../model/result.ts';
import type { Source, SourceMetadata, TypedNote } from '../../model/source.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { toResult } from '../to-result.ts';
import { isWrittenSince, withEdit } from './source-edits.ts';
import { findOrMakeSource, fromSourceRow, toSourceRow } from './source-row.ts';
import type { Store } from '../store.ts';

/**
 * Stores a source, so that something can be noted on it before any of its claims is. One that is
 * already stored stays as it is.
 */
export function keepSource(
  store: Store,
  metadata: SourceMetadata,
): Promise<Result<Source, StoreFailure>> {
  return toResult(() => {
    const { database } = store;
    return database.transaction('rw', database.sources, async () => {
      const id = store.newId() as SourceId;
      return success(fromSourceRow(await findOrMakeSource(database, metadata, id, store.now())));
    });
  });
}

/** The note of a source as stored now, and whether that is the one that was to be saved. */
export interface SavedNote {
  readonly isSaved: boolean;
  readonly note: string;
}

/**
 * Saves a source's note. If a different one was stored since it was typed, writes nothing and
 * returns that one.
 */
export function saveSourceNote(
  store: Store,
  id: SourceId,
  { note, bases, typedAt }: TypedNote,
): Promise<Result<SavedNote, StoreFailure>> {
  return toResult<SavedNote>(async () => {
    const { database } = store;
    const by = await store.author();
    return database.transaction('rw', database.sources, async () => {
      const row = await database.sources.get(id);
      if (row === undefined) return failure({ code: 'not-found' as const });
      const before = fromSourceRow(row);
      const isOvertaken = typedAt !== undefined && isWrittenSince(before, 'note', typedAt);
      if (isOvertaken || ![...bases, note].includes(row.note))
        return success({ isSaved: false, note: row.note });
      const source = withEdit(before, { note }, by, store.now());
      await database.sources.put(toSourceRow(source));
      return success({ isSaved: true, note });
    });
  });
}
