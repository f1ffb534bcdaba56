import type { Quote } from './quote.ts';
import type { SearchableText } from './searchable-text.ts';

/** How many places are examined closely, those with most shared grams first. */
const MOST_PLACES = 8;
/**
 * A place needs this many grams in common; in a long quote, many of whose grams match others by
 * chance, more.
 */
const LEAST_GRAMS = 2;
const LEAST_SHARE = 1 / 24;
const MOST_NEEDED = 7;
/** A place that shares less than this fraction of the best place's grams is there by chance. */
const CHANCE_SHARE = 0.2;

/**
 * Where the quote with its context may start now, in skeleton offsets: where it was, and where the
 * page shares most grams with it. Each is accurate to a few dozen units.
 */
export function likelyPlaces(page: SearchableText, quote: Quote): number[] {
  const old = page.folded.fromRaw(quote.target.position.start) - quote.before.length;
  const wanted = quote.surrounded;
  const least = Math.max(LEAST_GRAMS, Math.min(MOST_NEEDED, wanted.length * LEAST_SHARE));
  const seeds = page.grams.seeds(wanted, MOST_PLACES, least);
  const most = seeds[0]?.votes ?? 0;
  return [
    old,
    ...seeds.filter(({ votes }) => votes >= most * CHANCE_SHARE).map(({ offset }) => offset),
  ];
}
