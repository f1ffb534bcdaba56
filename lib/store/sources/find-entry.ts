import type { Annotation } from '../../model/annotation.ts';
import type { AnnotationId, SourceId } from '../../model/ids.ts';
import { success, type Result } from '../../model/result.ts';
import type { Source } from '../../model/source.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { toResult } from '../to-result.ts';
import { fromSourceRow } from './source-row.ts';
import type { Store } from '../store.ts';

/** One annotation with its source. */
export interface LibraryEntry {
  readonly annotation: Annotation;
  readonly source: Source;
}

/** One entry, even one in the trash; null if it is not stored. */
export function findEntry(
  store: Store,
  id: AnnotationId,
): Promise<Result<LibraryEntry | null, StoreFailure>> {
  return toResult(async () => {
    const annotation = await store.database.annotations.get(id);
    const source = annotation && (await store.database.sources.get(annotation.sourceId));
    if (annotation === undefined || source === undefined) return success(null);
    return success({ annotation, source: fromSourceRow(source) });
  });
}

/** The sources with these ids; those that are gone are skipped. */
export function findSourcesById(
  store: Store,
  ids: readonly SourceId[],
): Promise<Result<readonly Source[], StoreFailure>> {
  return toResult(async () => {
    const rows = await store.database.sources.bulkGet([...ids]);
    return success(rows.filter((row) => row !== undefined).map(fromSourceRow));
  });
}
