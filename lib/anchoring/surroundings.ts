import type { Span } from '../model/span.ts';
import { likenessAfter, likenessBefore, type Candidate } from './candidate.ts';
import type { Quote } from './quote.ts';
import type { SearchableText } from './searchable-text.ts';

/** Of a context, this share of its units may differ and it still stands. */
const CONTEXT_ERRORS = 0.2;
/** Contexts shorter than this are not enough to know a place by. */
const LEAST_CONTEXT = 10;
const MOST_PLACES = 6;
const LEAST_GRAMS = 2;
/** How far from where shared grams point a context is looked for. */
const SLACK = 48;
/** What may stand between the contexts now, beyond three times the quote. */
const LONGEST_GAP = 160;

/** The stretch between the stored prefix and suffix, both of which still stand; in skeleton offsets. */
export type Gap = Span;

/**
 * Where the quote's surroundings stand with something or nothing between them, the smallest gap first; null where one side is missing or
 * was too short to know it by.
 */
export function findSurroundings(page: SearchableText, quote: Quote): Gap | null {
  const { before, after } = quote;
  if (before.length < LEAST_CONTEXT || after.length < LEAST_CONTEXT) return null;
  const gaps = placesToLook(page, quote)
    .map((offset) => gapNear(page, quote, offset))
    .filter((gap) => gap !== null);
  return gaps.reduce<Gap | null>(
    (best, gap) => (best && size(best) <= size(gap) ? best : gap),
    null,
  );
}

function size({ start, end }: Gap): number {
  return end - start;
}

function placesToLook(page: SearchableText, quote: Quote): number[] {
  const old = page.folded.fromRaw(quote.target.position.start) - quote.before.length;
  const seeds = page.grams.seeds(quote.surrounded, MOST_PLACES, LEAST_GRAMS);
  return [old, ...seeds.map(({ offset }) => offset)];
}

function gapNear(page: SearchableText, quote: Quote, offset: number): Gap | null {
  const { before, after } = quote;
  const from = Math.max(0, offset - SLACK);
  const to = Math.min(page.length, offset + before.length + SLACK);
  const prefix = before.pattern?.search(page.codes, from, to, before.length * CONTEXT_ERRORS);
  if (!prefix) return null;
  const limit = prefix.end + 3 * quote.length + LONGEST_GAP + after.length;
  const suffix = after.pattern?.search(
    page.codes,
    Math.max(from, prefix.end - 2),
    Math.min(page.length, limit),
    after.length * CONTEXT_ERRORS,
  );
  return suffix ? { start: prefix.end, end: Math.max(prefix.end, suffix.start) } : null;
}

/** Whether nothing worth a word stands in a gap: the quote was cut out. */
export function isClosed({ start, end }: Gap): boolean {
  return end - start <= 2;
}

/** A quote this short may be replaced whole, as a figure is, and still be known by its surroundings. */
const SHORT = 16;

/** What stands in the gap now, as a place where the quote may have been reworded; none where the gap is closed or far too wide. */
export function gapCandidate(page: SearchableText, quote: Quote, gap: Gap): Candidate[] {
  const width = size(gap);
  if (isClosed(gap) || width > 2 * quote.length + SHORT) return [];
  const longest = Math.max(width, quote.length);
  const errors = quote.pattern.distance(page.codes, gap.start, gap.end);
  const likeness = 1 - errors / longest;
  return [
    {
      start: gap.start,
      end: gap.end,
      likeness: quote.length <= SHORT ? Math.max(0.4, likeness) : likeness,
      before: likenessBefore(page, quote, gap.start),
      after: likenessAfter(page, quote, gap.end),
    },
  ];
}
