import type { StoryRow, Tables } from './database.ts';

/** Whether a story is kept only because it was sensitive when it was deleted. */
export function isDeleted({ deletedAt }: StoryRow): boolean {
  return deletedAt !== undefined;
}

/** The stories that are not deleted. Runs inside the caller's transaction, if there is one. */
export function shownStories({ stories }: Pick<Tables, 'stories'>): PromiseLike<StoryRow[]> {
  return stories.filter((story) => !isDeleted(story)).toArray();
}

/** A deleted story as it is kept: nothing that a person wrote about it. */
export function withoutWords(story: StoryRow, deletedAt: string): StoryRow {
  return { ...story, name: '', criteria: '', method: '', deletedAt };
}
