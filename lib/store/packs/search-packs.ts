import type { AnnotationId, SourceId } from '../../model/ids.ts';
import { bucketOf } from './bucket.ts';
import type { PackedEntry, PackedSource } from './packed-entry.ts';

/** Counts up when what is packed, or how, changes: packs of an older form are rebuilt. */
export const PACK_FORM = 8;

/** Key of the row that says how far the packs have got. */
export const STATE = 'state';

/**
 * The index is stored in packs, each one row of its table, so that all of it is read in a few large
 * pieces. The id of an entry decides its pack. `stamp` numbers the change that wrote the row;
 * stamps only grow, even when everything is deleted.
 */
export type SearchPackRow = StateRow | EntryPack | SourcePack;

export interface StateRow {
  readonly pack: typeof STATE;
  /** The last stamp given out. */
  readonly stamp: number;
  /** The form that all packs have; 0 while some annotations are in no pack. */
  readonly form: number;
}

/** Entries in columns; the `…Ends` columns say where each entry's part ends. */
export interface EntryPack {
  readonly pack: string;
  readonly stamp: number;
  /** Separated by spaces, since ids contain none. */
  readonly ids: string;
  readonly sourceIds: string;
  /** The id of the annotation that each is another appearance of, one line each; empty for most. */
  readonly firsts: string;
  /** One line each. */
  readonly traits: string;
  /**
   * The labels used in the pack, each once, one line each; `labelNumbers` refer to them by their
   * position.
   */
  readonly labels: string;
  readonly labelNumbers: Uint32Array;
  readonly labelEnds: Uint32Array;
  /** When each entry was made and changed, ms since 1970, two numbers per entry. */
  readonly times: Float64Array;
  /** Where each entry's words begin in their page; Infinity for those without a place. */
  readonly starts: Float64Array;
  readonly figures: Float64Array;
  readonly figureEnds: Uint32Array;
  /** When levels were chosen, ms since 1970. */
  readonly decisions: Float64Array;
  readonly decisionEnds: Uint32Array;
  readonly text: string;
  readonly textEnds: Uint32Array;
}

export interface SourcePack {
  readonly pack: string;
  readonly stamp: number;
  readonly ids: string;
  /** Site and title as JSON, one line each. */
  readonly labels: string;
  readonly text: string;
  readonly textEnds: Uint32Array;
}

/** With a hundred thousand entries, a pack is about forty thousand characters. */
const ENTRY_PACKS = 1024;
const SOURCE_PACKS = 128;

/** The key of the pack an annotation is in. */
export function entryPackOf(id: AnnotationId): string {
  return `e${String(bucketOf(id, ENTRY_PACKS)).padStart(4, '0')}`;
}

/** The key of the pack a source is in. */
export function sourcePackOf(id: SourceId): string {
  return `s${String(bucketOf(id, SOURCE_PACKS)).padStart(4, '0')}`;
}

export function isEntryPack(row: SearchPackRow): row is EntryPack {
  return row.pack.startsWith('e');
}

export function isSourcePack(row: SearchPackRow): row is SourcePack {
  return row.pack !== STATE && row.pack.startsWith('s');
}

/** Puts entries into columns. */
export function writeEntries(
  pack: string,
  stamp: number,
  entries: readonly PackedEntry[],
): EntryPack {
  const labels = [...new Set(entries.flatMap((entry) => entry.labels))];
  const places = new Map(labels.map((label, at) => [label, at]));
  return {
    pack,
    stamp,
    ids: entries.map(({ id }) => id).join(' '),
    sourceIds: entries.map(({ sourceId }) => sourceId).join(' '),
    firsts: entries.map(({ first }) => first ?? '').join('\n'),
    traits: entries.map(({ traits }) => traits).join('\n'),
    labels: labels.join('\n'),
    labelNumbers: Uint32Array.from(
      entries.flatMap((entry) => entry.labels.map((label) => places.get(label) ?? 0)),
    ),
    labelEnds: endsOf(entries.map((entry) => entry.labels.length)),
    times: Float64Array.from(
      entries.flatMap(({ createdAt, modifiedAt }) => [createdAt, modifiedAt]),
    ),
    starts: Float64Array.from(entries, ({ start }) => start),
    figures: Float64Array.from(entries.flatMap(({ figures }) => figures)),
    figureEnds: endsOf(entries.map(({ figures }) => figures.length)),
    decisions: Float64Array.from(entries.flatMap(({ decidedAt }) => decidedAt)),
    decisionEnds: endsOf(entries.map(({ decidedAt }) => decidedAt.length)),
    text: entries.map(({ text }) => text).join(''),
    textEnds: endsOf(entries.map(({ text }) => text.length)),
  };
}

