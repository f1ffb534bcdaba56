import type { AnnotationPatch, RevisedAnnotation } from './annotation.ts';
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
