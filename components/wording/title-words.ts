import { countedAsWritten, type Figure } from '../../lib/model/figure.ts';
import type { Span } from '../../lib/model/span.ts';

/** A claim's words and, for one as read from a page, where they begin there. */
export interface TitledWords {
  readonly text: string;
  readonly span?: Span;
}

type Placed = Pick<Figure, 'span' | 'text'>;

/** What one line of a list shows of a title, in UTF-16 units. */
const MOST_WORDS = 48;
/** The same for one of several parts. */
const MOST_OF_A_PART = 24;
/** The words of the same phrase before a figure: four tell what it is about. */
const WORDS_BEFORE = /(?:[^\s,;:!?()—–“”„"«»]+\s+){1,4}$/u;
/** Where a phrase ends; not within a number or a time. */
const END_OF_PHRASE = /[,;:](?!\d)|[!?()—–“”„"«»]/u;

/** The first few words of a claim; empty if it has none. */
export function openingWords({ text }: TitledWords): string {
  return shortened(text, MOST_WORDS);
}

/**
 * A figure's own word and those that say what it is about: "first oyster farm in the bay". Null if
 * nothing follows it, or its words are no longer those of the claim.
 */
export function wordsFrom(figure: Placed, claim: TitledWords): string | null {
  const at = placeIn(figure, claim);
  return at === null ? null : phraseFrom(claim.text, at, figure, MOST_WORDS);
}

/**
 * The same with a few words before the figure: "… the worst in 31 years". For one near the beginning
 * of the claim, or in a short claim, its first words.
 */
export function wordsAround(figure: Placed, claim: TitledWords): string | null {
  const at = placeIn(figure, claim);
  if (at === null) return null;
  const isNearBeginning = at + figure.text.length < MOST_OF_A_PART;
  if (isNearBeginning || claim.text.length <= MOST_WORDS) return openingWords(claim);
  const before = WORDS_BEFORE.exec(claim.text.slice(0, at))?.[0] ?? '';
  const words = phraseFrom(claim.text, at, figure, MOST_WORDS - before.length);
  return `… ${before}${words ?? figure.text}`;
}

/**
 * The same as `wordsFrom` for one of several figures: null as well if another one follows so soon
 * that the words between tell nothing.
 */
export function partFrom(
  figure: Placed,
  claim: TitledWords,
  others: readonly Placed[],
): string | null {
  const at = placeIn(figure, claim);
  if (at === null) return null;
  const words = phraseFrom(claim.text, at, figure, MOST_OF_A_PART);
  const end = at + (words?.length ?? 0);
  const isCutByOther = others.some((other) => {
    const place = placeIn(other, claim);
    return place !== null && place > at && place < end;
  });
  return isCutByOther ? null : words;
}

/**
 * An amount's own words and those that follow it in its phrase, "five years in prison"; null where
 * that is no more than its unit.
 */
export function amountFrom(figure: Placed, claim: TitledWords): string | null {
  const words = wordsFrom(figure, claim);
  const after = words?.slice(figure.text.length).split(/\s+/u).filter(Boolean) ?? [];
  return after.length > 1 ? words : null;
}

/** A figure together with what it counts, as written in the claim: "dozens of boats"; or null. */
export function writtenAs(figure: Figure, claim: TitledWords): string | null {
  const at = placeIn(figure, claim);
  if (at === null) return null;
  const span = { start: at, end: at + figure.text.length };
  return countedAsWritten({ ...figure, span }, claim.text);
}

/** Where a figure stands in the words of its claim; null if it does not. */
function placeIn({ span, text: own }: Placed, { text, span: whole }: TitledWords): number | null {
  const at = span.start - (whole?.start ?? 0);
  return own !== '' && text.startsWith(own, at) && at >= 0 ? at : null;
}

function phraseFrom(text: string, at: number, { text: own }: Placed, most: number): string | null {
  const rest = text.slice(at);
  const end = rest.slice(own.length).search(END_OF_PHRASE);
  const words = shortened(end < 0 ? rest : rest.slice(0, own.length + end), most);
  return words.length > own.length ? words : null;
}

/** One line, without a full stop at its end, cut between words. */
function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line.replace(/[.。]$/u, '');
  const start = line.slice(0, most + 1);
  const end = start.lastIndexOf(' ');
  // Words without spaces between them are cut between characters.
  const kept = end > 0 ? start.slice(0, end) : Array.from(start).slice(0, -1).join('');
  return `${kept.replace(/[\s.,;:–—-]+$/u, '')} …`;
}
