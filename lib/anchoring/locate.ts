import type { Method, OrphanReason } from '../model/sighting.ts';
import type { Span } from '../model/span.ts';
import type { Steps } from '../scheduling/steps.ts';
import { approximateCandidates, disjoint, worth } from './approximate-candidates.ts';
import { hasItsLabel, inOneCell } from './bare-figure.ts';
import { bestSideOf, contextOf, type Candidate } from './candidate.ts';
import { exactCandidates } from './exact-candidates.ts';
import { likelyPlaces } from './likely-places.ts';
import type { Quote } from './quote.ts';
import type { SearchableText } from './searchable-text.ts';
import {
  findSurroundings,
  isClosed,
  isStanding,
  surroundedCandidate,
  type Surroundings,
} from './surroundings.ts';

/**
 * Where a quote was found, in skeleton offsets, or why not. `alone` if nothing but the words
 * themselves supports the place.
 */
export type Location =
  | {
      readonly found: Span;
      readonly method: Method;
      readonly certainty: number;
      readonly alone: boolean;
    }
  | { readonly found: null; readonly reason: OrphanReason; readonly certainty: number };

/** Two places whose context, or worth, differs by less than this are tied. */
const CONTEXT_TIE = 0.15;
const WORTH_TIE = 0.1;
/** Context that is unchanged to the last letter beats any that is not. */
const PERFECT_TIE = 0.01;
/**
 * Of two tied places the one nearer to the old place wins if the other is this many times as far
 * away.
 */
const CLEARLY_NEARER = 2;
/** Words at least this long hardly occur twice by chance. */
const TELLING_LENGTH = 32;
/** If the context and part of the words are gone, a run this long hardly occurs twice by chance. */
const TELLING_RUN = 64;
/** Edits before a place usually move it by at most this share of its offset. */
const DRIFT_SHARE = 0.06;
/**
 * Exact words without context are believed within `NEAR` units of their old place; those of at
 * least `TELLING_PHRASE` units also farther away, as far as edits before them may explain. In both
 * cases only if they occur nowhere else.
 */
const NEAR = 48;
const TELLING_PHRASE = 16;

/**
 * Looks for a quote's words: first exact ones with their context, then similar ones, then exact
 * ones on their own.
 */
export function* locate(page: SearchableText, quote: Quote): Steps<Location> {
  if (quote.length === 0) return orphan('undecided', 0.5);
  const exact = exactCandidates(page, quote);
  const kept = exact.filter(keepsContext);
  if (kept.length > 0) return chooseBest(page, quote, kept, exact.length > 1 ? 'context' : 'exact');
  yield* page.indexSliced();
  const places = likelyPlaces(page, quote);
  const surroundings = findSurroundings(page, quote, places);
  const closed = surroundings.filter((place) => isClosed(page, place));
  const alike = disjoint([
    ...surroundings.flatMap((place) => surroundedCandidate(page, quote, place)),
    ...approximateCandidates(page, quote, places),
  ])
    .flatMap((candidate) => inOneCell(page, quote, candidate))
    .filter((candidate) => isAlike(page, quote, candidate, closed.length > 0))
    .filter((candidate) => !isNeighbour(candidate, closed))
    // Words that occur several times prove nothing by themselves: without its context, the quote's
    // own place may be the one that was removed.
    .filter((candidate) => exact.length < 2 || keepsContext(candidate))
    .filter((candidate) => !isThere(page, quote, candidate) || hasItsLabel(page, quote, candidate));
  if (alike.length > 0) return chooseBest(page, quote, alike, 'approximate');
  const lone = exact.length > 1 ? [] : exact.filter((candidate) => isAlone(page, quote, candidate));
  if (lone.length > 0) return chooseBest(page, quote, lone, 'exact');
  if (surroundings.some(isStanding)) return orphan('removed', 0.9);
  if (exact.length > 1) return orphan('ambiguous', 0.7);
  return orphan(reasonByLength(page, quote), 0.5);
}

function orphan(reason: OrphanReason, certainty: number): Location {
  return { found: null, reason, certainty };
}

/** Whether exactly the quote's words are at a place. */
function isThere(page: SearchableText, quote: Quote, { start, end }: Span): boolean {
  return end - start === quote.length && page.folded.text.startsWith(quote.text, start);
}

/** Whether one side of the context, or half of both, is unchanged. */
function keepsContext(candidate: Candidate): boolean {
  return contextOf(candidate) >= 0.4 || bestSideOf(candidate) >= 0.6;
}

