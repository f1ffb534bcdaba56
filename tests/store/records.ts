import type { Annotation, Review } from '../../lib/model/annotation.ts';
import type { RecordedClaim } from '../../lib/model/claim.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import type { RecordedFigure } from '../../lib/model/figure.ts';
import type { Finding } from '../../lib/model/finding.ts';
import type { EvidenceId, FigureId, FindingId, ReviewId } from '../../lib/model/ids.ts';
import type { SightedPage } from '../../lib/model/page/weighed-sighting.ts';
import type { NewAnnotation } from '../../lib/model/page/page-record.ts';
import type { Result } from '../../lib/model/result.ts';
import type { SourceMetadata } from '../../lib/model/source.ts';
import { createAnnotation } from '../../lib/store/annotations/create-annotation.ts';
import { DEFAULT_SCALE } from '../../lib/store/built-in-scales.ts';
import type { Store } from '../../lib/store/store.ts';
import { declareDatabase } from '../../lib/store/database.ts';

let databases = 0;

/**
 * A store on a database of its own, with a clock that advances a second each time it is read, and
 * ids that count up.
 */
export function testStore(name = `test-${String((databases += 1))}`): Store {
  let seconds = 0;
  let ids = 0;
  return {
    database: declareDatabase(name),
    now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, (seconds += 1))).toISOString(),
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    author: () => Promise.resolve('Ada'),
  };
}

/** The value of a result that a test expects to be a success. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`unexpected failure: ${JSON.stringify(result.reason)}`);
  return result.value;
}

/** A page of an invented paper. */
export function metadata(changes: Partial<SourceMetadata> = {}): SourceMetadata {
  return {
    url: 'https://www.harbour-post.example/2026/flood',
    canonicalUrl: null,
    title: 'Flood in Ostmark',
    byline: null,
    siteName: 'Harbour Post',
    publishedAt: null,
    modifiedAt: null,
    lang: 'en',
    ...changes,
  };
}

/** A claim without figures. */
export function claim(text = 'The dam holds 40 million litres.'): RecordedClaim {
  return {
    text,
    summary: null,
    kinds: ['measure'],
    quotationId: null,
    figures: [],
    voices: [],
    claimant: null,
    claimedAt: null,
    original: null,
  };
}

/** Twelve miners killed, at the start of a text. */
export function figure(id: string): RecordedFigure {
  return {
    id: id as FigureId,
    span: { start: 0, end: 2 },
    text: '12',
    kind: 'casualty',
    min: 12,
    max: 12,
    best: 12,
    qualifier: 'exact',
    bounds: 'stated',
    unit: null,
    counted: 'miners',
    harm: 'killed',
    population: null,
    basis: 'unknown',
    place: null,
    event: null,
    period: null,
    asOf: null,
    creditedTo: null,
    subjectId: null,
  };
}

/** A detected claim to store. */
export function newAnnotation(changes: Partial<NewAnnotation> = {}): NewAnnotation {
  const text = changes.claim?.text ?? claim().text;
  return {
    source: metadata(),
    pageText: `Flood in Ostmark\n${text}\nMore follows.`,
    article: [{ start: 17, end: 17 + text.length }],
    target: {
      quote: { exact: text, prefix: 'Flood in Ostmark\n', suffix: '\nMore follows.' },
      position: { start: 17, end: 17 + text.length },
    },
    permalink: null,
    postedAt: null,
    origin: 'detected',
    claim: claim(text),
    patch: {},
    ...changes,
  };
}

/** A page of the harbour paper with this text, all of it article, as a reader saw it. */
export function lookedAt(pageText: string, changes: Partial<SightedPage> = {}): SightedPage {
  return {
    url: metadata().url,
    canonicalUrl: null,
    lang: 'en',
    cells: [],
    pageText,
    article: [{ start: 0, end: pageText.length }],
    clues: { hasMore: false, hidden: [] },
    ...changes,
  };
}

/** Stores an annotation and returns it. */
export async function stored(
  store: Store,
  changes: Partial<NewAnnotation> = {},
): Promise<Annotation> {
  return valueOf(await createAnnotation(store, newAnnotation(changes)));
}

/** An entry of evidence. */
export function evidence(changes: Partial<Evidence> = {}): Evidence {
  return {
    id: 'e1' as EvidenceId,
    stance: 'supports',
    findingIds: [],
    medium: 'web',
    url: 'https://dams.example/report',
    title: 'Dam report',
    publisher: null,
    author: null,
    publishedAt: null,
    sourceClass: 'primary',
    drawsOn: null,
    locator: 'p. 4',
    quote: '',
    original: null,
    figures: [],
    searched: null,
    askedAt: null,
    answeredAt: null,
    accessedAt: '2026-01-01',
    archives: [],
    sha256: null,
    sensitive: false,
    note: '',
    ...changes,
  };
}

/** A finding on the whole statement. */
export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    id: 'f1' as FindingId,
    about: { kind: 'statement' },
    scale: DEFAULT_SCALE.id,
    level: null,
    established: { min: null, best: null, max: null },
    justification: '',
    evidenceIds: [],
    knownAsOf: null,
    decidedAt: null,
    unconfirmed: null,
    ...changes,
  };
}

/** A sign-off as a card sends it: the store adds name, time and revision. */
export function review(id: string, changes: Partial<Review> = {}): Review {
  return {
    id: id as ReviewId,
    by: '',
    at: '2026-01-01T00:00:00.000Z',
    decision: 'approved',
    comment: '',
    revision: 1,
    lapsedAt: null,
    ...changes,
  };
}
