import type { AnnotationId, StoryId } from '../../model/ids.ts';
import { success, type Result } from '../../model/result.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { toResult } from '../to-result.ts';
import type { Store } from '../store.ts';

/**
 * Whether an annotation, or the story it belongs to, is marked sensitive; for one that is not
 * stored, whether `current`, the story being worked on, is.
 */
export function isSensitive(
  { database }: Store,
  id: AnnotationId | null,
  current: StoryId | null,
): Promise<Result<boolean, StoreFailure>> {
  return toResult(async () => {
    const annotation = id === null ? undefined : await database.annotations.get(id);
    if (annotation?.sensitive === true) return success(true);
    const storyId = annotation === undefined ? current : annotation.storyId;
    const story = storyId === null ? undefined : await database.stories.get(storyId);
    return success(story?.sensitive === true);
  });
}
