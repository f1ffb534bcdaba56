import type { AnnotationId } from '../../model/ids.ts';
import { success, type Result } from '../../model/result.ts';
import type { Sighting } from '../../model/sighting.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { toResult } from '../to-result.ts';
import type { Store } from '../store.ts';

/**
 * The last sighting of each of these annotations; those that have not been seen since they were
 * made are missing.
 */
export function lastSightings(
  store: Store,
  ids: readonly AnnotationId[],
): Promise<Result<ReadonlyMap<AnnotationId, Sighting>, StoreFailure>> {
  return toResult(async () => {
    const last = await Promise.all(
      ids.map((id) =>
        store.database.sightings
          .where('[annotationId+at]')
          .between([id, ''], [id, '\uffff'])
          .last(),
      ),
    );
    const seen = last.filter((sighting) => sighting !== undefined);
    return success(new Map(seen.map((sighting) => [sighting.annotationId, sighting])));
  });
}
