import type { Annotation } from '../../model/annotation.ts';
import type { AnnotationId } from '../../model/ids.ts';
import { failure, success, type Result } from '../../model/result.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { toResult } from '../to-result.ts';
import { writeRevision } from './write-revision.ts';
import type { Store } from '../store.ts';

/**
 * Puts an annotation into the trash; `restoreAnnotation` takes it out again. One that is already
 * there stays as it is.
 */
export function deleteAnnotation(
  store: Store,
  id: AnnotationId,
): Promise<Result<Annotation, StoreFailure>> {
  return setDeleted(store, id, 'delete');
}

/** Takes an annotation out of the trash. */
export function restoreAnnotation(
  store: Store,
  id: AnnotationId,
): Promise<Result<Annotation, StoreFailure>> {
  return setDeleted(store, id, 'restore');
}

function setDeleted(
  store: Store,
  id: AnnotationId,
  change: 'delete' | 'restore',
): Promise<Result<Annotation, StoreFailure>> {
  return toResult(async () => {
    const note = { change, reason: '', by: await store.author(), at: store.now() };
    const { database } = store;
    return database.transaction('rw', [database.annotations, database.revisions], async () => {
      const current = await database.annotations.get(id);
      if (current === undefined) return failure({ code: 'not-found' as const });
      if ((current.deletedAt !== null) === (change === 'delete')) return success(current);
      const next = { ...current, deletedAt: change === 'delete' ? note.at : null };
      return success(await writeRevision(database, current, next, note));
    });
  });
}
