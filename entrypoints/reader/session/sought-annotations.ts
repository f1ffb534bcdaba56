import type { PageRecord } from '../../../lib/model/page/page-record.ts';
import type { Resolution } from '../../../lib/model/sighting.ts';
import type { SoughtAnnotation } from './list-claims.ts';
import type { PageReading } from '../article/page-reading.ts';
import type { SessionParts } from './session-parts.ts';

/**
 * The annotations of a page's record as its text has them, by how each was found (in their order,
 * null for one that nobody looked for: it is left out). Not weighed by any look yet.
 */
export function soughtAnnotations(
  later: SessionParts<never>['later'],
  reading: PageReading,
  { annotations, sourceId }: PageRecord,
  resolutions: readonly (Resolution | null)[],
): readonly SoughtAnnotation[] {
  return annotations.flatMap((annotation, index): SoughtAnnotation[] => {
    const resolution = resolutions[index];
    // What came by the canonical address belongs to another page: shown where it is found, not missed where it is not.
    const isElsewhere = resolution?.state === 'orphan' && annotation.sourceId !== sourceId;
    if (resolution == null || isElsewhere) return [];
    return [
      { annotation, resolution, later: later(reading, annotation, resolution), sighting: null },
    ];
  });
}
