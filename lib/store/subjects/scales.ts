import type { AnnotationPatch } from '../../model/annotation.ts';
import type { AnnotationId, ScaleId, StoryId } from '../../model/ids.ts';
import { failure, success, type Result } from '../../model/result.ts';
import type { Revision } from '../../model/revision.ts';
import type { Scale } from '../../model/scale.ts';
import { scaleSchema } from '../../model/schemas/schemas.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { toResult } from '../to-result.ts';
import { BUILT_IN_SCALES } from '../built-in-scales.ts';
import { assertSchema } from '../assert-schema.ts';
import type { Tables } from '../database.ts';
import { eachRevisionInBlocks } from '../annotations/history-blocks.ts';
import type { Store } from '../store.ts';

/** Why a scale was not changed. */
export type ScaleFailure =
  | StoreFailure
  | { readonly code: 'scale-built-in' }
  /**
   * A level to be removed is used in this many annotations, including their history and the trash.
   */
  | { readonly code: 'scale-used'; readonly annotations: number };

/** Every scale of the library, including the built-in ones. */
export function listScales(store: Store): Promise<Result<readonly Scale[], StoreFailure>> {
  return toResult(async () => success(await store.database.scales.toArray()));
}

/**
 * Stores a person's own scale, new or changed. A level that any finding uses or ever used cannot be
 * removed; it can be renamed.
 */
export function saveScale(store: Store, scale: Scale): Promise<Result<Scale, ScaleFailure>> {
  return toResult<Scale, ScaleFailure>(async () => {
    const wanted = assertSchema(scaleSchema, scale);
    if (isBuiltIn(wanted.id)) return failure({ code: 'scale-built-in' });
    const { database } = store;
    return database.transaction('rw', tablesOf(database), async () => {
      const before = await database.scales.get(wanted.id);
      const kept = new Set(wanted.levels.map(({ id }) => id));
      const gone = before?.levels.filter(({ id }) => !kept.has(id)) ?? [];
      const levels = new Set(gone.map(({ id }) => id));
      const annotations = await countUses(
        database,
        wanted.id,
        (level) => level !== null && levels.has(level),
      );
      if (annotations > 0) return failure({ code: 'scale-used', annotations });
      await database.scales.put(wanted);
      return success(wanted);
    });
  });
}

/** A scale that was deleted, and the stories that offered it. */
export interface DeletedScale {
  readonly scale: Scale;
  readonly storyIds: readonly StoryId[];
}

/**
 * Deletes a person's own scale if no finding uses it or ever used it; stories no longer offer it.
 */
export function deleteScale(
  store: Store,
  id: ScaleId,
): Promise<Result<DeletedScale, ScaleFailure>> {
  return toResult<DeletedScale, ScaleFailure>(async () => {
    if (isBuiltIn(id)) return failure({ code: 'scale-built-in' });
    const { database } = store;
    return database.transaction('rw', tablesOf(database), async () => {
      const annotations = await countUses(database, id, () => true);
      if (annotations > 0) return failure({ code: 'scale-used', annotations });
      const scale = await database.scales.get(id);
      if (scale === undefined) return failure({ code: 'not-found' });
      await database.scales.delete(id);
      const storyIds: StoryId[] = [];
      await database.stories.toCollection().modify((story) => {
        const scaleIds = story.scaleIds.filter((each) => each !== id);
        if (scaleIds.length === story.scaleIds.length) return;
        storyIds.push(story.id);
        Object.assign(story, { scaleIds });
      });
      return success({ scale, storyIds });
    });
  });
}

/** Brings a deleted scale back, also to the stories that offered it. */
export function restoreScale(
  store: Store,
  { scale, storyIds }: DeletedScale,
): Promise<Result<Scale, StoreFailure>> {
  return toResult(() => {
    const { scales, stories } = store.database;
    return store.database.transaction('rw', [scales, stories], async () => {
      await scales.put(scale);
      await stories
        .where('id')
        .anyOf(storyIds)
        .modify((story) => {
          Object.assign(story, { scaleIds: [...new Set([...story.scaleIds, scale.id])] });
        });
      return success(scale);
    });
  });
}

function isBuiltIn(id: ScaleId): boolean {
  return BUILT_IN_SCALES.some((scale) => scale.id === id);
}

function tablesOf({ annotations, drafts, revisions, histories, scales, stories }: Tables) {
  return [annotations, drafts, revisions, histories, scales, stories];
}

/**
 * How many annotations have, or ever had, a finding on this scale at such a level. Reads
 * everything, so it is only for rare actions.
 */
async function countUses(
  { annotations, drafts, revisions, histories }: Tables,
  scale: ScaleId,
  isAsked: (level: string | null) => boolean,
): Promise<number> {
  const using = new Set<AnnotationId>();
  const look = (id: AnnotationId, { findings = [] }: AnnotationPatch): void => {
    if (findings.some((one) => one.scale === scale && isAsked(one.level))) using.add(id);
  };
  await annotations.each((annotation) => {
    look(annotation.id, annotation);
  });
  await drafts.each(({ annotationId, patch }) => {
    look(annotationId, patch);
  });
  const lookAt = ({ annotationId, before, after }: Revision): void => {
    look(annotationId, before);
    look(annotationId, after);
  };
  await revisions.each(lookAt);
  await eachRevisionInBlocks({ histories }, lookAt);
  return using.size;
}
