import { success, type Result } from '../../model/result.ts';
import { sightingFlag, type SeenFlags } from '../../model/rules/entry-flags.ts';
import { isHeldChange } from '../../model/rules/held-fields.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { toResult } from '../to-result.ts';
import { everyLastSighting } from './every-last-sighting.ts';
import type { Store } from '../store.ts';

/**
 * What the last look at each annotation found otherwise, and which published checks have a change
 * that waits for its reason; those in the trash included. Reads the last sighting of each, what is
 * being typed, and the annotations concerned.
 */
export function listSeenFlags({ database }: Store): Promise<Result<SeenFlags, StoreFailure>> {
  return toResult(() => {
    const { annotations, sightings, drafts } = database;
    return database.transaction('r', [annotations, sightings, drafts], async () => {
      const lastSightings = await everyLastSighting(database);
      const moved = [...lastSightings].flatMap(([id, { state }]) => (state === 'same' ? [] : [id]));
      const typed = new Map((await drafts.toArray()).map((one) => [one.annotationId, one.patch]));
      const rows = await annotations.bulkGet([...new Set([...moved, ...typed.keys()])]);
      const flagged = rows.flatMap((row) => {
        if (row === undefined) return [];
        const seen = sightingFlag(row, lastSightings.get(row.id) ?? null);
        const isHeld = isHeldChange(row, typed.get(row.id) ?? {});
        const flags = [
          ...(seen === null ? [] : [seen]),
          ...(isHeld ? ['not published' as const] : []),
        ];
        return flags.length === 0 ? [] : [[row.id, flags] as const];
      });
      return success(new Map(flagged));
    });
  });
}
