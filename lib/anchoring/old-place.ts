import type { Resolution } from '../model/sighting.ts';
import type { Span } from '../model/span.ts';
import type { Target } from '../model/target.ts';
import type { FigureReading } from './compare-wording.ts';
import {
  blockAt,
  isStandingPiece,
  LEAST_UNITS,
  piecesAt,
  standingAround,
  type KeptText,
  type Neighbours,
  type StandingPiece,
} from './kept-pieces.ts';
import type { Quote } from './quote.ts';
import { leadsInCopy } from './reversing-words.ts';
import { resolveIn } from './resolve.ts';
import { SearchableText } from './searchable-text.ts';

/** A place longer than this says nothing. */
const LONGEST_PLACE = 8000;
/** A neighbour this many units nearer or farther than before is still beside. */
const NEARBY = 24;
/** Farther from their neighbour than this, words are not beside it, wherever that is now. */
const LONGEST_GAP = 240;
/** Units of the blocks around a place that show that it is between them. */
const BESIDE = 32;
/** Units of the neighbours on either side that are looked at with the place. */
const MARGIN = 80;

/** Where an old place is on the page now, in skeleton offsets. */
export interface PlaceNow extends Span {
  /** Whether both neighbours stand, so that it can be nowhere else. */
  readonly isBetween: boolean;
}

/**
 * Where the old place of a quote is now: between the nearest pieces before and after it that still
 * stand in order, or between one and the end of the page (of the block, if that piece shared one with
 * the quote). Null if neither is left, or too much is between them.
 */
export function oldPlaceNow({ inOrder, old, page }: KeptText, place: Span): PlaceNow | null {
  const before = inOrder.findLast((piece) => piece.end <= place.start);
  const after = inOrder.find((piece) => piece.start >= place.end);
  if (before === undefined && after === undefined) return null;
  // Where nothing stands on one side, a piece of its own block on the other side bounds it.
  const opens = after !== undefined && isInBlock(old, place.start, after.end);
  const closes = before !== undefined && isInBlock(old, before.start, place.end);
  const start = before !== undefined ? endNow(before) : opens ? blockAt(page, after.now).start : 0;
  const end =
    after !== undefined ? after.now : closes ? blockAt(page, before.now).end : page.length;
  if (end < start || end - start > LONGEST_PLACE) return null;
  const isBounded = (before !== undefined || opens) && (after !== undefined || closes);
  return { start, end, isBetween: isBounded || start === end };
}

