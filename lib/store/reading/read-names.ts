import { success, type Result } from '../../model/result.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { toResult } from '../to-result.ts';
import type { Names } from '../search/find-entries.ts';
import type { Store } from '../store.ts';
import { shownStories } from '../shown-stories.ts';

/** All scales, stories and subjects: a search may use their names. */
export function readNames({ database }: Store): Promise<Result<Names, StoreFailure>> {
  return toResult(async () => {
    const { scales, stories, subjects } = database;
    return database.transaction('r', [scales, stories, subjects], async () =>
      success({
        scales: await scales.toArray(),
        stories: await shownStories(database),
        subjects: await subjects.toArray(),
      }),
    );
  });
}
