import type { OrphanReason } from '../model/sighting.ts';
import type { Steps } from '../scheduling/steps.ts';
import { alikeAt, isAboutThere, isThere, TELLING_LENGTH } from './alike-places.ts';
import { hasItsLabel } from './bare-figure.ts';
import type { Candidate } from './candidate.ts';
import { chooseBest, distance, keepsContext, orphan, type Location } from './choose-place.ts';
import { unlessCopied } from './copies.ts';
import { exactCandidates } from './exact-candidates.ts';
import { likelyPlaces } from './likely-places.ts';
import type { Quote } from './quote.ts';
import type { SearchableText } from './searchable-text.ts';
import { findSurroundings, isStanding } from './surroundings.ts';

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
  if (kept.length > 0) {
    const found = chooseBest(page, quote, kept, exact.length > 1 ? 'context' : 'exact');
    return unlessCopied(page, quote, kept, found);
  }
  yield* page.indexSliced();
  const places = likelyPlaces(page, quote);
  const surroundings = findSurroundings(page, quote, places);
  const alike = alikeAt(page, quote, places, surroundings)
    // A place that cuts exact words short is theirs, with what is beside these.
    .map((one) => exact.find(({ start, end }) => start <= one.start && one.end <= end) ?? one)
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

/**
 * Whether exact words whose context is gone are believed: long ones anywhere, others only near
 * their old place, and the shorter they are, the nearer they must be.
 */
function isAlone(page: SearchableText, quote: Quote, candidate: Candidate): boolean {
  if (quote.length >= TELLING_LENGTH || distance(page, quote, candidate) <= NEAR) return true;
  return quote.length >= TELLING_PHRASE && isAboutThere(page, quote, candidate);
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
