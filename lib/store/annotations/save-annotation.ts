import type { Annotation, AnnotationPatch } from '../../model/annotation.ts';
import type { AnnotationId } from '../../model/ids.ts';
import { failure, success, type Result } from '../../model/result.ts';
import type { SaveNote } from '../../model/revision.ts';
import { patchSchema } from '../../model/schemas/schemas.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { toResult } from '../to-result.ts';
import { assertSchema } from '../assert-schema.ts';
import { releaseDraft } from './drafts.ts';
import { changedFields, editableOf, stateAt } from './history.ts';
import { writeRevision } from './write-revision.ts';
import { mergeAnnotation } from './merge.ts';
import { unseenLapsed } from './reviews.ts';
import type { Store } from '../store.ts';

/** A decision on an annotation: the fields it changes, and the revision the person saw when deciding. */
export interface SaveRequest extends Partial<SaveNote> {
  readonly id: AnnotationId;
  readonly baseRevision: number;
  readonly patch: AnnotationPatch;
  /** What the same writer's draft held last; anything else in the draft stays there. */
  readonly drafted?: AnnotationPatch | undefined;
}

/**
 * Writes a decision with its revision in one transaction, and removes what is now saved from the
 * draft. What others changed since `baseRevision` is merged field by field (see `merge.ts`); if
 * both changed the same thing differently, nothing is written and the conflict is returned. A save
 * that changes nothing writes no revision. An annotation in the trash counts as not found.
 */
export function saveAnnotation(
  store: Store,
  { id, baseRevision, patch, drafted, change = 'edit', reason = '' }: SaveRequest,
): Promise<Result<Annotation, StoreFailure>> {
  return toResult(async () => {
    const wanted = assertSchema(patchSchema, patch);
    const note = { change, reason, by: await store.author(), at: store.now() };
    const { database } = store;
    const { annotations, revisions, histories, drafts } = database;
    return database.transaction('rw', [annotations, revisions, histories, drafts], async () => {
      const current = await annotations.get(id);
      if (current?.deletedAt !== null) return failure({ code: 'not-found' as const });
      const base = await stateAt(database, current, baseRevision);
      const merged = mergeAnnotation(base, editableOf(current), wanted);
      if (!merged.ok) return failure({ code: 'conflict' as const, fields: merged.reason, current });
      const seen = base ?? editableOf(current);
      const next = unseenLapsed({ ...current, ...merged.value }, current, seen, note.at);
      const isChanged = Object.keys(changedFields(current, next).after).length > 0;
      const saved = isChanged ? await writeRevision(database, current, next, note) : current;
      await releaseDraft(database, current, saved, { patch: wanted, drafted });
      return success(saved);
    });
  });
}