/** The entries of a pack. Throws if its columns do not fit each other. */
export function unpackEntries(row: EntryPack): PackedEntry[] {
  const ids = idsOf<AnnotationId>(row.ids);
  const sourceIds = idsOf<SourceId>(row.sourceIds);
  const traits = linesOf(row.traits);
  const firsts = firstsOf(row, ids.length);
  const labels = linesOf(row.labels);
  assertFits(row, ids.length, [sourceIds.length, traits.length]);
  return ids.map((id, at) => ({
    id,
    first: firsts.get(at) ?? null,
    sourceId: sourceIds[at] ?? ('' as SourceId),
    traits: traits[at] ?? '',
    labels: Array.from(
      row.labelNumbers.subarray(row.labelEnds[at - 1] ?? 0, row.labelEnds[at]),
      (number) => labels[number] ?? '',
    ),
    createdAt: row.times[2 * at] ?? 0,
    modifiedAt: row.times[2 * at + 1] ?? 0,
    start: row.starts[at] ?? Infinity,
    figures: [...row.figures.subarray(row.figureEnds[at - 1] ?? 0, row.figureEnds[at])],
    decidedAt: [...row.decisions.subarray(row.decisionEnds[at - 1] ?? 0, row.decisionEnds[at])],
    text: row.text.slice(row.textEnds[at - 1] ?? 0, row.textEnds[at]),
  }));
}

/** Puts sources into columns. */
export function writeSources(
  pack: string,
  stamp: number,
  sources: readonly PackedSource[],
): SourcePack {
  return {
    pack,
    stamp,
    ids: sources.map(({ id }) => id).join(' '),
    labels: sources.map(({ site, title }) => JSON.stringify([site, title])).join('\n'),
    text: sources.map(({ text }) => text).join(''),
    textEnds: endsOf(sources.map(({ text }) => text.length)),
  };
}

/** The sources of a pack. Throws if its columns do not fit each other. */
export function readSources(row: SourcePack): PackedSource[] {
  const ids = idsOf<SourceId>(row.ids);
  const labels = linesOf(row.labels);
  if (labels.length !== ids.length || row.textEnds.length !== ids.length)
    throw new RangeError(`the pack ${row.pack} does not fit together`);
  return ids.map((id, at) => {
    const [site = '', title = ''] = JSON.parse(labels[at] ?? '[]') as string[];
    return { id, site, title, text: row.text.slice(row.textEnds[at - 1] ?? 0, row.textEnds[at]) };
  });
}

/**
 * For entries that are another appearance of a claim: the first appearance, by the entry's position
 * in the pack. Throws if the number of lines is not the number of entries.
 */
export function firstsOf(
  { pack, firsts }: EntryPack,
  count: number,
): ReadonlyMap<number, AnnotationId> {
  const lines = firsts.split('\n');
  if (lines.length !== Math.max(1, count))
    throw new RangeError(`the pack ${pack} does not fit together`);
  const named = new Map<number, AnnotationId>();
  for (const [at, line] of lines.entries()) if (line !== '') named.set(at, line as AnnotationId);
  return named;
}

/** Throws unless every column of a pack has as many entries as it has ids. */
export function assertFits(row: EntryPack, count: number, lengths: readonly number[]): void {
  const { times, starts, figureEnds, decisionEnds, textEnds, text, figures, decisions } = row;
  const { labelNumbers, labelEnds } = row;
  const perEntry = [starts, figureEnds, decisionEnds, textEnds, labelEnds];
  const isFitting =
    [...lengths, ...perEntry.map(({ length }) => length)].every((length) => length === count) &&
    times.length === 2 * count &&
    (labelEnds.at(-1) ?? 0) === labelNumbers.length &&
    (textEnds.at(-1) ?? 0) === text.length &&
    (figureEnds.at(-1) ?? 0) === figures.length &&
    (decisionEnds.at(-1) ?? 0) === decisions.length;
  if (!isFitting) throw new RangeError(`the pack ${row.pack} does not fit together`);
}

export function idsOf<Id extends string>(joined: string): Id[] {
  return joined === '' ? [] : (joined.split(' ') as Id[]);
}

export function linesOf(joined: string): string[] {
  return joined === '' ? [] : joined.split('\n');
}

function endsOf(lengths: readonly number[]): Uint32Array {
  const ends = new Uint32Array(lengths.length);
  let end = 0;
  for (const [at, length] of lengths.entries()) {
    end += length;
    ends[at] = end;
  }
  return ends;
}
