import type { Annotation } from '../../lib/model/annotation.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import type { Id } from '../../lib/model/ids.ts';
import type { LibraryRecords } from '../../lib/model/library/library-records.ts';
import type { Revision } from '../../lib/model/revision.ts';
import { decodeAs, recordSchemas } from '../../lib/model/schemas/schemas.ts';
import { annotation, evidence, figure, finding, scale, source } from './sample-records.ts';

const id = <Kind extends string>(text: string): Id<Kind> => text as Id<Kind>;
const AT = '2025-11-02T03:04:05.000Z';
const HASH = 'ab'.repeat(32);
const ORIGINAL = { quote: 'x', lang: 'x', url: 'x', locator: 'x', translatedBy: 'x' };
const QUOTE = { exact: 'x', prefix: 'x', suffix: 'x' };
const SPOT = { quote: QUOTE, position: { start: 0, end: 1 } };
const TARGET = { ...SPOT, cells: [{ row: 'x', column: 'x' }], sentence: SPOT };
const FULL_FIGURE = figure({
  unit: 'x',
  population: 'x',
  place: 'x',
  event: 'x',
  period: 'x',
  asOf: 'x',
  creditedTo: 'x',
  subjectId: id('subject-1'),
});
const ARCHIVED = { url: 'x', at: AT };

const FULL_EVIDENCE: Evidence = evidence({
  findingIds: [id('finding-1')],
  author: 'x',
  publishedAt: 'x',
  drawsOn: 'x',
  original: ORIGINAL,
  figures: [FULL_FIGURE],
  searched: { where: 'x', words: 'x', languages: 'x', dates: 'x' },
  askedAt: 'x',
  answeredAt: 'x',
  archives: [ARCHIVED],
  sha256: 'x',
  note: 'x',
});

const FULL_ANNOTATION: Annotation = annotation({
  storyId: id('story-1'),
  target: TARGET,
  permalink: 'x',
  postedAt: 'x',
  claim: {
    ...annotation().claim,
    summary: 'x',
    quotationId: 'x',
    figures: [FULL_FIGURE],
    voices: annotation().claim.voices.map((voice) => ({ ...voice, span: { start: 0, end: 1 } })),
    claimant: 'voice-1',
    claimedAt: 'x',
    original: ORIGINAL,
  },
  findings: [
    finding({
      evidenceIds: [id('evidence-1')],
      unconfirmed: { since: AT, judged: 'x' },
    }),
  ],
  reviews: [
    {
      id: id('review-1'),
      by: 'x',
      at: AT,
      decision: 'approved',
      comment: 'x',
      revision: 1,
      lapsedAt: AT,
    },
  ],
  published: { url: 'x', at: 'x' },
  note: 'x',
  evidence: [FULL_EVIDENCE],
  edits: [
    {
      id: id('edit-1'),
      old: 'x',
      new: 'x',
      oldSeenAt: AT,
      newSeenAt: AT,
      textHash: HASH,
      decision: 'kept',
      decidedAt: AT,
      figures: [FULL_FIGURE],
    },
  ],
});

const { claim, findings, reviews, published, note, tags, target, snapshotId, edits } =
  FULL_ANNOTATION;
const WRITTEN = { claim, findings, reviews, published, note, tags };
const REVISED = { ...WRITTEN, evidence: [FULL_EVIDENCE], storyId: id<'story'>('story-1') };

function revision(seq: number, more: Partial<Revision>): Revision {
  const annotationId = FULL_ANNOTATION.id;
  return {
    annotationId,
    seq,
    at: AT,
    by: 'x',
    change: 'edit',
    reason: 'x',
    before: {},
    after: {},
    ...more,
  };
}

/** One annotation with one of everything that can belong to it, no field empty. */
const FULL: LibraryRecords = {
  sources: [
    {
      ...source,
      canonicalUrl: 'x',
      modifiedAt: 'x',
      archives: [ARCHIVED],
      note: 'x',
      edits: [{ at: AT, by: 'x', before: { note: 'x' }, after: { note: 'x', title: 'x' } }],
    },
  ],
  snapshots: [
    {
      id: id('snapshot-1'),
      sourceId: source.id,
      takenAt: AT,
      text: 'x',
      article: [{ start: 0, end: 1 }],
      sha256: HASH,
      why: 'first',
    },
  ],
  stories: [
    {
      id: id('story-1'),
      name: 'x',
      criteria: 'x',
      method: 'x',
      scaleIds: [id('scale-1')],
      sensitive: false,
      createdAt: AT,
      closedAt: AT,
    },
  ],
  subjects: [
    {
      id: id('subject-1'),
      storyId: id('story-1'),
      event: 'x',
      place: 'x',
      period: 'x',
      what: 'x',
      harm: 'x',
      population: 'x',
      ours: { min: 1, best: 1, max: 1, rule: 'x', knownAsOf: 'x' },
    },
  ],
  annotations: [FULL_ANNOTATION],
  revisions: [
    revision(1, { change: 'create', after: { ...REVISED, sensitive: false } }),
    revision(2, { before: REVISED, after: REVISED }),
    revision(3, {
      change: 'correction',
      before: { note, target, snapshotId, edits },
      after: { note, target, snapshotId, edits },
    }),
  ],
  sightings: [
    {
      annotationId: FULL_ANNOTATION.id,
      at: AT,
      textHash: HASH,
      state: 'changed',
      method: 'exact',
      reason: null,
      certainty: 1,
      old: 'x',
      new: 'x',
      found: TARGET,
      later: [
        {
          figureId: id('figure-1'),
          old: FULL_FIGURE,
          figure: FULL_FIGURE,
          direction: 'higher',
          isAddedUp: false,
          quote: 'x',
          postedAt: 'x',
          permalink: 'x',
        },
      ],
    },
  ],
  drafts: [
    {
      annotationId: FULL_ANNOTATION.id,
      at: AT,
      baseRevision: 3,
      patch: { ...REVISED },
      comment: 'x',
    },
  ],
  dismissals: [
    {
      id: 'dismissal-1',
      sourceId: source.id,
      what: 'claim',
      quote: TARGET.quote,
      reason: 'x',
      at: AT,
    },
  ],
  scales: [scale],
  erasures: [],
  searches: [{ id: 'search-1', name: 'x', text: 'x', place: 1 }],
};

