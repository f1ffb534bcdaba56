import { LONGEST_CHAIN } from '../../model/rules/appearances.ts';
import type { AnnotationId, SourceId, StoryId } from '../../model/ids.ts';
import { nameInLabel, readTraits, shareTraits, type Traits } from '../packs/packed-entry.ts';
import {
  assertFits,
  firstsOf,
  idsOf,
  isEntryPack,
  isSourcePack,
  linesOf,
  readSources,
  type EntryPack,
  type SearchPackRow,
} from '../packs/search-packs.ts';
import { TextNumbers } from './text-numbers.ts';

/** One pack in memory: its text as it was read, its ids as numbers. */
interface LoadedPack {
  readonly ids: readonly AnnotationId[];
  readonly sourceNumbers: Uint32Array;
  readonly traitNumbers: Uint32Array;
  readonly labelNumbers: Uint32Array;
  readonly firsts: ReadonlyMap<number, AnnotationId>;
  readonly row: EntryPack;
}

export interface IndexedSource {
  readonly id: SourceId;
  readonly site: string;
  readonly title: string;
  /** Folded, as bytes. */
  readonly text: string;
}

/** A stretch of entries whose text is in one string. */
export interface EntryTexts {
  /** The place of its first entry. */
  readonly first: number;
  /** As bytes, see `byte-text.ts`. */
  readonly text: string;
  readonly ends: Uint32Array;
}

/**
 * All entries in columns. The values at one index of each column belong to one annotation; that
 * index is the entry's place. Never modified; a change makes a new one.
 */
export interface Columns {
  readonly ids: readonly AnnotationId[];
  /** Positions in `sources`. */
  readonly sourceNumbers: Uint32Array;
  /** Positions in `traits`. */
  readonly traitNumbers: Uint32Array;
  /** ms since 1970. */
  readonly createdAt: Float64Array;
  readonly modifiedAt: Float64Array;
  /** Where the words begin in their page; Infinity for entries without a place. */
  readonly starts: Float64Array;
  /** Low and high in turn; the figures of entry `n` end at `figureEnds[n]`. */
  readonly figures: Float64Array;
  readonly figureEnds: Uint32Array;
  /** Positions in `labels`; the labels of entry `n` end at `labelEnds[n]`. */
  readonly labelNumbers: Uint32Array;
  readonly labelEnds: Uint32Array;
  /** When levels were chosen, ms since 1970; those of entry `n` end at `decisionEnds[n]`. */
  readonly decisions: Float64Array;
  readonly decisionEnds: Uint32Array;
  /**
   * For another appearance of a claim, by its place: the place of the entry whose findings it
   * shows.
   */
  readonly carriers: ReadonlyMap<number, number>;
  readonly blocks: readonly EntryTexts[];
  readonly sources: readonly IndexedSource[];
  /** The texts of the sources, by their number. */
  readonly sourceTexts: EntryTexts;
  readonly traits: readonly Traits[];
  readonly labels: readonly string[];
}

type LabelColumns = Pick<Columns, 'labelNumbers' | 'labelEnds'>;

/** An id that no annotation has. */
const NOBODY = '' as AnnotationId;

/**
 * The place at the end of a chain of copies; if the chain is a circle, the place it was asked for.
 */
function rootOf(copy: number, nextOf: (at: number) => number | null): number {
  const seen = new Set([copy]);
  let at = copy;
  while (seen.size < LONGEST_CHAIN) {
    const next = nextOf(at);
    if (next === null) return at;
    if (seen.has(next)) return copy;
    seen.add(next);
    at = next;
  }
  return at;
}

const UNKNOWN: Omit<IndexedSource, 'id'> = { site: '', title: '', text: '' };

function textsOf(sources: readonly IndexedSource[]): EntryTexts {
  const ends = new Uint32Array(sources.length);
  let end = 0;
  for (const [at, { text }] of sources.entries()) {
    end += text.length;
    ends[at] = end;
  }
  return { first: 0, text: sources.map(({ text }) => text).join(''), ends };
}

function sumOf<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}

/**
 * The numbers of the parts of a text, `count` of them; fewer or more if the text has fewer or more
 * parts.
 */
