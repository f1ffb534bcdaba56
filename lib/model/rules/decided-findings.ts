import type { Annotation } from '../annotation.ts';
import type { Finding } from '../finding.ts';

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
