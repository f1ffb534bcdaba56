import type { Annotation, AnnotationPatch } from '../annotation.ts';
import type { Evidence } from '../evidence.ts';
import type { RecordedFigure } from '../figure.ts';
import type { Finding } from '../finding.ts';
import type { AnnotationId, EvidenceId, StoryId, SubjectId } from '../ids.ts';
import type { Draft, Revision } from '../revision.ts';
import type { Subject } from '../story.ts';
import { isSameData } from './same-data.ts';

/** What stays home when something leaves, as far as a patch can name it. */
export interface KeptHome {
  readonly stories: ReadonlySet<StoryId>;
  readonly subjects: ReadonlySet<SubjectId>;
  readonly annotations: ReadonlySet<AnnotationId>;
}

/**
 * Until which revision an annotation that may leave was sensitive: as a whole (-1 if it never was),
 * and each entry of its evidence that is or was sensitive. Infinity: it leaves in no revision.
 */
export interface Secrets {
  readonly until: number;
  readonly evidence: ReadonlyMap<EvidenceId, number>;
}

/** Before the state that the first revision began from, which is 0. */
const NEVER = -1;

export const NO_SECRETS: Secrets = { until: NEVER, evidence: new Map() };

type Marks = Pick<AnnotationPatch, 'sensitive' | 'storyId'>;

/** Whether these values are of something sensitive, by itself or by its story. */
export function isMarkedSensitive(
  { sensitive, storyId }: Marks,
  stories: ReadonlySet<StoryId>,
): boolean {
  return sensitive === true || (storyId != null && stories.has(storyId));
}

/** Whether an annotation stays home as a whole, also where only what is typed on it says so. */
export function isKeptHome(
  annotation: Annotation,
  draft: Draft | undefined,
  stories: ReadonlySet<StoryId>,
): boolean {
  return isMarkedSensitive(annotation, stories) || isMarkedSensitive(draft?.patch ?? {}, stories);
}

/** The subjects that belong to one of these stories. */
export function subjectsOfStories(
  subjects: readonly Subject[],
  stories: ReadonlySet<StoryId>,
): ReadonlySet<SubjectId> {
  const own = subjects.filter(({ storyId }) => storyId !== null && stories.has(storyId));
  return new Set(own.map(({ id }) => id));
}

/** Whether any value before or after this change is sensitive. */
export function tellsOfSecrets(
  { before, after }: Pick<Revision, 'before' | 'after'>,
  stories: ReadonlySet<StoryId>,
): boolean {
  return [before, after].some(
    (state) => isMarkedSensitive(state, stories) || hasSensitiveEvidence(state.evidence),
  );
}

/** Whether one of these entries is sensitive. */
export function hasSensitiveEvidence(evidence: readonly Evidence[] | undefined): boolean {
  return evidence?.some(({ sensitive }) => sensitive) === true;
}

/**
 * The secrets of an annotation that may leave, from its present values, its history and its draft.
 * An entry of evidence leaves in no revision if it is sensitive now, also only in the draft, or was
 * when it was removed.
 */
export function secretsOf(
  { evidence }: Pick<Annotation, 'evidence'>,
  history: readonly Revision[],
  draft: Draft | undefined,
  stories: ReadonlySet<StoryId>,
): Secrets {
  const last = new Map<EvidenceId, number>();
  const secret = new Map<EvidenceId, number>();
  let until = NEVER;
  const look = (state: AnnotationPatch, at: number): void => {
    if (isMarkedSensitive(state, stories)) until = Math.max(until, at);
    for (const { id, sensitive } of state.evidence ?? []) {
      last.set(id, Math.max(at, last.get(id) ?? 0));
      if (sensitive) secret.set(id, Math.max(at, secret.get(id) ?? 0));
    }
  };
  for (const { seq, before, after } of history) {
    look(before, seq - 1);
    look(after, seq);
  }
  look({ evidence }, Infinity);
  for (const { id, sensitive } of draft?.patch.evidence ?? [])
    if (sensitive) secret.set(id, Infinity);
  const whole = [...secret].filter(([id, at]) => at >= (last.get(id) ?? 0));
  for (const [id] of whole) secret.set(id, Infinity);
  return { until, evidence: secret };
}

/**
 * The values of a patch that may leave, as of a revision (Infinity: now): nothing but the mark
 * itself if the annotation was sensitive then, otherwise all but sensitive evidence and links to
 * what stays home. The same object if all of it may leave.
 */
export function openPatch<Patch extends AnnotationPatch>(
  patch: Patch,
  at: number,
  { until, evidence: secret }: Secrets,
  home: KeptHome,
): Patch {
  // Every field of a patch may be missing.
  if (at <= until)
    return ('sensitive' in patch ? { sensitive: patch.sensitive } : {}) as unknown as Patch;
  const isSecret = (id: EvidenceId): boolean => at <= (secret.get(id) ?? NEVER);
  const changed = { ...openContents(patch, isSecret, home), ...openLinks(patch, home) };
  return Object.keys(changed).length === 0 ? patch : { ...patch, ...changed };
}

