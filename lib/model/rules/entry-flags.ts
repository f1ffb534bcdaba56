import type { Annotation } from '../annotation.ts';
import type { AnnotationId } from '../ids.ts';
import type { Sighting } from '../sighting.ts';
import { isKept, lostFlag, recordFlags, type Flag } from './claim-state.ts';

/** Flags that the record alone does not give, where there are any. */
export type SeenFlags = ReadonlyMap<AnnotationId, readonly Flag[]>;

/** What flags need to know of a look. */
type Look = Pick<Sighting, 'at' | 'state' | 'reason' | 'found'>;

/** What the last look found otherwise; null where it found the words as they were noted. */
export function sightingFlag(
  annotation: Pick<Annotation, 'seenAt' | 'edits'>,
  sighting: Look | null,
): Flag | null {
  // A sighting from before the new words were accepted was of other words.
  if (sighting === null || sighting.at <= annotation.seenAt) return null;
  switch (sighting.state) {
    case 'same':
      return null;
    case 'changed':
      return isKept(annotation, sighting.found) ? null : 'changed';
    case 'superseded':
      return 'later figure';
    case 'orphan':
      return lostFlag(sighting.reason);
  }
}

/** The flags of a stored annotation whose page is not open, in the order in which they are shown. */
export function entryFlags(
  annotation: Pick<Annotation, 'seenAt' | 'edits' | 'findings' | 'evidence'>,
  sighting: Look | null,
): readonly Flag[] {
  const seen = sightingFlag(annotation, sighting);
  return [...(seen === null ? [] : [seen]), ...recordFlags(annotation)];
}
