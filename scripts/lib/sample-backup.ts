import { createHash } from 'node:crypto';
import { findClaims } from '../../lib/claims/find-claims.ts';
import { english } from '../../lib/claims/grammars/en/english.ts';
import { encodeBackup } from '../../lib/formats/backup.ts';
import type { Annotation, Status } from '../../lib/model/annotation.ts';
import type { Evidence, Stance } from '../../lib/model/evidence.ts';
import type { Finding } from '../../lib/model/finding.ts';
import type { Id } from '../../lib/model/ids.ts';
import type { LibraryRecords } from '../../lib/model/library/library-records.ts';
import { recordClaim } from '../../lib/model/rules/record-claim.ts';
import { siteOf, sourceKey } from '../../lib/model/rules/source-key.ts';
import type { Revision } from '../../lib/model/revision.ts';
import type { Sighting } from '../../lib/model/sighting.ts';
import type { Snapshot, Source } from '../../lib/model/source.ts';
import { DEFAULT_SCALE } from '../../lib/store/built-in-scales.ts';

const AT = '2026-03-04T09:30:00.000Z';
const SENTENCES = [
  'The harbour office of Aldmoor said at least 31 passengers were killed when the ferry sank.',
  'More than 25 mayors took part in the parade of lanterns in Norvale.',
  'The province of Teshka keeps 83 graves and 71 memorials of the river guards.',
  'The new bridge over the Ostra cost 1.4 billion euros, twice the first estimate.',
  '“We lost dozens of boats in a single night,” said Ida Verrin, who leads the fishing union.',
  'About 62% of households in Lower Kessel now draw their water from the new works.',
  'The lighthouse at Cape Ember, built in 1871, is the oldest on the coast.',
  'Between 70,000 and 85,000 people fled the valley, according to the relief council.',
];
const SITES = ['quay.example', 'www.teshka-post.example', 'kessel-wire.example'];
const STATUSES: readonly Status[] = ['done', 'checking', 'to check', 'recorded', 'for review'];
const STANCES: readonly Stance[] = ['supports', 'refutes', 'context', 'nothing found'];

export const idOf = <Kind extends string>(kind: string, number: number): Id<Kind> =>
  `00000000-0000-4000-8000-${kind}${String(number).padStart(8, '0')}` as Id<Kind>;

function pick<Item>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length];
  if (item === undefined) throw new Error('Nothing to pick from.');
  return item;
}

export function sourceOf(number: number): Source {
  const url = `https://${pick(SITES, number)}/2026/03/story-${number}`;
  return {
    id: idOf('aaaa', number),
    key: sourceKey(url),
    url,
    canonicalUrl: null,
    title: `What the week left behind in ${pick(['Aldmoor', 'Norvale', 'Teshka'], number)}`,
    byline: 'Nia Brandt',
    siteName: siteOf(url),
    publishedAt: '2026-03-03',
    modifiedAt: null,
    lang: 'en',
    archives: [],
    note: '',
    firstSeenAt: AT,
    lastSeenAt: AT,
  };
}

function findingsOn(claim: Annotation['claim'], number: number): readonly Finding[] {
  const figure = claim.figures[0];
  if (number % 3 === 2) return [];
  return [
    {
      id: idOf('ffff', number),
      about: figure === undefined ? { kind: 'statement' } : { kind: 'figure', figureId: figure.id },
      scale: DEFAULT_SCALE.id,
      level: pick(DEFAULT_SCALE.levels, number).id,
      established: { min: figure?.min ?? null, best: 36, max: 40 },
      justification: 'The coroner’s list of March names every one of them.',
      evidenceIds: [],
      knownAsOf: '2026-03-12',
      decidedAt: AT,
      unconfirmed: null,
    },
  ];
}

function evidenceFor(number: number): Evidence {
  const stance = pick(STANCES, number);
  const isNothing = stance === 'nothing found';
  return {
    id: idOf('eeee', number),
    stance,
    findingIds: [],
    medium: 'document',
    url: isNothing ? null : 'https://records.example/coroner/2026-03',
    title: isNothing ? '' : 'List of the coroner of Aldmoor',
    publisher: null,
    author: null,
    publishedAt: null,
    sourceClass: 'official',
    drawsOn: null,
    locator: isNothing ? null : 'page 4',
    quote: isNothing ? '' : 'thirty-six persons, named below',
    original: null,
    figures: [],
    searched: isNothing
      ? { where: 'state archive, catalogue', words: 'ferry Aldmoor 2026', languages: '', dates: '' }
      : null,
    askedAt: null,
    answeredAt: null,
    accessedAt: AT,
    archives: [],
    sha256: null,
    sensitive: false,
    note: '',
  };
}

function annotationOf(number: number): Annotation {
  return annotationOn(pick(SENTENCES, number), number);
}