function numbersIn(
  text: string,
  separator: string,
  count: number,
  numberOf: (within: string, start: number, end: number) => number,
): Uint32Array {
  if (text === '') return new Uint32Array(0);
  const numbers = new Uint32Array(count);
  let found = 0;
  for (let start = 0; start <= text.length; found++) {
    const next = text.indexOf(separator, start);
    const end = next < 0 ? text.length : next;
    numbers[found] = numberOf(text, start, end);
    start = end + 1;
  }
  return found === count ? numbers : new Uint32Array(found);
}

/** The search index of the whole library in memory, built from packs and updated pack by pack. */
export class LibraryIndex {
  readonly #packs = new Map<string, LoadedPack>();
  readonly #sourceNumbers = new TextNumbers();
  readonly #sources: IndexedSource[] = [];
  readonly #traitNumbers = new TextNumbers();
  readonly #traits: Traits[] = [];
  readonly #labels = new TextNumbers();
  /** Ids of the sources in each pack, so that a source that left its pack is forgotten. */
  readonly #sourcesIn = new Map<string, readonly SourceId[]>();
  #columns: Columns | null = null;
  #hidden: ReadonlySet<StoryId> = new Set();

  /** Takes packs in, each replacing the one with the same key. Throws if one is damaged. */
  put(rows: readonly SearchPackRow[]): void {
    for (const row of rows) {
      if (isEntryPack(row)) this.#packs.set(row.pack, this.#loadEntries(row));
      else if (isSourcePack(row)) this.#putSources(row.pack, readSources(row));
    }
    this.#columns = null;
  }

  /** How many annotations it holds, including those in the trash. */
  get size(): number {
    let size = 0;
    for (const { ids } of this.#packs.values()) size += ids.length;
    return size;
  }

  /** The current columns. Linear after a change, otherwise free. */
  get columns(): Columns {
    this.#columns ??= this.#join();
    return this.#columns;
  }

  /**
   * Sets which stories are sensitive: findings filed under them are not shown by copies that are
   * not sensitive themselves. Returns false if they are the same as before.
   */
  hideStories(ids: ReadonlySet<StoryId>): boolean {
    if (ids.size === this.#hidden.size && [...ids].every((id) => this.#hidden.has(id)))
      return false;
    this.#hidden = ids;
    this.#columns = null;
    return true;
  }

  /**
   * Gives other appearances of a claim the traits that result from the findings of the first
   * appearance, and returns the position of that one for each. An entry whose first appearance is
   * gone, in the trash or not to be shown keeps its own. Must agree with `withFirsts`.
   */
  #share(
    columns: LabelColumns & Pick<Columns, 'traitNumbers'>,
    firsts: ReadonlyMap<number, AnnotationId>,
    ids: readonly AnnotationId[],
  ): ReadonlyMap<number, number> {
    const carriers = new Map<number, number>();
    if (firsts.size === 0) return carriers;
    const { traitNumbers } = columns;
    const placeOf = new Map(ids.map((id, at) => [id, at]));
    const own = traitNumbers.slice();
    const traitsAt = (at: number): Traits | undefined => this.#traits[own[at] ?? 0];
    for (const copy of firsts.keys()) {
      const first = rootOf(copy, (at) => {
        const next = placeOf.get(firsts.get(at) ?? NOBODY);
        return next === undefined || traitsAt(next)?.isTrash === true ? null : next;
      });
      const [mine, theirs] = [traitsAt(copy), traitsAt(first)];
      if (first === copy || mine === undefined || theirs === undefined) continue;
      const isSecret = theirs.isSensitive || this.#isHidden(columns, first);
      if (isSecret && !mine.isSensitive) continue;
      carriers.set(copy, first);
      traitNumbers[copy] = this.#traitOf(shareTraits(mine, theirs));
    }
    return carriers;
  }

  /** Whether an entry is filed under a sensitive story. */
  #isHidden({ labelNumbers, labelEnds }: LabelColumns, entry: number): boolean {
    if (this.#hidden.size === 0) return false;
    const own = labelNumbers.subarray(labelEnds[entry - 1] ?? 0, labelEnds[entry]);
    return own.some((number) => {
      const story = nameInLabel(this.#labels.texts[number] ?? '', 'story');
      return story !== null && this.#hidden.has(story as StoryId);
    });
  }

  #loadEntries(row: EntryPack): LoadedPack {
    const ids = idsOf<AnnotationId>(row.ids);
    const sourceNumbers = numbersIn(row.sourceIds, ' ', ids.length, (...part) =>
      this.#sourceIn(...part),
    );
    const traitNumbers = numbersIn(row.traits, '\n', ids.length, (...part) =>
      this.#traitIn(...part),
    );
    assertFits(row, ids.length, [sourceNumbers.length, traitNumbers.length]);
    const firsts = firstsOf(row, ids.length);
    return { ids, sourceNumbers, traitNumbers, labelNumbers: this.#labelsOf(row), firsts, row };
  }

  /** Translates a pack's own label numbers into those of the whole library. */
  #labelsOf({ labels, labelNumbers }: EntryPack): Uint32Array {
    const own = linesOf(labels).map((label) =>
      this.#labels.numberOf(label, 0, label.length, () => undefined),
    );
    return labelNumbers.map((number) => {
      const known = own[number];
      if (known === undefined) throw new RangeError('a pack names a label that it does not hold');
      return known;
    });
  }

  #putSources(pack: string, sources: readonly IndexedSource[]): void {
    for (const id of this.#sourcesIn.get(pack) ?? [])
      this.#sources[this.#numberOf(id)] = { id, ...UNKNOWN };
    for (const source of sources) this.#sources[this.#numberOf(source.id)] = source;
    this.#sourcesIn.set(
      pack,
      sources.map(({ id }) => id),
    );
  }

