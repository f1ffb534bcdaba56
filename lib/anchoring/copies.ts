import { alikeAt, isThere } from './alike-places.ts';
import { overlap } from './approximate-candidates.ts';
import { contextOf, type Candidate } from './candidate.ts';
import { chooseNearest, CONTEXT_TIE, type Location } from './choose-place.ts';
import { LONGEST_EDITED_END } from './judge.ts';
import { blockAt, type KeptText } from './kept-pieces.ts';
import type { Quote } from './quote.ts';
import type { SearchableText } from './searchable-text.ts';
import { findSurroundings, type Surroundings } from './surroundings.ts';
import type { Span } from '../model/span.ts';

/** How much of the words right before and right after a quote shows where else they stand. */
const BESIDE = 32;
/** Fewer units than this are found anywhere, and what is on a page this often tells nothing. */
const LEAST_BESIDE = 10;
const MOST_COPIES = 8;
/** With a second place on the page, no first one is surer than this. */
const MOST_CERTAIN = 0.9;
/** Of words that stood more often in the old text only these are compared. */
const MOST_TWINS = 20;
/** Farther away, what is around a place is not compared. */
const LONGEST_RUN = 4000;

/**
 * Exact words may be a copy: a correction that quotes them, a paragraph that stands twice. Where
 * the quote's surroundings are somewhere else as well, with other words like its own, the better
 * surroundings win; of equal ones those clearly nearer to the old place; otherwise none.
 */
export function unlessCopied(
  page: SearchableText,
  quote: Quote,
  exact: readonly Candidate[],
  found: Location,
): Location {
  const edited = editedPlaces(page, quote, exact);
  if (edited.length === 0) return exact.length > 1 ? unsure(found) : found;
  const all = [...exact, ...edited];
  return unsure(
    chooseNearest(
      page,
      quote,
      unbeaten(all, (a, b) => hasBetterContext(a, b)),
      'context',
    ),
  );
}

/**
 * The same, told by how far the text around each place goes on as it did around the old one, and
 * not further as around others of the same words in the old text; of equal ones those where the old
 * place is now, and of these the ones whose block has nothing else added. Null if that leaves no choice.
 */
export function chooseByOldText(
  exact: readonly Candidate[],
  quote: Quote,
  { place, now }: { readonly place: Span; readonly now: Span | null },
  { old, page }: KeptText,
): Location | null {
  const all = [...exact, ...editedPlaces(page, quote, exact)];
  if (all.length < 2) return null;
  const twins = old.occurrences(quote.text, MOST_TWINS).filter((start) => start !== place.start);
  const runs = new Map<Candidate, Run>();
  for (const one of all) {
    const own = runAround(one, page, place, old);
    const isOthers = twins
      .map((start) => runAround(one, page, { start, end: start + quote.length }, old))
      .some(({ before, after }) => before > own.before || after > own.after);
    if (!isOthers) runs.set(one, own);
  }
  const goesOn = (a: Candidate, b: Candidate): boolean => isLonger(runs.get(a), runs.get(b));
  const unbeatenOnes = unbeaten([...runs.keys()], goesOn);
  const inPlace = preferred(unbeatenOnes, (one) => now !== null && overlap(one, now));
  const left = preferred(inPlace, (one) => keepsBlock(one, page, place, old));
  return left.length === 0 ? null : unsure(chooseNearest(page, quote, left, 'context'));
}

/** Those of a kind, or all if none is. */
function preferred(
  all: readonly Candidate[],
  isPreferred: (one: Candidate) => boolean,
): readonly Candidate[] {
  const some = all.filter(isPreferred);
  return some.length > 0 ? some : all;
}

/**
 * Whether the block around a place says what the old one said around the old place: a caption adds
 * a credit to the words it repeats. Of other words than the quote's, a few units between them and the
 * rest of the block are their edited ends.
 */
function keepsBlock(
  at: Candidate,
  page: SearchableText,
  place: Span,
  old: SearchableText,
): boolean {
  const now = besideInBlock(page, at);
  const was = besideInBlock(old, place);
  const most = at.likeness < 1 ? LONGEST_EDITED_END : 0;
  return (
    now.before.startsWith(was.before) &&
    now.before.length - was.before.length <= most &&
    now.after.endsWith(was.after) &&
    now.after.length - was.after.length <= most
  );
}

/** What is before and after a place in its block, as a skeleton. */
function besideInBlock(
  page: SearchableText,
  { start, end }: Span,
): { readonly before: string; readonly after: string } {
  const { text } = page.folded;
  return {
    before: text.slice(blockAt(page, start).start, start),
    after: text.slice(end, blockAt(page, end - 1).end),
  };
}

/** How many units before and after a place are as they were; one more if both texts start or end there. */
interface Run {
  readonly before: number;
  readonly after: number;
}

