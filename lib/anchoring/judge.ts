import type { Resolution } from '../model/sighting.ts';
import type { Span } from '../model/span.ts';
import { fold } from '../text/normalise.ts';
import { wordsOf } from './compared-words.ts';
import { compareRowLabels } from './bare-figure.ts';
import { compareAtEdges } from './compare-at-edges.ts';
import { isInsideWord } from './exact-candidates.ts';
import { opensSentence, sentenceStart } from './compare-sentence.ts';
import type { Location } from './choose-place.ts';
import type { Quote } from './quote.ts';
import type { SearchableText } from './searchable-text.ts';
import { isMisspelled } from './is-misspelled.ts';
import { compareWording, type FigureReading } from './compare-wording.ts';

/** Units at either end of a sentence that may be taken for one or two edited words. */
export const LONGEST_EDITED_END = 24;

/** Decides whether words that were found are still the same. */
export function judge(
  page: SearchableText,
  quote: Quote,
  location: Location,
  reading: FigureReading,
): Resolution {
  if (location.found === null) {
    return { state: 'orphan', reason: location.reason, certainty: location.certainty };
  }
  const { method, certainty } = location;
  const { exact, prefix } = quote.target.quote;
  const words = wholeWords(page.raw, page.toRaw(location.found), quote);
  const isEdited = method === 'approximate';
  const inBlocks = isEdited ? withinBlocks(page.raw, words, quote) : words;
  const from =
    isEdited && opensSentence(prefix) ? fromSentenceStart(page.raw, inBlocks, prefix) : inBlocks;
  const span = isEdited ? toSentenceEnd(page.raw, from, exact) : from;
  const text = page.raw.slice(span.start, span.end);
  const wording = compareWording(exact, text, reading);
  if (!wording.same) {
    if (location.alone && !isMisspelled(exact, text)) {
      return { state: 'orphan', reason: 'undecided', certainty: 0.5 };
    }
    const old = exact.slice(wording.old.start, wording.old.end);
    const now = text.slice(wording.new.start, wording.new.end);
    return { state: 'changed', span, method, certainty, old, new: now };
  }
  const edge =
    compareAtEdges(page.raw, span, quote.target, reading) ??
    compareRowLabels(page.raw, span, quote);
  if (edge !== null) return { state: 'changed', method, certainty, ...edge };
  return { state: 'same', span, method, certainty };
}

/**
 * A span that is in no more blocks than the quote was: of lines added before or after its own (an
 * "Updated" line, a caption, a paragraph) none is left.
 */
function withinBlocks(raw: string, { start, end }: Span, { target }: Quote): Span {
  const lines = linesIn(raw, start, end);
  const old = target.quote.exact.split('\n').filter((line) => line.trim() !== '');
  if (lines.length <= Math.max(1, old.length)) return { start, end };
  const first = mostAlike(raw, lines, old[0] ?? '');
  const last = old.length > 1 ? mostAlike(raw, lines, old.at(-1) ?? '') : first;
  if (first === undefined || last === undefined) return { start, end };
  return { start: first.start, end: Math.max(first.end, last.end) };
}

/** The lines of a span, without white space at their ends; empty ones are left out. */
function linesIn(raw: string, start: number, end: number): Span[] {
  const lines: Span[] = [];
  for (const { index, 0: line } of raw.slice(start, end).matchAll(/[^\n]+/gu)) {
    const lead = line.length - line.trimStart().length;
    const from = start + index + lead;
    if (line.trim() !== '') lines.push({ start: from, end: from + line.trim().length });
  }
  return lines;
}

function mostAlike(raw: string, lines: readonly Span[], old: string): Span | undefined {
  const words = new Set(wordsOf(old.toLowerCase()).map(({ text }) => text));
  const shared = ({ start, end }: Span): number =>
    wordsOf(raw.slice(start, end).toLowerCase()).filter(({ text }) => words.has(text)).length;
  const counts = lines.map(shared);
  return lines[counts.indexOf(Math.max(...counts))];
}

/**
 * Starts a span at the start of an edited sentence, whose first word may have been replaced and so
 * is not part of what was alike. What stood before the quote, as a byline may, is no part of it.
 */
function fromSentenceStart(raw: string, { start, end }: Span, prefix: string): Span {
  const before = raw.slice(Math.max(0, start - LONGEST_EDITED_END), start);
  const beside = fold(before, 'skeleton').text;
  if (beside !== '' && fold(prefix, 'skeleton').text.endsWith(beside)) return { start, end };
  const isWhole = before.length === start || /[.!?…。！？\n]/u.test(before.trimEnd());
  if (opensSentence(before) || !isWhole) return { start, end };
  const lead = before.slice(sentenceStart(before));
  return { start: start - lead.trimStart().length, end };
}

const LAST_MARK = /[.!?…。！？]["'’”»›)\]]*$/u;
const EDITED_TAIL = /^[^\n]*?[.!?…。！？]["'’”»›)\]]*(?=\s|$)/u;

/** Ends a span at the end of its sentence where the quote did, whose last words may have been replaced. */
function toSentenceEnd(raw: string, { start, end }: Span, exact: string): Span {
  const isEnded = !LAST_MARK.test(exact) || LAST_MARK.test(raw.slice(start, end));
  const tail = isEnded ? null : EDITED_TAIL.exec(raw.slice(end, end + LONGEST_EDITED_END));
  return { start, end: end + (tail?.[0].length ?? 0) };
}

/** Marks before a number that turn the order in which its digits are shown. */
const OVERRIDE = /[\u202D\u202E]/u;

/**
 * A span extended to whole words at either end where the quote had whole words, and by a mark before
 * it that turns the order of its letters.
 */
function wholeWords(raw: string, span: Span, quote: Quote): Span {
  const { exact, prefix, suffix } = quote.target.quote;
  const whole = prefix + exact + suffix;
  let { start, end } = span;
  if (!isInsideWord(whole, prefix.length)) while (isInsideWord(raw, start)) start--;
  if (!isInsideWord(whole, prefix.length + exact.length)) while (isInsideWord(raw, end)) end++;
  if (!OVERRIDE.test(prefix.slice(-1))) while (OVERRIDE.test(raw.charAt(start - 1))) start--;
  return { start, end };
}
