import type { AnnotationId } from '../model/ids.ts';
import { success, type Result } from '../model/result.ts';
import { sightingSchema } from '../model/schemas.ts';
import type { Sighting } from '../model/sighting.ts';
import type { StoreFailure } from '../model/store-failure.ts';
import { attempt } from './attempt.ts';
import { checked } from './checked.ts';
import type { Store } from './store.ts';

/** Keeps looks at annotations' places; those of annotations that are gone are passed over. */
export function recordSightings(
  store: Store,
  sightings: readonly Sighting[],
): Promise<Result<null, StoreFailure>> {
  return attempt(() => {
    const { database } = store;
    const { annotations, sightings: table } = database;
    return database.transaction('rw', [annotations, table], async () => {
      const ids = [...new Set(sightings.map(({ annotationId }) => annotationId))];
      const known = new Set<AnnotationId>(await annotations.where('id').anyOf(ids).primaryKeys());
      const seen = sightings.filter(({ annotationId }) => known.has(annotationId));
      await table.bulkPut(seen.map((sighting) => checked(sightingSchema, sighting)));
      return success(null);
    });
  });
}

/** The last look at each of these annotations; those nobody looked at since they were made are missing. */
export function lastSightings(
  store: Store,
  ids: readonly AnnotationId[],
): Promise<Result<ReadonlyMap<AnnotationId, Sighting>, StoreFailure>> {
  return attempt(async () => {
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
