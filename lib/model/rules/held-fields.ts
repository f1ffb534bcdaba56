import type { Annotation, AnnotationPatch } from '../annotation.ts';
import { isSameData } from './same-data.ts';

/**
 * The fields of a published check that never change without a note on what kind of change it is.
 */
const PUBLISHED_FIELDS = ['claim', 'findings'] as const;

/** Whether what is typed changes a published check, and waits for a note on that. */
export function isHeldChange(stored: Annotation | null, pending: AnnotationPatch): boolean {
  return heldFields(stored, pending).length > 0;
}

/** The fields of `pending` that a published check does not accept without a note. */
export function heldFields(
  stored: Annotation | null,
  pending: AnnotationPatch,
): readonly (typeof PUBLISHED_FIELDS)[number][] {
  if (stored?.published == null) return [];
  return PUBLISHED_FIELDS.filter(
    (field) => pending[field] !== undefined && !isSameData(pending[field], stored[field]),
  );
}
