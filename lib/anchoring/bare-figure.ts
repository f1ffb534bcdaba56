import type { Span } from '../model/span.ts';
import { fold } from '../text/normalise.ts';
import type { Candidate } from './candidate.ts';
import type { Quote } from './quote.ts';
import type { SearchableText } from './searchable-text.ts';

/** Longer words without a letter are hardly twice the same by chance. */
const LONGEST = 16;
/**
 * A line of at most this many units is a label, and counts whole; of a longer one only its end
 * beside the figure does.
 */
const LONGEST_LABEL = 24;
const BESIDE = 10;

/**
 * Whether a figure on its own ("31", a cell of a table) has what stood right before or right after
 * it there still: the label of its row or column, the words of its sentence. The same digits are
 * soon found elsewhere, and context that is merely alike is that of the next cell. Also true of
 * words that say more than a number, and where nothing is known of what stood beside.
 */
export function hasItsLabel(page: SearchableText, quote: Quote, place: Span): boolean {
  if (!isBareFigure(quote)) return true;
  const { before, after } = labelsOf(quote);
  if (before === '' && after === '') return true;
  return isLabelBefore(page, before, place.start) || isLabelAfter(page, after, place.end);
}

/**
 * A place where something else may stand now for a figure in a cell of its own: not more than one
 * cell, beside the label it stood beside. None where no label stands. Other candidates come back as
 * they are.
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

function isBareFigure({ length, target }: Quote): boolean {
  return length <= LONGEST && !hasLetters(target.quote.exact);
}

/** Whether there is nothing but figures on the line the quote stands on. */
function isCell({ target: { quote } }: Quote): boolean {
  const line = /[^\n]*$/u.exec(quote.prefix)?.[0] ?? '';
  return !hasLetters(line) && !hasLetters(/^[^\n]*/u.exec(quote.suffix)?.[0] ?? '');
}

/**
 * The skeletons of the nearest text with letters on either side, with the lines of figures alone in
 * between: those label nothing.
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
