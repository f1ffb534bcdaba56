import type { Status } from '../../model/annotation.ts';
import type { Columns } from './library-index.ts';

/** How much is in the library; all counts except `trash` leave the trash out. */
export interface EntryCounts {
  readonly all: number;
  readonly trash: number;
  /**
   * By the level's id; an annotation counts once for each level among its findings, and under
   * `none` if it has none.
   */
  readonly byVerdict: ReadonlyMap<string, number>;
  /** Most entries first. */
  readonly bySite: ReadonlyMap<string, number>;
  readonly byStatus: ReadonlyMap<Status, number>;
  /** Those with a verdict that nothing supports. */
  readonly noEvidence: number;
  /** How many sources have any. */
  readonly articles: number;
}

const NONE: readonly string[] = ['none'];

/** Counts the library using its index. Linear. */
export function countEntries(columns: Columns): EntryCounts {
  const { ids, sources } = columns;
  const { perTraits, perSource } = countNumbers(columns);
  const bySite = new Map<string, number>();
  for (const [number, count] of perSource.entries())
    add(bySite, sources[number]?.site ?? '', count);
  const ofTraits = countTraits(columns, perTraits);
  return {
    ...ofTraits,
    all: ids.length - ofTraits.trash,
    bySite: new Map([...bySite].sort(([, a], [, b]) => b - a)),
    articles: perSource.reduce((sum, count) => sum + Number(count > 0), 0),
  };
}

/** How many entries have each set of traits, and how many outside the trash each source. */
function countNumbers({ ids, traits, traitNumbers, sources, sourceNumbers }: Columns): {
  readonly perTraits: Uint32Array;
  readonly perSource: Uint32Array;
} {
  const perTraits = new Uint32Array(traits.length);
  const perSource = new Uint32Array(sources.length);
  for (let at = 0; at < ids.length; at++) {
    const own = traitNumbers[at] ?? 0;
    perTraits[own] = (perTraits[own] ?? 0) + 1;
    if (traits[own]?.isTrash !== false) continue;
    const source = sourceNumbers[at] ?? 0;
    perSource[source] = (perSource[source] ?? 0) + 1;
  }
  return { perTraits, perSource };
}

function countTraits(
  { traits }: Columns,
  perTraits: Uint32Array,
): Pick<EntryCounts, 'trash' | 'byVerdict' | 'byStatus' | 'noEvidence'> {
  const byVerdict = new Map<string, number>();
  const byStatus = new Map<Status, number>();
  let [trash, noEvidence] = [0, 0];
  for (const [number, { isTrash, levels, status, flags }] of traits.entries()) {
    const count = perTraits[number] ?? 0;
    if (isTrash) {
      trash += count;
      continue;
    }
    for (const level of levels.length === 0 ? NONE : levels) add(byVerdict, level, count);
    add(byStatus, status, count);
    if (flags.includes('no evidence')) noEvidence += count;
  }
  return { trash, byVerdict, byStatus, noEvidence };
}

function add<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  if (count > 0) counts.set(key, (counts.get(key) ?? 0) + count);
}

/**
 * How many annotations were made or changed since a time (ISO 8601 UTC; null for ever), including
 * the trash. Linear.
 */
export function countChangedSince(
  { ids, modifiedAt }: Pick<Columns, 'ids' | 'modifiedAt'>,
  since: string | null,
): number {
  if (since === null) return ids.length;
  const from = Date.parse(since);
  let count = 0;
  for (const at of modifiedAt) if (at > from) count += 1;
  return count;
}
