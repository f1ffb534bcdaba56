import type { VNode } from 'preact';

import type { RecordedClaim } from '../../lib/model/claim.ts';
import type { Finding, FindingSubject } from '../../lib/model/finding.ts';
import { levelOf, type Scale } from '../../lib/model/scale.ts';
import { LevelMark } from '../marks/level-mark.tsx';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import {
  findingOn,
  isFormer,
  judgedName,
  shortSubjectLabel,
  subjectKey,
  subjectsOf,
  withFinding,
  withoutVerdict,
} from '../wording/finding-subjects.ts';
import { levelLabel } from '../wording/level-label.ts';
import type { JudgedSubject } from './judged-subject.ts';
import { LevelPicker } from './level-picker.tsx';

interface VerdictEditorProps {
  readonly claim: RecordedClaim;
  readonly findings: readonly Finding[];
  readonly scales: readonly Scale[];
  /** The subject whose verdict is open; null where no scale is offered for it. */
  readonly judged: JudgedSubject | null;
  readonly active: string;
  readonly onActivate: (key: string) => void;
  readonly onCommit: (findings: readonly Finding[]) => void;
  /** Whether the words changed since, so that each verdict says which ones it judged. */
  readonly isChanged: boolean;
}

/**
 * The verdict on each thing that the claim says: a tab for each with what was chosen, and below
 * them the levels for the open one.
 */
export function VerdictEditor(props: VerdictEditorProps): VNode {
  const { claim, findings, judged, active } = props;
  const translator = useCardTranslator();
  const { t } = translator;
  const subjects = subjectsOf(claim, findings);
  const open = subjects.find((subject) => subjectKey(subject) === active);
  const what = open === undefined ? '' : nameOf(open, props, translator);
  return (
    <section class="tm-part tm-verdict" data-section="verdict">
      <h3>
        <span>{subjects.length > 1 ? t('card.verdict') : t('card.verdictOn', { what })}</span>
        <WhenJudged {...props} />
      </h3>
      {subjects.length > 1 && <SubjectTabs {...props} subjects={subjects} />}
      {judged !== null && <Spoken finding={judged.stored} what={what} scales={props.scales} />}
      {open !== undefined && <Unconfirmed {...props} subject={open} />}
      {judged !== null && (
        <LevelPicker
          scale={judged.scale}
          level={judged.stored?.level ?? null}
          what={what}
          onChoose={judged.onLevel}
        />
      )}
    </section>
  );
}

type Translator = ReturnType<typeof useCardTranslator>;

function nameOf(
  subject: FindingSubject,
  { claim, findings }: Pick<VerdictEditorProps, 'claim' | 'findings'>,
  translator: Translator,
): string {
  const stored = findingOn(findings, subject);
  return stored !== undefined && isFormer(subject, claim)
    ? judgedName(stored, claim, translator)
    : shortSubjectLabel(subject, claim, translator);
}

/** The keys that decide; once it is decided, when that was, and on which words if they changed. */
function WhenJudged({ judged, claim, isChanged }: VerdictEditorProps): VNode | null {
  const translator = useCardTranslator();
  const { t, date, time } = translator;
  if (judged === null) return null;
  const { stored, scale } = judged;
  const count = Math.min(9, scale.levels.length);
  if (stored?.decidedAt == null) return <small>{t('card.levelKeys', { count })}</small>;
  const at = time(stored.decidedAt);
  const former = stored.unconfirmed?.judged;
  if (former === undefined && !isChanged) return <small>{at}</small>;
  const what = former ?? judgedName(stored, claim, translator);
  return <small title={at}>{t('card.judgedOn', { what, time: date(stored.decidedAt) })}</small>;
}

/** Says to screen readers what was decided, whichever key or click did it. */
function Spoken({
  finding,
  what,
  scales,
}: {
  readonly finding: Finding | undefined;
  readonly what: string;
  readonly scales: readonly Scale[];
}): VNode {
  const translator = useCardTranslator();
  const level = finding === undefined ? null : levelOf(finding, scales);
  return (
    <p class="tm-hidden" role="status">
      {level === null
        ? ''
        : translator.t('card.said', { what, level: levelLabel(level, translator) })}
    </p>
  );
}

/** More tabs than these stand in rows. */
const MOST_ABREAST = 4;

function SubjectTabs(
  props: VerdictEditorProps & { readonly subjects: readonly FindingSubject[] },
): VNode {
  const { subjects, active, onActivate } = props;
  const translator = useCardTranslator();
  const { t } = translator;
  const keys = subjects.map(subjectKey);
  const move = (by: number, tabs: HTMLElement): void => {
    const next = keys.at((keys.indexOf(active) + by) % keys.length);
    if (next === undefined) return;
    onActivate(next);
    tabs.querySelectorAll<HTMLElement>('[role=tab]')[keys.indexOf(next)]?.focus();
  };
  return (
    <div
      class="tm-tabs"
      data-many={subjects.length > MOST_ABREAST}
      role="tablist"
      data-choice="subject"
      aria-label={t('card.verdict')}
      onKeyDown={(event) => {
        const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        move(translator.dir === 'rtl' ? -by : by, event.currentTarget);
      }}
    >
      {subjects.map((subject) => {
        const key = subjectKey(subject);
        return (
          <button
            key={key}
            type="button"
            role="tab"
            data-subject={key}
            aria-selected={key === active}
            tabIndex={key === active ? 0 : -1}
            onClick={() => {
              onActivate(key);
            }}
          >
            <b>{nameOf(subject, props, translator)}</b> <TabVerdict {...props} subject={subject} />
          </button>
        );
      })}
    </div>
  );
}

/** The verdict on what a tab judges, with the words it was given on where those were replaced. */
function TabVerdict({
  subject,
  claim,
  findings,
  scales,
}: VerdictEditorProps & { readonly subject: FindingSubject }): VNode {
  const { t } = useCardTranslator();
  const stored = findingOn(findings, subject);
  const level = stored === undefined ? null : levelOf(stored, scales);
  if (level === null) return <span class="tm-faint">{t('card.noVerdict')}</span>;
  const former = stored?.unconfirmed?.judged;
  return (
    <>
      <LevelMark level={level} />
      {former !== undefined && !isFormer(subject, claim) && (
        <span class="tm-faint"> {t('card.onWords', { what: former })}</span>
      )}
    </>
  );
}

/**
 * Says that a verdict was given on other words, and what it judged there. The person confirms it by
 * choosing a level or as it is, or takes it off: that is all one can do once its figure is gone.
 */
function Unconfirmed({
  subject,
  claim,
  findings,
  onCommit,
}: VerdictEditorProps & { readonly subject: FindingSubject }): VNode | null {
  const translator = useCardTranslator();
  const { t } = translator;
  const stored = findingOn(findings, subject);
  const isGone = isFormer(subject, claim);
  if (stored === undefined || (stored.unconfirmed === null && !isGone)) return null;
  const judged = stored.unconfirmed?.judged ?? judgedName(stored, claim, translator);
  return (
    <div class="tm-unconfirmed">
      <p>{t('finding.unconfirmed', { judged })}</p>
      {!isGone && (
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
      <button
        type="button"
        onClick={() => {
          onCommit(withoutVerdict(findings, stored, claim));
        }}
      >
        {t('finding.takeOff')}
      </button>
    </div>
  );
}
