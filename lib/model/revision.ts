import type { AnnotationPatch, PageEdit, RevisedAnnotation } from './annotation.ts';
import type { AnnotationId } from './ids.ts';

export const CHANGES = [
  'create',
  'edit',
  'update',
  'correction',
  'refile',
  'delete',
  'restore',
  'import',
] as const;
export type Change = (typeof CHANGES)[number];

/** What a person may say about a change, and the public reason for it. */
export interface SaveNote {
  readonly change: Extract<Change, 'edit' | 'update' | 'correction' | 'refile'>;
  readonly reason: string;
}

/**
 * What a person decides about words that the page changed, and for which state of the annotation.
 */
export interface ChangeDecision {
  readonly id: AnnotationId;
  readonly baseRevision: number;
  /** The time of the sighting that showed the change. */
  readonly at: string;
  readonly decision: PageEdit['decision'];
  /** What accepting it is for a published check, with the public reason; asked, never guessed. */
  readonly note?: SaveNote;
}

/**
 * Whether a check could be attached to other words: `unsaid` where it is published and it has to be
 * said first what kind of change that is.
 */
export type Reattached = boolean | 'unsaid';

/** One entry of an annotation's append-only history: the changed fields before and after. */
export interface Revision {
  readonly annotationId: AnnotationId;
  /** The number of the annotation's `revision` after this change; unique within an annotation. */
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly change: Change;
  readonly reason: string;
  readonly before: Partial<RevisedAnnotation>;
  readonly after: Partial<RevisedAnnotation>;
}

/**
 * What is being typed: one row per annotation, overwritten, and deleted once a revision holds it.
 */
export interface Draft {
  readonly annotationId: AnnotationId;
  readonly at: string;
  /** The annotation's revision the typing started from. */
  readonly baseRevision: number;
  readonly patch: AnnotationPatch;
  /**
   * The comment of a sign-off that has not been made yet; missing if there is none, and in drafts
   * from before this field existed.
   */
  readonly comment?: string;
}
