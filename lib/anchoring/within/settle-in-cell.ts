import type { Resolution } from '../../model/sighting.ts';
import type { TableCell } from '../../model/page-text.ts';
import type { CellLabels, Target } from '../../model/target.ts';
import type { FigureReading } from '../compare-wording.ts';
import { compareWording } from '../compare-wording.ts';
import { isInsideWord } from '../exact-candidates.ts';
import { resolve } from '../resolve.ts';
import { hasBothLabels, isSame, labelChange } from './cell-labels.ts';
import { cellsAt } from './cells-at.ts';

/** A page with its tables, and the text the words were noted in, where that is known. */
export interface PageWithTables {
  readonly text: string;
  readonly cells: readonly TableCell[];
  readonly oldText: string | null;
}

/** Words found through both labels of their cell may be believed this much. */
const BY_LABELS = 0.9;
/** A row's label is looked for in this many units before its cell. */
const LONGEST_ROW = 2000;

/**
 * A cell belongs to its row's and its column's label: the words are where both are, wherever that
 * has moved, and the same words under another label are changed. `found` is what the text alone
 * says; it stands if the words were noted outside tables, or before labels were kept, or if the page
 * has no such table any more.
 */
export function settleInCell(
  found: Resolution,
  target: Target,
  page: PageWithTables,
  reading: FigureReading,
): Resolution {
  const { cells: wanted = [] } = target;
  const [first] = wanted;
  if (first === undefined || page.cells.length === 0) return found;
  if (wanted.length > 1) return compareCells(found, wanted, page);
  const labelled = page.cells.filter((cell) => hasBothLabels(cell, first));
  const here = cellOf(found, page);
  const own = here !== null && labelled.includes(here) ? here : labelled[0];
  if (own !== undefined && (own === here || (labelled.length === 1 && first.row !== null)))
    return settleAt(own, here, { found, target, wanted: first, page, reading });
  if (here !== null) {
    const isOthers = isOthersCell(found, target, here, page);
    return isOthers ? REMOVED : relabelled(found, first, here);
  }
  if (isGoneWithRow(found, first, page)) return REMOVED;
  return found.state === 'changed' ? besideLabel(found, target, first, page) : found;
}

const REMOVED: Resolution = { state: 'orphan', reason: 'removed', certainty: 0.7 };

/** Whether words that other cells have as well cannot be told apart, and their row is no longer there. */
function isGoneWithRow(found: Resolution, { row }: CellLabels, { cells }: PageWithTables): boolean {
  if (found.state !== 'orphan' || found.reason !== 'ambiguous' || row === null) return false;
  return !cells.some((cell) => isSame(cell.row, row));
}

/**
 * Whether a changed figure is another row's, which was on the page before: ours is gone, and a
 * figure that is merely beside its place is not what it became.
 */
function isOthersCell(
  found: Resolution,
  { quote, cells }: Target,
  here: TableCell,
  { text, oldText }: PageWithTables,
): boolean {
  const row = cells?.[0]?.row ?? null;
  if (found.state !== 'changed' || row === null || here.row === null) return false;
  if (isSame(here.row, row) || oldText?.includes(`\n${here.row}\n`) !== true) return false;
  return !holdsWords(text.slice(found.span.start, found.span.end), quote.exact);
}

/** Whether a text has words as a whole somewhere: 399 does not hold 9. */
function holdsWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!isInsideWord(text, at) && !isInsideWord(text, at + words.length)) return true;
  return false;
}

/**
 * A label that gained words may be taken for a change of the cell after it: the change is the
 * label's, and the words are still the cell's. `found` as it is where no such cell holds them.
 */
function besideLabel(
  found: Extract<Resolution, { state: 'changed' }>,
  { quote }: Target,
  wanted: CellLabels,
  { text, cells }: PageWithTables,
): Resolution {
  const label = text.slice(found.span.start, found.span.end).trim();
  const own = cells.find(
    ({ span, row, column }) =>
      span.start >= found.span.end &&
      isSame(column, wanted.column) &&
      (row ?? '').includes(label) &&
      text.slice(span.start, span.end).includes(quote.exact),
  );
  const change = own === undefined ? null : labelChange(wanted, own);
  if (own === undefined || change === null) return found;
  const start = own.span.start + text.slice(own.span.start, own.span.end).indexOf(quote.exact);
  return { ...found, span: { start, end: start + quote.exact.length }, ...change };
}

/** What is said of a single cell. */
interface Settling {
  readonly found: Resolution;
  readonly target: Target;
  readonly wanted: CellLabels;
  readonly page: PageWithTables;
  readonly reading: FigureReading;
}