/**
 * Whether words that are not the same are believed to be the quote's. The less of the context is
 * left and the farther away the place is, the more of the words must match. If prefix and suffix
 * have closed up, the quote was cut out, and a place that shares one of them is only its neighbour.
 */
function isAlike(
  page: SearchableText,
  quote: Quote,
  candidate: Candidate,
  cutOut: boolean,
): boolean {
  const { likeness } = candidate;
  const context = contextOf(candidate);
  if (context >= 0.6 && Math.min(candidate.before ?? 1, candidate.after ?? 1) >= 0.5)
    return likeness >= 0.4;
  if (cutOut) return false;
  const isThere = isAboutThere(page, quote, candidate);
  if (context >= 0.5) return likeness >= (isThere ? 0.55 : 0.85);
  if (context >= 0.3 || bestSideOf(candidate) >= 0.5) return likeness >= (isThere ? 0.7 : 0.9);
  if (candidate.sentenceRun >= TELLING_RUN) return isThere;
  return likeness >= 0.85 && quote.length >= TELLING_LENGTH;
}

/**
 * Whether a place is where the quote was cut out, prefix and suffix now being side by side, so that
 * it consists of what was beside the quote. It is still believed if it is very like the quote and
 * has both contexts around it (the suffix began like the quote itself).
 */
function isNeighbour(candidate: Candidate, closed: readonly Surroundings[]): boolean {
  const { start, end, likeness } = candidate;
  if (likeness >= 0.6 && Math.min(candidate.before ?? 0, candidate.after ?? 0) >= 0.85)
    return false;
  return closed.some((place) => start <= (place.end ?? 0) && end >= (place.start ?? 0));
}

/**
 * Whether exact words whose context is gone are believed: long ones anywhere, others only near
 * their old place, and the shorter they are, the nearer they must be.
 */
function isAlone(page: SearchableText, quote: Quote, candidate: Candidate): boolean {
  if (quote.length >= TELLING_LENGTH || distance(page, quote, candidate) <= NEAR) return true;
  return quote.length >= TELLING_PHRASE && isAboutThere(page, quote, candidate);
}

/** Whether edits before the old place may have moved it to this one. */
function isAboutThere(page: SearchableText, quote: Quote, candidate: Candidate): boolean {
  const old = page.folded.fromRaw(quote.target.position.start);
  return distance(page, quote, candidate) <= 400 + DRIFT_SHARE * old;
}

function distance(page: SearchableText, quote: Quote, { start }: Candidate): number {
  return Math.abs(start - page.folded.fromRaw(quote.target.position.start));
}

/**
 * Chooses among believable places by context and likeness; if these are tied, by the old place;
 * otherwise chooses none.
 */
function chooseBest(
  page: SearchableText,
  quote: Quote,
  candidates: readonly Candidate[],
  method: Method,
): Location {
  const margin = method === 'approximate' ? WORTH_TIE : CONTEXT_TIE;
  const weight = method === 'approximate' ? worth : contextOf;
  const top = Math.max(...candidates.map(weight));
  const isPerfect = method !== 'approximate' && top === 1;
  const tied = candidates.filter(
    (candidate) => weight(candidate) > top - (isPerfect ? PERFECT_TIE : margin),
  );
  const [first, second] = tied.sort(
    (a, b) => distance(page, quote, a) - distance(page, quote, b) || weight(b) - weight(a),
  );
  if (first === undefined) return orphan('undecided', 0.5);
  if (second === undefined) return place(first, method);
  const decided = distance(page, quote, first) * CLEARLY_NEARER < distance(page, quote, second);
  if (!decided) return orphan('ambiguous', 0.8);
  return place(first, method === 'approximate' ? method : 'position');
}

function place(candidate: Candidate, method: Method): Location {
  const { start, end, likeness } = candidate;
  const certainty = Math.round(100 * likeness * (0.6 + 0.4 * contextOf(candidate))) / 100;
  return {
    found: { start, end },
    method,
    certainty: Math.min(0.99, certainty),
    alone: !keepsContext(candidate) && candidate.sentenceRun < TELLING_RUN,
  };
}

/**
 * The reason suggested by a page much shorter than the place asked for: it is another page (a
 * paywall, an error), or more of it has yet to load.
 */
function reasonByLength(page: SearchableText, quote: Quote): OrphanReason {
  const { start } = quote.target.position;
  if (page.raw.length * 3 < start) return 'not readable';
  return page.raw.length <= start ? 'not loaded' : 'undecided';
}
