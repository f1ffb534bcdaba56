import { STATUSES, type Annotation, type Status } from '../../model/annotation.ts';
import type { ClaimKind } from '../../model/claim.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { AnnotationId, SourceId } from '../../model/ids.ts';
import { HAVINGS, type Having } from '../../model/library/search-term.ts';
import { FLAGS, recordFlags, type Flag } from '../../model/rules/claim-state.ts';
import { placeInPage } from '../../model/rules/page-order.ts';
import type { Source } from '../../model/source.ts';
import { foldForSearch } from '../../text/search-folding.ts';
import { toByteText } from './byte-text.ts';

/** What a list can be filtered and grouped by. Many annotations share the same set of traits. */
export interface Traits {
  readonly status: Status;
  /** Those that the record alone gives, see `recordFlags`. */
  readonly flags: readonly Flag[];
  readonly isTrash: boolean;
  readonly isSensitive: boolean;
  /** The levels chosen, that of the statement first, each once. */
  readonly levels: readonly string[];
  readonly kinds: readonly ClaimKind[];
  readonly has: readonly Having[];
}

/** What an entry is filed under: a tag, the id of a story, or the id of a subject. */
export type LabelKind = 'tag' | 'story' | 'subject';

const LABEL_SIGNS: Readonly<Record<LabelKind, string>> = { tag: '#', story: '=', subject: '~' };

/** What a label of this kind names; null for a label of another kind. */
export function nameInLabel(label: string, kind: LabelKind): string | null {
  return label.startsWith(LABEL_SIGNS[kind]) ? label.slice(1) : null;
}

/** What the index keeps of one annotation. */
export interface PackedEntry {
  readonly id: AnnotationId;
  readonly sourceId: SourceId;
  /** The annotation it is another appearance of. */
  readonly first: AnnotationId | null;
  /** See `readTraits`: equal traits are equal text. */
  readonly traits: string;
  /** See `nameInLabel`; without line breaks. */
  readonly labels: readonly string[];
  /** ms since 1970. */
  readonly createdAt: number;
  readonly modifiedAt: number;
  /** See `placeInPage`. */
  readonly start: number;
  /**
   * The low and high value of each figure except dates, one after the other; NaN if neither is
   * known.
   */
  readonly figures: readonly number[];
  /** When its levels were chosen, ms since 1970. */
  readonly decidedAt: readonly number[];
  /**
   * Folded for searches, with a line break after each field, and its findings and evidence after
   * `SHARED_FROM`; as bytes, see `byte-text.ts`.
   */
  readonly text: string;
}

/**
 * Comes before the part that other appearances of a claim show too; folded text has no empty line.
 */
export const SHARED_FROM = '\n\n';

/** What the index keeps of one source. */
export interface PackedSource {
  readonly id: SourceId;
  /** Site and title as they are shown. */
  readonly site: string;
  readonly title: string;
  /** Like that of an entry. */
  readonly text: string;
}

/** A source with its site, as in its row. */
export interface SitedSource extends Source {
  readonly site: string;
}

/** An annotation as the index keeps it. Linear in its text. */
export function packEntry(annotation: Annotation): PackedEntry {
  return {
    id: annotation.id,
    sourceId: annotation.sourceId,
    first: annotation.appearanceOf,
    traits: writeTraits(traitsOf(annotation)),
    labels: labelsOf(annotation),
    createdAt: Date.parse(annotation.createdAt),
    modifiedAt: Date.parse(annotation.modifiedAt),
    start: placeInPage(annotation.target),
    figures: figureBounds(annotation),
    decidedAt: decisionsOf(annotation),
    text: textOf(annotation),
  };
}

/** A source as the index keeps it. */
export function packSource({
  id,
  site,
  title,
  url,
  siteName,
  byline,
  note,
}: SitedSource): PackedSource {
  return { id, site, title, text: foldFields([title, url, siteName, byline, note]) };
}

/**
 * Writes traits in as few characters as JSON allows: otherwise they would be as much to read as the
 * words themselves.
 */
function writeTraits(traits: Traits): string {
  return JSON.stringify([
    STATUSES.indexOf(traits.status),
    bitsOf(FLAGS, traits.flags),
    Number(traits.isTrash) + 2 * Number(traits.isSensitive),
    bitsOf(HAVINGS, traits.has),
    traits.levels,
    traits.kinds,
  ]);
}

function bitsOf<Word>(words: readonly Word[], chosen: readonly Word[]): number {
  return words.reduce((bits, word, at) => bits + (chosen.includes(word) ? 2 ** at : 0), 0);
}

function chosenIn<Word>(words: readonly Word[], bits: number): readonly Word[] {
  return words.filter((_word, at) => (bits & (2 ** at)) !== 0);
}

/**
 * The traits of another appearance of a claim: its own, except for those that depend on the
 * findings and the evidence, which come from its first appearance.
 */
