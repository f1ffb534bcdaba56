import type { OfferedPlace } from '../model/page/weighed-sighting.ts';
import type { Span } from '../model/span.ts';
import { approximateCandidates, disjoint, overlap } from './approximate-candidates.ts';
import type { Candidate } from './candidate.ts';
import { editedPlaces } from './copies.ts';
import { exactCandidates, isInsideWord } from './exact-candidates.ts';
import { likelyPlaces } from './likely-places.ts';
import type { Quote } from './quote.ts';
import type { SearchableText } from './searchable-text.ts';
import { findSurroundings, surroundedCandidate } from './surroundings.ts';

const MOST_OFFERED = 3;
/** Places less alike than this are not offered. */
const LEAST_LIKENESS = 0.45;

/**
 * Places a person may mean by words that were not found, best first: the same words elsewhere,
 * similar words, and what is between their old surroundings. Only offers; nothing is chosen.
 */
export function offerPlaces(page: SearchableText, quote: Quote): OfferedPlace[] {
  if (quote.length === 0 || page.length === 0) return [];
  const places = likelyPlaces(page, quote);
  const exact = exactCandidates(page, quote);
  const alike = [
    ...editedPlaces(page, quote, exact),
    ...findSurroundings(page, quote, places).flatMap((place) =>
      surroundedCandidate(page, quote, place),
    ),
    ...approximateCandidates(page, quote, places),
  ].filter((one) => exact.every((other) => !overlap(one, other)));
  const candidates = disjoint([...exact, ...alike]);
  return candidates
    .filter(isLikeEnough)
    .slice(0, MOST_OFFERED)
    .map((candidate) => offered(page, candidate));
}

function isLikeEnough({ likeness, start, end }: Candidate): boolean {
  return likeness >= LEAST_LIKENESS && end > start;
}

function offered(page: SearchableText, place: Span): OfferedPlace {
  const raw = page.toRaw(place);
  let { start, end } = raw;
  while (isInsideWord(page.raw, start)) start--;
  while (isInsideWord(page.raw, end)) end++;
  return { span: { start, end }, text: page.raw.slice(start, end) };
}
