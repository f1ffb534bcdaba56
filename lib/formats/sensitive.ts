import type { AnnotationPatch } from '../model/annotation.ts';
import type { AnnotationId, SourceId, StoryId } from '../model/ids.ts';
import type { LibraryRecords } from '../model/library/library-records.ts';
import { eachInSteps, filterInSteps, finish, mapInSteps, type Steps } from '../scheduling/steps.ts';

/** What may be exported, and how many stories, annotations and evidence entries were kept back. */
export interface Withheld {
  readonly records: LibraryRecords;
  readonly withheld: number;
}

/**
 * Takes out every story, annotation and evidence entry that is marked sensitive, with all its
 * earlier values (history, drafts, sightings), and the sources and snapshots that only such an
 * annotation needed. An export states the number.
 */
export function withholdSensitive(records: LibraryRecords): Withheld {
  return finish(withholdInSteps(records));
}

/** The same with pauses. */
export function* withholdInSteps(records: LibraryRecords): Steps<Withheld> {
  const hiddenStories = new Set<StoryId>(
    records.stories.filter((story) => story.sensitive).map((story) => story.id),
  );
  const hidden = yield* hiddenAnnotations(records, hiddenStories);
  const kept = yield* filterInSteps(records.annotations, ({ id }) => !hidden.has(id));
  const hiddenEvidence = yield* evidenceToHide(records, kept);
  const withheld = hidden.size + hiddenEvidence.size + hiddenStories.size;
  if (withheld === 0) return { records, withheld };

  const dismissals = dismissalsBeside(records, hidden);
  const visible = (row: { annotationId: AnnotationId }): boolean => !hidden.has(row.annotationId);
  const clean = <Patch extends AnnotationPatch>(patch: Patch): Patch =>
    withoutLinks(withoutEvidence(patch, hiddenEvidence), hiddenStories, hidden);
  const revisions = yield* filterInSteps(records.revisions, visible);
  return {
    withheld,
    records: {
      ...(yield* withoutUnneeded(records, kept, dismissals)),
      stories: records.stories.filter((story) => !hiddenStories.has(story.id)),
      subjects: records.subjects.filter((subject) => !inStory(subject.storyId, hiddenStories)),
      annotations: yield* mapInSteps(kept, clean),
      revisions: yield* mapInSteps(revisions, (row) => ({
        ...row,
        before: clean(row.before),
        after: clean(row.after),
      })),
      drafts: records.drafts.filter(visible).map((row) => ({ ...row, patch: clean(row.patch) })),
      sightings: yield* filterInSteps(records.sightings, visible),
      dismissals,
      scales: records.scales,
      erasures: records.erasures,
      searches: records.searches,
    },
  };
}

/**
 * Annotations that are marked sensitive, that are only marked so in an unsaved draft, or that are
 * in a story marked sensitive.
 */
function* hiddenAnnotations(
  { annotations, drafts }: LibraryRecords,
  stories: ReadonlySet<StoryId>,
): Steps<ReadonlySet<AnnotationId>> {
  const hidden = new Set<AnnotationId>();
  yield* eachInSteps(annotations, ({ id, sensitive, storyId }) => {
    if (sensitive || inStory(storyId, stories)) hidden.add(id);
  });
  for (const { annotationId, patch } of drafts)
    if (patch.sensitive === true) hidden.add(annotationId);
  return hidden;
}

/**
 * Evidence that is marked sensitive, or was when it was removed: its earlier values are still in
 * the history.
 */
function* evidenceToHide(
  { revisions, drafts }: LibraryRecords,
  kept: LibraryRecords['annotations'],
): Steps<ReadonlySet<string>> {
  const shown = new Set<string>();
  const marked = new Set<string>();
  yield* eachInSteps(kept, ({ evidence }) => {
    for (const { id, sensitive } of evidence) (sensitive ? marked : shown).add(id);
  });
  for (const { patch } of drafts)
    for (const { id, sensitive } of patch.evidence ?? []) if (sensitive) marked.add(id);
  yield* eachInSteps(revisions, ({ before, after }) => {
    for (const evidence of [before.evidence, after.evidence])
      for (const { id, sensitive } of evidence ?? [])
        if (sensitive && !shown.has(id)) marked.add(id);
  });
  return marked;
}

/**
 * All dismissals except those of words that a hidden annotation is on, or on a source that only
 * hidden ones have.
 */
function dismissalsBeside(
  { dismissals, annotations }: LibraryRecords,
  hidden: ReadonlySet<AnnotationId>,
): LibraryRecords['dismissals'] {
  if (dismissals.length === 0) return dismissals;
  const beside = new Map<SourceId, LibraryRecords['annotations'][number][]>();
  const open = new Set<SourceId>();
  for (const annotation of annotations) {
    const { id, sourceId } = annotation;
    if (!hidden.has(id)) open.add(sourceId);
    else beside.set(sourceId, [...(beside.get(sourceId) ?? []), annotation]);
  }
  return dismissals.filter(({ sourceId, quote }) => {
    const secret = beside.get(sourceId);
    if (secret === undefined) return true;
    return open.has(sourceId) && !secret.some((one) => isOfWords(quote.exact, one));
  });
}

function isOfWords(
  exact: string,
  { target, claim }: LibraryRecords['annotations'][number],
): boolean {
  const own = [target.quote.exact, claim.text];
  return own.some((words) => words.includes(exact) || exact.includes(words));
}

function inStory(storyId: StoryId | null, stories: ReadonlySet<StoryId>): boolean {
  return storyId !== null && stories.has(storyId);
}

/** The patch without the named evidence entries, and without references to them in findings. */
function withoutEvidence<Patch extends AnnotationPatch>(
  patch: Patch,
  hidden: ReadonlySet<string>,
): Patch {
  return {
    ...patch,
    ...(patch.evidence && { evidence: patch.evidence.filter((entry) => !hidden.has(entry.id)) }),
    ...(patch.findings && {
      findings: patch.findings.map((finding) => ({
        ...finding,
        evidenceIds: finding.evidenceIds.filter((id) => !hidden.has(id)),
      })),
    }),
  };
}

/**
 * The patch without references to a story or an annotation that is left out, even if it refers to
 * one only in an earlier value.
 */
function withoutLinks<Patch extends AnnotationPatch>(
  patch: Patch,
  stories: ReadonlySet<StoryId>,
  annotations: ReadonlySet<AnnotationId>,
): Patch {
  const { storyId = null, appearanceOf = null } = patch;
  return {
    ...patch,
    ...(inStory(storyId, stories) && { storyId: null }),
    ...(appearanceOf !== null && annotations.has(appearanceOf) && { appearanceOf: null }),
  };
}

/**
 * Sources and snapshots that a kept annotation or dismissal needs, or that no annotation ever
 * needed.
 */
function* withoutUnneeded(
  records: LibraryRecords,
  annotations: LibraryRecords['annotations'],
  dismissals: LibraryRecords['dismissals'],
): Steps<Pick<LibraryRecords, 'sources' | 'snapshots'>> {
  const needed = new Set<string>(dismissals.map(({ sourceId }) => sourceId));
  yield* eachInSteps(annotations, ({ sourceId }) => needed.add(sourceId));
  const annotated = new Set<string>();
  yield* eachInSteps(records.annotations, ({ sourceId }) => annotated.add(sourceId));
  const stays = (sourceId: string): boolean => needed.has(sourceId) || !annotated.has(sourceId);
  return {
    sources: yield* filterInSteps(records.sources, ({ id }) => stays(id)),
    snapshots: records.snapshots.filter((snapshot) => stays(snapshot.sourceId)),
  };
}