export function shareTraits(own: Traits, first: Traits): string {
  const kept = own.has.filter((having) => having !== 'finding' && having !== 'evidence');
  const shared = first.has.filter((having) => having === 'finding' || having === 'evidence');
  return writeTraits({
    ...own,
    levels: first.levels,
    has: [...kept, ...shared],
    flags: first.flags,
  });
}

type TraitList = [number, number, number, number, ...unknown[]];

/** The traits that an entry's line encodes. Throws if the line is not valid. */
export function readTraits(line: string): Traits {
  const [status, flags, marks, has, levels, kinds] = JSON.parse(line) as TraitList;
  return {
    status: STATUSES[status] ?? 'to check',
    flags: chosenIn(FLAGS, flags),
    isTrash: (marks & 1) === 1,
    isSensitive: (marks & 2) === 2,
    has: chosenIn(HAVINGS, has),
    levels: levels as string[],
    kinds: kinds as ClaimKind[],
  };
}

function traitsOf(annotation: Annotation): Traits {
  const { claim, findings, status, sensitive, deletedAt } = annotation;
  const byStatement = [...findings].sort((a, b) => rankOf(a.about.kind) - rankOf(b.about.kind));
  const levels = new Set(byStatement.flatMap(({ level }) => (level === null ? [] : [level])));
  return {
    status,
    flags: recordFlags(annotation),
    isTrash: deletedAt !== null,
    isSensitive: sensitive,
    levels: [...levels],
    kinds: claim.kinds,
    has: havingsOf(annotation, levels.size),
  };
}

function labelsOf({ tags, storyId, claim }: Annotation): string[] {
  const label = (kind: LabelKind, name: string): string =>
    LABEL_SIGNS[kind] + name.replaceAll('\n', ' ');
  return [
    ...new Set([
      ...tags.map((tag) => label('tag', tag)),
      ...(storyId === null ? [] : [label('story', storyId)]),
      ...claim.figures.flatMap(({ subjectId }) =>
        subjectId === null ? [] : [label('subject', subjectId)],
      ),
    ]),
  ];
}

function rankOf(kind: 'statement' | 'wording' | 'credit' | 'figure'): number {
  return kind === 'statement' ? 0 : 1;
}

function havingsOf(annotation: Annotation, levels: number): Having[] {
  const { claim, evidence, note, tags, storyId, edits } = annotation;
  const has: Record<Having, boolean> = {
    evidence: evidence.length > 0,
    finding: levels > 0,
    note: note.trim() !== '',
    figure: claim.figures.length > 0,
    tag: tags.length > 0,
    subject: claim.figures.some(({ subjectId }) => subjectId !== null),
    story: storyId !== null,
    edit: edits.some(({ about }) => about === undefined),
  };
  return (Object.keys(has) as Having[]).filter((name) => has[name]);
}

/** The years of dates are left out: they are not quantities. */
function figureBounds({ claim }: Annotation): number[] {
  return claim.figures
    .filter(({ kind }) => kind !== 'date')
    .flatMap(({ min, best, max }) => [min ?? best ?? max ?? NaN, max ?? best ?? min ?? NaN]);
}

function decisionsOf({ findings }: Annotation): number[] {
  return findings.flatMap(({ level, decidedAt }) =>
    level === null || decidedAt === null ? [] : [Date.parse(decidedAt)],
  );
}

/** What belongs to the entry alone, then what it shares with its other appearances. */
function textOf(annotation: Annotation): string {
  const { findings, evidence } = annotation;
  const shared = foldFields([
    ...findings.map(({ justification }) => justification),
    ...evidence.flatMap(evidenceFields),
  ]);
  const own = foldFields(ownFields(annotation));
  return shared === '' ? own : `${own === '' ? '\n' : own}\n${shared}`;
}

function ownFields({ target, claim, note, tags, edits }: Annotation): (string | null)[] {
  return [
    claim.text,
    // Usually these are the claim's own words.
    target.quote.exact === claim.text ? null : target.quote.exact,
    claim.summary,
    note,
    ...claim.voices.map(({ name }) => name),
    ...claim.figures.flatMap(({ place, event, period, population }) => [
      place,
      event,
      period,
      population,
    ]),
    claim.original?.quote ?? null,
    ...tags,
    ...edits.map((edit) => edit.new),
  ];
}

function evidenceFields(entry: Evidence): (string | null)[] {
  const { title, quote, note, url, publisher, author, searched } = entry;
  return [title, quote, note, url, publisher, author, searched?.words ?? null];
}

function foldFields(fields: readonly (string | null)[]): string {
  const folded = fields.map((field) => (field === null ? '' : foldForSearch(field).trim()));
  const lines = folded.filter((field) => field !== '').map((field) => `${field}\n`);
  return toByteText(lines.join(''));
}
