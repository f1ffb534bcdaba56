import type { Annotation } from '../../lib/model/annotation.ts';
import { STATUSES } from '../../lib/model/annotation.ts';
import { STANCES, type Evidence } from '../../lib/model/evidence.ts';
import { FIGURE_KINDS, QUALIFIERS, type RecordedFigure } from '../../lib/model/figure.ts';
import type { Finding } from '../../lib/model/finding.ts';
import type { Id } from '../../lib/model/ids.ts';
import type { LibraryRecords } from '../../lib/model/library/library-records.ts';
import type { Revision } from '../../lib/model/revision.ts';
import { siteOf, sourceKey } from '../../lib/model/rules/source-key.ts';
import type { Source } from '../../lib/model/source.ts';
import type { Story, Subject } from '../../lib/model/story.ts';
import { DEFAULT_SCALE } from '../../lib/store/built-in-scales.ts';
import { seededRandom, type Random } from './seeded-random.ts';
import {
  EVIDENCE_TITLES,
  JUSTIFICATIONS,
  NOTES,
  PEOPLE,
  PLACES,
  SENTENCES,
  TITLE_PARTS,
  WORDS,
} from './words.ts';

const STORIES = 8;
const SUBJECTS = 300;
const TAGS = 240;
const FIRST_DAY = Date.UTC(2023, 0, 1);
const MINUTES = 3 * 365 * 24 * 60;

/**
 * A library of invented annotations, the same for the same size and seed: about eight a source,
 * four languages, some in the trash.
 */
export function generateLibrary(size: number, seed = 1): LibraryRecords {
  const random = seededRandom(seed);
  const sources = Array.from({ length: Math.max(1, Math.round(size / 8)) }, (_none, at) =>
    makeSource(random, at),
  );
  const annotations = Array.from({ length: size }, (_none, at) =>
    makeAnnotation(random, at, sources),
  );
  return {
    sources,
    snapshots: [],
    stories: Array.from({ length: STORIES }, (_none, at) => makeStory(at)),
    subjects: Array.from({ length: SUBJECTS }, (_none, at) => makeSubject(random, at)),
    annotations,
    revisions: annotations.map(firstRevision),
    sightings: [],
    drafts: [],
    dismissals: [],
    scales: [DEFAULT_SCALE],
    erasures: [],
    searches: [],
  };
}

