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
}

const NONE: readonly string[] = ['none'];

/** Counts the library using its index. Linear. */
export function countEntries({
  ids,
  traits,
  traitNumbers,
  sources,
  sourceNumbers,
}: Columns): EntryCounts {
  const byVerdict = new Map<string, number>();
  const perSource = new Uint32Array(sources.length);
  let trash = 0;
  for (let at = 0; at < ids.length; at++) {
    const own = traits[traitNumbers[at] ?? 0];
    if (own === undefined) continue;
    if (own.isTrash) {
      trash += 1;
      continue;
    }
    for (const level of own.levels.length === 0 ? NONE : own.levels)
      byVerdict.set(level, (byVerdict.get(level) ?? 0) + 1);
    const source = sourceNumbers[at] ?? 0;
    perSource[source] = (perSource[source] ?? 0) + 1;
  }
  const bySite = new Map<string, number>();
  for (const [number, count] of perSource.entries()) {
    const site = sources[number]?.site ?? '';
    if (count > 0) bySite.set(site, (bySite.get(site) ?? 0) + count);
  }
  const sorted = new Map([...bySite].sort(([, a], [, b]) => b - a));
  return { all: ids.length - trash, trash, byVerdict, bySite: sorted };
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
