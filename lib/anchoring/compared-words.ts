import type { Figure } from '../model/figure.ts';
import { fold } from '../text/normalise.ts';

/** A word, a number, a mark, or (once figures are joined) a whole figure of a text. Offsets are in the raw text. */
export interface ComparedWord {
  /** With typography normalised. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly opensSentence: boolean;
  /**
   * A quotation mark right after a digit that closes no quotation: feet, inches, minutes, seconds.
   */
  readonly isMeasureMark: boolean;
  readonly figure: Figure | null;
}

/** Numbers with their separators, single characters of scripts without spaces, words, single marks. */
const WORDS =
  /\p{Nd}+(?:[.,]\p{Nd}+)+|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])[\p{L}\p{M}\p{N}])+(?:'\p{L}+)*|\S/gu;
const ENDS_SENTENCE = /^[.!?:;"'()[\]-]$/u;
const QUOTE_MARK = /^["']$/u;

/** The words of a text in order; white space does not count as one. */
export function wordsOf(raw: string): ComparedWord[] {
  const folded = fold(raw, 'typography');
  const words: ComparedWord[] = [];
  let quotesOpen = false;
  for (const match of folded.text.matchAll(WORDS)) {
    const text = match[0];
    const before = folded.text.charAt(match.index - 1);
    const isQuote = QUOTE_MARK.test(text);
    const isMeasureMark = isQuote && !quotesOpen && /\p{Nd}/u.test(before);
    if (isQuote && !isMeasureMark) quotesOpen = !quotesOpen;
    const last = words.at(-1);
    words.push({
      text,
      ...folded.toRaw({ start: match.index, end: match.index + text.length }),
      opensSentence: last === undefined || ENDS_SENTENCE.test(last.text),
      isMeasureMark,
      figure: null,
    });
  }
  return words;
}

/** The same words, with those of one figure joined into one. */
export function joinFigures(
  raw: string,
  words: readonly ComparedWord[],
  figures: readonly Figure[],
): ComparedWord[] {
  const joined: ComparedWord[] = [];
  let rest = words;
  for (const figure of figures) {
    const first = rest.findIndex((word) => word.end > figure.span.start);
    if (first < 0) break;
    const beyond = rest.findIndex((word) => word.start >= figure.span.end);
    const count = beyond < 0 ? rest.length : beyond;
    if (count <= first) continue;
    joined.push(...rest.slice(0, first), joinedWord(raw, rest.slice(first, count), figure));
    rest = rest.slice(count);
  }
  joined.push(...rest);
  return joined;
}

function joinedWord(raw: string, parts: readonly ComparedWord[], figure: Figure): ComparedWord {
  const start = parts[0]?.start ?? figure.span.start;
  const end = parts.at(-1)?.end ?? figure.span.end;
  return {
    text: parts.map((part) => part.text).join(' '),
    start,
    end,
    opensSentence: parts[0]?.opensSentence ?? false,
    isMeasureMark: false,
    figure: raw.slice(start, end) === '' ? null : figure,
  };
}
