import type { Method, OrphanReason } from '../model/sighting.ts';
import type { Span } from '../model/span.ts';
import { worth } from './approximate-candidates.ts';
import { bestSideOf, contextOf, type Candidate } from './candidate.ts';
import type { Quote } from './quote.ts';
import type { SearchableText } from './searchable-text.ts';

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
export const CONTEXT_TIE = 0.15;
const WORTH_TIE = 0.1;
/** Context that is unchanged to the last letter beats any that is not. */
const PERFECT_TIE = 0.01;
/**
 * Of two tied places the one nearer to the old place wins if the other is this many times as far
 * away.
 */
const CLEARLY_NEARER = 2;
/** If the context and part of the words are gone, a run this long hardly occurs twice by chance. */
export const TELLING_RUN = 64;

/** A quote that is nowhere. */
export function orphan(reason: OrphanReason, certainty: number): Location {
  return { found: null, reason, certainty };
}

/** Whether one side of the context, or half of both, is unchanged. */
export function keepsContext(candidate: Candidate): boolean {
  return contextOf(candidate) >= 0.4 || bestSideOf(candidate) >= 0.6;
}

/** How far a place is from the old one, in skeleton units. */
export function distance(page: SearchableText, quote: Quote, { start }: Span): number {
  return Math.abs(start - page.folded.fromRaw(quote.target.position.start));
}

/**
 * Chooses among believable places by context and likeness; if these are tied, by the old place;
 * otherwise chooses none.
 */
export function chooseBest(
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
  const best = tied.sort((a, b) => weight(b) - weight(a));
  return chooseNearest(page, quote, best, method);
}

/** Of equally good places the one clearly nearest to the old place; otherwise none. */
export function chooseNearest(
  page: SearchableText,
  quote: Quote,
  tied: readonly Candidate[],
  method: Method,
): Location {
  const [first, second] = [...tied].sort(
    (a, b) => distance(page, quote, a) - distance(page, quote, b),
  );
  if (first === undefined) return orphan('undecided', 0.5);
  if (second === undefined) return placeOf(first, method);
  const decided = distance(page, quote, first) * CLEARLY_NEARER < distance(page, quote, second);
  if (!decided) return orphan('ambiguous', 0.8);
  return placeOf(first, method === 'approximate' ? method : 'position');
}

function placeOf(candidate: Candidate, method: Method): Location {
  const { start, end, likeness } = candidate;
  const certainty = Math.round(100 * likeness * (0.6 + 0.4 * contextOf(candidate))) / 100;
  return {
    found: { start, end },
    method: likeness < 1 ? 'approximate' : method,
    certainty: Math.min(0.99, certainty),
    alone: !keepsContext(candidate) && candidate.sentenceRun < TELLING_RUN,
  };
}