/** Whether a part of a text (skeleton offsets) is in one block. */
function isInBlock(text: SearchableText, start: number, end: number): boolean {
  const part = text.toRaw({ start, end });
  return !text.raw.slice(part.start, part.end).includes('\n');
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

/** Whether words (raw) are outside an old place. */
export function isAwayFrom(now: Span, { start, end }: Span, { folded }: SearchableText): boolean {
  return folded.fromRaw(start) >= now.end || folded.fromRaw(end) <= now.start;
}

/**
 * Whether words found elsewhere (raw) have a neighbour of the old place right beside them, in their
 * block if it was in that: it moved as a whole.
 */
export function movedAlong({ start, end }: Span, place: Span, kept: KeptText): boolean {
  const { before, after } = standingAround(kept, place);
  const { old, page } = kept;
  const isNear = (gap: number, oldGap: number): boolean =>
    gap >= 0 && oldGap <= LONGEST_GAP && Math.abs(gap - oldGap) <= NEARBY;
  const [from, to] = [page.folded.fromRaw(start), page.folded.fromRaw(end)];
  const isAfter = before !== null && isNear(from - endNow(before), place.start - before.end);
  if (isAfter && isInBlock(page, before.now, to) === isInBlock(old, before.start, place.end))
    return true;
  const isBefore = after !== null && isNear(after.now - to, after.start - place.end);
  return (
    isBefore &&
    isInBlock(page, from, after.now + 1) === isInBlock(old, place.start, after.start + 1)
  );
}

/**
 * Whether words found elsewhere (raw) are now inside what the old page had: in one of its
 * paragraphs beside a sentence of that, or right below the block that followed them (at the end of the
 * page, if that block ended the old one). An entry that says something alike of a later hour is a block
 * of its own, on top or farther down.
 */
export function movedAmong(span: Span, place: Span, kept: KeptText): boolean {
  const { folded } = kept.page;
  const [start, end] = [folded.fromRaw(span.start), folded.fromRaw(span.end)];
  const { before, after } = besideNow(kept, { start, end });
  const isAfter = before !== null && start - endNow(before) <= NEARBY;
  const isBefore = after !== null && after.now - end <= NEARBY;
  if (isAfter && isInBlock(kept.page, before.now, end)) return true;
  if (isBefore && isInBlock(kept.page, start, after.now + 1)) return true;
  return isBelowNext({ start, end }, place, kept);
}

/** Whether words are right below the block that followed them, and followed by what followed that. */
function isBelowNext({ start, end }: Span, place: Span, { old, page }: KeptText): boolean {
  // A correction that quotes them has a lead-in, which a change at their edge includes.
  const words = old.folded.text.slice(place.start, place.end);
  const own = start + Math.max(0, page.folded.text.slice(start, end).indexOf(words));
  const [block, wasIn] = [blockAt(page, own), blockAt(old, place.start)];
  const isLedIn = own - block.start !== place.start - wasIn.start;
  if (isLedIn || place.end < wasIn.end || wasIn.end >= old.length) return false;
  const next = blockAt(old, wasIn.end);
  const above = old.folded.text.slice(Math.max(next.start, next.end - BESIDE), next.end);
  const below = old.folded.text.slice(next.end, next.end + BESIDE);
  const isAbove = page.folded.text.endsWith(above, block.start);
  const isBelow =
    below === '' ? block.end >= page.length : page.folded.text.startsWith(below, block.end);
  return isAbove && isBelow && above.length + below.length >= LEAST_UNITS;
}

/** The nearest old pieces before and after a place of the page (skeleton offsets). */
function besideNow({ pieces }: KeptText, { start, end }: Span): Neighbours {
  let [before, after]: [StandingPiece | null, StandingPiece | null] = [null, null];
  for (const piece of pieces) {
    if (!isStandingPiece(piece)) continue;
    if (endNow(piece) <= start && piece.now > (before?.now ?? -1)) before = piece;
    if (piece.now >= end && piece.now < (after?.now ?? Infinity)) after = piece;
  }
  return { before, after };
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

/**
 * Whether words found on the page (raw) are only quoted there, by a notice of what the page said before or
 * a teaser: the words as they were noted, or their sentence, after a lead-in that they did not have.
 */
export function isOnlyQuoted(found: Resolution, target: Target, { old, page }: KeptText): boolean {
  if (found.state === 'orphan') return false;
  const { quote, position } = target.sentence ?? target;
  const from = old.folded.fromRaw(position.start);
  const words = old.folded.text.slice(
    from,
    old.folded.fromRaw(position.start + quote.exact.length),
  );
  const [start, end] = [page.folded.fromRaw(found.span.start), page.folded.fromRaw(found.span.end)];
  const at = page.folded.text.indexOf(words, blockAt(page, start).start);
  const isThere = at >= 0 && at < end && start < at + words.length;
  return isThere && leadsInCopy(beforeInBlock(page, at)) && !leadsInCopy(beforeInBlock(old, from));
}

/** What is written before a place (skeleton offset) in its block. */
function beforeInBlock(text: SearchableText, at: number): string {
  const { start } = blockAt(text, at);
  return text.raw.slice(
    text.toRaw({ start, end: start + 1 }).start,
    text.toRaw({ start: at, end: at + 1 }).start,
  );
}
