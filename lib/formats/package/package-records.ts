import type { LibraryRecords } from '../../model/library/library-records.ts';
import { isBuiltInScale } from '../../model/scale.ts';
import type { Steps } from '../../scheduling/steps.ts';
import { idsNamedBy } from '../reachable.ts';

/**
 * What a package of these annotations holds of the records that belong to them: of stories, subjects
 * and scales only those that they name, now or earlier. What is typed but not kept, dismissed, erased
 * or saved as a search is no part of a check.
 */
export function* packageRecords(chosen: LibraryRecords): Steps<LibraryRecords> {
  const named = yield* idsNamedBy({ ...chosen, drafts: [], dismissals: [] });
  const subjects = chosen.subjects.filter(({ id }) => named.has(id));
  for (const { storyId } of subjects) if (storyId !== null) named.add(storyId);
  const stories = chosen.stories.filter(({ id }) => named.has(id));
  for (const { scaleIds } of stories) for (const id of scaleIds) named.add(id);
  return {
    ...chosen,
    stories,
    subjects,
    scales: chosen.scales.filter(({ id }) => named.has(id) || isBuiltInScale(id)),
    drafts: [],
    dismissals: [],
    erasures: [],
    searches: [],
  };
}
