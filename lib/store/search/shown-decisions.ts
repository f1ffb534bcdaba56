import type { Columns } from './library-index.ts';

/**
 * When the levels that an entry shows were chosen, ms since 1970: its own levels, or those of the
 * entry whose findings it shows.
 */
export function shownDecisions(
  { decisions, decisionEnds, carriers }: Columns,
  shown: number,
): Float64Array {
  const entry = carriers.get(shown) ?? shown;
  return decisions.subarray(decisionEnds[entry - 1] ?? 0, decisionEnds[entry]);
}
