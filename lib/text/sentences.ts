import type { Span } from '../model/span.ts';
import type { SentenceRules } from './sentence-rules.ts';
import { isBoundary } from './sentence-boundary.ts';
import { CHAR, classOf, isWhiteSpace, isStop, readStop } from './sentence-stops.ts';

export type { SentenceRules } from './sentence-rules.ts';

/**
 * How many lines on either side of a line of interest to include, since their sentences may say who
 * speaks in it.
 */
const AROUND = 1;

function addTrimmed(text: string, from: number, to: number, spans: Span[]): void {
  let start = from;
  let end = to;
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start++;
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  if (end > start) spans.push({ start, end });
}

/**
 * Splits `text.slice(from, to)`, where `from` begins a line and `to` ends one. `stops` are the
 * stops of the whole text; those before index `first` are already processed. Returns the index of
 * the first one that is then unprocessed.
 */
function splitRange(
  text: string,
  from: number,
  to: number,
  stops: readonly number[],
  first: number,
  rules: SentenceRules,
  spans: Span[],
): number {
  let start = from;
  let done = from;
  let next = first;
  for (; next < stops.length; next++) {
    const at = stops[next] ?? to;
    if (at >= to) break;
    if (at < done) continue;
    const kind = classOf(text.charCodeAt(at));
    if (kind === CHAR.lineBreak || kind === CHAR.bullet) {
      addTrimmed(text, start, at, spans);
      start = at;
      continue;
    }
    const stop = readStop(text, at);
    while (start < stop.at && isWhiteSpace(text.charCodeAt(start))) start++;
    if (isBoundary(text, stop, start, rules)) {
      addTrimmed(text, start, stop.end, spans);
      start = stop.end;
    }
    done = stop.end;
  }
  addTrimmed(text, start, to, spans);
  return next;
}

/** The positions of units that may end a sentence. */
function findStops(text: string): number[] {
  const stops: number[] = [];
  for (let at = 0; at < text.length; at++) if (isStop(text.charCodeAt(at))) stops.push(at);
  return stops;
}

/**
 * The sentences of `text` in order, disjoint and without outer white space. A line break always
 * ends one; closing quotation marks, brackets and note references belong to the sentence they
 * close. Everything between two sentences is white space. Linear in length.
 */
export function splitSentences(text: string, rules: SentenceRules): Span[] {
  const spans: Span[] = [];
  splitRange(text, 0, text.length, findStops(text), 0, rules, spans);
  return spans;
}

/**
 * The sentences of only those lines that contain one of `offsets` (ascending), and of the `AROUND`
 * lines with text before and after each, exactly as `splitSentences` returns them. Lines without an
 * offset cost no more than finding their line break. `stops`: the positions of all units that may
 * end a sentence (`isStop`), ascending, if they are known.
 */
export function splitSentencesNear(
  text: string,
  offsets: readonly number[],
  rules: SentenceRules,
  stops: readonly number[] = findStops(text),
): Span[] {
  const spans: Span[] = [];
  let done = 0;
  let next = 0;
  for (const offset of offsets) {
    if (offset < done) continue;
    const from = Math.max(done, lineStartBefore(text, offset, AROUND, done));
    const to = lineEndAfter(text, offset, AROUND);
    next = splitRange(text, from, to, stops, next, rules, spans);
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
