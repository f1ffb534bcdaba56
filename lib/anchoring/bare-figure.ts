import type { Span } from '../model/span.ts';
import { fold } from '../text/normalise.ts';
import type { Candidate } from './candidate.ts';
import type { Quote } from './quote.ts';
import type { EdgeChange } from './words-in-context.ts';
import type { SearchableText } from './searchable-text.ts';

/** Words without a letter that are longer than this hardly occur twice by chance. */
const LONGEST = 16;
/**
 * A line of at most this many units is a label and counts whole; of a longer line only the end next
 * to the figure counts.
 */
const LONGEST_LABEL = 24;
const BESIDE = 10;
/** A row's label is looked for in this many units before its cell. */
const FARTHEST_LABEL = 200;

/**
 * Whether a figure on its own ("31", a table cell) still has what was right before or right after
 * it: the label of its row or column, or the words of its sentence. The same digits are easily
 * found elsewhere, and a context that is merely alike belongs to the next cell. Also true for words
 * that say more than a number, and if it is unknown what was beside them.
 */
export function hasItsLabel(page: SearchableText, quote: Quote, place: Span): boolean {
  if (!isBareFigure(quote)) return true;
  const { before, after } = labelsOf(quote);
  if (before === '' && after === '') return true;
  return isLabelBefore(page, before, place.start) || isLabelAfter(page, after, place.end);
}

/**
 * For a figure in a cell of its own: the place where something else may be now, limited to one cell
 * beside the label it was beside. Empty if no label is left. Other candidates are returned as they
 * are.
 */
export function inOneCell(page: SearchableText, quote: Quote, candidate: Candidate): Candidate[] {
  if (!isBareFigure(quote) || !isCell(quote)) return [candidate];
  const { before, after } = labelsOf(quote);
  const { start, end } = page.toRaw(candidate);
  if (isLabelBefore(page, before, candidate.start)) {
    const lineEnd = page.raw.indexOf('\n', start);
    const to = lineEnd < 0 ? end : Math.min(end, lineEnd);
    return [{ ...candidate, end: Math.max(candidate.start, page.folded.fromRaw(to)) }];
  }
  if (!isLabelAfter(page, after, candidate.end)) return [];
  const lineStart = page.raw.lastIndexOf('\n', Math.max(0, end - 1)) + 1;
  return [{ ...candidate, start: page.folded.fromRaw(Math.max(start, lineStart)) }];
}

/**
 * Whether a figure found in a cell of its own is in another row than before: the same digits beside
 * another label say something else. Null if the label is as it was, or unknown, or if columns were
 * added or removed between.
 */
export function compareRowLabels(raw: string, span: Span, quote: Quote): EdgeChange | null {
  if (!isBareFigure(quote) || !isCell(quote)) return null;
  const { prefix } = quote.target.quote;
  const old = rowLabel(prefix);
  const now = rowLabel(raw.slice(Math.max(0, span.start - FARTHEST_LABEL), span.start));
  if (old === null || old.columns !== now?.columns) return null;
  const [before, after] = [old, now].map(({ text }) => fold(text, 'skeleton').text);
  // The stored context may begin within the label.
  const isCut = !prefix.includes(`\n${old.text}`) && quote.target.position.start > prefix.length;
  const isSame = isCut ? (after ?? '').endsWith(before ?? '') : before === after;
  return isSame ? null : { span, old: old.text, new: now.text };
}

/** The last line with letters, and how many lines of figures follow it, up to a cell; null if there is none. */
function rowLabel(before: string): { readonly text: string; readonly columns: number } | null {
  if (!before.endsWith('\n')) return null;
  const lines = before.split('\n').filter((line) => line.trim() !== '');
  const at = lines.findLastIndex(hasLetters);
  return at < 0 ? null : { text: lines[at] ?? '', columns: lines.length - at };
}

function isBareFigure({ length, target }: Quote): boolean {
  return length <= LONGEST && !hasLetters(target.quote.exact);
}

/** Whether the line of the quote holds nothing but figures. */
function isCell({ target: { quote } }: Quote): boolean {
  const line = /[^\n]*$/u.exec(quote.prefix)?.[0] ?? '';
  return !hasLetters(line) && !hasLetters(/^[^\n]*/u.exec(quote.suffix)?.[0] ?? '');
}

/**
 * The skeletons of the nearest text with letters on either side, and the lines between that hold
 * only figures, since these label nothing.
 */
function labelsOf({ target: { quote } }: Quote): {
  readonly before: string;
  readonly after: string;
} {
  const lead = linesOf(quote.prefix);
  const last = lead.findLastIndex(hasLetters);
  const before = last < 0 ? '' : lead.slice(last).join('');
  const rest = linesOf(quote.suffix);
  const first = rest.findIndex(hasLetters);
  const figures = rest.slice(0, Math.max(0, first)).join('');
  const after = first < 0 ? '' : figures + (rest[first] ?? '');
  return {
    before: before.length <= LONGEST_LABEL ? before : before.slice(-BESIDE),
    after: after.length <= LONGEST_LABEL ? after : after.slice(0, figures.length + BESIDE),
  };
}

function isLabelBefore(page: SearchableText, label: string, at: number): boolean {
  return (
    label !== '' && at >= label.length && page.folded.text.startsWith(label, at - label.length)
  );
}

function isLabelAfter(page: SearchableText, label: string, at: number): boolean {
  return label !== '' && page.folded.text.startsWith(label, at);
}

function hasLetters(line: string): boolean {
  return /\p{L}/u.test(line);
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => fold(line, 'skeleton').text)
    .filter((line) => line !== '');
}
