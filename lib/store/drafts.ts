import type { Annotation, AnnotationPatch } from '../model/annotation.ts';
import type { AnnotationId } from '../model/ids.ts';
import { failure, success, type Result } from '../model/result.ts';
import type { Draft } from '../model/revision.ts';
import { patchSchema } from '../model/schemas.ts';
import type { StoreFailure } from '../model/store-failure.ts';
import { attempt } from './attempt.ts';
import { checked } from './checked.ts';
import type { Tables } from './database.ts';
import { pickFields } from './history.ts';
import { EDITABLE_FIELDS, isSame } from './merge.ts';
import type { Store } from './store.ts';

/** What is being typed in an annotation, and the revision the typing started from. */
export interface DraftRequest {
  readonly id: AnnotationId;
  readonly baseRevision: number;
  readonly patch: AnnotationPatch;
}

/**
 * Keeps what is being typed. An annotation has one draft; fields that the patch does not name stay in it (another tab may be typing
 * them), a field that reads again as it is stored leaves it, and a draft without fields is gone. Also kept for what lies in the trash,
 * so that nothing typed is lost. The answer is the draft as it now stands.
 */
export function saveDraft(
  store: Store,
  { id, baseRevision, patch }: DraftRequest,
): Promise<Result<Draft, StoreFailure>> {
  return attempt(() => {
    const { annotations, drafts } = store.database;
    return store.database.transaction('rw', [annotations, drafts], async () => {
      const annotation = await annotations.get(id);
      if (annotation === undefined) return failure({ code: 'not-found' as const });
      const before = await drafts.get(id);
      const draft: Draft = {
        annotationId: id,
        at: store.now(),
        baseRevision: Math.min(baseRevision, before?.baseRevision ?? baseRevision),
        patch: unsaved(annotation, { ...before?.patch, ...checked(patchSchema, patch) }),
      };
      await putDraft(store.database, draft);
      return success(draft);
    });
  });
}

/** Takes out of an annotation's draft the fields that a save has decided. Runs inside the caller's transaction. */
export async function releaseDraft(
  tables: Tables,
  saved: Annotation,
  decided: AnnotationPatch,
): Promise<void> {
  const draft = await tables.drafts.get(saved.id);
  if (draft === undefined) return;
  const open = EDITABLE_FIELDS.filter((field) => field in draft.patch && !(field in decided));
  await putDraft(tables, { ...draft, patch: unsaved(saved, pickFields(draft.patch, open)) });
}

async function putDraft(tables: Tables, draft: Draft): Promise<void> {
  if (Object.keys(draft.patch).length === 0) await tables.drafts.delete(draft.annotationId);
  else await tables.drafts.put(draft);
}

function unsaved(annotation: Annotation, patch: AnnotationPatch): AnnotationPatch {
  const fields = EDITABLE_FIELDS.filter(
    (field) => patch[field] !== undefined && !isSame(patch[field], annotation[field]),
  );
  return pickFields(patch, fields);
}
