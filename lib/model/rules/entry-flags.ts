import type { Annotation } from '../annotation.ts';
import type { AnnotationId } from '../ids.ts';
import type { Sighting } from '../sighting.ts';
import { lostFlag, recordFlags, type Flag } from './claim-state.ts';

/** Flags that the record alone does not give, where there are any. */
export type SeenFlags = ReadonlyMap<AnnotationId, readonly Flag[]>;

/** What the last look found otherwise; null where it found the words as they were noted. */
export function sightingFlag(
  { seenAt }: Pick<Annotation, 'seenAt'>,
  sighting: Pick<Sighting, 'at' | 'state' | 'reason'> | null,
): Flag | null {
  // A sighting from before the new words were accepted was of other words.
  if (sighting === null || sighting.at <= seenAt) return null;
  switch (sighting.state) {
    case 'same':
      return null;
    case 'changed':
      return 'changed';
    case 'superseded':
      return 'later figure';
    case 'orphan':
      return lostFlag(sighting.reason);
  }
}

/** The flags of a stored annotation whose page is not open, in the order in which they are shown. */
export function entryFlags(
  annotation: Pick<Annotation, 'seenAt' | 'findings' | 'evidence'>,
  sighting: Pick<Sighting, 'at' | 'state' | 'reason'> | null,
): readonly Flag[] {
  const seen = sightingFlag(annotation, sighting);
  return [...(seen === null ? [] : [seen]), ...recordFlags(annotation)];
}
