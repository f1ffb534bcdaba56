import type { AnnotationId } from '../../model/ids.ts';
import type { Sighting } from '../../model/sighting.ts';
import type { Tables } from '../database.ts';

/**
 * The last look at every annotation that was looked at, reading only keys and those looks. Runs
 * inside the caller's transaction.
 */
export async function everyLastSighting({
  sightings,
}: Pick<Tables, 'sightings'>): Promise<ReadonlyMap<AnnotationId, Sighting>> {
  const keys = await sightings.orderBy('[annotationId+at]').primaryKeys();
  // Sorted by annotation, then by time: the last of each annotation's is its last look.
  const last = keys.filter(([id], index) => keys[index + 1]?.[0] !== id);
  const looks = (await sightings.bulkGet(last)).filter((look) => look !== undefined);
  return new Map(looks.map((look) => [look.annotationId, look]));
}
