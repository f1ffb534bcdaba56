import type { VNode } from 'preact';

import { hasEvidence, isDecided } from '../../lib/model/rules/annotation-state.ts';
import type { RecordedClaim } from '../../lib/model/claim.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import type { Finding, FindingSubject } from '../../lib/model/finding.ts';
import { levelOf, scalesFor, type Scale } from '../../lib/model/scale.ts';
import type { FindingId } from '../../lib/model/ids.ts';
import { FindingEditor } from './finding-editor.tsx';
import {
  chooseLevel,
  emptyFinding,
  findingOn,
  isFormer,
  judgedName,
  scaleOn,
  subjectKey,
  subjectLabel,
  subjectsOf,
  withFinding,
} from '../wording/finding-subjects.ts';
import { LevelMark } from '../marks/level-mark.tsx';
import { newId } from '../ui/new-id.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';

interface FindingsEditorProps {
  readonly evidence: readonly Evidence[];
  readonly claim: RecordedClaim;
  readonly findings: readonly Finding[];
  readonly scales: readonly Scale[];
  /** Key of the open subject, to which number keys apply. */
  readonly active: string;
  readonly onActivate: (key: string) => void;
  readonly onType: (findings: readonly Finding[]) => void;
  readonly onCommit: (findings: readonly Finding[]) => void;
}

/**
 * A finding for each thing the claim says, one open at a time, each labelled with what it judges.
 */
export function FindingsEditor(props: FindingsEditorProps): VNode {
  const { t } = useCardTranslator();
  return (
    <section class="tm-section">
      <h3>{t('card.findings')}</h3>
      <ul class="tm-findings">
        {subjectsOf(props.claim, props.findings).map((subject) => (
          <SubjectItem key={subjectKey(subject)} subject={subject} {...props} />
        ))}
      </ul>
    </section>
  );
}

function SubjectItem(props: FindingsEditorProps & { readonly subject: FindingSubject }): VNode {
  const { subject, claim, findings, evidence, scales, active, onActivate, onType, onCommit } =
    props;
  const translator = useCardTranslator();
  const stored = findingOn(findings, subject);
  const scale = scaleOn(subject, stored, scales);
  const what =
    stored === undefined
      ? subjectLabel(subject, claim, translator)
      : judgedName(stored, claim, translator);
  const key = subjectKey(subject);
  const level = stored === undefined ? null : levelOf(stored, scales);
  return (
    <li class="tm-finding" data-open={key === active}>
      <button
        type="button"
        class="tm-finding-head"
        aria-expanded={key === active}
        onClick={() => {
          onActivate(key);
        }}
      >
        <span class="tm-finding-what">{what}</span>
        {level === null ? (
          <span class="tm-faint">{translator.t('card.noFinding')}</span>
        ) : (
          <LevelMark level={level} />
        )}
      </button>
      {stored !== undefined && isDecided(stored) && !hasEvidence({ evidence }, stored) && (
        <p class="tm-draft">{translator.t('finding.draft')}</p>
      )}
      {stored !== undefined && <Unconfirmed {...props} stored={stored} />}
      {key === active && scale !== undefined && !isFormer(subject, claim) && (
        <FindingEditor
          finding={stored ?? emptyFinding(subject, scale, '' as FindingId)}
          what={what}
          scale={scale}
          scales={scalesFor(subject.kind, scales)}
          onLevel={(next) => {
            onCommit(chooseLevel(findings, subject, scale, next));
          }}
          onType={(finding) => {
            onType(withFinding(findings, withOwnId(finding)));
          }}
          onCommit={(finding) => {
            if (stored !== undefined || finding.scale !== scale.id || hasContent(finding)) {
              onCommit(withFinding(findings, withOwnId(finding)));
            }
          }}
        />
      )}
    </li>
  );
}

/**
 * Says that a finding was made on other words, and what it judged there; the person confirms it by
 * choosing a level, or as it is.
 */
function Unconfirmed({
  stored,
  subject,
  claim,
  findings,
  onCommit,
}: FindingsEditorProps & {
  readonly stored: Finding;
  readonly subject: FindingSubject;
}): VNode | null {
  const { t } = useCardTranslator();
  if (stored.unconfirmed === null) return null;
  return (
    <div class="tm-unconfirmed">
      <p>{t('finding.unconfirmed', { judged: stored.unconfirmed.judged })}</p>
      {!isFormer(subject, claim) && (
        <button
          type="button"
          onClick={() => {
            const decidedAt = new Date().toISOString();
            onCommit(withFinding(findings, { ...stored, decidedAt, unconfirmed: null }));
          }}
        >
          {t('finding.confirm')}
        </button>
      )}
    </div>
  );
}

function withOwnId(finding: Finding): Finding {
  return finding.id === '' ? { ...finding, id: newId() as FindingId } : finding;
}

/** Visiting a field without typing makes no finding. */
function hasContent({ justification, established, knownAsOf }: Finding): boolean {
  const { min, best, max } = established;
  return justification !== '' || knownAsOf !== null || [min, best, max].some((n) => n !== null);
}
