import type { Span } from '../model/span.ts';
import { SearchableText } from './searchable-text.ts';

/** Where lines and sentences end; a full stop inside a number does not count. */
const PIECE_END = /\n+|(?<=[.!?…][)"'’”»]*)\s+|(?<=[。！？][」』”]*)/u;
/**
 * Pieces shorter than this ("Share", "Read more") give no hint of where they are, in units of the
 * skeleton.
 */
export const LEAST_UNITS = 12;

/**
 * A line or sentence of the old text, in skeleton offsets of that text, and where it starts on the
 * page now; null if it is gone.
 */
export interface KeptPiece extends Span {
  readonly now: number | null;
}

/** A piece that is still there. */
export interface StandingPiece extends KeptPiece {
  readonly now: number;
}

/**
 * An old text compared with the page: its lines and sentences in order, each with where it is now.
 */
export interface KeptText {
  readonly old: SearchableText;
  readonly page: SearchableText;
  /**
   * Pieces that occur once in both texts, or not at all on the page; those that repeat prove
   * nothing.
   */
  readonly pieces: readonly KeptPiece[];
  /**
   * Those that are still there, without the few that are out of order: moved, or quoted elsewhere
   * while their own place was edited.
   */
  readonly inOrder: readonly StandingPiece[];
  /**
   * How much of the old text is still there, 0 to 1, by length; 1 if that cannot be judged because
   * all its lines are short.
   */
  readonly standing: number;
}

/**
 * Compares an old text with the page piece by piece, `within` the given spans (its article; null
 * for all of it). Linear.
 */
export function keptText(
  oldText: string,
  within: readonly Span[] | null,
  page: SearchableText,
): KeptText {
  const old = SearchableText.of(oldText);
  const now = uniquePieces(page, null);
  const before = uniquePieces(old, within);
  const pieces: KeptPiece[] = [];
  let standing = 0;
  let total = 0;
  for (const [text, start] of before) {
    if (start === null) continue;
    const place = now.get(text);
    total += text.length;
    // A piece that now occurs several times is still there, only its place is unknown.
    if (place !== undefined) standing += text.length;
    if (place === null) continue;
    pieces.push({ start, end: start + text.length, now: place ?? null });
  }
  pieces.sort((a, b) => a.start - b.start);
  const inOrder = longestInOrder(pieces.filter(isStandingPiece));
  return { old, page, pieces, inOrder, standing: total === 0 ? 1 : standing / total };
}

/** Whether a piece of the old text is still on the page. */
export function isStandingPiece(piece: KeptPiece): piece is StandingPiece {
  return piece.now !== null;
}

/** The longest part of a list, sorted by old place, whose places now follow each other as well. */
function longestInOrder(pieces: readonly StandingPiece[]): StandingPiece[] {
  /** For each length, the run that ends earliest on the page. */
  const ends: { readonly piece: StandingPiece; readonly before: number | null }[] = [];
  const links: (typeof ends)[number][] = [];
  const last: number[] = [];
  for (const piece of pieces) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.piece.now ?? 0) < piece.now) low = middle + 1;
      else high = middle;
    }
    const link = { piece, before: low === 0 ? null : (last[low - 1] ?? null) };
    ends[low] = link;
    last[low] = links.push(link) - 1;
  }
  const chain: StandingPiece[] = [];
  for (let at = last.at(-1) ?? null; at !== null; at = links[at]?.before ?? null) {
    const link = links[at];
    if (link !== undefined) chain.push(link.piece);
  }
  return chain.reverse();
}

/** The block that a place (skeleton offset) of a text is in. */
export function blockAt({ raw, folded }: SearchableText, at: number): Span {
  const inside = folded.toRaw({ start: at, end: at + 1 }).start;
  const end = raw.indexOf('\n', inside);
  return {
    start: folded.fromRaw(raw.lastIndexOf('\n', inside) + 1),
    end: folded.fromRaw(end < 0 ? raw.length : end),
  };
}

/** The pieces, of whatever length, that a raw span of a text is in; in skeleton offsets. */
export function piecesAt(text: SearchableText, span: Span): Span[] {
  const from = text.raw.lastIndexOf('\n', span.start - 1) + 1;
  const lineEnd = text.raw.indexOf('\n', span.end);
  const to = lineEnd < 0 ? text.raw.length : lineEnd;
  const found: Span[] = [];
  let at = from;
  for (const raw of text.raw.slice(from, to).split(PIECE_END)) {
    const start = text.raw.indexOf(raw, at);
    at = start + raw.length;
    if (start >= span.end || at <= span.start) continue;
    found.push({ start: text.folded.fromRaw(start), end: text.folded.fromRaw(at) });
  }
  return found;
}

/**
 * Every piece of a text by its skeleton, with where it starts; null for one that occurs several
 * times.
 */
function uniquePieces(
  text: SearchableText,
  within: readonly Span[] | null,
): ReadonlyMap<string, number | null> {
  const found = new Map<string, number | null>();
  const spans = within ?? [{ start: 0, end: text.raw.length }];
  for (const span of spans) {
    let at = span.start;
    for (const raw of text.raw.slice(span.start, span.end).split(PIECE_END)) {
      const start = text.raw.indexOf(raw, at);
      at = start + raw.length;
      const from = text.folded.fromRaw(start);
      const piece = text.folded.text.slice(from, text.folded.fromRaw(at));
      if (piece.length >= LEAST_UNITS) found.set(piece, found.has(piece) ? null : from);
    }
  }
  return found;
}

/**
 * What is left of the old text on both sides of a part of it: the nearest piece before and after.
 */
export interface Neighbours {
  readonly before: StandingPiece | null;
  readonly after: StandingPiece | null;
}

/**
 * The nearest pieces before and after a span of the old text (skeleton offsets) that are still
 * there.
 */
export function standingAround({ pieces }: KeptText, { start, end }: Span): Neighbours {
  const standing = pieces.filter(isStandingPiece);
  return {
    before: standing.findLast((piece) => piece.end <= start) ?? null,
    after: standing.find((piece) => piece.start >= end) ?? null,
  };
}

/**
 * Which part of the old text a place on the page (skeleton offset) is in, going by the pieces
 * around it; null if these contradict each other.
 */
export function oldStretchOf({ pieces, old }: KeptText, place: Span): Span | null {
  let [start, end] = [0, old.length];
  let [nearest, next] = [-1, Infinity];
  for (const piece of pieces) {
    if (piece.now === null) continue;
    const until = piece.now + piece.end - piece.start;
    if (until <= place.start && piece.now > nearest) [nearest, start] = [piece.now, piece.end];
    if (piece.now >= place.end && piece.now < next) [next, end] = [piece.now, piece.start];
  }
  return start <= end ? { start, end } : null;
}
