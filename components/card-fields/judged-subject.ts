import type { EditableAnnotation } from '../../lib/model/annotation.ts';
import type { Finding, FindingSubject } from '../../lib/model/finding.ts';
import type { FindingId } from '../../lib/model/ids.ts';
import type { Scale } from '../../lib/model/scale.ts';
import { newId } from '../ui/new-id.ts';
import {
  chooseLevel,
  emptyFinding,
  findingOn,
  isFormer,
  scaleOn,
  subjectKey,
  subjectsOf,
  withFinding,
} from '../wording/finding-subjects.ts';
import type { RowEdit } from './row-fields.tsx';

/** The thing whose verdict is open, with its finding as it is edited. */
export interface JudgedSubject {
  readonly subject: FindingSubject;
  readonly scale: Scale;
  /** What is stored or typed; undefined while nothing is found on it. */
  readonly stored: Finding | undefined;
  /** Its fields; a visit without typing makes no finding. */
  readonly edit: RowEdit<Finding>;
  readonly onLevel: (level: string | null) => void;
}

type OnFindings = (findings: readonly Finding[]) => void;

/**
 * The open subject; null where it is no longer in the words, or no scale is offered for it.
 */
export function judgedSubject(
  active: string,
  { claim, findings }: Pick<EditableAnnotation, 'claim' | 'findings'>,
  scales: readonly Scale[],
  onType: OnFindings,
  onCommit: OnFindings,
): JudgedSubject | null {
  const subject = subjectsOf(claim, findings).find((each) => subjectKey(each) === active);
  if (subject === undefined || isFormer(subject, claim)) return null;
  const stored = findingOn(findings, subject);
  const scale = scaleOn(subject, stored, scales);
  if (scale === undefined) return null;
  return {
    subject,
    scale,
    stored,
    edit: {
      row: stored ?? emptyFinding(subject, scale, '' as FindingId),
      onType: (finding) => {
        onType(withFinding(findings, withOwnId(finding)));
      },
      onCommit: (finding) => {
        if (stored !== undefined || finding.scale !== scale.id || hasContent(finding))
          onCommit(withFinding(findings, withOwnId(finding)));
      },
    },
    onLevel: (level) => {
      onCommit(chooseLevel(findings, subject, scale, level));
    },
  };
}

function withOwnId(finding: Finding): Finding {
  return finding.id === '' ? { ...finding, id: newId() as FindingId } : finding;
}

function hasContent({ justification, established, knownAsOf }: Finding): boolean {
  const { min, best, max } = established;
  return justification !== '' || knownAsOf !== null || [min, best, max].some((n) => n !== null);
}
