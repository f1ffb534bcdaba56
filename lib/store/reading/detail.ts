import type { Annotation } from '../../model/annotation.ts';
import type { AnnotationId } from '../../model/ids.ts';
import type { WeighedSighting } from '../../model/page/weighed-sighting.ts';
import { success, type Result } from '../../model/result.ts';
import type { Draft, Revision } from '../../model/revision.ts';
import type { Sighting } from '../../model/sighting.ts';
import type { Source } from '../../model/source.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { toResult } from '../to-result.ts';
import { revisionsOf } from '../annotations/history.ts';
import { readingTimes } from '../sightings/record-sightings.ts';
import { fromSourceRow } from '../sources/source-row.ts';
import type { Store } from '../store.ts';

/** One annotation with everything a person sees about it at once. */
export interface AnnotationDetail {
  readonly annotation: Annotation;
  readonly source: Source;
  readonly draft: Draft | null;
  /** Oldest first. */
  readonly revisions: readonly Revision[];
  /** Its last sighting. */
  readonly sighting: Sighting | null;
  /**
   * When the words were last as noted, and since when they have been found as at the last sighting.
   */
  readonly times: Pick<WeighedSighting, 'sameAt' | 'sinceAt'>;
}

/**
 * One annotation, even one in the trash, with its source, history, draft and last sighting, all
 * from one moment; null if it is not stored.
 */
export function readDetail(
  store: Store,
  id: AnnotationId,
): Promise<Result<AnnotationDetail | null, StoreFailure>> {
  return toResult(() => {
    const { annotations, sources, drafts, revisions, histories, sightings } = store.database;
    const tables = [annotations, sources, drafts, revisions, histories, sightings];
    return store.database.transaction('r', tables, async () => {
      const annotation = await annotations.get(id);
      const source = annotation && (await sources.get(annotation.sourceId));
      if (annotation === undefined || source === undefined) return success(null);
      const allSightings = await sightings
        .where('[annotationId+at]')
        .between([id, ''], [id, '\uffff'])
        .toArray();
      const sighting = allSightings.at(-1) ?? null;
      return success({
        annotation,
        source: fromSourceRow(source),
        draft: (await drafts.get(id)) ?? null,
        revisions: await revisionsOf(store.database, id),
        sighting,
        times:
          sighting === null
            ? { sameAt: annotation.seenAt, sinceAt: annotation.seenAt }
            : readingTimes(annotation, allSightings.slice(0, -1), sighting, sighting.at),
      });
    });
  });
}
