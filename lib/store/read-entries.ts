import type { Annotation } from '../model/annotation.ts';
import type { AnnotationId } from '../model/ids.ts';
import { success, type Result } from '../model/result.ts';
import type { Sighting } from '../model/sighting.ts';
import type { Source } from '../model/source.ts';
import type { StoreFailure } from '../model/store-failure.ts';
import { attempt } from './attempt.ts';
import { fromSourceRow } from './source-row.ts';
import type { Store } from './store.ts';

/** One annotation with its source and the last look at it. */
export interface ReadEntry {
  readonly annotation: Annotation;
  readonly source: Source;
  readonly sighting: Sighting | null;
}

/** These annotations, also from the trash, as they stand at one moment; those that are gone are passed over. */
export function readEntries(
  store: Store,
  ids: readonly AnnotationId[],
): Promise<Result<readonly ReadEntry[], StoreFailure>> {
  return attempt(() => {
    const { annotations, sources, sightings } = store.database;
    return store.database.transaction('r', [annotations, sources, sightings], async () => {
      const rows = (await annotations.bulkGet([...ids])).filter((row) => row !== undefined);
      const sourceIds = [...new Set(rows.map(({ sourceId }) => sourceId))];
      const known = (await sources.bulkGet(sourceIds)).filter((row) => row !== undefined);
      const byId = new Map(known.map((row) => [row.id, row]));
      const looks = await Promise.all(
        rows.map(({ id }) =>
          sightings.where('[annotationId+at]').between([id, ''], [id, '\uffff']).last(),
        ),
      );
      return success(
        rows.flatMap((annotation, at): ReadEntry[] => {
          const source = byId.get(annotation.sourceId);
          return source === undefined
            ? []
            : [{ annotation, source: fromSourceRow(source), sighting: looks[at] ?? null }];
        }),
      );
    });
  });
}