type List = keyof LibraryRecords;

/** Makes words that occur nowhere else and are no part of each other. */
export class Words {
  #count = 0;
  next(tag: string): string {
    this.#count += 1;
    return `${tag}${String(this.#count)}q`;
  }

  /** A SHA-256 in its shape. */
  hash(): string {
    this.#count += 1;
    return String(this.#count).padStart(64, '0');
  }
}

/**
 * A library of one annotation in which every string that may be any text is a word of its own that
 * starts with the tag; ids are such words too, the same wherever the record is named. The saved
 * search is for its note, and a hint at its words is dismissed.
 */
export function plantedLibrary(tag: string, words: Words): LibraryRecords {
  const known = new Map<string, string>([[HASH, words.hash()]]);
  const give = (text: string): string => {
    if (!ID.test(text)) return known.get(text) ?? words.next(tag);
    const given = known.get(text) ?? words.next(tag);
    known.set(text, given);
    return given;
  };
  const lists = Object.keys(FULL) as List[];
  // Only texts are replaced, by texts that the schemas take.
  const planted = Object.fromEntries(
    lists.map((list) => [
      list,
      (FULL[list] as readonly unknown[]).map((record, at) =>
        replaced(record, freeIn(list, at), give),
      ),
    ]),
  ) as unknown as LibraryRecords;
  const [own] = planted.annotations;
  if (own === undefined) throw new Error('the sample is empty');
  const { quote } = own.target;
  const dismissals = planted.dismissals.map((one) => ({ ...one, quote }));
  return searchingFor({ ...planted, dismissals }, own.note);
}

/** The same with all its saved searches looking for this. */
export function searchingFor(records: LibraryRecords, text: string): LibraryRecords {
  return { ...records, searches: records.searches.map((search) => ({ ...search, text })) };
}

const ID = /^[a-z]+-\d$/;

type Path = readonly (string | number)[];

const free = new Map<string, ReadonlySet<string>>();

/** The paths in a sample record at which its schema takes any text. */
function freeIn(list: List, at: number): ReadonlySet<string> {
  const key = `${list} ${String(at)}`;
  const known = free.get(key);
  if (known !== undefined) return known;
  const record = FULL[list][at];
  const found = textsIn(record).filter((path) => {
    const isHere = (other: Path): boolean => other.join('.') === path.join('.');
    const tried = mapTexts(record, (text, other) => (isHere(other) ? 'planted' : text));
    return decodeAs<unknown>(recordSchemas[list], tried).ok;
  });
  const paths = new Set(found.map((path) => path.join('.')));
  free.set(key, paths);
  return paths;
}

function replaced(
  record: unknown,
  paths: ReadonlySet<string>,
  give: (text: string) => string,
): unknown {
  return mapTexts(record, (text, path) =>
    paths.has(path.join('.')) || text === HASH ? give(text) : text,
  );
}

function mapTexts(
  value: unknown,
  change: (text: string, path: Path) => string,
  path: Path = [],
): unknown {
  if (typeof value === 'string') return change(value, path);
  if (Array.isArray(value)) return value.map((one, at) => mapTexts(one, change, [...path, at]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, mapTexts(one, change, [...path, key])]),
  );
}

function textsIn(value: unknown): readonly Path[] {
  const paths: Path[] = [];
  mapTexts(value, (text, path) => {
    paths.push(path);
    return text;
  });
  return paths;
}

/** Paths in the sample that hold nothing, so that no word is planted there. */
export function emptyPlaces(): readonly string[] {
  const empty: string[] = [];
  const look = (value: unknown, path: string): void => {
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0))
      empty.push(path);
    else if (typeof value === 'object')
      for (const [key, one] of Object.entries(value)) look(one, `${path}.${key}`);
  };
  look(FULL, 'records');
  return empty;
}

/** Several libraries as one. */
export function joined(parts: readonly LibraryRecords[]): LibraryRecords {
  const lists = Object.keys(FULL) as List[];
  return Object.fromEntries(
    lists.map((list) => [list, parts.flatMap((part) => part[list] as readonly unknown[])]),
  ) as unknown as LibraryRecords;
}

/** The words with this tag in a text. */
export function plantedIn(text: string, tag: string): ReadonlySet<string> {
  return new Set(text.match(new RegExp(`${tag}\\d+q`, 'g')));
}
