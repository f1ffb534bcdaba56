import type { OfferedPlace } from '../model/page/weighed-sighting.ts';
import type { OrphanReason, Resolution } from '../model/sighting.ts';
import type { Span } from '../model/span.ts';
import type { Target } from '../model/target.ts';
import {
  LEAST_UNITS,
  oldStretchOf,
  piecesAt,
  standingAround,
  type KeptText,
  type Neighbours,
} from './kept-pieces.ts';
import { offerPlaces } from './offer-places.ts';
import { approximateCandidates } from './approximate-candidates.ts';
import { likelyPlaces } from './likely-places.ts';
import { keepsContext } from './choose-place.ts';
import { chooseByOldText } from './copies.ts';
import { exactCandidates } from './exact-candidates.ts';
import { judge, LONGEST_EDITED_END } from './judge.ts';
import {
  isAwayFrom,
  isOnlyQuoted,
  lookAt,
  movedAlong,
  movedAmong,
  oldPlaceNow,
  stoodBefore,
  type PlaceNow,
} from './old-place.ts';
import { Quote } from './quote.ts';
import type { SearchableText } from './searchable-text.ts';
import type { FigureReading } from './compare-wording.ts';

/** What the page says about text that is not in its page text. */
export interface Unloaded {
  /** Further pages, or a control that loads more. */
  readonly hasMore: boolean;
  /** The words are in the document, but not rendered. */
  readonly isHidden: boolean;
}

/**
 * Whether a resolution needs no weighing: the words stand where they stood, with what was beside
 * them, and stood once in the text they were noted in.
 */
export function isSure(resolution: Resolution, { quote }: Target, oldText: string): boolean {
  const isInPlace = resolution.state !== 'orphan' && resolution.certainty === 1;
  return isInPlace && oldText.indexOf(quote.exact) === oldText.lastIndexOf(quote.exact);
}

/** A resolution after weighing, with the places to offer if the words are missing. */
export interface Weighed {
  readonly resolution: Resolution;
  readonly offered: readonly OfferedPlace[];
}

/**
 * If less of the old text than this is left, the page is another one: a paywall, an error, another
 * edition.
 */
const READABLE = 0.25;
/**
 * If less than this is left, and nothing after the place of the words, the page was cut short by a
 * paywall, unless it says that more is to come.
 */
const CUT_SHORT = 0.5;
/**
 * Surroundings farther from the place of the words than this share of the old text (and a little
 * more) no longer count.
 */
const FARTHEST = 0.25;
/** A page that lost this many units after the place of the words lost its end. */
const LEAST_END = 120;

/**
 * Weighs the result from the page's text alone against the text in which the quote was noted: tells
 * identical passages apart if one of several was removed, and finds out why words are missing.
 * Never moves a target to other words: those are only offered.
 */
export function weigh(
  resolution: Resolution,
  target: Target,
  kept: KeptText,
  unloaded: Unloaded,
  reading: FigureReading,
): Weighed {
  const quote = new Quote(target);
  const place = oldPlace(kept, quote);
  const known =
    place === null ? resolution : weighPlaces(resolution, { quote, place, kept, reading });
  if (known.state !== 'orphan') return { resolution: known, offered: [] };
  const isTwin = known.reason === 'ambiguous';
  const { reason, certainty } =
    isTwin && !unloaded.isHidden ? known : whyMissing(known, place, kept, unloaded);
  return {
    resolution: { state: 'orphan', reason, certainty },
    offered: offerPlaces(kept.page, quote),
  };
}

/** What a result is weighed with. */
interface Weighing {
  readonly quote: Quote;
  /** Where the quote was in the old text, in skeleton offsets. */
  readonly place: Span;
  readonly kept: KeptText;
  readonly reading: FigureReading;
}

/**
 * Whether words were found (raw) away from their old place, though what is around that place is
 * left on the page.
 */
export function hasLeftPlace(found: Span, target: Target, kept: KeptText): boolean {
  const place = oldPlace(kept, new Quote(target));
  const now = place === null ? null : oldPlaceNow(kept, place);
  return now !== null && isAwayFrom(now, found, kept.page);
}

