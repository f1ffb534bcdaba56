import { hasItsLabel } from './bare-figure.ts';
import { likenessAfter, likenessBefore, type Candidate } from './candidate.ts';
import type { Quote } from './quote.ts';
import type { SearchableText } from './searchable-text.ts';
import type { Span } from '../model/span.ts';

/** Words that occur more often than this on a page are weighed only near their old place. */
const MOST_OCCURRENCES = 400;

/** Letters, marks and digits of scripts that put spaces between words. */
const WORD_CHARACTER =
  /(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{M}\p{N}]/u;

/** Whether two characters, side by side in the raw text, are inside one word. */
function joins(left: string, right: string): boolean {
  return WORD_CHARACTER.test(left) && WORD_CHARACTER.test(right);
}

/** Whether a raw offset of a text is inside a word. */
export function isInsideWord(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && joins(text.charAt(offset - 1), text.charAt(offset));
}

/** Whether a span of the page begins or ends inside a word though the quote did not: "art" is not in "party". */
export function cutsWord(page: SearchableText, quote: Quote, { start, end }: Span): boolean {
  const { exact, prefix, suffix } = quote.target.quote;
  const whole = prefix + exact + suffix;
  const span = page.toRaw({ start, end });
  return (
    (isInsideWord(page.raw, span.start) && !isInsideWord(whole, prefix.length)) ||
    (isInsideWord(page.raw, span.end) && !isInsideWord(whole, prefix.length + exact.length))
  );
}

/**
 * Every place where the quote's words occur, ignoring typography (a figure on its own only beside
 * its label), with its context weighed. If there are very many, only those whose context on one
 * side is untouched or that are near the old place.
 */
export function exactCandidates(page: SearchableText, quote: Quote): Candidate[] {
  const places = page.occurrences(quote.text, MOST_OCCURRENCES + 1);
  const wanted = places.length <= MOST_OCCURRENCES ? places : frequentPlaces(page, quote);
  return wanted
    .map((start) => ({ start, end: start + quote.length }))
    .filter((place) => !cutsWord(page, quote, place))
    .filter((place) => hasItsLabel(page, quote, place))
    .map(({ start, end }) => ({
      start,
      end,
      likeness: 1,
      before: likenessBefore(page, quote, start),
      after: likenessAfter(page, quote, end),
      sentenceRun: 0,
    }));
}

function frequentPlaces(page: SearchableText, quote: Quote): number[] {
  const { before, after, text } = quote;
  const withPrefix = page
    .occurrences(before.text + text, MOST_OCCURRENCES)
    .map((at) => at + before.length);
  const withSuffix = page.occurrences(text + after.text, MOST_OCCURRENCES);
  return [...new Set([...withPrefix, ...withSuffix])];
}
