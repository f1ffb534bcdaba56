import type { Span } from '../model/span.ts';
import {
  bestSideOf,
  contextOf,
  likenessAfter,
  likenessBefore,
  type Candidate,
} from './candidate.ts';
import { blockAt } from './kept-pieces.ts';
import { matchPieces } from './match-pieces.ts';
import type { Quote } from './quote.ts';
import type { SearchableText } from './searchable-text.ts';

/**
 * If the words as a whole are less alike than this, a quote that is long enough is searched for in
 * pieces.
 */
const ALIKE_AS_A_WHOLE = 0.75;
/**
 * The quote as a whole has to beat its pieces by this much, because it includes whatever is between
 * them.
 */
const WHOLE_ADVANTAGE = 0.15;
/**
 * Words inserted between the context and the quote count as part of the quote, up to this many
 * units. The context of first and last words is the start and the end of the page.
 */
const EDGE_GAP = 24;
const CONTEXT_STANDS = 0.5;

interface Match {
  readonly start: number;
  readonly end: number;
  readonly likeness: number;
  readonly missingHead: number;
  readonly missingTail: number;
  readonly sentenceRun: number;
}

/**
 * What is near the given places (see `likelyPlaces`) and resembles the quote; best first, disjoint.
 */
export function approximateCandidates(
  page: SearchableText,
  quote: Quote,
  places: readonly number[],
): Candidate[] {
  const found = places.flatMap((place) => {
    const offset = place + quote.before.length;
    const match = matchNear(page, quote, offset);
    return match === null ? [] : [backed(page, quote, offset, fitted(page, quote, match))];
  });
  return disjoint(found);
}

/** The best of each group of overlapping candidates, best first. */
export function disjoint(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => worth(b) - worth(a))) {
    if (!kept.some((other) => overlap(other, candidate))) kept.push(candidate);
  }
  return kept;
}

/** How good a place is, by words and context together; only for comparing, never shown. */
export function worth(candidate: Candidate): number {
  return candidate.likeness + 0.6 * contextOf(candidate);
}

/** Whether two places share a unit. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function matchNear(page: SearchableText, quote: Quote, offset: number): Match | null {
  const slack = 40 + (quote.length >> 3);
  const from = Math.max(0, offset - slack);
  const to = Math.min(page.length, offset + quote.length + slack);
  const found = quote.pattern.search(page.codes, from, to, quote.length >> 1);
  const whole =
    found === null ? null : { ...found, ...WHOLE, likeness: 1 - found.errors / quote.length };
  if (whole !== null && whole.likeness >= ALIKE_AS_A_WHOLE) return whole;
  const pieces = matchPieces(page, quote, offset);
  if (pieces === null || whole === null) return pieces ?? whole;
  return whole.likeness >= pieces.likeness + WHOLE_ADVANTAGE ? whole : pieces;
}

const WHOLE = { missingHead: 0, missingTail: 0, sentenceRun: 0 };

/** A place whose context is gone, with the run of whole sentences that may confirm it instead. */
function backed(page: SearchableText, quote: Quote, offset: number, found: Candidate): Candidate {
  if (found.sentenceRun > 0 || bestSideOf(found) >= CONTEXT_STANDS) return found;
  return { ...found, sentenceRun: matchPieces(page, quote, offset)?.sentenceRun ?? 0 };
}

/** A match with its context weighed, its edges extended to where the context ends. */
function fitted(page: SearchableText, quote: Quote, match: Match): Candidate {
  const start = fittedStart(page, quote, match);
  const end = fittedEnd(page, quote, match);
  return {
    start,
    end: Math.max(end, start),
    likeness: match.likeness,
    before: likenessBefore(page, quote, start),
    after: likenessAfter(page, quote, end),
    sentenceRun: match.sentenceRun,
  };
}

function fittedStart(page: SearchableText, quote: Quote, { start, missingHead }: Match): number {
  const { pattern, length } = quote.before;
  if (pattern === null)
    return quote.opensText && start <= EDGE_GAP && blockAt(page, start).start === 0 ? 0 : start;
  const from = Math.max(0, start - missingHead - length - EDGE_GAP);
  const to = Math.min(page.length, start + 4);
  const found = pattern.search(
    page.codes,
    from,
    to,
    Math.floor((length * (1 - CONTEXT_STANDS)) / 2),
  );
  return found === null || isOver(page, quote, found.end, start + 1) ? start : found.end;
}

function fittedEnd(page: SearchableText, quote: Quote, { end, missingTail }: Match): number {
  const { pattern, length } = quote.after;
  if (pattern === null)
    return quote.closesText &&
      page.length - end <= EDGE_GAP &&
      blockAt(page, end - 1).end === page.length
      ? page.length
      : end;
  const to = Math.min(page.length, end + missingTail + length + EDGE_GAP);
  const from = Math.max(0, end - 4);
  const found = pattern.search(
    page.codes,
    from,
    to,
    Math.floor((length * (1 - CONTEXT_STANDS)) / 2),
  );
  return found === null || isOver(page, quote, end - 1, found.start) ? end : found.start;
}

/** Whether a place with one unit of the quote is over the end of a block: the rest is no edited end of a line. */
function isOver(page: SearchableText, { target }: Quote, from: number, to: number): boolean {
  if (to - from < 2 || target.quote.exact.includes('\n')) return false;
  const { start, end } = page.toRaw({ start: from, end: to });
  return page.raw.slice(start, end).includes('\n');
}
