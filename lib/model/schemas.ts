import * as v from 'valibot';
import { STATUSES, type Annotation, type AnnotationPatch } from './annotation.ts';
import { VOICE_HOWS, type RecordedClaim, type Voice } from './claim.ts';
import type { Dismissal } from './dismissal.ts';
import type { Erasure } from './erasure.ts';
import { MEDIUMS, SOURCE_CLASSES, STANCES, type Evidence } from './evidence.ts';
import { FIGURE_KINDS, HARMS, QUALIFIERS, type RecordedFigure } from './figure.ts';
import type { Finding, FindingSubject, Scale } from './finding.ts';
import type { Id } from './ids.ts';
import type { LibraryRecords } from './library-records.ts';
import type { NewAnnotation } from './page-record.ts';
import { failure, success, type Result } from './result.ts';
import { CHANGES, type Draft, type Revision } from './revision.ts';
import { METHODS, ORPHAN_REASONS, type Sighting } from './sighting.ts';
import type { Snapshot, Source, SourceMetadata } from './source.ts';
import type { Story, Subject } from './story.ts';
import type { Target, TextQuoteSelector } from './target.ts';

/** A schema of the model: it takes anything and gives exactly this type, without unknown fields. */
type Schema<Type> = v.GenericSchema<unknown, Type>;

/** Where foreign data departs from its schema ("annotations.3.claim.text") and how. */
export interface ShapeFailure {
  readonly path: string;
  readonly message: string;
}

/** Takes foreign data in: of the schema's type with unknown fields left out, or the first place where it is not. */
export function decodeAs<Type>(schema: Schema<Type>, input: unknown): Result<Type, ShapeFailure> {
  const parsed = v.safeParse(schema, input, { abortEarly: true });
  if (parsed.success) return success(parsed.output);
  const [issue] = parsed.issues;
  return failure({ path: v.getDotPath(issue) ?? '', message: issue.message });
}

/** Longest text of a page, and of any other field, in UTF-16 units; far above real ones. */
const PAGE_TEXT_LIMIT = 30_000_000;
const TEXT_LIMIT = 1_000_000;

const text = v.pipe(v.string(), v.maxLength(TEXT_LIMIT));
const number = v.pipe(v.number(), v.finite());
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const known = v.nullable(text);

/** ISO 8601 in UTC, as `Date.prototype.toISOString` writes it. */
const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/));

function id<Kind extends string>(): v.GenericSchema<unknown, Id<Kind>> {
  return v.pipe(
    v.string(),
    v.regex(/^[\w-]{1,100}$/),
    v.transform((value) => value as Id<Kind>),
  );
}

const span = v.pipe(
  v.object({ start: offset, end: offset }),
  v.check(({ start, end }) => start <= end, 'a span that ends before it starts'),
);

const figure: Schema<RecordedFigure> = v.object({
  id: id<'figure'>(),
  span,
  text,
  kind: v.picklist(FIGURE_KINDS),
  min: v.nullable(number),
  max: v.nullable(number),
  best: v.nullable(number),
  qualifier: v.picklist(QUALIFIERS),
  bounds: v.picklist(['stated', 'convention']),
  unit: known,
  counted: known,
  harm: v.nullable(v.picklist(HARMS)),
  population: known,
  basis: v.picklist(['total', 'additional', 'part', 'unknown']),
  place: known,
  event: known,
  period: known,
  asOf: known,
  creditedTo: known,
  subjectId: v.nullable(id<'subject'>()),
});

const voice: Schema<Voice> = v.object({
  id: text,
  name: text,
  role: v.picklist(['author', 'outlet', 'agency', 'quoted source', 'document', 'unknown']),
  kind: v.picklist([
    'person',
    'organisation',
    'outlet',
    'agency',
    'authority',
    'document',
    'unnamed',
    'unknown',
  ]),
  how: v.picklist(VOICE_HOWS),
  span: v.nullable(span),
});

const original = v.object({
  quote: text,
  lang: known,
  url: known,
  locator: known,
  translatedBy: known,
});

const claimKind = v.picklist([...FIGURE_KINDS, 'quotation', 'reported', 'statement']);

export const recordedClaimSchema: Schema<RecordedClaim> = v.object({
  text,
  summary: known,
  kinds: v.array(claimKind),
  quotationId: known,
  figures: v.array(figure),
  voices: v.array(voice),
  claimant: known,
  claimedAt: known,
  original: v.nullable(original),
});

const archives = v.array(v.object({ url: text, at: text }));