  #numberOf(id: SourceId): number {
    return this.#sourceIn(id, 0, id.length);
  }

  #traitOf(text: string): number {
    return this.#traitIn(text, 0, text.length);
  }

  #sourceIn(within: string, start: number, end: number): number {
    return this.#sourceNumbers.numberOf(within, start, end, (id) => {
      this.#sources.push({ id: id as SourceId, ...UNKNOWN });
    });
  }

  #traitIn(within: string, start: number, end: number): number {
    return this.#traitNumbers.numberOf(within, start, end, (line) => {
      this.#traits.push(readTraits(line));
    });
  }

  #join(): Columns {
    const packs = [...this.#packs.values()].filter(({ ids }) => ids.length > 0);
    const { size } = this;
    const columns = {
      sourceNumbers: new Uint32Array(size),
      traitNumbers: new Uint32Array(size),
      createdAt: new Float64Array(size),
      modifiedAt: new Float64Array(size),
      starts: new Float64Array(size),
      figures: new Float64Array(sumOf(packs, ({ row }) => row.figures.length)),
      figureEnds: new Uint32Array(size),
      decisions: new Float64Array(sumOf(packs, ({ row }) => row.decisions.length)),
      decisionEnds: new Uint32Array(size),
      labelNumbers: new Uint32Array(sumOf(packs, ({ labelNumbers }) => labelNumbers.length)),
      labelEnds: new Uint32Array(size),
    };
    const ids: AnnotationId[] = [];
    const firsts = new Map<number, AnnotationId>();
    const blocks: EntryTexts[] = [];
    let figures = 0;
    let decisions = 0;
    let labels = 0;
    for (const pack of packs) {
      const { row, sourceNumbers, traitNumbers, labelNumbers, firsts: named, ids: own } = pack;
      const first = ids.length;
      for (const [at, id] of named) firsts.set(first + at, id);
      blocks.push({ first, text: row.text, ends: row.textEnds });
      columns.sourceNumbers.set(sourceNumbers, first);
      columns.traitNumbers.set(traitNumbers, first);
      columns.starts.set(row.starts, first);
      columns.figures.set(row.figures, figures);
      columns.decisions.set(row.decisions, decisions);
      columns.labelNumbers.set(labelNumbers, labels);
      for (const [at, id] of own.entries()) {
        ids.push(id);
        columns.createdAt[first + at] = row.times[2 * at] ?? 0;
        columns.modifiedAt[first + at] = row.times[2 * at + 1] ?? 0;
        columns.figureEnds[first + at] = figures + (row.figureEnds[at] ?? 0);
        columns.decisionEnds[first + at] = decisions + (row.decisionEnds[at] ?? 0);
        columns.labelEnds[first + at] = labels + (row.labelEnds[at] ?? 0);
      }
      figures += row.figures.length;
      decisions += row.decisions.length;
      labels += labelNumbers.length;
    }
    const carriers = this.#share(columns, firsts, ids);
    return {
      ...columns,
      carriers,
      ids,
      blocks,
      sources: [...this.#sources],
      sourceTexts: textsOf(this.#sources),
      traits: [...this.#traits],
      labels: [...this.#labels.texts],
    };
  }
}
