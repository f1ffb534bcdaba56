import type { Annotation } from '../../model/annotation.ts';
import type { AnnotationId } from '../../model/ids.ts';
import { success, type Result } from '../../model/result.ts';
import type { Sighting } from '../../model/sighting.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { toResult } from '../to-result.ts';
import { everyLastSighting } from './every-last-sighting.ts';
import type { Store } from '../store.ts';

/**
 * Whether the last sighting of an annotation found its words changed or not at all, or a later
 * figure beside them.
 */
export function isChangedSince(
  { seenAt }: Pick<Annotation, 'seenAt'>,
  sighting: Sighting | undefined,
): boolean {
  // A sighting from before the new words were accepted was of other words.
  return sighting !== undefined && sighting.at > seenAt && sighting.state !== 'same';
}

/**
 * The annotations that changed since they were noted, including those in the trash. Reads the last
 * sighting of each, and the annotations concerned.
 */
export function listChanged({
  database,
}: Store): Promise<Result<ReadonlySet<AnnotationId>, StoreFailure>> {
  return toResult(() => {
    const { annotations, sightings } = database;
    return database.transaction('r', [annotations, sightings], async () => {
      const lastSightings = await everyLastSighting(database);
      const moved = [...lastSightings].flatMap(([id, { state }]) => (state === 'same' ? [] : [id]));
      const rows = await annotations.bulkGet(moved);
      const changed = rows.filter(
        (row) => row !== undefined && isChangedSince(row, lastSightings.get(row.id)),
      );
      return success(new Set(changed.flatMap((row) => row?.id ?? [])));
    });
  });
}
