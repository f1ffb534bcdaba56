import type { RecordedClaim } from './claim.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { AnnotationId, PageEditId, SnapshotId, SourceId, StoryId } from './ids.ts';
import type { Target } from './target.ts';

export const STATUSES = [
  'to check',
  'checking',
  'for review',
  'done',
  'recorded',
  'dismissed',
  'withdrawn',
] as const;
export type Status = (typeof STATUSES)[number];

/** A sign-off of one revision. */
export interface Review {
  readonly by: string;
  readonly at: string;
  readonly decision: 'approved' | 'returned';
  readonly comment: string;
  readonly revision: number;
}

/** An edit the page made of annotated words, as a person dealt with it: both wordings, and when each was seen. */
export interface PageEdit {
  readonly id: PageEditId;
  /** The words as they were noted, and as the page had them later. */
  readonly old: string;
  readonly new: string;
  /** The last look at which the old words stood, and the first at which the new ones did. */
  readonly oldSeenAt: string;
  readonly newSeenAt: string;
  /** SHA-256 (hex) of the page text the new words stood in; null where it is not known. */
  readonly textHash: string | null;
  /** `kept`: evidence of an edit, the annotation stays on the old words. `accepted`: it moved to the new ones. */
  readonly decision: 'kept' | 'accepted';
  readonly decidedAt: string;
}

/** The stored record of one claim on one source. */
export interface Annotation {
  readonly id: AnnotationId;
  /** Counts up with every change; compared on save (two tabs never lose a field). */
  readonly revision: number;
  readonly storyId: StoryId | null;
  readonly sourceId: SourceId;
  readonly snapshotId: SnapshotId | null;
  /** The annotation that carries the findings where this one is another appearance of the same claim. */
  readonly appearanceOf: AnnotationId | null;
  readonly target: Target;
  readonly visitedUrl: string;
  readonly permalink: string | null;
  readonly postedAt: string | null;
  readonly seenAt: string;
  readonly origin: 'detected' | 'selected' | 'imported';
  readonly status: Status;
  readonly claim: RecordedClaim;
  readonly findings: readonly Finding[];
  readonly reviews: readonly Review[];
  readonly published: { readonly url: string; readonly at: string } | null;
  readonly note: string;
  readonly evidence: readonly Evidence[];
  /** Oldest first. */
  readonly edits: readonly PageEdit[];
  readonly tags: readonly string[];
  readonly sensitive: boolean;
  readonly createdAt: string;
  readonly modifiedAt: string;
  /** A tombstone: in the trash since then. */
  readonly deletedAt: string | null;
}

/** The fields of an annotation that a person edits; what a patch, a draft and a revision are made of. */
export type EditableAnnotation = Pick<
  Annotation,
  'status' | 'claim' | 'findings' | 'note' | 'evidence' | 'tags' | 'sensitive'
>;

/** The edited fields only. */
export type AnnotationPatch = Partial<EditableAnnotation>;

/** What a revision holds of an annotation: what a person edits, and where it hangs. */
export type RevisedAnnotation = EditableAnnotation &
  Pick<Annotation, 'target' | 'snapshotId' | 'edits'>;
