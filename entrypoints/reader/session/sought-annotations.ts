import type { PageRecord } from '../../../lib/model/page/page-record.ts';
import type { Resolution } from '../../../lib/model/sighting.ts';
import type { SoughtAnnotation } from './list-claims.ts';
import type { PageReading } from '../article/page-reading.ts';
import type { SessionParts } from './session-parts.ts';

/**
 * The annotations of a page's record with their places in its text, from how each was found (in
 * their order; one that nobody looked for is null and left out). Not weighed by any sighting yet.
 */
export function soughtAnnotations(
  later: SessionParts<never>['later'],
  reading: PageReading,
  { annotations, sourceId }: PageRecord,
  resolutions: readonly (Resolution | null)[],
): readonly SoughtAnnotation[] {
  return annotations.flatMap((annotation, index): SoughtAnnotation[] => {
    const resolution = resolutions[index];
    // What was matched by the canonical address belongs to another page: it is shown where it is
    // found, but not reported missing where it is not.
    const isElsewhere = resolution?.state === 'orphan' && annotation.sourceId !== sourceId;
    if (resolution == null || isElsewhere) return [];
    return [
      { annotation, resolution, later: later(reading, annotation, resolution), sighting: null },
    ];
  });
}
