import * as v from 'valibot';
import {
  REVIEW_DECISIONS,
  STATUSES,
  type Annotation,
  type AnnotationPatch,
  type PageEdit,
  type Published,
  type Review,
  type RevisedAnnotation,
} from '../annotation.ts';
import {
  figureSchema,
  laterFiguresSchema,
  originalSchema,
  recordedClaimSchema,
} from './claim-schemas.ts';
import type { Dismissal, Dismissible } from '../dismissal.ts';
import { MEDIUMS, SOURCE_CLASSES, STANCES, type Evidence } from '../evidence.ts';
import type { Finding, FindingSubject, Unconfirmed } from '../finding.ts';
import { HINT_KINDS } from '../hint.ts';
import type { LibraryRecords } from '../library/library-records.ts';
import type { NewAnnotation } from '../page/page-record.ts';
import { failure, success, type Result } from '../result.ts';
import { CHANGES, type Draft, type Revision, type SaveNote } from '../revision.ts';
import { JUDGED_KINDS, NORMAL_CLASSES, normalOf, type Scale, type ScaleLevel } from '../scale.ts';
import { METHODS, ORPHAN_REASONS, type Sighting } from '../sighting.ts';
import {
  article,
  cellLabelEntries,
  certainty,
  count,
  id,
  instant,
  known,
  list,
  number,
  pageText,
  span,
  text,
  type Schema,
} from './schema-parts.ts';
import { savedSearchSchema } from './saved-search-schema.ts';
import { archives, sourceMetadataSchema, sourceSchema } from './source-schemas.ts';
import type { Snapshot } from '../source.ts';
import type { Story, Subject } from '../story.ts';
import type { Target, TextQuoteSelector } from '../target.ts';

/** Where foreign data differs from its schema ("annotations.3.claim.text") and how. */
export interface ShapeFailure {
  readonly path: string;
  readonly message: string;
}

/**
 * Decodes foreign data: returns the schema's type without unknown fields, or the first place where
 * the data does not match.
 */
export function decodeAs<Type>(schema: Schema<Type>, input: unknown): Result<Type, ShapeFailure> {
  const parsed = v.safeParse(schema, input, { abortEarly: true });
  if (parsed.success) return success(parsed.output);
  const [issue] = parsed.issues;
  return failure({ path: v.getDotPath(issue) ?? '', message: issue.message });
}

export const evidenceSchema: Schema<Evidence> = v.object({
  id: id<'evidence'>(),
  stance: v.picklist(STANCES),
  findingIds: list(id<'finding'>()),
  medium: v.picklist(MEDIUMS),
  url: known,
  title: text,
  publisher: known,
  author: known,
  publishedAt: known,
  sourceClass: v.picklist(SOURCE_CLASSES),
  drawsOn: known,
  locator: known,
  quote: text,
  original: v.nullable(originalSchema),
  figures: list(figureSchema),
  searched: v.nullable(v.object({ where: text, words: text, languages: text, dates: text })),
  askedAt: known,
  answeredAt: known,
  accessedAt: text,
  archives,
  sha256: known,
  sensitive: v.boolean(),
  note: text,
});

const findingSubject: Schema<FindingSubject> = v.variant('kind', [
  v.object({ kind: v.literal('statement') }),
  v.object({ kind: v.literal('wording') }),
  v.object({ kind: v.literal('credit') }),
  v.object({ kind: v.literal('figure'), figureId: id<'figure'>() }),
]);

const range = { min: v.nullable(number), best: v.nullable(number), max: v.nullable(number) };

const unconfirmed: Schema<Unconfirmed> = v.object({ since: instant, judged: text });

// Fields that a later version added are missing in earlier records, so they have defaults.
export const findingSchema: Schema<Finding> = v.object({
  id: id<'finding'>(),
  about: findingSubject,
  scale: id<'scale'>(),
  level: known,
  established: v.object(range),
  justification: text,
  evidenceIds: list(id<'evidence'>()),
  knownAsOf: known,
  decidedAt: known,
  unconfirmed: v.optional(v.nullable(unconfirmed), null),
});

