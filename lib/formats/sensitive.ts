import type { Annotation } from '../model/annotation.ts';
import type { AnnotationId, SourceId, StoryId } from '../model/ids.ts';
import { isSealed, type ExportFormat } from '../model/library/export-format.ts';
import type { LibraryRecords } from '../model/library/library-records.ts';
import type { Draft, Revision } from '../model/revision.ts';
import {
  hasSensitiveEvidence,
  isKeptHome,
  NO_SECRETS,
  openPatch,
  openRevision,
  secretsOf,
  subjectsOfStories,
  tellsOfSecrets,
  type KeptHome,
  type Secrets,
} from '../model/rules/open-history.ts';
import { eachInSteps, filterInSteps, finish, mapInSteps, type Steps } from '../scheduling/steps.ts';
import { withoutNeedless, type OpenRecords } from './reachable.ts';

/** What may be exported, and how much was kept back. */
export interface Withheld {
  readonly records: LibraryRecords;
  /** How many stories, annotations and evidence entries marked sensitive were kept back. */
  readonly withheld: number;
  /** The annotations that leave without what was written while they, or evidence, were sensitive. */
  readonly shortened: ReadonlySet<AnnotationId>;
}

/** What may leave in files of a format: all there is where only a passphrase opens them. */
export function* leavingInSteps(format: ExportFormat, records: LibraryRecords): Steps<Withheld> {
  if (isSealed(format)) return { records, withheld: 0, shortened: new Set() };
  return yield* withholdInSteps(records);
}

/**
 * The one rule for what leaves this device in a file that anybody can read. What is marked
 * sensitive stays home: stories, annotations (also by their story or only in a draft) and evidence
 * entries, with their earlier values; of an annotation that was once sensitive, everything that was
 * written until it was not any more. Of the rest, what something names leaves if something that
 * leaves names it: sources, page texts, subjects, stories, scales. What nothing names leaves too,
 * except searches, scales and subjects with a name for what stays home. Where nothing is or was
 * sensitive, everything leaves as it is.
 */
export function withholdSensitive(records: LibraryRecords): Withheld {
  return finish(withholdInSteps(records));
}

/** The same with pauses. */
function* withholdInSteps(records: LibraryRecords): Steps<Withheld> {
  const marked = new Set<StoryId>(
    records.stories.filter(({ sensitive }) => sensitive).map(({ id }) => id),
  );
  const drafts = new Map(records.drafts.map((draft) => [draft.annotationId, draft]));
  const hidden = yield* hiddenAnnotations(records.annotations, drafts, marked);
  const secrets = yield* allSecrets(records, drafts, hidden, marked);
  const withheld = marked.size + hidden.size + countEvidence(secrets);
  if (withheld + secrets.size === 0) return { records, withheld, shortened: new Set() };

  const home = {
    annotations: hidden,
    stories: marked,
    subjects: subjectsOfStories(records.subjects, marked),
  };
  const open = yield* openRecords(records, secrets, home);
  return {
    records: yield* withoutNeedless(records, open, home),
    withheld,
    shortened: new Set([...secrets].filter(isShortened).map(([id]) => id)),
  };
}

/**
 * How many of these annotations, and of their present evidence, are missing in what may be
 * exported.
 */
export function countWithheld(
  annotations: readonly Annotation[],
  { records }: Pick<Withheld, 'records'>,
): number {
  const open = new Map(records.annotations.map((annotation) => [annotation.id, annotation]));
  return annotations.reduce((sum, { id, evidence }) => {
    const left = open.get(id);
    return sum + (left === undefined ? 1 : evidence.length - left.evidence.length);
  }, 0);
}

function* hiddenAnnotations(
  annotations: readonly Annotation[],
  drafts: ReadonlyMap<AnnotationId, Draft>,
  stories: ReadonlySet<StoryId>,
): Steps<ReadonlySet<AnnotationId>> {
  const hidden = yield* filterInSteps(annotations, (one) =>
    isKeptHome(one, drafts.get(one.id), stories),
  );
  return new Set(hidden.map(({ id }) => id));
}