function isLonger(a: Run | undefined, b: Run | undefined): boolean {
  if (a === undefined || b === undefined || a.before < b.before || a.after < b.after) return false;
  return a.before + a.after > b.before + b.after;
}

function unbeaten(
  all: readonly Candidate[],
  beats: (a: Candidate, b: Candidate) => boolean,
): Candidate[] {
  return all.filter((one) => !all.some((other) => beats(other, one)));
}

/** Other words like the quote's in surroundings like its own, away from its exact words. */
export function editedPlaces(
  page: SearchableText,
  quote: Quote,
  exact: readonly Candidate[],
): Candidate[] {
  const places = otherSurroundings(page, quote, exact);
  if (places.length === 0) return [];
  const surroundings = findSurroundings(page, quote, places).flatMap((around) =>
    besideExact(around, exact, page, quote),
  );
  return alikeAt(page, quote, places, surroundings).filter(
    (one) => !isThere(page, quote, one) && exact.every((other) => !overlap(one, other)),
  );
}

/**
 * Surroundings with exact words between them, cut to what is before and what is after these; of words
 * noted in one block, only the block that is right beside the surroundings.
 */
function besideExact(
  around: Surroundings,
  exact: readonly Candidate[],
  page: SearchableText,
  { target }: Quote,
): Surroundings[] {
  const { start, end } = around;
  if (start === null || end === null) return [around];
  const inside = exact.find((one) => one.start >= start && one.end <= end);
  if (inside === undefined) return [around];
  const parts = [
    { start, end: inside.start },
    { start: inside.end, end },
  ];
  const isInBlock = !target.quote.exact.includes('\n');
  return parts
    .filter((part) => part.end - part.start > LEAST_BESIDE)
    .map((part, index) => (isInBlock ? endBlock(page, part, index === 0 ? 'first' : 'last') : part))
    .filter((part) => part.end > part.start);
}

/** The first or the last block of a part of the page. */
function endBlock(page: SearchableText, part: Span, which: 'first' | 'last'): Span {
  const { start, end } = page.toRaw(part);
  const raw = page.raw.slice(start, end);
  const lead = raw.length - raw.trimStart().length;
  const blocks = raw.trim();
  const at = which === 'first' ? blocks.indexOf('\n') : blocks.lastIndexOf('\n');
  if (at < 0) return part;
  const cut = page.folded.fromRaw(start + lead + at);
  return which === 'first' ? { ...part, end: cut } : { ...part, start: cut };
}

/**
 * Where the quote with its context would start if it belonged to a prefix or suffix that is
 * somewhere else than beside its exact words.
 */
function otherSurroundings(
  page: SearchableText,
  quote: Quote,
  exact: readonly Candidate[],
): number[] {
  const starts = new Set(exact.map(({ start }) => start));
  const ends = new Set(exact.map(({ end }) => end));
  const prefix = quote.before.text.slice(-BESIDE);
  const suffix = quote.after.text.slice(0, BESIDE);
  const prefixes = quote.opensText ? [0] : occurrencesOf(page, prefix);
  const suffixes = quote.closesText ? [page.length] : occurrencesOf(page, suffix);
  const afterPrefix = prefixes.map((at) => at + prefix.length).filter((at) => !starts.has(at));
  const beforeSuffix = suffixes.filter((at) => !ends.has(at)).map((at) => at - quote.length);
  return [...new Set([...afterPrefix, ...beforeSuffix])].map((at) => at - quote.before.length);
}

function occurrencesOf(page: SearchableText, beside: string): number[] {
  return beside.length < LEAST_BESIDE ? [] : page.occurrences(beside, MOST_COPIES);
}

/** Whether a place has more of the quote's context than another, and not less on either side. */
function hasBetterContext(a: Candidate, b: Candidate): boolean {
  const isNotLess = (x: number | null, y: number | null): boolean =>
    (x ?? 0) > (y ?? 0) - CONTEXT_TIE;
  const isMore = contextOf(a) >= contextOf(b) + CONTEXT_TIE;
  return isMore && isNotLess(a.before, b.before) && isNotLess(a.after, b.after);
}

function runAround(at: Span, page: SearchableText, place: Span, old: SearchableText): Run {
  let before = 0;
  const mostBefore = Math.min(at.start, place.start, LONGEST_RUN);
  while (
    before < mostBefore &&
    page.codes[at.start - 1 - before] === old.codes[place.start - 1 - before]
  )
    before++;
  let after = 0;
  const mostAfter = Math.min(page.length - at.end, old.length - place.end, LONGEST_RUN);
  while (after < mostAfter && page.codes[at.end + after] === old.codes[place.end + after]) after++;
  if (before === at.start && before === place.start) before++;
  if (at.end + after === page.length && place.end + after === old.length) after++;
  return { before, after };
}

function unsure(location: Location): Location {
  return { ...location, certainty: Math.min(location.certainty, MOST_CERTAIN) };
}
