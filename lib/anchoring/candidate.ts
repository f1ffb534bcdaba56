import type { Quote } from './quote.ts';
import type { SearchableText } from './searchable-text.ts';

/** A place where a quote may be now. Offsets are in the page's skeleton. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** How alike the words are: 1 means the same except for typography, 0 means nothing in common. */
  readonly likeness: number;
  /** How well the text before and after is as it was, 0 to 1; null if there was none to compare. */
  readonly before: number | null;
  readonly after: number | null;
  /**
   * Units of the longest run of whole sentences of the quote that is untouched, if that was
   * checked; otherwise 0.
   */
  readonly sentenceRun: number;
}

/**
 * Context may have moved this far away from the words, if a mark was inserted or dropped between.
 */
const DRIFT = 6;

/**
 * Unrelated texts of one language still share about half their letters in order; that much counts
 * as nothing.
 */
export function rescaled(errors: number, length: number): number {
  return Math.max(0, 1 - (2 * errors) / length);
}

/** How well the stored prefix matches what is right before `start`; of first words, the start of the page. */
export function likenessBefore(page: SearchableText, quote: Quote, start: number): number | null {
  const { pattern, length, text } = quote.before;
  if (pattern === null) return quote.opensText && start === 0 ? 1 : null;
  if (start >= length && page.folded.text.startsWith(text, start - length)) return 1;
  const from = Math.max(0, start - length - DRIFT);
  return rescaled(pattern.leastErrors(page.codes, from, Math.max(from, start)), length);
}

/** How well the stored suffix matches what is right after `end`; of last words, the end of the page. */
export function likenessAfter(page: SearchableText, quote: Quote, end: number): number | null {
  const { pattern, length, text } = quote.after;
  if (pattern === null) return quote.closesText && end === page.length ? 1 : null;
  if (page.folded.text.startsWith(text, end)) return 1;
  const to = Math.min(page.length, end + length + DRIFT);
  return rescaled(pattern.leastErrors(page.codes, end, to), length);
}

/** Both sides' context together, 0 to 1; half if there was none to compare. */
export function contextOf({ before, after }: Candidate): number {
  if (before === null || after === null) return before ?? after ?? 0.5;
  return (before + after) / 2;
}

/** The better side's context, 0 to 1; 0 if there was none. */
export function bestSideOf({ before, after }: Candidate): number {
  return Math.max(before ?? 0, after ?? 0);
}