/** The secrets of the annotations that may leave and have some. */
function* allSecrets(
  { annotations, revisions }: LibraryRecords,
  drafts: ReadonlyMap<AnnotationId, Draft>,
  hidden: ReadonlySet<AnnotationId>,
  stories: ReadonlySet<StoryId>,
): Steps<ReadonlyMap<AnnotationId, Secrets>> {
  const concerned = new Set<AnnotationId>();
  yield* eachInSteps(revisions, (revision) => {
    if (tellsOfSecrets(revision, stories)) concerned.add(revision.annotationId);
  });
  yield* eachInSteps(annotations, ({ id, evidence }) => {
    const typed = drafts.get(id)?.patch.evidence;
    if (hasSensitiveEvidence(evidence) || hasSensitiveEvidence(typed)) concerned.add(id);
  });
  for (const id of hidden) concerned.delete(id);
  if (concerned.size === 0) return new Map();
  const histories = new Map<AnnotationId, Revision[]>();
  yield* eachInSteps(revisions, (revision) => {
    const { annotationId: id } = revision;
    if (!concerned.has(id)) return;
    histories.set(id, [...(histories.get(id) ?? []), revision]);
  });
  const secretive = annotations.filter(({ id }) => concerned.has(id));
  return new Map(
    yield* mapInSteps(secretive, (annotation) => {
      const { id } = annotation;
      return [id, secretsOf(annotation, histories.get(id) ?? [], drafts.get(id), stories)] as const;
    }),
  );
}

function countEvidence(secrets: ReadonlyMap<AnnotationId, Secrets>): number {
  const all = [...secrets.values()].flatMap(({ evidence }) => [...evidence.values()]);
  return all.filter((until) => until === Infinity).length;
}

/** Whether wording stays home that is of something that leaves. */
function isShortened([, { until, evidence }]: readonly [AnnotationId, Secrets]): boolean {
  return until > 0 || [...evidence.values()].some((at) => at < Infinity);
}

/** What is said about the annotations that may leave, without their secrets. */
function* openRecords(
  records: LibraryRecords,
  secrets: ReadonlyMap<AnnotationId, Secrets>,
  home: KeptHome,
): Steps<OpenRecords> {
  const ofOpen = ({ annotationId }: { readonly annotationId: AnnotationId }): boolean =>
    !home.annotations.has(annotationId);
  const secretsOfId = (id: AnnotationId): Secrets => secrets.get(id) ?? NO_SECRETS;
  const annotations = yield* filterInSteps(
    records.annotations,
    ({ id }) => !home.annotations.has(id),
  );
  const revisions = yield* filterInSteps(records.revisions, ofOpen);
  return {
    annotations: yield* mapInSteps(annotations, (one) =>
      openPatch(one, Infinity, secretsOfId(one.id), home),
    ),
    revisions: yield* mapInSteps(revisions, (one) =>
      openRevision(one, secretsOfId(one.annotationId), home),
    ),
    drafts: records.drafts
      .filter((draft) => ofOpen(draft) && isTypedOpenly(draft, secretsOfId(draft.annotationId)))
      .map((draft) => openDraft(draft, secretsOfId(draft.annotationId), home)),
    sightings: yield* filterInSteps(records.sightings, ofOpen),
    dismissals: dismissalsBeside(records, home.annotations),
  };
}

/** Whether the typing started after the annotation was sensitive for the last time. */
function isTypedOpenly({ baseRevision }: Draft, { until }: Secrets): boolean {
  return baseRevision > until;
}

function openDraft(draft: Draft, secrets: Secrets, home: KeptHome): Draft {
  const patch = openPatch(draft.patch, Infinity, secrets, home);
  return patch === draft.patch ? draft : { ...draft, patch };
}

/**
 * All dismissals except those of words that a hidden annotation is on, or on a source that only
 * hidden ones have.
 */
function dismissalsBeside(
  { dismissals, annotations }: LibraryRecords,
  hidden: ReadonlySet<AnnotationId>,
): LibraryRecords['dismissals'] {
  if (dismissals.length === 0) return dismissals;
  const beside = new Map<SourceId, Annotation[]>();
  const open = new Set<SourceId>();
  for (const annotation of annotations) {
    const { id, sourceId } = annotation;
    if (!hidden.has(id)) open.add(sourceId);
    else beside.set(sourceId, [...(beside.get(sourceId) ?? []), annotation]);
  }
  return dismissals.filter(({ sourceId, quote }) => {
    const secret = beside.get(sourceId);
    if (secret === undefined) return true;
    return open.has(sourceId) && !secret.some((one) => isOfWords(quote.exact, one));
  });
}

function isOfWords(exact: string, { target, claim }: Annotation): boolean {
  const own = [target.quote.exact, claim.text];
  return own.some((words) => words.includes(exact) || exact.includes(words));
}
