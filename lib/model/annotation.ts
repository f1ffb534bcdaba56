import type { RecordedClaim } from './claim.ts';
import type { Evidence } from './evidence.ts';
import type { RecordedFigure } from './figure.ts';
import type { Finding } from './finding.ts';
import type { AnnotationId, PageEditId, ReviewId, SnapshotId, SourceId, StoryId } from './ids.ts';
import type { OrphanReason } from './sighting.ts';
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

export const REVIEW_DECISIONS = ['approved', 'returned'] as const;

/** A sign-off of one revision. Reviews are only ever added; the store gives the name, the time and the revision. */
export interface Review {
  readonly id: ReviewId;
  readonly by: string;
  readonly at: string;
  readonly decision: (typeof REVIEW_DECISIONS)[number];
  readonly comment: string;
  /** The revision of the annotation that was reviewed. */
  readonly revision: number;
  /**
   * Since when claim, findings or evidence differ from what was reviewed; null while they do not.
   */
  readonly lapsedAt: string | null;
}

/** Where and when the check was published. */
export interface Published {
  readonly url: string;
  /** A date with the precision it was given with. */
  readonly at: string;
}

/**
 * An edit the page made to annotated words, and what a person decided about it: both wordings, and
 * when each was seen.
 */
export interface PageEdit {
  readonly id: PageEditId;
  /** The words as they were noted, and the page's later words. */
  readonly old: string;
  readonly new: string;
  /** The last sighting of the old words, and the first of the new ones. */
  readonly oldSeenAt: string;
  readonly newSeenAt: string;
  /** SHA-256 (hex) of the page text with the new words; null if it is not known. */
  readonly textHash: string | null;
  /**
   * `kept`: evidence of an edit, and the annotation stays on the old words. `accepted`: it moved to
   * the new ones.
   */
  readonly decision: 'kept' | 'accepted';
  readonly decidedAt: string;
  /**
   * The figures of the old words as they were on record, where the new ones were accepted: what the
   * page said before stays in the ledger. Missing in edits from before this field existed.
   */
  readonly figures?: readonly RecordedFigure[];
  /**
   * Where the words themselves did not change: why they were not found (`new` is empty then), or
   * that the page gave a later figure (`new` has its sentences). Always `kept`. Missing where the
   * words changed.
   */
  readonly about?: OrphanReason | 'later figure';
}

/** The stored record of one claim on one source. */
export interface Annotation {
  readonly id: AnnotationId;
  /** Counts up with every change; compared on save, so that two tabs never lose a field. */
  readonly revision: number;
  readonly storyId: StoryId | null;
  readonly sourceId: SourceId;
  readonly snapshotId: SnapshotId | null;
  /**
   * The annotation that carries the findings, if this one is another appearance of the same claim.
   */
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
  readonly published: Published | null;
  readonly note: string;
  readonly evidence: readonly Evidence[];
  /** Oldest first. */
  readonly edits: readonly PageEdit[];
  readonly tags: readonly string[];
  readonly sensitive: boolean;
  readonly createdAt: string;
  readonly modifiedAt: string;
  /** The time since which it has been in the trash. */
  readonly deletedAt: string | null;
}

/**
 * The fields of an annotation that a person edits; patches, drafts and revisions consist of these.
 */
export type EditableAnnotation = Pick<
  Annotation,
  | 'storyId'
  | 'appearanceOf'
  | 'status'
  | 'claim'
  | 'findings'
  | 'reviews'
  | 'published'
  | 'note'
  | 'evidence'
  | 'tags'
  | 'sensitive'
>;

/** The edited fields only. */
export type AnnotationPatch = Partial<EditableAnnotation>;

/** The edited fields of a claim before anybody wrote anything. */
export function untouchedFields(claim: RecordedClaim): EditableAnnotation {
  return {
    storyId: null,
    appearanceOf: null,
    status: 'to check',
    claim,
    findings: [],
    reviews: [],
    published: null,
    note: '',
    evidence: [],
    tags: [],
    sensitive: false,
  };
}

/** What a revision holds of an annotation: what a person edits, and what it is attached to. */
export type RevisedAnnotation = EditableAnnotation &
  Pick<Annotation, 'target' | 'snapshotId' | 'edits'>;
