import type { CardTranslator } from '../ui/card-translator-context.ts';
import type { RecordedClaim } from '../../lib/model/claim.ts';
import type { Finding, FindingSubject } from '../../lib/model/finding.ts';
import { scalesFor, type Scale, type ScaleLevel } from '../../lib/model/scale.ts';
import type { FindingId } from '../../lib/model/ids.ts';
import { inTitleOrder, shortFigure } from './claim-title.ts';
import { figureName } from './figure-words.ts';
import { localDay } from '../ui/local-day.ts';
import { newId } from '../ui/new-id.ts';

/**
 * What can be judged in a claim, in the order in which the check view shows it: a quotation's
 * wording, each figure in the order of the title, the speaker where one is named, the whole
 * statement; then figures that findings judged and that are no longer in the words.
 */
export function subjectsOf(
  claim: RecordedClaim,
  findings: readonly Finding[] = [],
): readonly FindingSubject[] {
  const figures = inTitleOrder(claim.figures).map(({ id }): FindingSubject => ({
    kind: 'figure',
    figureId: id,
  }));
  const wording: FindingSubject[] = claim.kinds.includes('quotation') ? [{ kind: 'wording' }] : [];
  const credit: FindingSubject[] = claim.voices.length > 0 ? [{ kind: 'credit' }] : [];
  const former = findings.flatMap(({ about }) => (isFormer(about, claim) ? [about] : []));
  return [...wording, ...figures, ...credit, { kind: 'statement' }, ...former];
}

/** Whether this is a figure that is no longer in the claim's words. */
export function isFormer(about: FindingSubject, { figures }: RecordedClaim): boolean {
  return about.kind === 'figure' && !figures.some(({ id }) => id === about.figureId);
}

/** A stable name of a subject within its claim. */
export function subjectKey(subject: FindingSubject): string {
  return subject.kind === 'figure' ? `figure:${subject.figureId}` : subject.kind;
}

/** The words for what a finding judges: "71 memorials", "wording", "whole statement". */
export function subjectLabel(
  subject: FindingSubject,
  claim: RecordedClaim,
  translator: CardTranslator,
): string {
  if (subject.kind !== 'figure') return translator.t(`about.${subject.kind}`);
  const figure = claim.figures.find(({ id }) => id === subject.figureId);
  return figure === undefined
    ? translator.t('about.figure')
    : figureName(figure, translator, claim.text);
}

/**
 * The same in as few words as it takes, for a tab of the check view: "31+ killed", "Wording",
 * "Statement".
 */
export function shortSubjectLabel(
  subject: FindingSubject,
  claim: RecordedClaim,
  translator: CardTranslator,
): string {
  if (subject.kind !== 'figure') return translator.t(`tab.${subject.kind}`);
  const figure = claim.figures.find(({ id }) => id === subject.figureId);
  return figure === undefined ? translator.t('about.figure') : shortFigure(figure, translator);
}

/**
 * The words for what one finding judges; for a figure that is gone or was replaced since, those it
 * had.
 */
export function judgedName(
  finding: Pick<Finding, 'about' | 'unconfirmed'>,
  claim: RecordedClaim,
  translator: CardTranslator,
): string {
  const former = finding.about.kind === 'figure' ? finding.unconfirmed : null;
  return former?.judged ?? subjectLabel(finding.about, claim, translator);
}

/** The finding on `subject`, if there is one. */
export function findingOn(
  findings: readonly Finding[],
  subject: FindingSubject,
): Finding | undefined {
  const key = subjectKey(subject);
  return findings.find(({ about }) => subjectKey(about) === key);
}

/**
 * The scale of a finding; where there is no finding, or its scale is gone, the scale that a finding
 * on this subject starts with. Undefined without scales.
 */
export function scaleOn(
  subject: FindingSubject,
  finding: Finding | undefined,
  scales: readonly Scale[],
): Scale | undefined {
  const own = scales.find(({ id }) => id === finding?.scale);
  return own ?? scalesFor(subject.kind, scales)[0] ?? scales[0];
}

/** An undecided finding on `subject`. */
export function emptyFinding(subject: FindingSubject, scale: Scale, id: FindingId): Finding {
  return {
    id,
    about: subject,
    scale: scale.id,
    level: null,
    established: { min: null, best: null, max: null },
    justification: '',
    evidenceIds: [],
    knownAsOf: null,
    decidedAt: null,
    unconfirmed: null,
  };
}

/** `findings` with `finding` in place of the one on the same subject, or at the end. */
export function withFinding(findings: readonly Finding[], finding: Finding): readonly Finding[] {
  const key = subjectKey(finding.about);
  const found = findings.some(({ about }) => subjectKey(about) === key);
  if (!found) return [...findings, finding];
  return findings.map((each) => (subjectKey(each.about) === key ? finding : each));
}

/** `findings` with the verdict of one taken off; nothing of it is left where its figure is gone. */
export function withoutVerdict(
  findings: readonly Finding[],
  finding: Finding,
  claim: RecordedClaim,
): readonly Finding[] {
  if (isFormer(finding.about, claim)) return findings.filter((each) => each !== finding);
  return withFinding(findings, { ...finding, level: null, decidedAt: null, unconfirmed: null });
}

/**
 * How a level is drawn beside its name: its place on the neutral ramp, 0 (holds) to 4 (does not
 * hold); off the ramp `split` where sources differ, else `outside` (such as "unproven").
 */
export function rampMark({ id, weight }: ScaleLevel): string {
  if (weight !== null) return String(Math.round(Math.min(1, Math.max(0, weight)) * 4));
  return id === 'contested-range' ? 'split' : 'outside';
}

/** Today by the person's own clock: "2025-05-09". */
export function today(): string {
  return localDay(new Date().toISOString());
}

/**
 * `findings` with the level of the finding on `subject` set, and the time of the decision; a new
 * finding where there was none. As of when it is known is only what a person says: the day of the
 * decision says nothing about that.
 */
export function chooseLevel(
  findings: readonly Finding[],
  subject: FindingSubject,
  scale: Scale,
  level: string | null,
): readonly Finding[] {
  const finding =
    findingOn(findings, subject) ?? emptyFinding(subject, scale, newId() as FindingId);
  const decidedAt = level === null ? null : new Date().toISOString();
  return withFinding(findings, { ...finding, level, decidedAt, unconfirmed: null });
}
