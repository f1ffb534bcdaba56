import type { Columns } from './library-index.ts';
import { progressOf, type Progress } from '../../model/rules/claim-state.ts';
import { nameInLabel } from '../packs/packed-entry.ts';

export const GROUPINGS = ['none', 'source', 'story', 'site', 'subject', 'verdict'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Entries that have something in common. */
export interface EntryGroup {
  /** The id of a source, story, subject or level, or a site; empty for entries that have none. */
  readonly key: string;
  /** Where it begins in the list of places, and how many it holds. */
  readonly start: number;
  readonly size: number;
  /** How far the work on these is. */
  readonly progress: Progress;
}

/**
 * Puts places into groups: articles in the order of their first entry, other groups with the
 * largest first. An entry with two subjects or levels is in both. Inside a group entries keep their
 * order, or have that of `inside`, which holds the same places.
 */
export function groupEntries(
  columns: Columns,
  places: Uint32Array,
  grouping: Grouping,
  inside: Uint32Array = places,
): { readonly places: Uint32Array; readonly groups: readonly EntryGroup[] } {
  if (grouping === 'none') return { places, groups: [] };
  const keysOf = keysBy(columns, grouping);
  const members = new Map<string, number[]>();
  for (const at of places)
    for (const key of keysOf(at)) if (!members.has(key)) members.set(key, []);
  for (const at of inside) for (const key of keysOf(at)) members.get(key)?.push(at);
  const sorted = [...members];
  if (grouping !== 'source')
    sorted.sort(
      ([a, one], [b, other]) => Number(a === '') - Number(b === '') || other.length - one.length,
    );
  const grouped = new Uint32Array(sorted.reduce((sum, [, own]) => sum + own.length, 0));
  const groups: EntryGroup[] = [];
  let start = 0;
  for (const [key, own] of sorted) {
    grouped.set(own, start);
    groups.push({ key, start, size: own.length, progress: progressIn(columns, own) });
    start += own.length;
  }
  return { places: grouped, groups };
}

function progressIn({ traits, traitNumbers }: Columns, places: readonly number[]): Progress {
  return progressOf(
    places.flatMap((at) => {
      const own = traits[traitNumbers[at] ?? 0];
      return own === undefined ? [] : [own.status];
    }),
  );
}

const NONE: readonly string[] = [''];

function keysBy(
  columns: Columns,
  grouping: Exclude<Grouping, 'none'>,
): (at: number) => readonly string[] {
  const { sources, sourceNumbers, traits, traitNumbers } = columns;
  if (grouping === 'source' || grouping === 'site') {
    const keys = sources.map(({ id, site }) => [grouping === 'source' ? id : site]);
    return (at) => keys[sourceNumbers[at] ?? 0] ?? NONE;
  }
  if (grouping === 'subject' || grouping === 'story') return labelsBy(columns, grouping);
  const keys = traits.map(({ levels }) => (levels.length === 0 ? NONE : levels));
  return (at) => keys[traitNumbers[at] ?? 0] ?? NONE;
}

function labelsBy(
  { labels, labelNumbers, labelEnds }: Columns,
  kind: 'subject' | 'story',
): (at: number) => readonly string[] {
  const names = labels.map((label) => nameInLabel(label, kind));
  return (at) => {
    const own: string[] = [];
    for (let nth = labelEnds[at - 1] ?? 0; nth < (labelEnds[at] ?? 0); nth++) {
      const name = names[labelNumbers[nth] ?? 0];
      if (name != null) own.push(name);
    }
    return own.length === 0 ? NONE : own;
  };
}
