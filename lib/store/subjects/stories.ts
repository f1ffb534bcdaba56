import type { StoryId } from '../../model/ids.ts';
import { failure, success, type Result } from '../../model/result.ts';
import { storySchema } from '../../model/schemas/schemas.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import type { Story } from '../../model/story.ts';
import { toResult } from '../to-result.ts';
import { assertSchema } from '../assert-schema.ts';
import { isDeleted, shownStories, withoutWords } from '../shown-stories.ts';
import type { Store } from '../store.ts';

/** What a person writes about a story. */
export type StoryFields = Pick<Story, 'name' | 'criteria' | 'method' | 'sensitive'>;

/** All stories, open ones first, then by name. */
export function listStories(store: Store): Promise<Result<readonly Story[], StoreFailure>> {
  return toResult(async () => {
    const stories = await shownStories(store.database);
    return success(
      stories.sort(
        (a, b) =>
          Number(a.closedAt !== null) - Number(b.closedAt !== null) || a.name.localeCompare(b.name),
      ),
    );
  });
}

export function createStory(
  store: Store,
  fields: StoryFields,
): Promise<Result<Story, StoreFailure>> {
  return toResult(async () => {
    const story: Story = assertSchema(storySchema, {
      id: store.newId(),
      ...fields,
      scaleIds: [],
      createdAt: store.now(),
      closedAt: null,
    });
    await store.database.stories.add(story);
    return success(story);
  });
}

/**
 * Changes what is said about a story, closes it (`closedAt` is a time) or opens it again (null).
 */
export function saveStory(
  store: Store,
  id: StoryId,
  fields: Partial<StoryFields & Pick<Story, 'closedAt'>>,
): Promise<Result<Story, StoreFailure>> {
  return toResult(() => {
    const { database } = store;
    return database.transaction('rw', [database.stories], async () => {
      const current = await database.stories.get(id);
      if (current === undefined || isDeleted(current))
        return failure({ code: 'not-found' as const });
      const story = assertSchema(storySchema, { ...current, ...fields });
      await database.stories.put(story);
      return success(story);
    });
  });
}

/**
 * Deletes a story; the answer is all that is left of its words, for `restoreStory` to undo this.
 * What was filed under it stays as it is; if the story was sensitive, that also stays out of every
 * export.
 */
export function deleteStory(store: Store, id: StoryId): Promise<Result<Story, StoreFailure>> {
  return toResult(() => {
    const { database } = store;
    return database.transaction('rw', [database.stories], async () => {
      const story = await database.stories.get(id);
      if (story === undefined || isDeleted(story)) return failure({ code: 'not-found' as const });
      if (story.sensitive) await database.stories.put(withoutWords(story, store.now()));
      else await database.stories.delete(id);
      return success(story);
    });
  });
}

/** Puts a deleted story back. */
export function restoreStory(store: Store, story: Story): Promise<Result<null, StoreFailure>> {
  return toResult(async () => {
    await store.database.stories.put(assertSchema(storySchema, story));
    return success(null);
  });
}
