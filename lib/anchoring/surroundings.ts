import { likenessAfter, likenessBefore, type Candidate } from './candidate.ts';
import { blockAt } from './kept-pieces.ts';
import type { Quote } from './quote.ts';
import type { SearchableText } from './searchable-text.ts';

/** Up to this share of a context's units may differ, and it still counts as present. */
const CONTEXT_ERRORS = 0.2;
/** Contexts shorter than this are not enough to recognise a place. */
const LEAST_CONTEXT = 10;
/** How far from where shared grams point a context is searched for. */
const SLACK = 48;
/** How much text may be between the contexts now, beyond three times the quote. */
const LONGEST_GAP = 160;
/** Marks that may be left between contexts that have closed up. */
const MOST_MARKS = 3;
/**
 * A quote this short may be replaced whole, as a figure is, and still be recognised by its
 * surroundings.
 */
const SHORT = 16;
/**
 * If one context is gone, this share of the quote must still be beside the other, and this many
 * units.
 */
const KEPT_SHARE = 0.35;
const KEPT_UNITS = 8;
/**
 * What is left beside one context counts as at least this much alike, but never as enough to be
 * believed far from the old place.
 */
const ONE_SIDED_BASE = 0.55;

/** A place where the stored prefix ends, the suffix starts, or both; in skeleton offsets. */
export interface Surroundings {
  readonly start: number | null;
  readonly end: number | null;
}

/**
 * Where, near the given places (see `likelyPlaces`), one or both of the quote's contexts are still
 * present.
 */
export function findSurroundings(
  page: SearchableText,
  quote: Quote,
  places: readonly number[],
): Surroundings[] {
  return places
    .map((offset) => surroundingsNear(page, quote, offset))
    .filter(({ start, end }) => start !== null || end !== null);
}

function surroundingsNear(page: SearchableText, quote: Quote, offset: number): Surroundings {
  const { before, after } = quote;
  const from = Math.max(0, offset - SLACK);
  const prefixEnd = offset + before.length + SLACK;
  const prefix =
    before.length < LEAST_CONTEXT
      ? null
      : search(before, page, from, Math.min(page.length, prefixEnd));
  const expected = offset + before.length + quote.length;
  const suffixFrom = prefix === null ? expected - SLACK : prefix.end - 2;
  const farthest = (prefix?.end ?? expected) + 3 * quote.length + LONGEST_GAP;
  const suffixTo = farthest + after.length;
  const suffix =
    after.length < LEAST_CONTEXT
      ? null
      : search(after, page, Math.max(from, suffixFrom), Math.min(page.length, suffixTo));
  const start = prefix?.end ?? null;
  const end = suffix === null ? null : Math.max(start ?? 0, suffix.start);
  return orEndsOfText(page, quote, { start, end }, from === 0, page.length <= farthest);
}

/** Of first and last words, the end of the text is what was around them, unless lines were added there. */
function orEndsOfText(
  page: SearchableText,
  quote: Quote,
  { start, end }: Surroundings,
  opens: boolean,
  closes: boolean,
): Surroundings {
  const isLine = (from: number, to: number): boolean =>
    from < to && blockAt(page, from).end >= to && !quote.target.quote.exact.includes('\n');
  if (start === null && end !== null && quote.opensText && opens && isLine(0, end))
    return { start: 0, end };
  if (start !== null && end === null && quote.closesText && closes && isLine(start, page.length))
    return { start, end: page.length };
  return { start, end };
}

function search(
  context: Quote['before'],
  page: SearchableText,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } | null {
  return context.pattern?.search(page.codes, from, to, context.length * CONTEXT_ERRORS) ?? null;
}

/**
 * Whether both contexts are present with no word between them, which means that the quote was cut
 * out.
 */
export function isClosed(page: SearchableText, { start, end }: Surroundings): boolean {
  if (start === null || end === null || end - start > MOST_MARKS) return false;
  return !/[\p{L}\p{N}]/u.test(page.folded.text.slice(start, end));
}

/** Whether both contexts are present, whatever is between them. */
export function isStanding({ start, end }: Surroundings): boolean {
  return start !== null && end !== null;
}

/**
 * The quote's place going by its surroundings alone: everything between both, or what is left of
 * the quote beside one. Empty if the contexts have closed up, if the text between them is far too
 * long, or if too little of the quote is left.
 */
export function surroundedCandidate(
  page: SearchableText,
  quote: Quote,
  surroundings: Surroundings,
): Candidate[] {
  const { start, end } = surroundings;
  if (isClosed(page, surroundings)) return [];
  const head = start === null ? 0 : commonRun(page, quote, start);
  const tail = end === null ? 0 : commonRunBack(page, quote, end);
  if (start !== null && end !== null) return betweenBoth(page, quote, { start, end }, head + tail);
  const kept = Math.max(head, tail);
  if (kept < KEPT_UNITS || kept < KEPT_SHARE * quote.length) return [];
  const from = start ?? (end ?? 0) - tail;
  return [candidate(page, quote, from, from + kept, ONE_SIDED_BASE + (0.25 * kept) / quote.length)];
}

function betweenBoth(
  page: SearchableText,
  quote: Quote,
  { start, end }: { readonly start: number; readonly end: number },
  kept: number,
): Candidate[] {
  const width = end - start;
  const errors = quote.pattern.distance(page.codes, start, end);
  const likeness = Math.max(
    1 - errors / Math.max(width, quote.length),
    Math.min(1, kept / quote.length),
  );
  if (quote.length > SHORT) return [candidate(page, quote, start, end, likeness)];
  return width > 2 * quote.length + SHORT && kept < quote.length
    ? []
    : [candidate(page, quote, start, end, Math.max(0.4, likeness))];
}

function candidate(
  page: SearchableText,
  quote: Quote,
  start: number,
  end: number,
  likeness: number,
): Candidate {
  return {
    start,
    end,
    likeness,
    before: likenessBefore(page, quote, start),
    after: likenessAfter(page, quote, end),
    sentenceRun: 0,
  };
}

/** How many units of the quote's beginning are at an offset. */
function commonRun(page: SearchableText, quote: Quote, at: number): number {
  let run = 0;
  while (run < quote.length && at + run < page.length && page.codes[at + run] === quote.codes[run])
    run++;
  return run;
}

/** How many units of the quote's end are right before an offset. */
function commonRunBack(page: SearchableText, quote: Quote, at: number): number {
  let run = 0;
  while (
    run < quote.length &&
    run < at &&
    page.codes[at - 1 - run] === quote.codes[quote.length - 1 - run]
  )
    run++;
  return run;
}
