import { ApproximatePattern } from '../text/approximate.ts';
import { contextOf, likenessAfter, likenessBefore, type Candidate } from './candidate.ts';
import type { Quote } from './quote.ts';
import type { SearchableText } from './searchable-text.ts';

/** Places looked at closely, most shared grams first. */
const MOST_PLACES = 8;
/** A place needs this many grams in common. */
const LEAST_GRAMS = 3;
/** Words less alike than this are looked for in pieces, where the quote is long enough to be cut. */
const ALIKE_AS_A_WHOLE = 0.75;
const PIECE = 16;
const PIECE_ERRORS = 3;
const LEAST_PIECES = 3;
/** Text inserted between pieces may be this long. */
const LONGEST_INSERTION = 260;
/** Words inserted between the context and the quote belong to the quote, up to this many units. */
const EDGE_GAP = 24;
const CONTEXT_STANDS = 0.5;

interface Match {
  readonly start: number;
  readonly end: number;
  readonly likeness: number;
}

/** Places on the page that share words with the quote or its context, best first, disjoint. */
export function approximateCandidates(page: SearchableText, quote: Quote): Candidate[] {
  const matches = placesToLook(page, quote)
    .map((offset) => matchNear(page, quote, offset))
    .filter((match) => match !== null);
  return disjoint(matches.map((match) => fitted(page, quote, match)));
}

/** The best of candidates that overlap, best first. */
export function disjoint(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => worth(b) - worth(a))) {
    if (!kept.some((other) => overlap(other, candidate))) kept.push(candidate);
  }
  return kept;
}

/** How good a place is, words and context together; compared, never shown. */
export function worth(candidate: Candidate): number {
  return candidate.likeness + 0.6 * contextOf(candidate);
}

function overlap(a: Match, b: Match): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Where the quote's words would start, going by its old place and by shared grams. */
function placesToLook(page: SearchableText, quote: Quote): number[] {
  const old = page.folded.fromRaw(quote.target.position.start);
  const seeds = page.grams.seeds(quote.surrounded, MOST_PLACES, LEAST_GRAMS);
  return [old, ...seeds.map(({ offset }) => offset + quote.before.length)];
}

function matchNear(page: SearchableText, quote: Quote, offset: number): Match | null {
  const slack = 40 + (quote.length >> 3);
  const from = Math.max(0, offset - slack);
  const to = Math.min(page.length, offset + quote.length + slack);
  const found = quote.pattern.search(page.codes, from, to, quote.length >> 1);
  const whole =
    found === null
      ? null
      : { start: found.start, end: found.end, likeness: 1 - found.errors / quote.length };
  if (whole !== null && whole.likeness >= ALIKE_AS_A_WHOLE) return whole;
  const pieces = matchPieces(page, quote, offset);
  if (pieces === null) return whole;
  return whole !== null && whole.likeness >= pieces.likeness ? whole : pieces;
}

/** A piece of the quote and where it stands on the page. */
interface Hit {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** The quote in pieces, each found for itself and all in order: what is left when a sentence was cut from it or put into it. */
function matchPieces(page: SearchableText, quote: Quote, offset: number): Match | null {
  if (quote.length < PIECE * LEAST_PIECES) return null;
  const from = Math.max(0, offset - quote.length - LONGEST_INSERTION);
  const to = Math.min(page.length, offset + 2 * quote.length + LONGEST_INSERTION);
  const hits: Hit[] = [];
  for (let at = 0; at + PIECE <= quote.length; at += PIECE) {
    const piece = new ApproximatePattern(quote.codes.subarray(at, at + PIECE));
    const found = piece.search(page.codes, from, to, PIECE_ERRORS);
    if (found !== null) hits.push({ ...found, weight: PIECE - found.errors });
  }
  const chain = heaviestChain(hits);
  const first = chain[0];
  const last = chain.at(-1);
  if (first === undefined || last === undefined || chain.length < 2) return null;
  const weight = chain.reduce((sum, hit) => sum + hit.weight, 0);
  return { start: first.start, end: last.end, likeness: weight / quote.length };
}

/** The heaviest run of hits that follow each other on the page as in the quote. */
function heaviestChain(hits: readonly Hit[]): Hit[] {
  const best = hits.map((hit) => ({ weight: hit.weight, previous: -1 }));
  hits.forEach((hit, index) => {
    hits.slice(0, index).forEach((earlier, before) => {
      const own = best[index];
      const weight = (best[before]?.weight ?? 0) + hit.weight;
      if (own === undefined || earlier.end > hit.start + 2 || weight <= own.weight) return;
      best[index] = { weight, previous: before };
    });
  });
  let at = best.reduce(
    (top, entry, index) => (entry.weight > (best[top]?.weight ?? 0) ? index : top),
    0,
  );
  const chain: Hit[] = [];
  for (let hit = hits[at]; hit !== undefined; hit = hits[at]) {
    chain.unshift(hit);
    at = best[at]?.previous ?? -1;
  }
  return chain;
}

/** A match with its context weighed, its edges led to where the context ends. */
function fitted(page: SearchableText, quote: Quote, match: Match): Candidate {
  const start = fittedStart(page, quote, match);
  const end = fittedEnd(page, quote, match);
  return {
    start,
    end: Math.max(end, start),
    likeness: match.likeness,
    before: likenessBefore(page, quote, start),
    after: likenessAfter(page, quote, end),
  };
}

function fittedStart(page: SearchableText, quote: Quote, { start }: Match): number {
  const { pattern, length } = quote.before;
  if (pattern === null) return start;
  const from = Math.max(0, start - length - EDGE_GAP);
  const to = Math.min(page.length, start + 4);
  const found = pattern.search(
    page.codes,
    from,
    to,
    Math.floor((length * (1 - CONTEXT_STANDS)) / 2),
  );
  return found === null ? start : found.end;
}

function fittedEnd(page: SearchableText, quote: Quote, { end }: Match): number {
  const { pattern, length } = quote.after;
  if (pattern === null) return end;
  const to = Math.min(page.length, end + length + EDGE_GAP);
  const from = Math.max(0, end - 4);
  const found = pattern.search(
    page.codes,
    from,
    to,
    Math.floor((length * (1 - CONTEXT_STANDS)) / 2),
  );
  return found === null ? end : found.start;
}