/**
 * Where the quote was in the old text, in skeleton offsets; null if the quote was noted in another
 * text.
 */
function oldPlace({ old }: KeptText, quote: Quote): Span | null {
  const start = old.folded.fromRaw(quote.target.position.start);
  const isThere = quote.length > 0 && old.folded.text.startsWith(quote.text, start);
  return isThere ? { start, end: start + quote.length } : null;
}

/**
 * A copy is not the place: what the old place holds now decides, where it is known and holds the
 * words, or others like them.
 */
function weighPlaces(resolution: Resolution, weighing: Weighing): Resolution {
  const { quote, place, kept } = weighing;
  const now = oldPlaceNow(kept, place);
  const told = tellTwins(tellCopies(resolution, now, weighing), weighing);
  const isThere = now === null || isIn(told, now, quote, kept);
  const held = isThere ? null : heldBy(now, weighing);
  if (held !== null) return held;
  const isRefused =
    isOthers(told, place, kept) ||
    (!isThere && isMerelyAlike(told, now, place, kept)) ||
    isOnlyQuoted(told, quote.target, kept);
  const known: Resolution = isRefused ? UNDECIDED : told;
  if (known.state !== 'orphan' || known.reason === 'ambiguous') return known;
  if (now?.isBetween === true) return movedElsewhere(weighing) ?? known;
  return (kept.standing < READABLE ? leftAlone(weighing) : null) ?? known;
}

const UNDECIDED: Resolution = { state: 'orphan', reason: 'undecided', certainty: 0.5 };
/**
 * Words that moved, edited or not, are believed if they are at least this long, or a sentence or line
 * that is long enough to be a piece, and this alike.
 */
const MOVED_LENGTH = 32;
const MOVED_LIKENESS = 0.75;
/**
 * A sentence that is all that is left of a page is believed if it is at least this long, and this alike;
 * shorter ones only as they were.
 */
const LONE_LENGTH = 40;
const LONE_LIKENESS = 0.85;
const LEAST_LONE = 16;

/**
 * The quote's words where they moved into another paragraph of the old page; null if there is no such
 * place, or several.
 */
function movedElsewhere(weighing: Weighing): Resolution | null {
  const { quote, place, kept } = weighing;
  const isWhole = isWholeIn(kept.old, kept.old.toRaw(place));
  if (quote.length < (isWhole ? LEAST_UNITS : MOVED_LENGTH)) return null;
  return onlyAlike(
    weighing,
    MOVED_LIKENESS,
    (span) =>
      movedAmong(span, place, kept) && (quote.length >= MOVED_LENGTH || isWholeIn(kept.page, span)),
  );
}

/**
 * The quote's sentence where all around it is another text: no other place is known, and a sentence this
 * long is hardly written twice.
 */
function leftAlone(weighing: Weighing): Resolution | null {
  const { quote, place, kept } = weighing;
  if (quote.length < LEAST_LONE || !isWholeIn(kept.old, kept.old.toRaw(place))) return null;
  const least = quote.length < LONE_LENGTH ? 1 : LONE_LIKENESS;
  return onlyAlike(weighing, least, (span) => isWholeIn(kept.page, span));
}

/** The only place on the page with words this alike, and accepted; null if there are several. */
function onlyAlike(
  { quote, place, kept, reading }: Weighing,
  leastLikeness: number,
  isAccepted: (span: Span) => boolean,
): Resolution | null {
  if (kept.old.occurrences(quote.text, 2).length > 1) return null;
  const { page } = kept;
  const [alike, second] = approximateCandidates(page, quote, likelyPlaces(page, quote))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .map((one) => {
      const location = { found: toWhole(page, one), certainty: 0.7, alone: false };
      return judge(page, quote, { ...location, method: 'approximate' }, reading);
    })
    .filter((one) => one.state !== 'orphan' && isAccepted(one.span) && !isOthers(one, place, kept));
  return second === undefined ? (alike ?? null) : null;
}

