import type { Span } from '../model/span.ts';
import { approximateCandidates, disjoint } from './approximate-candidates.ts';
import { inOneCell } from './bare-figure.ts';
import { bestSideOf, contextOf, type Candidate } from './candidate.ts';
import { distance, TELLING_RUN } from './choose-place.ts';
import type { Quote } from './quote.ts';
import type { SearchableText } from './searchable-text.ts';
import { isClosed, surroundedCandidate, type Surroundings } from './surroundings.ts';

/** Words at least this long hardly occur twice by chance. */
export const TELLING_LENGTH = 32;
/** Edits before a place usually move it by at most this share of its offset. */
const DRIFT_SHARE = 0.06;

/**
 * Words near the given places (see `likelyPlaces`), with the surroundings found there, that are like
 * the quote's and believed to be them.
 */
export function alikeAt(
  page: SearchableText,
  quote: Quote,
  places: readonly number[],
  surroundings: readonly Surroundings[],
): Candidate[] {
  const closed = surroundings.filter((place) => isClosed(page, place));
  return disjoint([
    ...surroundings.flatMap((place) => surroundedCandidate(page, quote, place)),
    ...approximateCandidates(page, quote, places),
  ])
    .flatMap((candidate) => inOneCell(page, quote, candidate))
    .filter((candidate) => isAlike(page, quote, candidate, closed.length > 0))
    .filter((candidate) => !isNeighbour(candidate, closed));
}

/** Whether exactly the quote's words are at a place. */
export function isThere(page: SearchableText, quote: Quote, { start, end }: Span): boolean {
  return end - start === quote.length && page.folded.text.startsWith(quote.text, start);
}

/** Whether edits before the old place may have moved it to this one. */
export function isAboutThere(page: SearchableText, quote: Quote, candidate: Candidate): boolean {
  const old = page.folded.fromRaw(quote.target.position.start);
  return distance(page, quote, candidate) <= 400 + DRIFT_SHARE * old;
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
  const isNear = isAboutThere(page, quote, candidate);
  if (context >= 0.5) return likeness >= (isNear ? 0.55 : 0.85);
  if (context >= 0.3 || bestSideOf(candidate) >= 0.5) return likeness >= (isNear ? 0.7 : 0.9);
  if (candidate.sentenceRun >= TELLING_RUN) return isNear;
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
