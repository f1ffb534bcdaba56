import type { CellLabels, Target } from '../../model/target.ts';
import { fold } from '../../text/normalise.ts';

/** Whether both labels are the same, or missing in both. */
export function hasBothLabels(cell: CellLabels, wanted: CellLabels): boolean {
  return isSame(cell.row, wanted.row) && isSame(cell.column, wanted.column);
}

/** The labels that differ, of those known on both sides; null if none does. */
export function labelChange(
  old: CellLabels,
  now: CellLabels,
): { readonly old: string; readonly new: string } | null {
  const pairs = [
    [old.row, now.row],
    [old.column, now.column],
  ] as const;
  const changed = pairs.filter(([a, b]) => a !== null && b !== null && !isSame(a, b));
  if (changed.length === 0) return null;
  return {
    old: changed.map(([a]) => a).join(', '),
    new: changed.map(([, b]) => b).join(', '),
  };
}

/** How the labels of an annotation's cells read, where they differ in its new place; else null. */
export function formerLabel(
  { cells: old = [] }: Target,
  { cells: now = [] }: Target,
): string | null {
  if (old.length !== now.length) return null;
  const changes = old.map((cell, at) => labelChange(cell, now[at] ?? cell)?.old);
  return changes.find((label) => label !== undefined) ?? null;
}

/** Whether two labels say the same; typography and marks of notes ("[2]", "*") do not count. */
export function isSame(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : keyOf(a) === keyOf(b);
}

function keyOf(label: string): string {
  const bare = label.replace(/\[[^\]]{1,3}\]|[*†‡⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, '');
  return fold(bare, 'skeleton').text;
}
