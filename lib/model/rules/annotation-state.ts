import type { Annotation } from '../annotation.ts';
import type { Finding } from '../finding.ts';

/** What the record says about an annotation at a glance. */
export type AnnotationState = 'unchecked' | 'draft' | 'annotated';

/** Whether a level was chosen. */
export function isDecided(finding: Finding): boolean {
  return finding.level !== null;
}

/** Whether any evidence entry bears on this finding; an entry that names no finding bears on all. */
export function hasEvidence(
  annotation: Pick<Annotation, 'evidence'>,
  finding: Pick<Finding, 'id' | 'evidenceIds'>,
): boolean {
  return annotation.evidence.some(
    (entry) =>
      entry.findingIds.length === 0 ||
      entry.findingIds.includes(finding.id) ||
      finding.evidenceIds.includes(entry.id),
  );
}

/**
 * A decided finding is a draft if no evidence supports it, or if it judged words that have been
 * replaced since.
 */
export function isDraftFinding(
  annotation: Pick<Annotation, 'evidence'>,
  finding: Finding,
): boolean {
  if (!isDecided(finding)) return false;
  return finding.unconfirmed !== null || !hasEvidence(annotation, finding);
}

/**
 * `annotated` once something is decided on evidence (or the figure was only recorded, which needs
 * no verdict); `draft` if a decided finding has no evidence or is not confirmed for the present
 * words, or if something was written but nothing decided; `unchecked` otherwise.
 */
export function annotationState(
  annotation: Pick<Annotation, 'status' | 'findings' | 'evidence' | 'note' | 'tags'>,
): AnnotationState {
  if (annotation.status === 'recorded') return 'annotated';
  const decided = annotation.findings.filter(isDecided);
  if (decided.length > 0) {
    return decided.some((finding) => isDraftFinding(annotation, finding)) ? 'draft' : 'annotated';
  }
  const isTouched =
    annotation.note.trim() !== '' || annotation.evidence.length > 0 || annotation.tags.length > 0;
  return isTouched ? 'draft' : 'unchecked';
}

/**
 * Whether the annotation counts as checked in "7 of 23 checked": done or recorded, and not a draft.
 */
export function isChecked(annotation: Annotation): boolean {
  if (annotation.deletedAt !== null) return false;
  if (annotation.status === 'recorded') return true;
  return annotation.status === 'done' && annotationState(annotation) !== 'draft';
}
