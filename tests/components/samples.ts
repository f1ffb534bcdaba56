import type { Annotation } from '../../lib/model/annotation.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { Figure } from '../../lib/model/figure.ts';
import type { Scale } from '../../lib/model/scale.ts';
import type { AnnotationId, FigureId, ScaleId, SourceId } from '../../lib/model/ids.ts';
import type { LaterFigure } from '../../lib/model/later-figure.ts';
import type { ListedClaim } from '../../lib/model/page/page-state.ts';
import type { Source } from '../../lib/model/source.ts';
import { recordClaim } from '../../lib/model/rules/record-claim.ts';

const TEXT = 'Officials in Norvale said the town keeps 83 graves and at least 71 memorials.';

function figureAt(words: string, over: Partial<Figure>): Figure {
  const start = TEXT.indexOf(words);
  return {
    span: { start: start + 100, end: start + words.length + 100 },
    text: words,
    kind: 'memorial',
    min: null,
    max: null,
    qualifier: 'exact',
    bounds: 'stated',
    unit: null,
    counted: null,
    harm: null,
    ...over,
  };
}

/** A claim with two figures and a voice, standing at 100 in its text. */
export const sampleClaim: Claim = {
  span: { start: 100, end: 100 + TEXT.length },
  text: TEXT,
  kinds: ['memorial', 'reported'],
  figures: [
    figureAt('83', { min: 83, max: 83, counted: 'graves' }),
    figureAt('at least 71', { min: 71, qualifier: 'atLeast', counted: 'memorials' }),
  ],
  quotationId: null,
  attribution: [{ name: 'Officials in Norvale', how: 'said', span: { start: 100, end: 120 } }],
  checkWorthiness: 0.8,
  reasons: [
    { code: 'memorial-figure', weight: 0.5 },
    { code: 'reported', weight: 0.1 },
  ],
};

/** A scale of three levels, the last outside the ramp. */
export const sampleScale: Scale = {
  id: 'scale-1' as ScaleId,
  name: 'Test',
  offeredFor: ['statement', 'figure', 'wording', 'credit'],
  levels: [
    { id: 'true', name: 'True', weight: 0, normal: 'holds' },
    { id: 'false', name: 'False', weight: 1, normal: 'does not hold' },
    { id: 'unproven', name: 'Unproven', weight: null, normal: 'outside' },
  ],
};

/** The sample claim as a stored record, changed by `over`. */
export function sampleAnnotation(over: Partial<Annotation> = {}): Annotation {
  let count = 0;
  return {
    id: 'annotation-1' as AnnotationId,
    revision: 1,
    storyId: null,
    sourceId: 'source-1' as SourceId,
    snapshotId: null,
    appearanceOf: null,
    target: {
      quote: { exact: TEXT, prefix: '', suffix: '' },
      position: { start: 100, end: 100 + TEXT.length },
    },
    visitedUrl: 'https://news.example/norvale',
    permalink: null,
    postedAt: null,
    seenAt: '2026-02-01T10:00:00.000Z',
    origin: 'detected',
    status: 'to check',
    claim: recordClaim(sampleClaim, () => `id-${(count += 1)}`),
    findings: [],
    reviews: [],
    published: null,
    note: '',
    evidence: [],
    edits: [],
    tags: [],
    sensitive: false,
    createdAt: '2026-02-01T10:00:00.000Z',
    modifiedAt: '2026-02-01T10:00:00.000Z',
    deletedAt: null,
    ...over,
  };
}

/** The sample claim in a page's list, painted and untouched unless `over` says otherwise. */
export function sampleListed(key: string, over: Partial<ListedClaim> = {}): ListedClaim {
  return {
    key,
    claim: sampleClaim,
    annotation: null,
    sighting: null,
    resolution: null,
    later: [],
    dismissal: null,
    hints: [],
    marked: true,
    ...over,
  };
}

/** A toll of 15 that a later entry revised down to 11, unless `over` says otherwise. */
export function sampleLater(over: Partial<LaterFigure> = {}): LaterFigure {
  const span = { start: 0, end: 2 };
  const killed = { span, kind: 'casualty', harm: 'killed', counted: 'people' } as const;
  return {
    figureId: 'figure-1' as FigureId,
    old: figureAt('83', { ...killed, min: 15, max: 15, text: '15' }),
    figure: figureAt('71', { ...killed, min: 11, max: 11, text: '11' }),
    direction: 'lower',
    isAddedUp: false,
    quote: 'The toll was revised down to 11.',
    postedAt: 'T12:10',
    permalink: 'https://news.example/live#e9',
    ...over,
  };
}

/** The page the sample stands on. */
export function sampleSource(): Source {
  return {
    id: 'source-1' as SourceId,
    key: 'news.example/norvale',
    url: 'https://news.example/norvale',
    canonicalUrl: null,
    title: 'What Norvale keeps',
    byline: 'Ida Verrin',
    siteName: 'News',
    publishedAt: '2026-01-30',
    modifiedAt: null,
    lang: 'en',
    archives: [],
    note: '',
    firstSeenAt: '2026-02-01T10:00:00.000Z',
    lastSeenAt: '2026-02-01T10:00:00.000Z',
  };
}
