import { success, type Result } from '../../model/result.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { toResult } from '../to-result.ts';
import type { Names } from '../search/find-entries.ts';
import type { Store } from '../store.ts';

/** All scales, stories and subjects: a search may use their names. */
export function readNames({ database }: Store): Promise<Result<Names, StoreFailure>> {
  return toResult(async () => {
    const { scales, stories, subjects } = database;
    return database.transaction('r', [scales, stories, subjects], async () =>
      success({
        scales: await scales.toArray(),
        stories: await stories.toArray(),
        subjects: await subjects.toArray(),
      }),
    );
  });
}
