import { isSameData } from '../../model/rules/same-data.ts';

type Fields = Readonly<Record<string, unknown>>;
type Entry = Fields & { readonly id: string };

/**
 * Applies to `theirs` every change made between `since` and `mine`: field by field, and in lists of
 * entries by their ids. Where both changed the same piece of text, mine wins. A claim whose words
 * differ is taken whole, since spans count in its text. Works on plain data, as in JSON.
 */
export function carryOver(since: unknown, theirs: unknown, mine: unknown): unknown {
  if (isSameData(mine, since) || isSameData(theirs, mine)) return theirs;
  if (isSameData(theirs, since)) return mine;
  if (areEntries(since) && areEntries(theirs) && areEntries(mine))
    return carryEntries(since, theirs, mine);
  if (!isFields(since) || !isFields(theirs) || !isFields(mine)) return mine;
  if (theirs.id !== mine.id || theirs.text !== mine.text) return mine;
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  return Object.fromEntries(
    [...names].map((name) => [name, carryOver(since[name], theirs[name], mine[name])]),
  );
}

/**
 * My entries in my order, then those that only they have. What either side removed stays removed
 * unless the other changed it.
 */
function carryEntries(
  since: readonly Entry[],
  theirs: readonly Entry[],
  mine: readonly Entry[],
): readonly unknown[] {
  const ids = new Set([...mine, ...theirs].map(({ id }) => id));
  const find = (list: readonly Entry[], id: string): Entry | undefined =>
    list.find((entry) => entry.id === id);
  const carried = [...ids].map((id) =>
    carryOver(find(since, id), find(theirs, id), find(mine, id)),
  );
  return carried.filter((entry) => entry !== undefined);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function areEntries(value: unknown): value is readonly Entry[] {
  return (
    Array.isArray(value) && value.every((entry) => isFields(entry) && typeof entry.id === 'string')
  );
}