function settleAt(own: TableCell, here: TableCell | null, settling: Settling): Resolution {
  const { found, target, wanted, page, reading } = settling;
  const inside = lookInside(own, target, page.text, reading);
  if (inside.state !== 'changed') return inside;
  // The words stand where they stood, and the labels have changed places.
  const isInRow = here !== own && here !== null && isSame(here.row, wanted.row);
  const twin = found.state === 'same' && isInRow ? here : exchangedWith(own, settling);
  const change = twin === null ? null : labelChange(wanted, twin);
  if (twin === null || change === null) return inside;
  return { ...inside, span: spanInside(twin, target, page, reading), ...change };
}

/** The only cell a resolution is in; null if it is in none or several. */
function cellOf(found: Resolution, { cells }: PageWithTables): TableCell | null {
  if (found.state === 'orphan') return null;
  const [cell, second] = cellsAt(cells, found.span);
  return cell === undefined || second !== undefined ? null : cell;
}

/** The same words under other labels are changed. */
function relabelled(found: Resolution, wanted: CellLabels, here: TableCell): Resolution {
  const change = found.state === 'same' ? labelChange(wanted, here) : null;
  if (found.state !== 'same' || change === null) return found;
  const { span, method, certainty } = found;
  return { state: 'changed', span, method, certainty, ...change };
}

/** Words over several cells: changed if one of these is under another label. */
function compareCells(
  found: Resolution,
  wanted: readonly CellLabels[],
  { cells }: PageWithTables,
): Resolution {
  if (found.state !== 'same') return found;
  const now = cellsAt(cells, found.span);
  if (now.length !== wanted.length) return found;
  for (const [index, cell] of now.entries()) {
    const settled = relabelled(found, wanted[index] ?? cell, cell);
    if (settled !== found) return settled;
  }
  return found;
}

/** What a cell says of words that were noted in it. */
function lookInside(
  { span }: TableCell,
  target: Target,
  text: string,
  reading: FigureReading,
): Resolution {
  const now = text.slice(span.start, span.end);
  const noted = insideCell(target);
  const { exact, prefix, suffix } = noted.quote;
  const found = resolve(now, noted, reading);
  if (found.state !== 'orphan') {
    const { start, end } = found.span;
    const place = { start: span.start + start, end: span.start + end };
    const method = found.method === 'approximate' ? found.method : 'context';
    return { ...found, span: place, method, certainty: BY_LABELS };
  }
  if (prefix.trim() !== '' || suffix.trim() !== '')
    return { state: 'orphan', reason: 'removed', certainty: BY_LABELS };
  const wording = compareWording(exact, now, reading);
  if (wording.same) return { state: 'same', span, method: 'context', certainty: BY_LABELS };
  return {
    state: 'changed',
    span,
    method: 'context',
    certainty: BY_LABELS,
    old: exact.slice(wording.old.start, wording.old.end),
    new: now.slice(wording.new.start, wording.new.end),
  };
}

/** A target without what is outside its cell. */
function insideCell({ quote: { exact, prefix, suffix } }: Target): Target {
  const before = /[^\n]*$/u.exec(prefix)?.[0] ?? '';
  const after = /^[^\n]*/u.exec(suffix)?.[0] ?? '';
  const position = { start: before.length, end: before.length + exact.length };
  return { quote: { exact, prefix: before, suffix: after }, position };
}

function spanInside(
  cell: TableCell,
  target: Target,
  { text }: PageWithTables,
  reading: FigureReading,
): TableCell['span'] {
  const inside = lookInside(cell, target, text, reading);
  return inside.state === 'orphan' ? cell.span : inside.span;
}

/**
 * The cell of the same column that now has our words, if the old text shows that its label and ours
 * have changed places: what is beside our label now stood beside that one.
 */
function exchangedWith(own: TableCell, settling: Settling): TableCell | null {
  const { target, page, reading } = settling;
  const { text, cells, oldText } = page;
  const rest = oldText === null ? null : afterLabel(own, text);
  if (oldText === null || rest === null) return null;
  const twins = cells.filter((cell) => {
    if (cell === own || cell.row === null || !isSame(cell.column, own.column)) return false;
    if (!holdsRow(oldText, cell.row, rest)) return false;
    return lookInside(cell, target, text, reading).state === 'same';
  });
  return twins.length === 1 ? (twins[0] ?? null) : null;
}

/** What is between a cell's row label and its own end; null if the label is not before it. */
function afterLabel({ row, span }: TableCell, text: string): string | null {
  if (row === null) return null;
  const from = Math.max(0, span.start - LONGEST_ROW);
  const at = text.slice(from, span.start).lastIndexOf(`${row}\n`);
  return at < 0 ? null : text.slice(from + at + row.length, span.end);
}

/** Whether a text has a row of a table: a label with what follows it, up to the end of a cell. */
function holdsRow(text: string, label: string, rest: string): boolean {
  const row = `\n${label}${rest}\n`;
  return `\n${text}\n`.includes(row);
}