export const pageEditSchema: Schema<PageEdit> = v.object({
  id: id<'page-edit'>(),
  old: text,
  new: text,
  oldSeenAt: instant,
  newSeenAt: instant,
  textHash: known,
  decision: v.picklist(['kept', 'accepted']),
  decidedAt: instant,
  figures: v.exactOptional(list(figureSchema)),
  about: v.exactOptional(v.picklist([...ORPHAN_REASONS, 'later figure'])),
});

export const reviewSchema: Schema<Review> = v.object({
  id: id<'review'>(),
  by: text,
  at: instant,
  decision: v.picklist(REVIEW_DECISIONS),
  comment: text,
  revision: count,
  lapsedAt: v.nullable(instant),
});

const published: Schema<Published | null> = v.nullable(v.object({ url: text, at: text }));

export const annotationIdSchema = id<'annotation'>();
export const sourceIdSchema = id<'source'>();
export const storyIdSchema = id<'story'>();

const editable = {
  storyId: v.nullable(storyIdSchema),
  appearanceOf: v.nullable(annotationIdSchema),
  status: v.picklist(STATUSES),
  claim: recordedClaimSchema,
  findings: list(findingSchema),
  reviews: list(reviewSchema),
  published,
  note: text,
  evidence: list(evidenceSchema),
  tags: list(text),
  sensitive: v.boolean(),
};

const patchEntries = {
  storyId: v.exactOptional(editable.storyId),
  appearanceOf: v.exactOptional(editable.appearanceOf),
  status: v.exactOptional(editable.status),
  claim: v.exactOptional(editable.claim),
  findings: v.exactOptional(editable.findings),
  reviews: v.exactOptional(editable.reviews),
  published: v.exactOptional(editable.published),
  note: v.exactOptional(editable.note),
  evidence: v.exactOptional(editable.evidence),
  tags: v.exactOptional(editable.tags),
  sensitive: v.exactOptional(editable.sensitive),
};

const saidChange = v.picklist(['edit', 'update', 'correction', 'refile']);

/** What a save may carry besides its patch. */
export const saveNoteEntries = {
  change: v.exactOptional(saidChange),
  reason: v.exactOptional(text),
} as const satisfies Record<keyof SaveNote, unknown>;

export const saveNoteSchema: Schema<SaveNote> = v.object({ change: saidChange, reason: text });

export const patchSchema: Schema<AnnotationPatch> = v.object(patchEntries);

export const quoteSchema: Schema<TextQuoteSelector> = v.object({
  exact: text,
  prefix: text,
  suffix: text,
});

const passageEntries = { quote: quoteSchema, position: span };

export const targetSchema: Schema<Target> = v.object({
  ...passageEntries,
  cells: v.exactOptional(v.pipe(v.array(v.object(cellLabelEntries)), v.maxLength(1000))),
  sentence: v.exactOptional(v.object(passageEntries)),
});

