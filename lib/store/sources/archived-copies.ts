import type { SourceId } from '../../model/ids.ts';
import { failure, success, type Result } from '../../model/result.ts';
import { sourceKey } from '../../model/rules/source-key.ts';
import type { ArchivedCopy, Source } from '../../model/source.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { toResult } from '../to-result.ts';
import { withEdit } from './source-edits.ts';
import { fromSourceRow, toSourceRow } from './source-row.ts';
import type { Store } from '../store.ts';

/** The source with exactly this address; null if nothing is stored about it. */
export function findSource(
  { database }: Store,
  url: string,
): Promise<Result<Source | null, StoreFailure>> {
  return toResult(async () => {
    const row = await database.sources.where('key').equals(sourceKey(url)).first();
    return success(row === undefined ? null : fromSourceRow(row));
  });
}

/** Changes a source's archived copies, starting from what is stored now. */
export function changeArchives(
  store: Store,
  id: SourceId,
  change: (archives: readonly ArchivedCopy[]) => readonly ArchivedCopy[],
): Promise<Result<Source, StoreFailure>> {
  return toResult(async () => {
    const { database } = store;
    const by = await store.author();
    return database.transaction('rw', database.sources, async () => {
      const row = await database.sources.get(id);
      if (row === undefined) return failure({ code: 'not-found' as const });
      const archives = change(row.archives);
      const source = withEdit(fromSourceRow(row), { archives }, by, store.now());
      await database.sources.put(toSourceRow(source));
      return success(source);
    });
  });
}