const evidence: Schema<Evidence> = v.object({
  id: id<'evidence'>(),
  stance: v.picklist(STANCES),
  findingIds: v.array(id<'finding'>()),
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
  original: v.nullable(original),
  figures: v.array(figure),
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

const finding: Schema<Finding> = v.object({
  id: id<'finding'>(),
  about: findingSubject,
  scale: id<'scale'>(),
  level: known,
  established: v.object(range),
  justification: text,
  evidenceIds: v.array(id<'evidence'>()),
  knownAsOf: known,
  decidedAt: known,
});

const editable = {
  status: v.picklist(STATUSES),
  claim: recordedClaimSchema,
  findings: v.array(finding),
  note: text,
  evidence: v.array(evidence),
  tags: v.array(text),
  sensitive: v.boolean(),
};

export const patchSchema: Schema<AnnotationPatch> = v.object({
  status: v.exactOptional(editable.status),
  claim: v.exactOptional(editable.claim),
  findings: v.exactOptional(editable.findings),
  note: v.exactOptional(editable.note),
  evidence: v.exactOptional(editable.evidence),
  tags: v.exactOptional(editable.tags),
  sensitive: v.exactOptional(editable.sensitive),
});

export const quoteSchema: Schema<TextQuoteSelector> = v.object({
  exact: text,
  prefix: text,
  suffix: text,
});

const target: Schema<Target> = v.object({ quote: quoteSchema, position: span });

const metadata = {
  url: text,
  canonicalUrl: known,
  title: text,
  byline: known,
  siteName: known,
  publishedAt: known,
  modifiedAt: known,
  lang: known,
};

export const sourceMetadataSchema: Schema<SourceMetadata> = v.object(metadata);

export const newAnnotationSchema: Schema<NewAnnotation> = v.object({
  source: sourceMetadataSchema,
  pageText: v.pipe(v.string(), v.maxLength(PAGE_TEXT_LIMIT)),
  target,
  origin: v.picklist(['detected', 'selected']),
  claim: recordedClaimSchema,
  patch: patchSchema,
});

export const annotationIdSchema = id<'annotation'>();
export const sourceIdSchema = id<'source'>();

export const annotationSchema: Schema<Annotation> = v.object({
  id: annotationIdSchema,
  revision: count,
  storyId: v.nullable(id<'story'>()),
  sourceId: sourceIdSchema,
  snapshotId: v.nullable(id<'snapshot'>()),
  appearanceOf: v.nullable(annotationIdSchema),
  target,
  visitedUrl: text,
  permalink: known,
  postedAt: known,
  seenAt: instant,
  origin: v.picklist(['detected', 'selected', 'imported']),
  ...editable,
  reviews: v.array(
    v.object({
      by: text,
      at: instant,
      decision: v.picklist(['approved', 'returned']),
      comment: text,
      revision: count,
    }),
  ),
  published: v.nullable(v.object({ url: text, at: text })),
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
  certainty: v.pipe(number, v.minValue(0), v.maxValue(1)),
  old: known,
  new: known,
});

const source: Schema<Source> = v.object({
  id: sourceIdSchema,
  key: text,
  ...metadata,
  archives,
  note: text,
  firstSeenAt: instant,
  lastSeenAt: instant,
});

const snapshot: Schema<Snapshot> = v.object({
  id: id<'snapshot'>(),
  sourceId: sourceIdSchema,
  takenAt: instant,
  text: v.pipe(v.string(), v.maxLength(PAGE_TEXT_LIMIT)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  why: v.picklist(['first', 'change', 'asked']),
});

const story: Schema<Story> = v.object({
  id: id<'story'>(),
  name: text,
  criteria: text,
  method: text,
  scaleIds: v.array(id<'scale'>()),
  sensitive: v.boolean(),
  createdAt: instant,
  closedAt: v.nullable(instant),
});

const subject: Schema<Subject> = v.object({
  id: id<'subject'>(),
  storyId: v.nullable(id<'story'>()),
  event: known,
  place: known,
  period: known,
  what: known,
  harm: known,
  population: known,
  ours: v.nullable(v.object({ ...range, rule: text, knownAsOf: known })),
});

const revision: Schema<Revision> = v.object({
  annotationId: annotationIdSchema,
  seq: count,
  at: instant,
  by: text,
  change: v.picklist(CHANGES),
  reason: text,
  before: patchSchema,
  after: patchSchema,
});

const draft: Schema<Draft> = v.object({
  annotationId: annotationIdSchema,
  at: instant,
  baseRevision: count,
  patch: patchSchema,
});

export const dismissalSchema: Schema<Dismissal> = v.object({
  id: id(),
  sourceId: sourceIdSchema,
  quote: quoteSchema,
  reason: text,
  at: instant,
});

export const scaleSchema: Schema<Scale> = v.object({
  id: id<'scale'>(),
  name: text,
  levels: v.array(v.object({ id: text, name: text, weight: v.nullable(number) })),
});

const erasure: Schema<Erasure> = v.object({
  annotationId: annotationIdSchema,
  at: instant,
  by: text,
});

/** A whole library, as a backup holds it. */
export const libraryRecordsSchema: Schema<LibraryRecords> = v.object({
  sources: v.array(source),
  snapshots: v.array(snapshot),
  stories: v.array(story),
  subjects: v.array(subject),
  annotations: v.array(annotationSchema),
  revisions: v.array(revision),
  sightings: v.array(sightingSchema),
  drafts: v.array(draft),
  dismissals: v.array(dismissalSchema),
  scales: v.array(scaleSchema),
  erasures: v.array(erasure),
});