/** An annotation of the claim in `text`. */
export function annotationOn(text: string, number: number): Annotation {
  const [claim] = findClaims(text, english);
  if (claim === undefined) throw new Error(`No claim in: ${text}`);
  let ids = number * 100;
  const recorded = recordClaim(claim, () => idOf('bbbb', (ids += 1)));
  const at = new Date(Date.parse(AT) - number * 3_600_000).toISOString();
  const isDone = number % 3 !== 2;
  return {
    id: idOf('cccc', number),
    revision: isPublished(number) ? 2 : 1,
    storyId: null,
    sourceId: idOf('aaaa', number % 40),
    snapshotId: null,
    appearanceOf: null,
    target: {
      quote: { exact: text, prefix: '', suffix: '' },
      position: { start: 0, end: text.length },
    },
    visitedUrl: sourceOf(number % 40).url,
    permalink: null,
    postedAt: null,
    seenAt: at,
    origin: 'detected',
    status: pick(STATUSES, number),
    claim: recorded,
    findings: findingsOn(recorded, number),
    reviews: [],
    published: isPublished(number) ? { url: 'https://desk.example/ferry', at: '2026-03-02' } : null,
    note: isDone ? 'Asked the harbour office; they confirmed the list by phone.' : '',
    // Some verdicts have none yet.
    evidence: isDone && number % 9 !== 4 ? [evidenceFor(number)] : [],
    edits: [],
    tags: number % 2 === 0 ? ['harbour', 'toll'] : [],
    sensitive: false,
    createdAt: at,
    modifiedAt: at,
    deletedAt: number % 25 === 24 ? at : null,
  };
}

function isPublished(number: number): boolean {
  return number % 40 === 0;
}

/** Published checks have been corrected once. */
function correctedRevision({ id, findings }: Annotation, number: number): readonly Revision[] {
  if (!isPublished(number) || findings.length === 0) return [];
  const before = findings.map((finding) => ({ ...finding, level: 'unproven' }));
  return [
    {
      annotationId: id,
      seq: 2,
      at: '2026-03-05T10:00:00.000Z',
      by: 'Nia',
      change: 'correction',
      reason: 'The coroner’s list came out after we had published.',
      before: { findings: before },
      after: { findings },
    },
  ];
}

function createdRevision(annotation: Annotation): Revision {
  const { id, createdAt, status, claim, findings, note, evidence, tags, sensitive } = annotation;
  return {
    annotationId: id,
    seq: 1,
    at: createdAt,
    by: 'Nia',
    change: 'create',
    reason: '',
    before: {},
    after: { status, claim, findings, note, evidence, tags, sensitive },
  };
}

function sightingOf({ id }: Annotation, number: number): readonly Sighting[] {
  if (number % 5 !== 1) return [];
  const isChanged = number % 2 === 1;
  return [
    {
      annotationId: id,
      at: '2026-04-01T08:00:00.000Z',
      textHash: null,
      state: isChanged ? 'changed' : 'orphan',
      method: isChanged ? 'context' : null,
      reason: isChanged ? null : 'removed',
      certainty: 0.9,
      old: isChanged ? 'More than 25 mayors' : null,
      new: isChanged ? 'More than 30 mayors' : null,
      found: null,
      later: [],
    },
  ];
}

/** Two texts for each page, the later one with a different death toll. */
const SNAPSHOTS: readonly Snapshot[] = Array.from({ length: 80 }, (_each, number) => {
  const isLater = number % 2 === 1;
  const text = SENTENCES.map((sentence) =>
    isLater ? sentence.replace('31 passengers', '36 passengers').replace(' 25 ', ' 30 ') : sentence,
  ).join('\n');
  return {
    id: idOf('dddd', number),
    sourceId: idOf('aaaa', Math.floor(number / 2)),
    takenAt: isLater ? '2026-03-20T07:00:00.000Z' : AT,
    text,
    article: null,
    sha256: createHash('sha256').update(text).digest('hex'),
    why: isLater ? 'change' : 'first',
  };
});

/**
 * A backup of `count` annotations on 40 invented pages, for looking at the interface when it is
 * full.
 */
export function sampleBackup(count: number): string {
  const annotations = Array.from({ length: count }, (_each, number) => annotationOf(number));
  const records: LibraryRecords = {
    sources: Array.from({ length: 40 }, (_each, number) => sourceOf(number)),
    snapshots: SNAPSHOTS,
    stories: [],
    subjects: [],
    annotations,
    revisions: annotations.flatMap((annotation, number) => [
      createdRevision(annotation),
      ...correctedRevision(annotation, number),
    ]),
    sightings: annotations.flatMap(sightingOf),
    drafts: [],
    dismissals: [],
    scales: [DEFAULT_SCALE],
    erasures: [],
    searches: [],
  };
  return encodeBackup({ exportedAt: AT, withheld: 0, records });
}
