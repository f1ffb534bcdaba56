import type { Resolution } from '../model/sighting.ts';
import type { Span } from '../model/span.ts';
import type { FigureReading } from './compare-wording.ts';
import {
  LEAST_UNITS,
  piecesAt,
  standingAround,
  type KeptText,
  type StandingPiece,
} from './kept-pieces.ts';
import type { Quote } from './quote.ts';
import { resolveIn } from './resolve.ts';
import { SearchableText } from './searchable-text.ts';

/** A place longer than this says nothing. */
const LONGEST_PLACE = 8000;
/** A neighbour this many units nearer or farther than before is still beside. */
const NEARBY = 24;
/** Units of the neighbours on either side that are looked at with the place. */
const MARGIN = 80;

/** Where an old place is on the page now, in skeleton offsets. */
export interface PlaceNow extends Span {
  /** Whether both neighbours stand, so that it can be nowhere else. */
  readonly isBetween: boolean;
}

/**
 * Where the old place of a quote is now: between the nearest pieces before and after it that still
 * stand in order, or between one and the end of the page. Null if neither is left, or too much is between them.
 */
export function oldPlaceNow({ inOrder, page }: KeptText, place: Span): PlaceNow | null {
  const before = inOrder.findLast((piece) => piece.end <= place.start);
  const after = inOrder.find((piece) => piece.start >= place.end);
  if (before === undefined && after === undefined) return null;
  const start = before === undefined ? 0 : endNow(before);
  const end = after?.now ?? page.length;
  if (end < start || end - start > LONGEST_PLACE) return null;
  return { start, end, isBetween: before !== undefined && after !== undefined };
}

/**
 * What the old place of a quote says now, whatever is elsewhere on the page; null if it holds
 * nothing like the quote.
 */
export function lookAt(
  { start, end }: PlaceNow,
  { target }: Quote,
  { page }: KeptText,
  reading: FigureReading,
): Resolution | null {
  const { raw, folded } = page;
  const part = page.toRaw({
    start: Math.max(0, start - MARGIN),
    end: Math.min(page.length, end + MARGIN),
  });
  const inner = page.toRaw({ start, end });
  const at = inner.start - part.start;
  const moved = { ...target, position: { start: at, end: at + target.quote.exact.length } };
  const found = resolveIn(SearchableText.of(raw.slice(part.start, part.end)), moved, reading);
  if (found.state === 'orphan') return null;
  const span = { start: found.span.start + part.start, end: found.span.end + part.start };
  const isInside = folded.fromRaw(span.start) < end && folded.fromRaw(span.end) > start;
  return isInside ? { ...found, span } : null;
}

/** Whether words found elsewhere (raw) have a neighbour of the old place right beside them: it moved as a whole. */
export function movedAlong({ start, end }: Span, place: Span, kept: KeptText): boolean {
  const { before, after } = standingAround(kept, place);
  const { folded } = kept.page;
  const isNear = (gap: number, oldGap: number): boolean =>
    gap >= 0 && Math.abs(gap - oldGap) <= NEARBY;
  const [from, to] = [folded.fromRaw(start), folded.fromRaw(end)];
  const hasBefore = before !== null && isNear(from - endNow(before), place.start - before.end);
  return hasBefore || (after !== null && isNear(after.now - to, after.start - place.end));
}

function endNow({ now, start, end }: StandingPiece): number {
  return now + end - start;
}

/**
 * Whether the words at a place of the page (raw) were on the old page already, elsewhere than the
 * quote's: they belong to another sentence, and are not the quote's words edited.
 */
export function stoodBefore(span: Span, place: Span, { old, page }: KeptText): boolean {
  const pieces = piecesAt(page, span);
  return pieces.length > 0 && pieces.every((piece) => stoodElsewhere(piece, place, old, page));
}

function stoodElsewhere(
  piece: Span,
  place: Span,
  old: SearchableText,
  page: SearchableText,
): boolean {
  const length = piece.end - piece.start;
  if (length < LEAST_UNITS) return false;
  const text = page.folded.text.slice(piece.start, piece.end);
  const before = old
    .occurrences(text, 50)
    .filter((start) => start >= place.end || start + length <= place.start);
  return before.length > 0 && page.occurrences(text, 50).length <= before.length;
}
