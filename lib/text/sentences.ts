import type { Span } from '../model/span.ts';
import type { SentenceRules } from './sentence-rules.ts';
import { isBoundary } from './sentence-boundary.ts';
import { ASCII_CLASSES, CHAR, classOf, isSpace, readStop } from './sentence-stops.ts';

export type { SentenceRules } from './sentence-rules.ts';

function addTrimmed(text: string, from: number, to: number, spans: Span[]): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (end > start) spans.push({ start, end });
}

/** Splits `text.slice(from, to)`, where `from` begins a line and `to` ends one. */
function splitRange(
  text: string,
  from: number,
  to: number,
  rules: SentenceRules,
  spans: Span[],
): void {
  let start = from;
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? ASCII_CLASSES[code] : classOf(code);
    if (kind === CHAR.none) {
      at++;
    } else if (kind === CHAR.lineBreak || kind === CHAR.bullet) {
      addTrimmed(text, start, at, spans);
      start = at;
      at++;
    } else {
      const stop = readStop(text, at);
      while (start < stop.at && isSpace(text.charCodeAt(start))) start++;
      if (isBoundary(text, stop, start, rules)) {
        addTrimmed(text, start, stop.end, spans);
        start = stop.end;
      }
      at = stop.end;
    }
  }
  addTrimmed(text, start, to, spans);
}

/**
 * The sentences of `text` in order, disjoint and without outer white space; a line break always ends one, closing quotation marks,
 * brackets and note references belong to the sentence they close. Everything between two sentences is white space. Linear in length.
 */
export function splitSentences(text: string, rules: SentenceRules): Span[] {
  const spans: Span[] = [];
  splitRange(text, 0, text.length, rules, spans);
  return spans;
}

/**
 * The sentences of those lines only that hold one of `offsets` (ascending) and of the `around` lines with text before and after each,
 * exactly as `splitSentences` gives them. Lines without an offset cost no more than finding their line break.
 */
export function splitSentencesNear(
  text: string,
  offsets: readonly number[],
  rules: SentenceRules,
  around = 1,
): Span[] {
  const spans: Span[] = [];
  let done = 0;
  for (const offset of offsets) {
    if (offset < done) continue;
    const from = Math.max(done, lineStartBefore(text, offset, around, done));
    const to = lineEndAfter(text, offset, around);
    splitRange(text, from, to, rules, spans);
    done = to;
  }
  return spans;
}

function lineStartBefore(text: string, offset: number, lines: number, floor: number): number {
  let start = text.lastIndexOf('\n', offset - 1) + 1;
  for (let left = lines; left > 0 && start > floor;) {
    const previous = text.lastIndexOf('\n', start - 2) + 1;
    if (start - previous > 1) left--;
    start = start < 2 ? 0 : previous;
  }
  return start;
}

function lineEndAfter(text: string, offset: number, lines: number): number {
  let end = text.indexOf('\n', offset);
  for (let left = lines; left > 0 && end >= 0;) {
    const next = text.indexOf('\n', end + 1);
    if ((next < 0 ? text.length : next) - end > 1) left--;
    end = next;
  }
  return end < 0 ? text.length : end;
}
