import type { Annotation } from '../../lib/model/annotation.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import type { RecordedFigure } from '../../lib/model/figure.ts';
import type { Finding } from '../../lib/model/finding.ts';
import type { Scale } from '../../lib/model/scale.ts';
import type { Id } from '../../lib/model/ids.ts';
import type { LibraryRecords } from '../../lib/model/library/library-records.ts';
import type { Source } from '../../lib/model/source.ts';

const id = <Kind extends string>(text: string): Id<Kind> => text as Id<Kind>;

export const scale: Scale = {
  id: id('scale-1'),
  name: 'Truth',
  offeredFor: ['statement', 'figure', 'wording', 'credit'],
  levels: [
    { id: 'true', name: 'True', weight: 0, normal: 'holds' },
    { id: 'false', name: 'False', weight: 1, normal: 'does not hold' },
  ],
};

export const source: Source = {
  id: id('source-1'),
  key: 'https://quay.test/ferry',
  url: 'https://quay.test/ferry',
  canonicalUrl: null,
  title: 'Ferry [sinks] off Aldmoor',
  byline: 'Nia Brandt',
  siteName: 'Quay News',
  publishedAt: '2025-05-09T10:42+01:00',
  modifiedAt: null,
  lang: 'en',
  archives: [],
  note: '',
  firstSeenAt: '2025-05-09T11:00:00.000Z',
  lastSeenAt: '2025-05-09T11:00:00.000Z',
};

export function figure(over: Partial<RecordedFigure> = {}): RecordedFigure {
  return {
    id: id('figure-1'),
    span: { start: 9, end: 11 },
    text: '31',
    kind: 'casualty',
    min: 31,
    best: 31,
    max: 31,
    qualifier: 'atLeast',
    bounds: 'stated',
    unit: null,
    counted: 'passengers',
    harm: 'killed',
    population: null,
    basis: 'unknown',
    place: null,
    event: null,
    period: null,
    asOf: null,
    creditedTo: null,
    subjectId: null,
    ...over,
  };
}

export function finding(over: Partial<Finding> = {}): Finding {
  return {
    id: id('finding-1'),
    about: { kind: 'figure', figureId: id('figure-1') },
    scale: scale.id,
    level: 'false',
    established: { min: 36, best: 38, max: 40 },
    justification: 'The coroner counted 38.',
    evidenceIds: [],
    knownAsOf: '2025-05-12',
    unconfirmed: null,
    decidedAt: '2025-05-12T09:00:00.000Z',
    ...over,
  };
}

export function evidence(over: Partial<Evidence> = {}): Evidence {
  return {
    id: id('evidence-1'),
    stance: 'refutes',
    findingIds: [],
    medium: 'document',
    url: 'https://coroner.test/report(1)',
    title: 'Inquest report',
    publisher: 'Aldmoor coroner',
    author: null,
    publishedAt: null,
    sourceClass: 'official',
    drawsOn: null,
    locator: 'p. 4',
    quote: 'Thirty-eight bodies were examined.',
    original: null,
    figures: [],
    searched: null,
    askedAt: null,
    answeredAt: null,
    accessedAt: '2025-05-12T08:00:00.000Z',
    archives: [],
    sha256: null,
    sensitive: false,
    note: '',
    ...over,
  };
}

export function annotation(over: Partial<Annotation> = {}): Annotation {
  const text = 'At least 31 passengers died, the harbour master said.';
  return {
    id: id('annotation-1'),
    revision: 3,
    storyId: null,
    sourceId: source.id,
    snapshotId: id('snapshot-1'),
    appearanceOf: null,
    target: {
      quote: { exact: text, prefix: '', suffix: '' },
      position: { start: 0, end: text.length },
    },
    visitedUrl: 'https://quay.test/ferry',
    permalink: null,
    postedAt: null,
    seenAt: '2025-05-09T11:00:00.000Z',
    origin: 'detected',
    status: 'done',
    claim: {
      text,
      summary: null,
      kinds: ['casualty'],
      quotationId: null,
      figures: [figure()],
      voices: [
        {
          id: 'voice-1',
          name: 'the harbour master',
          role: 'quoted source',
          kind: 'authority',
          how: 'said',
          span: null,
        },
      ],
      claimant: null,
      claimedAt: null,
      original: null,
    },
    findings: [finding()],
    reviews: [],
    published: null,
    note: '',
    evidence: [evidence()],
    edits: [],
    tags: ['ferry'],
    sensitive: false,
    createdAt: '2025-05-09T11:00:00.000Z',
    modifiedAt: '2025-05-12T09:00:00.000Z',
    deletedAt: null,
    ...over,
  };
}

export function records(over: Partial<LibraryRecords> = {}): LibraryRecords {
  return {
    sources: [source],
    snapshots: [
      {
        id: id('snapshot-1'),
        sourceId: source.id,
        article: [{ start: 0, end: 4 }],
        takenAt: '2025-05-09T11:00:00.000Z',
        text: 'At least 31 passengers died, the harbour master said.',
        sha256: 'ab'.repeat(32),
        why: 'first',
      },
    ],
    annotations: [annotation()],
    revisions: [
      {
        annotationId: id('annotation-1'),
        seq: 1,
        at: '2025-05-09T11:00:00.000Z',
        by: '',
        change: 'create',
        reason: '',
        before: {},
        after: { status: 'to check', evidence: [evidence()] },
      },
    ],
    sightings: [
      {
        annotationId: id('annotation-1'),
        at: '2025-05-10T11:00:00.000Z',
        found: null,
        later: [],
        textHash: null,
        state: 'same',
        method: 'position',
        reason: null,
        certainty: 1,
        old: null,
        new: null,
      },
    ],
    drafts: [
      {
        annotationId: id('annotation-1'),
        at: '2025-05-12T09:01:00.000Z',
        baseRevision: 3,
        patch: { note: 'call back' },
      },
    ],
    dismissals: [],
    scales: [scale],
    stories: [],
    subjects: [],
    erasures: [],
    searches: [],
    ...over,
  };
}
