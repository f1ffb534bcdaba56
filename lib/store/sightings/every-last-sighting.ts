import type { AnnotationId } from '../../model/ids.ts';
import type { Sighting } from '../../model/sighting.ts';
import type { Tables } from '../database.ts';

/**
 * The last sighting of every annotation that has one, reading only keys and those rows. Runs
 * inside the caller's transaction.
 */
export async function everyLastSighting({
  sightings,
}: Pick<Tables, 'sightings'>): Promise<ReadonlyMap<AnnotationId, Sighting>> {
  const keys = await sightings.orderBy('[annotationId+at]').primaryKeys();
  // Sorted by annotation, then by time: the last of each annotation's is its last sighting.
  const last = keys.filter(([id], index) => keys[index + 1]?.[0] !== id);
  const rows = (await sightings.bulkGet(last)).filter((sighting) => sighting !== undefined);
  return new Map(rows.map((sighting) => [sighting.annotationId, sighting]));
}
