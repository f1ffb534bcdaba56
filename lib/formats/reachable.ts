import type { AnnotationPatch, RevisedAnnotation } from '../model/annotation.ts';
import type { LibraryRecords } from '../model/library/library-records.ts';
import { isBuiltInScale } from '../model/scale.ts';
import type { KeptHome } from '../model/rules/open-history.ts';
import { eachInSteps, filterInSteps, type Steps } from '../scheduling/steps.ts';
import { withoutNamesOf } from './names-of-withheld.ts';

/** What is said about annotations. */
export type OpenRecords = Pick<
  LibraryRecords,
  'annotations' | 'revisions' | 'drafts' | 'sightings' | 'dismissals'
>;

/**
 * What leaves with `open`, the part of `all` that is said about annotations and may leave: of
 * everything that `all` names, only what `open` names, directly or through something that leaves;
 * of what nothing names, all but names of what stays. What is in `home` stays in any case.
 */
export function* withoutNeedless(
  all: LibraryRecords,
  open: OpenRecords,
  home: KeptHome,
): Steps<LibraryRecords> {
  const named = yield* idsNamedBy(all);
  const needed = yield* idsNamedBy(open);
  const isFree = ({ id }: { readonly id: string }): boolean => !named.has(id);
  const isNeeded = ({ id }: { readonly id: string }): boolean => needed.has(id);

  for (const { id, storyId } of all.subjects)
    if (storyId !== null && named.has(id)) named.add(storyId);
  const logged = all.subjects.filter((one) => isNeeded(one) && !home.subjects.has(one.id));
  for (const { storyId } of logged) if (storyId !== null) needed.add(storyId);
  const stories = all.stories.filter(
    (one) => !home.stories.has(one.id) && (isNeeded(one) || isFree(one)),
  );
  for (const { scaleIds } of all.stories) for (const id of scaleIds) named.add(id);
  for (const { scaleIds } of stories) for (const id of scaleIds) needed.add(id);
  const sources = yield* filterInSteps(all.sources, (one) => isNeeded(one) || isFree(one));

  const left = new Set<string>([...stories, ...sources].map(({ id }) => id));
  const gone = all.stories.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const isGone = new Set<string | null>(gone);
  const core = {
    ...open,
    sources,
    snapshots: yield* openSnapshots(all, home, left, needed, named),
    stories,
    subjects: logged,
    scales: all.scales.filter((one) => isNeeded(one) || isBuiltInScale(one.id)),
    erasures: all.erasures,
    searches: [],
  };
  const free = {
    subjects: all.subjects.filter((one) => isFree(one) && !isGone.has(one.storyId)),
    scales: all.scales.filter((one) => isFree(one) && !isNeeded(one) && !isBuiltInScale(one.id)),
  };
  return yield* withoutNamesOf(all, core, free);
}

/**
 * Page texts that are needed, or that neither anything names nor a source has that a hidden
 * annotation is on: they may have been kept for it.
 */
function* openSnapshots(
  { snapshots, annotations }: LibraryRecords,
  home: KeptHome,
  left: ReadonlySet<string>,
  needed: ReadonlySet<string>,
  named: ReadonlySet<string>,
): Steps<LibraryRecords['snapshots']> {
  const beside = new Set<string>();
  yield* eachInSteps(annotations, ({ id, sourceId }) => {
    if (home.annotations.has(id)) beside.add(sourceId);
  });
  return snapshots.filter(({ id, sha256, sourceId }) => {
    if (!left.has(sourceId)) return false;
    if (needed.has(id) || needed.has(sha256)) return true;
    return !named.has(id) && !named.has(sha256) && !beside.has(sourceId);
  });
}

/**
 * The ids of sources, page texts (also by their hash), subjects, stories and scales that anything
 * here names, also in an earlier value.
 */
export function* idsNamedBy(records: OpenRecords): Steps<Set<string>> {
  const ids = new Set<string>();
  const add = (id: string | null | undefined): void => {
    if (id != null) ids.add(id);
  };
  yield* eachInSteps(records.annotations, (annotation) => {
    add(annotation.sourceId);
    addNamed(annotation, add);
  });
  yield* eachInSteps(records.revisions, ({ before, after }) => {
    addNamed(before, add);
    addNamed(after, add);
  });
  for (const { patch } of records.drafts) addNamed(patch, add);
  yield* eachInSteps(records.sightings, ({ textHash }) => {
    add(textHash);
  });
  for (const { sourceId } of records.dismissals) add(sourceId);
  return ids;
}

type Naming = AnnotationPatch & Partial<Pick<RevisedAnnotation, 'snapshotId' | 'edits'>>;

function addNamed(
  { storyId, snapshotId, claim, findings, evidence, edits }: Naming,
  add: (id: string | null | undefined) => void,
): void {
  add(storyId);
  add(snapshotId);
  for (const { subjectId } of claim?.figures ?? []) add(subjectId);
  for (const { scale } of findings ?? []) add(scale);
  for (const { figures } of evidence ?? []) for (const { subjectId } of figures) add(subjectId);
  for (const { textHash, figures } of edits ?? []) {
    add(textHash);
    for (const { subjectId } of figures ?? []) add(subjectId);
  }
}
