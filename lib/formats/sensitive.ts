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
  const hidden = new Set<AnnotationId>(
    records.annotations
      .filter(({ sensitive, storyId }) => sensitive || inStory(storyId, hiddenStories))
      .map((annotation) => annotation.id),
  );
  const kept = records.annotations.filter((annotation) => !hidden.has(annotation.id));
  const hiddenEvidence = new Set<string>(
    kept.flatMap((annotation) =>
      annotation.evidence.filter((entry) => entry.sensitive).map((entry) => entry.id),
    ),
  );
  if (hidden.size + hiddenEvidence.size + hiddenStories.size === 0) return { records, withheld: 0 };

  const visible = (row: { annotationId: AnnotationId }): boolean => !hidden.has(row.annotationId);
  const clean = <Patch extends AnnotationPatch>(patch: Patch): Patch =>
    withoutLinks(withoutEvidence(patch, hiddenEvidence), hiddenStories, hidden);
  return {
    withheld: hidden.size + hiddenEvidence.size + hiddenStories.size,
    records: {
      ...withoutUnneeded(records, kept),
      stories: records.stories.filter((story) => !hiddenStories.has(story.id)),
      subjects: records.subjects.filter((subject) => !inStory(subject.storyId, hiddenStories)),
      annotations: kept.map(clean),
      revisions: records.revisions
        .filter(visible)
        .map((row) => ({ ...row, before: clean(row.before), after: clean(row.after) })),
      drafts: records.drafts.filter(visible).map((row) => ({ ...row, patch: clean(row.patch) })),
      sightings: records.sightings.filter(visible),
      dismissals: records.dismissals,
      scales: records.scales,
      erasures: records.erasures,
      searches: records.searches,
    },
  };
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
): Pick<LibraryRecords, 'sources' | 'snapshots'> {
  const needed = new Set<string>([
    ...annotations.map((annotation) => annotation.sourceId),
    ...records.dismissals.map((dismissal) => dismissal.sourceId),
  ]);
  const annotated = new Set<string>(records.annotations.map((annotation) => annotation.sourceId));
  const stays = (sourceId: string): boolean => needed.has(sourceId) || !annotated.has(sourceId);
  return {
    sources: records.sources.filter((source) => stays(source.id)),
    snapshots: records.snapshots.filter((snapshot) => stays(snapshot.sourceId)),
  };
}