/** The lists from which something stays home, without it. */
function openContents(
  { claim, findings = [], evidence = [] }: AnnotationPatch,
  isSecret: (id: EvidenceId) => boolean,
  home: KeptHome,
): AnnotationPatch {
  const entries = openEvidence(evidence, isSecret, home);
  const judged = openFindings(findings, isSecret);
  const figures = openFigures(claim?.figures ?? [], home);
  return {
    ...(claim && figures !== claim.figures && { claim: { ...claim, figures } }),
    ...(entries !== evidence && { evidence: entries }),
    ...(judged !== findings && { findings: judged }),
  };
}

/** The links that lead to what stays home, taken off. */
function openLinks(
  { storyId = null, appearanceOf = null }: AnnotationPatch,
  home: KeptHome,
): AnnotationPatch {
  return {
    ...(storyId !== null && home.stories.has(storyId) && { storyId: null }),
    ...(appearanceOf !== null && home.annotations.has(appearanceOf) && { appearanceOf: null }),
  };
}

function openEvidence(
  evidence: readonly Evidence[],
  isSecret: (id: EvidenceId) => boolean,
  home: KeptHome,
): readonly Evidence[] {
  const open = evidence.filter(({ id }) => !isSecret(id));
  const entries = open.map((entry) => {
    const figures = openFigures(entry.figures, home);
    return figures === entry.figures ? entry : { ...entry, figures };
  });
  return sameOr(evidence, entries);
}

function openFigures(
  figures: readonly RecordedFigure[],
  { subjects }: KeptHome,
): readonly RecordedFigure[] {
  const open = figures.map((figure) =>
    figure.subjectId !== null && subjects.has(figure.subjectId)
      ? { ...figure, subjectId: null }
      : figure,
  );
  return sameOr(figures, open);
}

function openFindings(
  findings: readonly Finding[],
  isSecret: (id: EvidenceId) => boolean,
): readonly Finding[] {
  const open = findings.map((finding) =>
    finding.evidenceIds.some(isSecret)
      ? { ...finding, evidenceIds: finding.evidenceIds.filter((id) => !isSecret(id)) }
      : finding,
  );
  return sameOr(findings, open);
}

/** The list itself where the other has the same items. */
function sameOr<Item>(list: readonly Item[], other: readonly Item[]): readonly Item[] {
  return list.length === other.length && list.every((item, at) => item === other[at])
    ? list
    : other;
}

/**
 * A change as it may leave. Its number, time, writer and kind stay, so that the history keeps its
 * order and its length, and an import finds nothing missing. Up to the last moment at which the
 * annotation was sensitive no wording leaves: what was written before it was marked is why it was
 * marked. The reason stays home with a change of something that stays home, since it tells of it.
 * The same object if all of it may leave.
 */
export function openRevision(revision: Revision, secrets: Secrets, home: KeptHome): Revision {
  const { seq } = revision;
  const before = openPatch(revision.before, seq - 1, secrets, home);
  const after = openPatch(revision.after, seq, secrets, home);
  if (before === revision.before && after === revision.after) return revision;
  const isTold =
    seq > secrets.until + 1 &&
    isSameData(hiddenIn(revision.before, before), hiddenIn(revision.after, after));
  const told = withoutEqual(before, after);
  return { ...revision, ...told, reason: isTold ? revision.reason : '' };
}

type Change = Pick<Revision, 'before' | 'after'>;

/** The change without fields in which only what stays home had changed. */
function withoutEqual(before: Revision['before'], after: Revision['after']): Change {
  const equal = new Set(
    Object.entries(before)
      .filter(([field, value]) => field in after && isSameData(value, valueOf(after, field)))
      .map(([field]) => field),
  );
  const rest = <State extends object>(state: State): State =>
    Object.fromEntries(Object.entries(state).filter(([field]) => !equal.has(field))) as State;
  return equal.size === 0 ? { before, after } : { before: rest(before), after: rest(after) };
}

function valueOf(state: Revision['after'], field: string): unknown {
  return (state as Readonly<Record<string, unknown>>)[field];
}

/** What of a patch stays home: entries of evidence, and the ids of what it links to. */
function hiddenIn(whole: AnnotationPatch, open: AnnotationPatch): readonly unknown[] {
  const shown = new Set<unknown>(open.evidence?.map(({ id }) => id));
  const links = new Set(linksIn(open));
  return [
    ...(whole.evidence ?? []).filter(({ id }) => !shown.has(id)),
    ...linksIn(whole).filter((id) => !links.has(id)),
  ];
}

function linksIn({ storyId, appearanceOf, claim, findings, evidence }: AnnotationPatch) {
  const figures = [claim?.figures, ...(evidence ?? []).map((entry) => entry.figures)].flat();
  return [
    storyId,
    appearanceOf,
    ...figures.map((figure) => figure?.subjectId),
    ...(findings ?? []).flatMap(({ evidenceIds }) => evidenceIds),
  ].filter((id) => id != null);
}
