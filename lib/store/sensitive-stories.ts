import type { StoryId } from '../model/ids.ts';
import type { Tables } from './database.ts';

/** The stories marked sensitive, also those deleted since. Runs inside the caller's transaction, if there is one. */
export function sensitiveStories({ stories }: Pick<Tables, 'stories'>): PromiseLike<StoryId[]> {
  return stories.filter(({ sensitive }) => sensitive).primaryKeys();
}
