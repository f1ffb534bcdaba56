import type { Annotation } from '../annotation.ts';
import type { AnnotationId } from '../ids.ts';
import type { Sighting } from '../sighting.ts';
import { laterQuotes } from '../later-figure.ts';
import { isKept, isNoted, lostFlag, recordFlags, type Flag } from './claim-state.ts';

/** Flags that the record alone does not give, where there are any. */
export type SeenFlags = ReadonlyMap<AnnotationId, readonly Flag[]>;

/** What a look is compared with; words that no look was made for have no place. */
type Looked = Pick<Annotation, 'seenAt' | 'edits'> & Partial<Pick<Annotation, 'target'>>;

/** What flags need to know of a look. */
type Look = Pick<Sighting, 'at' | 'state' | 'reason' | 'found' | 'later'>;

/** Whether a look is of the words as they stand: one from before the page's new words were accepted was of others. */
export function isOfPresentWords(
  { seenAt }: Pick<Annotation, 'seenAt'>,
  { at }: Pick<Sighting, 'at'>,
): boolean {
  return at > seenAt;
}

/** What the last look found otherwise; null where it found the words as they were noted. */
export function sightingFlag(annotation: Looked, sighting: Look | null): Flag | null {
  if (sighting === null || !isOfPresentWords(annotation, sighting)) return null;
  switch (sighting.state) {
    case 'same':
      return null;
    case 'changed':
      return isKept(annotation, sighting.found) ? null : 'changed';
    case 'superseded':
      return isNoted(annotation, 'later figure', laterQuotes(sighting.later))
        ? null
        : 'later figure';
    case 'orphan':
      return isNoted(annotation, sighting.reason, '') ? null : lostFlag(sighting.reason);
  }
}

/** The flags of a stored annotation whose page is not open, in the order in which they are shown. */
export function entryFlags(
  annotation: Looked & Pick<Annotation, 'findings' | 'evidence'>,
  sighting: Look | null,
): readonly Flag[] {
  const seen = sightingFlag(annotation, sighting);
  return [...(seen === null ? [] : [seen]), ...recordFlags(annotation)];
}