export const newAnnotationSchema: Schema<NewAnnotation> = v.object({
  source: sourceMetadataSchema,
  pageText,
  article,
  target: targetSchema,
  permalink: v.nullable(v.pipe(text, v.regex(/^https?:\/\//))),
  postedAt: v.nullable(v.pipe(text, v.maxLength(40))),
  origin: v.picklist(['detected', 'selected']),
  claim: recordedClaimSchema,
  patch: patchSchema,
  typing: v.optional(v.object({ patch: patchSchema, comment: text })),
});

export const annotationSchema: Schema<Annotation> = v.object({
  id: annotationIdSchema,
  revision: count,
  sourceId: sourceIdSchema,
  snapshotId: v.nullable(id<'snapshot'>()),
  target: targetSchema,
  visitedUrl: text,
  permalink: known,
  postedAt: known,
  seenAt: instant,
  origin: v.picklist(['detected', 'selected', 'imported']),
  ...editable,
  edits: v.optional(list(pageEditSchema), []),
  createdAt: instant,
  modifiedAt: instant,
  deletedAt: v.nullable(instant),
});

export const sightingSchema: Schema<Sighting> = v.object({
  annotationId: annotationIdSchema,
  at: instant,
  textHash: known,
  state: v.picklist(['same', 'changed', 'superseded', 'orphan']),
  method: v.nullable(v.picklist(METHODS)),
  reason: v.nullable(v.picklist(ORPHAN_REASONS)),
  certainty,
  old: known,
  new: known,
  found: v.optional(v.nullable(targetSchema), null),
  later: v.optional(laterFiguresSchema, []),
});

const snapshot: Schema<Snapshot> = v.object({
  id: id<'snapshot'>(),
  sourceId: sourceIdSchema,
  takenAt: instant,
  text: pageText,
  article: v.optional(v.nullable(article), null),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  why: v.picklist(['first', 'change', 'asked']),
});

export const storySchema: Schema<Story> = v.object({
  id: storyIdSchema,
  name: text,
  criteria: text,
  method: text,
  scaleIds: v.array(id<'scale'>()),
  sensitive: v.boolean(),
  createdAt: instant,
  closedAt: v.nullable(instant),
});

const subjectEntries = {
  storyId: v.nullable(storyIdSchema),
  event: known,
  place: known,
  period: known,
  what: known,
  harm: known,
  population: known,
  ours: v.nullable(v.object({ ...range, rule: text, knownAsOf: known })),
};

export const subjectIdSchema = id<'subject'>();
export const subjectFieldsSchema: Schema<Omit<Subject, 'id'>> = v.object(subjectEntries);
export const subjectSchema: Schema<Subject> = v.object({ id: subjectIdSchema, ...subjectEntries });

const revisedSchema: Schema<Partial<RevisedAnnotation>> = v.object({
  ...patchEntries,
  target: v.exactOptional(targetSchema),
  snapshotId: v.exactOptional(v.nullable(id<'snapshot'>())),
  edits: v.exactOptional(list(pageEditSchema)),
});

const revision: Schema<Revision> = v.object({
  annotationId: annotationIdSchema,
  seq: count,
  at: instant,
  by: text,
  change: v.picklist(CHANGES),
  reason: text,
  before: revisedSchema,
  after: revisedSchema,
});

const draft: Schema<Draft> = v.object({
  annotationId: annotationIdSchema,
  at: instant,
  baseRevision: count,
  patch: patchSchema,
  comment: v.exactOptional(text),
});

export const dismissibleSchema: Schema<Dismissible> = v.picklist(['claim', ...HINT_KINDS]);

export const dismissalSchema: Schema<Dismissal> = v.object({
  id: id(),
  sourceId: sourceIdSchema,
  // Missing in backups from before hints existed.
  what: v.optional(dismissibleSchema, 'claim'),
  quote: quoteSchema,
  reason: text,
  at: instant,
});

// Scales from earlier versions state neither their purpose nor what a level amounts to.
const scaleLevel: Schema<ScaleLevel> = v.pipe(
  v.object({
    id: text,
    name: text,
    weight: v.nullable(number),
    normal: v.optional(v.picklist(NORMAL_CLASSES)),
  }),
  v.transform(({ normal, ...level }) => ({ ...level, normal: normal ?? normalOf(level.weight) })),
);

export const scaleSchema: Schema<Scale> = v.object({
  id: id<'scale'>(),
  name: text,
  offeredFor: v.optional(v.array(v.picklist(JUDGED_KINDS)), [...JUDGED_KINDS]),
  levels: list(scaleLevel),
});

/** The schema of one record, for each list of a library. */
export const recordSchemas: {
  readonly [List in keyof LibraryRecords]: Schema<LibraryRecords[List][number]>;
} = {
  sources: sourceSchema,
  snapshots: snapshot,
  stories: storySchema,
  subjects: subjectSchema,
  annotations: annotationSchema,
  revisions: revision,
  sightings: sightingSchema,
  drafts: draft,
  dismissals: dismissalSchema,
  scales: scaleSchema,
  erasures: v.object({ annotationId: annotationIdSchema, at: instant, by: text }),
  searches: savedSearchSchema,
};
