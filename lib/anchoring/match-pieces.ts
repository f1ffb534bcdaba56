import type { Quote } from './quote.ts';
import type { SearchableText } from './searchable-text.ts';

/** A piece of 16 or more units may have at most one error in five. */
const PIECE_ERRORS = 0.2;
/** Text inserted between pieces may be this long. */
const LONGEST_INSERTION = 260;

/** The part of a quote that was found in pieces. */
export interface Pieced {
  readonly start: number;
  readonly end: number;
  /** Matched units over all units of the quote. */
  readonly likeness: number;
  /** Units of the quote before the first and after the last piece found. */
  readonly missingHead: number;
  readonly missingTail: number;
  /** Units of the longest run of whole sentences (or of the quote's own ends) that is untouched. */
  readonly sentenceRun: number;
}

/** A piece of the quote (from `at`, `length` units) and where it is on the page. */
interface Hit {
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/**
 * A quote in pieces, each searched for near where the quote would start, all in order. Finds what
 * is left when a sentence was cut from the quote or inserted into it. Null if fewer than two pieces
 * are found, or the quote is too short to be cut.
 */
export function matchPieces(page: SearchableText, quote: Quote, offset: number): Pieced | null {
  const chain = heaviestChain(findPieces(page, quote, offset));
  const first = chain[0];
  const last = chain.at(-1);
  if (first === undefined || last === undefined || chain.length < 2) return null;
  return {
    start: first.start,
    end: last.end,
    likeness: chain.reduce((sum, hit) => sum + weight(hit), 0) / quote.length,
    missingHead: first.at,
    missingTail: quote.length - last.at - last.length,
    sentenceRun: Math.max(...chain.map((hit) => sentenceRun(page, quote, hit))),
  };
}

function findPieces(page: SearchableText, quote: Quote, offset: number): Hit[] {
  const from = Math.max(0, offset - quote.length - LONGEST_INSERTION);
  const to = Math.min(page.length, offset + 2 * quote.length + LONGEST_INSERTION);
  const hits: Hit[] = [];
  for (const { at, pattern } of quote.pieces) {
    const errors = Math.floor(pattern.length * PIECE_ERRORS);
    const found = pattern.search(page.codes, from, to, errors);
    if (found !== null) hits.push({ ...found, at, length: pattern.length });
  }
  return hits;
}

function weight(hit: Hit): number {
  return hit.length - hit.errors;
}

/** The heaviest chain of hits that follow each other on the page as they do in the quote. */
function heaviestChain(hits: readonly Hit[]): Hit[] {
  const chains: { readonly hits: readonly Hit[]; readonly weight: number }[] = [];
  for (const hit of hits) {
    const before = chains
      .filter((chain) => (chain.hits.at(-1)?.end ?? 0) <= hit.start + 2)
      .reduce((best, chain) => (chain.weight > best.weight ? chain : best), NO_CHAIN);
    chains.push({ hits: [...before.hits, hit], weight: before.weight + weight(hit) });
  }
  return [
    ...chains.reduce((best, chain) => (chain.weight > best.weight ? chain : best), NO_CHAIN).hits,
  ];
}

const NO_CHAIN: { readonly hits: readonly Hit[]; readonly weight: number } = {
  hits: [],
  weight: 0,
};

const SENTENCE_END = /[.!?](?!\p{Nd})["')]*|[。！？]["')]*/gu;

/** The run of equal units around a hit, cut back to whole sentences of the quote. */
function sentenceRun({ codes, length }: SearchableText, quote: Quote, hit: Hit): number {
  const shift = hit.start - hit.at;
  const equal = (at: number): boolean =>
    at + shift < length && codes[at + shift] === quote.codes[at];
  let from = hit.at;
  let to = hit.at;
  while (from > 0 && from + shift > 0 && equal(from - 1)) from--;
  while (to < quote.length && equal(to)) to++;
  const ends = [...quote.text.matchAll(SENTENCE_END)].map((end) => end.index + end[0].length);
  const boundaries = [0, ...ends, quote.length].filter((at) => from <= at && at <= to);
  return (boundaries.at(-1) ?? 0) - (boundaries[0] ?? 0);
}