/** A place with the edited ends of its sentences or lines, if no more than those are missing. */
function toWhole(text: SearchableText, { start, end }: Span): Span {
  const pieces = piecesAt(text, text.toRaw({ start, end }));
  const whole = { start: pieces[0]?.start ?? start, end: pieces.at(-1)?.end ?? end };
  return {
    start: start - whole.start <= LONGEST_EDITED_END ? Math.min(start, whole.start) : start,
    end: whole.end - end <= LONGEST_EDITED_END ? Math.max(end, whole.end) : end,
  };
}

/** Whether a raw span of a text leaves nothing out of the sentences or lines that it is in. */
function isWholeIn(text: SearchableText, span: Span): boolean {
  const pieces = piecesAt(text, span);
  const start = text.folded.fromRaw(span.start);
  const end = text.folded.fromRaw(span.end);
  return (pieces[0]?.start ?? -1) >= start && (pieces.at(-1)?.end ?? Infinity) <= end;
}

/** Whether a result is at the old place, or is none that another place could replace. */
function isIn(told: Resolution, now: Span, { text }: Quote, { page }: KeptText): boolean {
  if (told.state === 'orphan') {
    return told.reason !== 'ambiguous' || page.occurrences(text, 1).length > 0;
  }
  return !isAwayFrom(now, told.span, page);
}

/** The quote's words, or what they became, at its old place; null if it holds nothing of the kind. */
function heldBy(now: PlaceNow, { quote, place, kept, reading }: Weighing): Resolution | null {
  const found = lookAt(now, quote, kept, reading);
  if (found === null || isOthers(found, place, kept)) return null;
  const mayBeTwin = found.state === 'same' && kept.old.occurrences(quote.text, 2).length > 1;
  return mayBeTwin ? null : found;
}

/** Whether words found changed are another sentence, which was on the page before. */
function isOthers(found: Resolution, place: Span, kept: KeptText): boolean {
  return found.state === 'changed' && stoodBefore(found.span, place, kept);
}

/**
 * Whether words found changed (or several such), away from the old place though that is known, are
 * merely like the quote's: an entry that says the same of a later hour.
 */
function isMerelyAlike(told: Resolution, now: PlaceNow, place: Span, kept: KeptText): boolean {
  if (told.state === 'same') return false;
  if (told.state === 'orphan') return now.isBetween;
  return !movedAlong(told.span, place, kept) && !movedAmong(told.span, place, kept);
}

/** Decides between several places on the page by the old text; the result as it is if there is one. */
function tellCopies(
  resolution: Resolution,
  now: Span | null,
  { quote, place, kept, reading }: Weighing,
): Resolution {
  if (resolution.state === 'orphan' && resolution.reason !== 'ambiguous') return resolution;
  const exact = exactCandidates(kept.page, quote).filter(keepsContext);
  const location = exact.length === 0 ? null : chooseByOldText(exact, quote, { place, now }, kept);
  return location === null ? resolution : judge(kept.page, quote, location, reading);
}

/**
 * For words that occurred several times and some of whose occurrences are gone: decides which was
 * ours by what is around them in both texts. Words that belong to another occurrence are rejected,
 * and those that cannot be attributed are refused.
 */
function tellTwins(resolution: Resolution, weighing: Weighing): Resolution {
  const { quote, place, kept } = weighing;
  const { old, page } = kept;
  const before = old.occurrences(quote.text, 50);
  const now = page.occurrences(quote.text, 50);
  if (before.length < 2 || now.length === 0) return resolution;
  const told = tellingPlace(place, kept);
  if (told !== null) return sameAt(told, weighing);
  if (now.length >= before.length) return resolution;
  if (isOursEdited(resolution, place, before, kept)) return resolution;
  const owners = now.map((start) => ownerOf({ start, end: start + quote.length }, before, kept));
  const ours = now.filter((_start, index) => owners[index] === place.start);
  const isRefused = owners.includes(null);
  if (ours.length === 1 && !isRefused) return sameAt(ours[0] ?? 0, weighing);
  if (isRefused) return { state: 'orphan', reason: 'ambiguous', certainty: 0.7 };
  return { state: 'orphan', reason: 'undecided', certainty: 0.7 };
}

/**
 * Up to this many units beside the words are used to tell them from their twins, in growing steps.
 */
const MOST_TELLING = 240;
const TELLING_STEP = 12;

