import type { Annotation } from '../../model/annotation.ts';
import type { RecordedClaim, Voice } from '../../model/claim.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { AnnotationId, EvidenceId, SourceId } from '../../model/ids.ts';
import type { LeftOut, LeftReason } from '../../model/library/left-out.ts';
import type { LibraryRecords } from '../../model/library/library-records.ts';
import type { Revision } from '../../model/revision.ts';
import { untouchedFields } from '../../model/annotation.ts';
import { sourceKey, withoutCredentials } from '../../model/rules/source-key.ts';
import type { Source } from '../../model/source.ts';
import type { TextPositionSelector, TextQuoteSelector } from '../../model/target.ts';
import { idFrom, nameId } from './name-id.ts';

/** Something written afterwards by somebody, which the history keeps. */
export interface ForeignReply {
  readonly by: string;
  readonly at: string | null;
  /** Its own address or id, and its words. */
  readonly reason: string;
}

/** Evidence as another program knows it. */
export interface ForeignEvidence {
  readonly url: string | null;
  readonly title: string;
  readonly quote: string;
  readonly publisher?: string | null;
  readonly author?: string | null;
  readonly publishedAt?: string | null;
  readonly note?: string;
}

/** What another program's annotation or review comes down to. */
export interface ForeignCheck {
  /** Its own id, which makes ours; null if it has none. */
  readonly id: string | null;
  /** What the history names it by, if not by its id. */
  readonly reason?: string;
  /** The page that it is on. */
  readonly url: string;
  readonly title: string;
  readonly quote: TextQuoteSelector;
  /** Where the words are in the page's text; null where that is not known. */
  readonly position: TextPositionSelector | null;
  readonly note: string;
  readonly tags: readonly string[];
  readonly by: string;
  readonly createdAt: string | null;
  readonly modifiedAt: string | null;
  readonly evidence: readonly ForeignEvidence[];
  /** Who says what is quoted, if it is said, and when. */
  readonly claimant?: string | null;
  readonly claimedAt?: string | null;
  readonly replies?: readonly ForeignReply[];
}

/** What a file of another program gives. */
export interface ForeignFile {
  readonly records: LibraryRecords;
  readonly left: readonly LeftOut[];
}

/** Counts what is not taken over. */
export class LeftCount {
  readonly #counts = new Map<LeftReason, number>();

  add(why: LeftReason, count = 1): void {
    if (count > 0) this.#counts.set(why, (this.#counts.get(why) ?? 0) + count);
  }

  get list(): readonly LeftOut[] {
    return [...this.#counts].map(([why, count]) => ({ why, count }));
  }
}

export const NO_RECORDS: LibraryRecords = {
  sources: [],
  snapshots: [],
  stories: [],
  subjects: [],
  annotations: [],
  revisions: [],
  sightings: [],
  drafts: [],
  dismissals: [],
  scales: [],
  erasures: [],
  searches: [],
};

/** What is made of one thing in a file. */
export interface CheckRecords {
  readonly source: Source;
  readonly annotation: Annotation;
  readonly revisions: readonly Revision[];
}

/**
 * The records of what another program wrote: an open claim on its page, with a history that says who
 * wrote it, when, and under which id. Its page was never read here: the words are looked for when it
 * is opened. What does not say when it was written is taken for written `now` (ISO 8601 UTC).
 */
export function recordsOf(check: ForeignCheck, now: string): CheckRecords {
  const at = check.createdAt ?? check.modifiedAt ?? now;
  const source = sourceOf(check, at);
  const annotation = annotationOf(check, source.id, at);
  return { source, annotation, revisions: historyOf(check, annotation) };
}

function sourceOf(check: ForeignCheck, at: string): Source {
  const url = withoutCredentials(check.url);
  const key = sourceKey(url);
  return {
    id: nameId(`source ${key}`) as SourceId,
    key,
    url,
    canonicalUrl: null,
    title: check.title,
    byline: null,
    siteName: null,
    publishedAt: null,
    modifiedAt: null,
    lang: null,
    archives: [],
    note: '',
    firstSeenAt: at,
    lastSeenAt: at,
  };
}

function annotationOf(check: ForeignCheck, sourceId: SourceId, at: string): Annotation {
  const { quote, position, note, tags, url } = check;
  const id = idOf(check);
  return {
    id,
    revision: 1 + (check.replies ?? []).length,
    sourceId,
    snapshotId: null,
    target: { quote, position: position ?? { start: 0, end: quote.exact.length } },
    visitedUrl: withoutCredentials(url),
    permalink: null,
    postedAt: null,
    seenAt: at,
    origin: 'imported',
    ...untouchedFields(claimOf(check)),
    note,
    tags: [...new Set(tags)],
    evidence: check.evidence.map((one, nth) => evidenceOf(one, `${id} ${nth}`, at)),
    edits: [],
    createdAt: at,
    modifiedAt: check.modifiedAt ?? at,
    deletedAt: null,
  };
}

function idOf(check: ForeignCheck): AnnotationId {
  const name = check.id ?? JSON.stringify([check.url, check.quote, check.note, check.by]);
  return idFrom(name) as AnnotationId;
}

function claimOf({ quote, claimant, claimedAt }: ForeignCheck): RecordedClaim {
  const voices: Voice[] =
    claimant == null
      ? []
      : [
          {
            id: 'voice-1',
            name: claimant,
            role: 'quoted source',
            kind: 'unknown',
            how: 'said',
            span: null,
          },
        ];
  return {
    text: quote.exact,
    summary: null,
    kinds: ['statement'],
    quotationId: null,
    figures: [],
    voices,
    claimant: voices[0]?.id ?? null,
    claimedAt: claimedAt ?? null,
    original: null,
  };
}

function evidenceOf(foreign: ForeignEvidence, name: string, at: string): Evidence {
  return {
    id: nameId(`evidence ${name}`) as EvidenceId,
    // What it does for the claim, only a person can say.
    stance: 'not chosen',
    findingIds: [],
    medium: 'web',
    url: foreign.url,
    title: foreign.title,
    publisher: foreign.publisher ?? null,
    author: foreign.author ?? null,
    publishedAt: foreign.publishedAt ?? null,
    sourceClass: 'unknown',
    drawsOn: null,
    locator: null,
    quote: foreign.quote,
    original: null,
    figures: [],
    searched: null,
    askedAt: null,
    answeredAt: null,
    accessedAt: at,
    archives: [],
    sha256: null,
    sensitive: false,
    note: foreign.note ?? '',
  };
}

function historyOf(check: ForeignCheck, annotation: Annotation): readonly Revision[] {
  const { id, note, tags, evidence, claim } = annotation;
  const begun = { at: annotation.createdAt, by: check.by, reason: check.reason ?? check.id ?? '' };
  const replies = (check.replies ?? []).map(({ by, at, reason }) => ({
    by,
    at: at ?? annotation.createdAt,
    reason,
  }));
  return [begun, ...replies].map((entry, nth) => ({
    annotationId: id,
    seq: nth + 1,
    ...entry,
    change: 'import',
    before: {},
    after: nth === 0 ? { ...untouchedFields(claim), note, evidence, tags } : {},
  }));
}