/** A UUID that tells its kind and number, spread as random ones are. */
function idOf<Kind extends string>(kind: number, number: number): Id<Kind> {
  const head = (Math.imul(number + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');
  return `${head}-0000-4000-8000-${kind.toString(16)}${number.toString(16).padStart(11, '0')}` as Id<Kind>;
}

const [SOURCE, ANNOTATION, FIGURE, FINDING, EVIDENCE, STORY, SUBJECT] = [1, 2, 3, 4, 5, 6, 7];

function timeAt(random: Random): string {
  return new Date(FIRST_DAY + random.below(MINUTES) * 60_000 + random.below(60_000)).toISOString();
}

function makeSource(random: Random, at: number): Source {
  const url = `https://${random.skewed(400).toString(36)}-post.example/${2023 + (at % 3)}/${random.of(WORDS)}-${at}`;
  const seenAt = timeAt(random);
  return {
    id: idOf(SOURCE, at),
    key: sourceKey(url),
    url,
    canonicalUrl: null,
    title: `${random.of(TITLE_PARTS).replace('@', random.of(PLACES))}: ${random.of(WORDS)} and ${random.of(WORDS)}`,
    byline: random.chance(0.6) ? random.of(PEOPLE) : null,
    siteName: siteOf(url),
    publishedAt: random.chance(0.8) ? seenAt.slice(0, 10) : null,
    modifiedAt: null,
    lang: 'en',
    archives: [],
    note: '',
    firstSeenAt: seenAt,
    lastSeenAt: seenAt,
  };
}

function makeStory(at: number): Story {
  return {
    id: idOf(STORY, at),
    name: `The ${WORDS[at * 3] ?? 'long'} files`,
    criteria: '',
    method: '',
    scaleIds: [],
    sensitive: false,
    createdAt: new Date(FIRST_DAY).toISOString(),
    closedAt: null,
  };
}

function makeSubject(random: Random, at: number): Subject {
  return {
    id: idOf(SUBJECT, at),
    storyId: idOf(STORY, at % STORIES),
    event: `${random.of(WORDS)} of ${random.of(PLACES)}`,
    place: random.of(PLACES),
    period: null,
    what: random.of(WORDS),
    harm: null,
    population: null,
    ours: null,
  };
}

function makeFigure(random: Random, id: number, start: number, text: string): RecordedFigure {
  const value = Number(text.replaceAll(',', ''));
  const qualifier = random.of(QUALIFIERS);
  const kind = random.of(FIGURE_KINDS);
  const isLinked = random.chance(0.3);
  return {
    id: idOf(FIGURE, id),
    span: { start, end: start + text.length },
    text,
    kind,
    min: qualifier === 'atMost' || qualifier === 'under' ? null : value,
    best: null,
    max: qualifier === 'atLeast' || qualifier === 'over' ? null : value,
    qualifier,
    bounds: 'stated',
    unit: kind === 'money' ? 'EUR' : null,
    counted: 'people',
    harm: kind === 'casualty' ? 'killed' : null,
    population: null,
    basis: 'unknown',
    place: null,
    event: null,
    period: null,
    asOf: null,
    creditedTo: null,
    subjectId: isLinked ? idOf(SUBJECT, random.skewed(SUBJECTS)) : null,
  };
}

function makeClaim(random: Random, at: number): Annotation['claim'] {
  const figure = random.magnitude().toLocaleString('en');
  const text = random
    .of(SENTENCES)
    .replace('@', random.of(PLACES))
    .replace('#', figure)
    .concat(` The ${random.of(WORDS)} near the ${random.of(WORDS)} had a ${random.of(WORDS)}.`);
  const read = makeFigure(random, at, text.indexOf(figure), figure);
  return {
    text,
    summary: random.chance(0.2) ? `${random.of(WORDS)} and ${random.of(WORDS)}` : null,
    kinds: [read.kind],
    quotationId: null,
    figures: [read],
    voices: [],
    claimant: null,
    claimedAt: null,
    original: null,
  };
}

function makeFinding(
  random: Random,
  at: number,
  claim: Annotation['claim'],
  time: string,
): Finding {
  const [figure] = claim.figures;
  const isFigure = figure !== undefined && random.chance(0.5);
  return {
    id: idOf(FINDING, at),
    about: isFigure ? { kind: 'figure', figureId: figure.id } : { kind: 'statement' },
    scale: DEFAULT_SCALE.id,
    level: random.of(DEFAULT_SCALE.levels).id,
    established: { min: null, best: random.magnitude(), max: null },
    justification: random.of(JUSTIFICATIONS),
    evidenceIds: [],
    knownAsOf: null,
    decidedAt: time,
    unconfirmed: null,
  };
}

function makeEvidence(random: Random, id: number, time: string): Evidence {
  const stance = random.of(STANCES);
  return {
    id: idOf(EVIDENCE, id),
    stance,
    findingIds: [],
    medium: 'web',
    url: `https://archive-${random.below(90)}.example/${random.of(WORDS)}/${random.below(99_999)}`,
    title: `${random.of(EVIDENCE_TITLES)}, ${random.of(WORDS)}`,
    publisher: random.of(PLACES),
    author: null,
    publishedAt: null,
    sourceClass: 'primary',
    drawsOn: null,
    locator: `p. ${random.below(300)}`,
    quote: `… the ${random.of(WORDS)} of ${random.of(PLACES)} counted ${random.magnitude()} …`,
    original: null,
    figures: [],
    searched:
      stance === 'nothing found'
        ? { where: 'archive', words: random.of(WORDS), languages: 'en', dates: '' }
        : null,
    askedAt: null,
    answeredAt: null,
    accessedAt: time.slice(0, 10),
    archives: [],
    sha256: null,
    sensitive: false,
    note: '',
  };
}

function makeAnnotation(random: Random, at: number, sources: readonly Source[]): Annotation {
  const source = random.of(sources);
  const claim = makeClaim(random, at);
  const time = timeAt(random);
  const start = 120 + ((at * 7919) % 20_000);
  const evidence = Array.from({ length: random.skewed(4) }, (_none, nth) =>
    makeEvidence(random, at * 4 + nth, time),
  );
  return {
    id: idOf(ANNOTATION, at),
    revision: 1,
    storyId: random.chance(0.5) ? idOf<'story'>(STORY, random.below(STORIES)) : null,
    sourceId: source.id,
    snapshotId: null,
    appearanceOf: null,
    target: {
      quote: { exact: claim.text, prefix: `${random.of(NOTES)} `, suffix: ` ${random.of(NOTES)}` },
      position: { start, end: start + claim.text.length },
    },
    visitedUrl: source.url,
    permalink: null,
    postedAt: null,
    seenAt: time,
    origin: 'detected',
    status: random.of(STATUSES),
    claim,
    findings: random.chance(0.6) ? [makeFinding(random, at, claim, time)] : [],
    reviews: [],
    published: null,
    note: random.chance(0.5) ? `${random.of(NOTES)} ${random.of(WORDS)} ${random.of(WORDS)}` : '',
    evidence,
    edits: [],
    tags: Array.from(
      { length: random.skewed(4) },
      () => `${random.of(WORDS)}-${random.skewed(TAGS) % 4}`,
    ),
    sensitive: false,
    createdAt: time,
    modifiedAt: time,
    deletedAt: random.chance(0.01) ? time : null,
  };
}

function firstRevision(annotation: Annotation): Revision {
  const { status, claim, findings, note, evidence, tags, sensitive } = annotation;
  return {
    annotationId: annotation.id,
    seq: 1,
    at: annotation.createdAt,
    by: 'Ada Lund',
    change: 'create',
    reason: '',
    before: {},
    after: { status, claim, findings, note, evidence, tags, sensitive },
  };
}
