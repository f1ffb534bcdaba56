import type { AnnotationId, StoryId } from '../../model/ids.ts';
import { success, type Result } from '../../model/result.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { isMarkedSensitive } from '../../model/rules/open-history.ts';
import { sensitiveStories } from '../sensitive-stories.ts';
import { toResult } from '../to-result.ts';
import type { Store } from '../store.ts';

/** The stories marked sensitive, also those deleted since. */
export function listSensitiveStories({
  database,
}: Store): Promise<Result<ReadonlySet<StoryId>, StoreFailure>> {
  return toResult(async () => success(new Set(await sensitiveStories(database))));
}

/**
 * Whether an annotation, or the story it belongs to, is marked sensitive, also only in a draft; for
 * one that is not stored, whether `current`, the story being worked on, is.
 */
export function isSensitive(
  { database }: Store,
  id: AnnotationId | null,
  current: StoryId | null,
): Promise<Result<boolean, StoreFailure>> {
  return toResult(async () => {
    const stories = new Set(await sensitiveStories(database));
    const annotation = id === null ? undefined : await database.annotations.get(id);
    const draft = id === null ? undefined : await database.drafts.get(id);
    const isStored = isMarkedSensitive(annotation ?? { storyId: current }, stories);
    return success(isStored || isMarkedSensitive(draft?.patch ?? {}, stories));
  });
}
