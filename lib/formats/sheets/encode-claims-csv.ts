import { encodeTableLines, type Column } from '../csv.ts';
import type { Entry } from '../entries.ts';
import { claimColumns, type SheetAids } from './claim-columns.ts';
import { plainCell, type SheetTexts } from './sheet-columns.ts';

/**
 * The claims as an editor reads them, one row each, in pieces of one row. Texts cannot become
 * formulas; all that is known of figures and evidence is in the tables of those.
 */
export function encodeClaimsCsvLines(
  entries: readonly Entry[],
  aids: SheetAids,
  texts: SheetTexts,
): Generator<string, void, undefined> {
  const columns = claimColumns(aids, texts).map(({ name, cell }): Column<Entry> => [
    name,
    (entry) => plainCell(cell(entry)),
  ]);
  return encodeTableLines(columns, entries);
}
