import type { Annotation } from '../annotation.ts';
import type { Dismissal } from '../dismissal.ts';
import type { Erasure } from '../erasure.ts';
import type { Scale } from '../scale.ts';
import type { Draft, Revision } from '../revision.ts';
import type { SavedSearch } from './saved-search.ts';
import type { Sighting } from '../sighting.ts';
import type { Snapshot, Source } from '../source.ts';
import type { Story, Subject } from '../story.ts';

/**
 * Everything a library holds, as the store returns it for an export and accepts it from an import.
 * Every list is sorted by id (revisions by annotation and sequence, sightings by annotation and
 * time), so that equal libraries give equal files.
 */
export interface LibraryRecords {
  readonly sources: readonly Source[];
  readonly snapshots: readonly Snapshot[];
  readonly stories: readonly Story[];
  readonly subjects: readonly Subject[];
  readonly annotations: readonly Annotation[];
  readonly revisions: readonly Revision[];
  readonly sightings: readonly Sighting[];
  readonly drafts: readonly Draft[];
  readonly dismissals: readonly Dismissal[];
  readonly scales: readonly Scale[];
  readonly erasures: readonly Erasure[];
  readonly searches: readonly SavedSearch[];
}
