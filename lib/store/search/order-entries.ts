import { STATUSES } from '../../model/annotation.ts';
import type { Columns } from './library-index.ts';
import type { Mask } from './find-entries.ts';
import { sortPlaces } from './sort-places.ts';

export const ORDERS = ['newest', 'oldest', 'changed', 'source', 'figure', 'state'] as const;
/**
 * `newest` and `oldest` by when they were noted, last `changed`, `source` by title and in the order
 * of the page, largest `figure` first, `state` with the least checked first.
 */
export type Order = (typeof ORDERS)[number];

/** `page` by where the words stand in their page, whatever the page; without a place last. */
type Sorting = Order | 'page';

/** A whole library in one order, kept until the library changes. */
const kept = new WeakMap<Columns, Map<Sorting, Uint32Array>>();

/**
 * Places of the wanted entries, in an order; among equals, newest first, but oldest first in `page`.
 * The first call after a change sorts, later ones only pick.
 */
export function orderEntries(columns: Columns, mask: Mask, order: Sorting): Uint32Array {
  const sorted = inOrder(columns, order);
  const places = new Uint32Array(sorted.length);
  let count = 0;
  for (const at of sorted) {
    if (mask[at] !== 1) continue;
    places[count] = at;
    count += 1;
  }
  return places.subarray(0, count);
}

/** Sorts as the list at its opening needs it, so that the first search finds it done. */
export function prepareOrder(columns: Columns): void {
  inOrder(columns, 'page');
}

function inOrder(columns: Columns, order: Sorting): Uint32Array {
  const orders = kept.get(columns) ?? new Map<Sorting, Uint32Array>();
  kept.set(columns, orders);
  const known = orders.get(order);
  if (known !== undefined) return known;
  const sorted = sort(columns, order);
  orders.set(order, sorted);
  return sorted;
}

function sort(columns: Columns, order: Sorting): Uint32Array {
  if (order === 'newest') return sortByNumber(columns.createdAt, null, -1);
  const newest = inOrder(columns, 'newest');
  switch (order) {
    case 'oldest':
      return newest.toReversed();
    case 'changed':
      return sortByNumber(columns.modifiedAt, newest, -1);
    case 'source':
      return sortByNumber(titleRanks(columns), inOrder(columns, 'page'), 1);
    case 'page':
      return sortByNumber(columns.starts, inOrder(columns, 'oldest'), 1);
    case 'figure':
      return sortByNumber(largestFigures(columns), newest, -1);
    case 'state':
      return sortByNumber(stateRanks(columns), newest, 1);
  }
}

/**
 * Sorts places by their number, ascending or descending; equal ones keep their order in `ties`, or
 * are sorted by place.
 */
function sortByNumber(
  numbers: Float64Array,
  ties: Uint32Array | null,
  direction: 1 | -1,
): Uint32Array {
  const places = ties?.slice() ?? Uint32Array.from({ length: numbers.length }, (_none, at) => at);
  return sortPlaces(numbers, places, direction);
}

function titleRanks({ sources, sourceNumbers }: Columns): Float64Array {
  const collator = new Intl.Collator(undefined, { numeric: true });
  const byTitle = [...sources.keys()].sort((a, b) => {
    const [one, other] = [sources[a], sources[b]];
    return collator.compare(one?.title ?? '', other?.title ?? '') || a - b;
  });
  const ranks = new Float64Array(sources.length);
  for (const [rank, number] of byTitle.entries()) ranks[number] = rank;
  return Float64Array.from(sourceNumbers, (number) => ranks[number] ?? 0);
}

/** -1e300 if an entry has none, which puts it behind all others. */
function largestFigures({ ids, figures, figureEnds }: Columns): Float64Array {
  return Float64Array.from(ids, (_id, entry) => {
    let largest = -1e300;
    const end = figureEnds[entry] ?? 0;
    for (let at = (figureEnds[entry - 1] ?? 0) + 1; at < end; at += 2)
      largest = Math.max(largest, Number.isNaN(figures[at]) ? largest : (figures[at] ?? largest));
    return largest;
  });
}

/**
 * Ranks by status in the order in which work proceeds, and within a status: no verdict, then
 * flagged verdicts, then the others.
 */
function stateRanks({ traits, traitNumbers }: Columns): Float64Array {
  const ranks = traits.map(({ status, levels, flags }) => {
    const within = levels.length === 0 ? 0 : flags.length > 0 ? 1 : 2;
    return STATUSES.indexOf(status) * 3 + within;
  });
  return Float64Array.from(traitNumbers, (number) => ranks[number] ?? 0);
}
