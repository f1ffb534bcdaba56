import { isDigit, isLetter } from './tokens/characters.ts';
import { isStop } from '../text/sentence-stops.ts';
import { isQuoteMark } from './quotations/quote-marks.ts';
import { END_OF_FOLDING, foldLetter, hashStep, type WordTable } from './tokens/word-table.ts';

/** Marks that open or close a quotation; apostrophes stand inside words. */
const QUOTES: ReadonlySet<number> = new Set(
  Array.from('"«»“”„‚‘‹›「『', (char) => char.charCodeAt(0)),
);
const APOSTROPHE = 0x27;
const SPACE = 0x20;
const FIRST_LETTER = 0x41;

/** What one pass over a text finds, each in ascending order. */
export interface Candidates {
  /** Where a sentence may hold a figure, a quotation or a superlative: digits, trigger words, quotation marks. */
  readonly offsets: number[];
  /** Every quotation mark and apostrophe. */
  readonly marks: number[];
  /** Every unit that may end a sentence. */
  readonly stops: number[];
}

/** Finds where in `[from, to)` it is worth to look. One pass, nothing is cut out of the text. */
export function findCandidates(
  text: string,
  from: number,
  to: number,
  table: WordTable,
): Candidates {
  const offsets: number[] = [];
  const marks: number[] = [];
  const stops: number[] = [];
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    const start = at;
    if (code >= FIRST_LETTER) at = table.readLetters(text, start, to);
    else if (code === SPACE) {
      at++;
      continue;
    }
    let { hash } = table;
    while (at < to && text.charCodeAt(at) >= END_OF_FOLDING) {
      const letter = foldLetter(text.charCodeAt(at));
      if (letter === 0) break;
      hash = hashStep(hash, letter);
      at++;
    }
    if (at > start) {
      if (table.isTrigger(text, start, at, hash)) offsets.push(start);
      continue;
    }
    if (isQuoteMark(code)) {
      marks.push(at);
      if (QUOTES.has(code) || isStartingQuote(text, at, code)) offsets.push(at);
    } else if (isDigit(code)) offsets.push(at);
    else if (isStop(code)) stops.push(at);
    at++;
  }
  return { offsets, marks, stops };
}

/** A straight apostrophe that may open a quotation: after a space, before a letter. */
function isStartingQuote(text: string, at: number, code: number): boolean {
  if (code !== APOSTROPHE) return false;
  return !isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 1));
}