/**
 * Where the words are now, going by the text right before or right after them that made them unique
 * in the old text. The side that needs less text for that decides (both, if they need the same):
 * farther away, the text beside a twin may be the same. Null if that text does not occur exactly
 * once.
 */
function tellingPlace(place: Span, { old, page }: KeptText): number | null {
  for (let units = TELLING_STEP; units <= MOST_TELLING; units += TELLING_STEP) {
    const before = { start: Math.max(0, place.start - units), end: place.end };
    const after = { start: place.start, end: Math.min(old.length, place.end + units) };
    const telling = [before, after]
      .map((around) => ({
        start: around.start,
        text: old.folded.text.slice(around.start, around.end),
      }))
      .filter(({ text }) => old.occurrences(text, 2).length === 1);
    if (telling.length === 0) continue;
    const places = telling.map(({ start, text }) => {
      const found = page.occurrences(text, 2);
      return found.length === 1 ? (found[0] ?? 0) + place.start - start : null;
    });
    return new Set(places).size === 1 ? (places[0] ?? null) : null;
  }
  return null;
}

/**
 * Whether what was found is our own passage, edited: it is where none of the other occurrences was.
 */
function isOursEdited(
  resolution: Resolution,
  place: Span,
  before: readonly number[],
  kept: KeptText,
): boolean {
  if (resolution.state !== 'changed') return false;
  const { start, end } = resolution.span;
  const { folded } = kept.page;
  const owner = ownerOf({ start: folded.fromRaw(start), end: folded.fromRaw(end) }, before, kept);
  return owner === null || owner === place.start;
}

/**
 * Which of the old occurrences a place on the page is; null if the pieces around it fit none or
 * several.
 */
function ownerOf(place: Span, before: readonly number[], kept: KeptText): number | null {
  const stretch = oldStretchOf(kept, place);
  if (stretch === null) return null;
  const inside = before.filter((start) => start >= stretch.start && start < stretch.end);
  return inside.length === 1 ? (inside[0] ?? null) : null;
}

function sameAt(start: number, { quote, kept: { page }, reading }: Weighing): Resolution {
  const found = { start, end: start + quote.length };
  return judge(page, quote, { found, method: 'context', certainty: 0.8, alone: false }, reading);
}

interface Why {
  readonly reason: OrphanReason;
  readonly certainty: number;
}

function whyMissing(told: Why, place: Span | null, kept: KeptText, unloaded: Unloaded): Why {
  if (unloaded.isHidden) return { reason: 'not loaded', certainty: 0.9 };
  if (kept.standing < READABLE) {
    return { reason: unloaded.hasMore ? 'not loaded' : 'not readable', certainty: 0.8 };
  }
  const undecided: Why = { reason: 'undecided', certainty: 0.5 };
  if (place === null) return told.reason === 'removed' ? told : undecided;
  const around = standingAround(kept, place);
  if (around.after === null && lastUnits(kept, place) >= LEAST_END) {
    const isMore = unloaded.hasMore || kept.standing >= CUT_SHORT;
    return { reason: isMore ? 'not loaded' : 'not readable', certainty: 0.7 };
  }
  // Both its immediate surroundings were found, though the lines they are in were edited.
  if (told.reason === 'removed') return told;
  if (!isSurrounded(around, place, kept)) return undecided;
  // At the very end of what has loaded, nothing follows the words in either case.
  const mayFollow = around.after === null && unloaded.hasMore;
  return mayFollow
    ? { reason: 'not loaded', certainty: 0.6 }
    : { reason: 'removed', certainty: 0.9 };
}

/** Whether what was around a place still is, near it and in order. */
function isSurrounded({ before, after }: Neighbours, place: Span, { old }: KeptText): boolean {
  if (before === null && after === null) return false;
  const reach = FARTHEST * old.length + LEAST_END;
  if (before !== null && place.start - before.end > reach) return false;
  if (after !== null && after.start - place.end > reach) return false;
  return (before?.now ?? -1) < (after?.now ?? Infinity);
}

/** Units of the old text's pieces after a place. */
function lastUnits({ pieces }: KeptText, { end }: Span): number {
  return pieces.reduce((sum, piece) => sum + (piece.start >= end ? piece.end - piece.start : 0), 0);
}
