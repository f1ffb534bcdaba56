import type { Annotation, AnnotationPatch } from '../../model/annotation.ts';
import type { AnnotationId } from '../../model/ids.ts';
import { failure, success, type Result } from '../../model/result.ts';
import type { Typing } from '../../model/page/page-record.ts';
import type { Draft } from '../../model/revision.ts';
import { patchSchema } from '../../model/schemas/schemas.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { isSameData } from '../../model/rules/same-data.ts';
import { toResult } from '../to-result.ts';
import { carryOver } from './carry-over.ts';
import { assertSchema } from '../assert-schema.ts';
import type { Tables } from '../database.ts';
import { pickFields, revisionsOf, stateAt } from './history.ts';
import { EDITABLE_FIELDS } from './merge.ts';
import type { Store } from '../store.ts';

/** What is being typed in an annotation, and the revision the typing started from. */
export interface DraftRequest {
  readonly id: AnnotationId;
  readonly baseRevision: number;
  readonly patch: AnnotationPatch;
  /**
   * What the same writer's draft held last. If that is not known, the typed fields are taken whole.
   */
  readonly since?: AnnotationPatch | undefined;
  /** The comment of a sign-off that has not been made yet. */
  readonly comment?: string | undefined;
  /**
   * When it was typed, ISO 8601 UTC, if it is only reported later: fields that were kept or decided
   * since then stay as they are.
   */
  readonly typedAt?: string | undefined;
}

/**
 * Keeps what is being typed. An annotation has one draft. Fields that the patch does not name stay
 * in it (another tab may be typing them); inside a field that it does name, what others typed in
 * other fields of the claim, of a finding or of an entry stays too. A field that is back to its
 * stored value leaves the draft, and an empty draft is deleted. Drafts are also kept for
 * annotations in the trash, so that nothing typed is lost. Returns the draft as it is afterwards.
 */
export function saveDraft(
  store: Store,
  { id, baseRevision, since, typedAt, ...asked }: DraftRequest,
): Promise<Result<Draft, StoreFailure>> {
  return toResult(() => {
    const { annotations, drafts, revisions, histories } = store.database;
    const tables = [annotations, drafts, revisions, histories];
    return store.database.transaction('rw', tables, async () => {
      const annotation = await annotations.get(id);
      if (annotation === undefined) return failure({ code: 'not-found' as const });
      const before = await drafts.get(id);
      const { patch, comment } =
        typedAt === undefined
          ? asked
          : await notOvertaken(store.database, asked, { id, before, typedAt });
      const base = await stateAt(store.database, annotation, baseRevision);
      const kept = since === undefined ? undefined : { ...(base ?? annotation), ...since };
      const typed = withOthers(before?.patch ?? {}, kept, assertSchema(patchSchema, patch));
      const open = comment ?? before?.comment ?? '';
      const draft: Draft = {
        annotationId: id,
        at: store.now(),
        baseRevision: Math.min(baseRevision, before?.baseRevision ?? baseRevision),
        patch: unsaved(annotation, { ...before?.patch, ...typed }),
        ...(open === '' ? {} : { comment: open }),
      };
      await putDraft(store.database, draft);
      return success(draft);
    });
  });
}

/**
 * Keeps what was typed on an annotation while that is being created; what another tab is typing in
 * other fields stays. Runs inside the caller's transaction.
 */
export async function keepTyping(
  tables: Tables,
  annotation: Annotation,
  { patch, comment }: Typing,
  at: string,
): Promise<void> {
  const before = await tables.drafts.get(annotation.id);
  const open = comment === '' ? (before?.comment ?? '') : comment;
  await putDraft(tables, {
    annotationId: annotation.id,
    at,
    baseRevision: before?.baseRevision ?? annotation.revision,
    patch: unsaved(annotation, { ...before?.patch, ...patch }),
    ...(open === '' ? {} : { comment: open }),
  });
}

/**
 * Typed fields that are reported late, without those that were kept or decided after they were
 * typed. Runs inside the caller's transaction.
 */
async function notOvertaken(
  tables: Tables,
  { patch, comment }: Pick<DraftRequest, 'patch' | 'comment'>,
  kept: { id: AnnotationId; before: Draft | undefined; typedAt: string },
): Promise<Pick<DraftRequest, 'patch' | 'comment'>> {
  const { id, before, typedAt } = kept;
  const isNewer = before !== undefined && before.at > typedAt;
  const decided = (await revisionsOf(tables, id)).filter(({ at }) => at > typedAt);
  const isDecided = (field: string): boolean => decided.some(({ after }) => field in after);
  const open = EDITABLE_FIELDS.filter(
    (field) =>
      patch[field] !== undefined && !isDecided(field) && !(isNewer && field in before.patch),
  );
  const isCommentOpen = !isNewer && !isDecided('reviews');
  return { patch: pickFields(patch, open), comment: isCommentOpen ? comment : undefined };
}

/** What a save says about the draft it follows. */
export interface Decided {
  /** The fields it decides. */
  readonly patch: AnnotationPatch;
  /**
   * What its writer's draft held last; anything else in the draft is somebody else's and stays.
   * Undefined if that is not known.
   */
  readonly drafted: AnnotationPatch | undefined;
}

/**
 * Removes from an annotation's draft what a save has decided and, with a sign-off, its comment.
 * `current` is the annotation before the save. Runs inside the caller's transaction.
 */
export async function releaseDraft(
  tables: Tables,
  current: Annotation,
  saved: Annotation,
  { patch, drafted }: Decided,
): Promise<void> {
  const draft = await tables.drafts.get(saved.id);
  if (draft === undefined) return;
  const open = EDITABLE_FIELDS.filter((field) => field in draft.patch && !(field in patch));
  const decided = drafted === undefined ? [] : EDITABLE_FIELDS.filter((field) => field in patch);
  const others = withOthers(saved, { ...current, ...drafted }, pickFields(draft.patch, decided));
  const rest = { ...pickFields(draft.patch, open), ...others };
  const { comment, ...uncommented } = draft;
  const kept = comment === undefined || patch.reviews !== undefined ? {} : { comment };
  await putDraft(tables, { ...uncommented, ...kept, patch: unsaved(saved, rest) });
}

/**
 * The fields of `mine` with their values from `theirs`, to which what changed since `kept` is
 * applied; unchanged if `kept` or theirs are not known.
 */
function withOthers(
  theirs: AnnotationPatch,
  kept: AnnotationPatch | undefined,
  mine: AnnotationPatch,
): AnnotationPatch {
  if (kept === undefined) return mine;
  const carried = EDITABLE_FIELDS.filter((field) => mine[field] !== undefined).map((field) => [
    field,
    theirs[field] === undefined ? mine[field] : carryOver(kept[field], theirs[field], mine[field]),
  ]);
  return assertSchema(patchSchema, Object.fromEntries(carried));
}

async function putDraft(tables: Tables, draft: Draft): Promise<void> {
  const isEmpty = Object.keys(draft.patch).length === 0 && draft.comment === undefined;
  if (isEmpty) await tables.drafts.delete(draft.annotationId);
  else await tables.drafts.put(draft);
}

function unsaved(annotation: Annotation, patch: AnnotationPatch): AnnotationPatch {
  const fields = EDITABLE_FIELDS.filter(
    (field) => patch[field] !== undefined && !isSameData(patch[field], annotation[field]),
  );
  return pickFields(patch, fields);
}
