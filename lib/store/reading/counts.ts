import { success, type Result } from '../../model/result.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { toResult } from '../to-result.ts';
import type { Store } from '../store.ts';

/** How many annotations are stored, not counting the trash. Reads none of them. */
export function countLibrary({ database }: Store): Promise<Result<number, StoreFailure>> {
  return toResult(() => {
    const { annotations } = database;
    return database.transaction('r', annotations, async () => {
      const trash = await annotations.where('deletedAt').above('').count();
      return success((await annotations.count()) - trash);
    });
  });
}
