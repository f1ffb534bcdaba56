import type { AnnotationPatch } from '../model/annotation.ts';
import type { AnnotationId, StoryId } from '../model/ids.ts';
import type { LibraryRecords } from '../model/library-records.ts';

/** What may leave, and how many stories, annotations and evidence entries were kept back. */
export interface Withheld {
  readonly records: LibraryRecords;
  readonly withheld: number;
}

/**
 * Takes out every story, annotation and evidence entry that is marked sensitive, with all earlier values of it (history, drafts, sightings), and
 * the sources and snapshots that only such an annotation needed. An export says the number.
 */
export function withholdSensitive(records: LibraryRecords): Withheld {
  const hiddenStories = new Set<StoryId>(
    records.stories.filter((story) => story.sensitive).map((story) => story.id),
  );
  const hidden = hiddenAnnotations(records, hiddenStories);
  const kept = records.annotations.filter((annotation) => !hidden.has(annotation.id));
  const hiddenEvidence = evidenceToHide(records, kept);
  if (hidden.size + hiddenEvidence.size + hiddenStories.size === 0) return { records, withheld: 0 };

  const dismissals = dismissalsBeside(records, hidden);
  const visible = (row: { annotationId: AnnotationId }): boolean => !hidden.has(row.annotationId);
  const clean = <Patch extends AnnotationPatch>(patch: Patch): Patch =>
    withoutLinks(withoutEvidence(patch, hiddenEvidence), hiddenStories, hidden);
  return {
    withheld: hidden.size + hiddenEvidence.size + hiddenStories.size,
    records: {
      ...withoutUnneeded(records, kept, dismissals),
      stories: records.stories.filter((story) => !hiddenStories.has(story.id)),
      subjects: records.subjects.filter((subject) => !inStory(subject.storyId, hiddenStories)),
      annotations: kept.map(clean),
      revisions: records.revisions
        .filter(visible)
        .map((row) => ({ ...row, before: clean(row.before), after: clean(row.after) })),
      drafts: records.drafts.filter(visible).map((row) => ({ ...row, patch: clean(row.patch) })),
      sightings: records.sightings.filter(visible),
      dismissals,
      scales: records.scales,
      erasures: records.erasures,
      searches: records.searches,
    },
  };
}

/** Annotations marked sensitive, also by what is typed and not saved yet, or in a story that is. */
function hiddenAnnotations(
  { annotations, drafts }: LibraryRecords,
  stories: ReadonlySet<StoryId>,
): ReadonlySet<AnnotationId> {
  const typed = drafts.filter(({ patch }) => patch.sensitive === true);
  const marked = annotations.filter(
    ({ sensitive, storyId }) => sensitive || inStory(storyId, stories),
  );
  return new Set([...marked.map(({ id }) => id), ...typed.map(({ annotationId }) => annotationId)]);
}

/** Evidence that is marked sensitive, or was when it was taken out: its earlier values stay in the history. */
function evidenceToHide(
  { revisions, drafts }: LibraryRecords,
  kept: LibraryRecords['annotations'],
): ReadonlySet<string> {
  const now = kept.flatMap(({ evidence }) => evidence);
  const shown = new Set<string>(now.filter(({ sensitive }) => !sensitive).map(({ id }) => id));
  const typed = drafts.flatMap(({ patch }) => patch.evidence ?? []);
  const earlier = revisions
    .flatMap(({ before, after }) => [...(before.evidence ?? []), ...(after.evidence ?? [])])
    .filter(({ id }) => !shown.has(id));
  const marked = [...now, ...typed, ...earlier].filter(({ sensitive }) => sensitive);
  return new Set(marked.map(({ id }) => id));
}

/** Dismissals but those of words that a hidden annotation hangs on, or on a source that only hidden ones have. */
function dismissalsBeside(
  { dismissals, annotations }: LibraryRecords,
  hidden: ReadonlySet<AnnotationId>,
): LibraryRecords['dismissals'] {
  const secret = annotations.filter(({ id }) => hidden.has(id));
  const open = new Set(annotations.filter(({ id }) => !hidden.has(id)).map((one) => one.sourceId));
  return dismissals.filter(({ sourceId, quote }) => {
    const beside = secret.filter((annotation) => annotation.sourceId === sourceId);
    if (beside.length === 0) return true;
    return open.has(sourceId) && !beside.some((one) => isOfWords(quote.exact, one));
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

/** The patch without the evidence entries named, and without a mention of them in findings. */
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

/** The patch without a mention of a story or an annotation that stays out, also where it was one only earlier. */
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

/** Sources and snapshots that a kept annotation or dismissal needs, or that no annotation ever needed. */
function withoutUnneeded(
  records: LibraryRecords,
  annotations: LibraryRecords['annotations'],
  dismissals: LibraryRecords['dismissals'],
): Pick<LibraryRecords, 'sources' | 'snapshots'> {
  const needed = new Set<string>([
    ...annotations.map((annotation) => annotation.sourceId),
    ...dismissals.map((dismissal) => dismissal.sourceId),
  ]);
  const annotated = new Set<string>(records.annotations.map((annotation) => annotation.sourceId));
  const stays = (sourceId: string): boolean => needed.has(sourceId) || !annotated.has(sourceId);
  return {
    sources: records.sources.filter((source) => stays(source.id)),
    snapshots: records.snapshots.filter((snapshot) => stays(snapshot.sourceId)),
  };
}
