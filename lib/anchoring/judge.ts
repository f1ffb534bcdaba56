import type { Resolution } from '../model/sighting.ts';
import type { Span } from '../model/span.ts';
import { compareAtEdges } from './compare-at-edges.ts';
import { isInsideWord } from './exact-candidates.ts';
import { opensSentence, sentenceStart } from './compare-sentence.ts';
import type { Location } from './locate.ts';
import type { Quote } from './quote.ts';
import type { SearchableText } from './searchable-text.ts';
import { isMisspelled } from './is-misspelled.ts';
import { compareWording, type FigureReading } from './compare-wording.ts';

/** Units at the start of a sentence that may be taken for one or two edited first words. */
const LONGEST_HEAD = 24;

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
  const isEdited = method === 'approximate' && opensSentence(prefix);
  const span = isEdited ? fromSentenceStart(page.raw, words) : words;
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
  const edge = compareAtEdges(page.raw, span, quote.target, reading);
  if (edge !== null) return { state: 'changed', method, certainty, ...edge };
  return { state: 'same', span, method, certainty };
}

/**
 * Starts a span at the start of an edited sentence, whose first word may have been replaced and so
 * is not part of what was alike.
 */
function fromSentenceStart(raw: string, { start, end }: Span): Span {
  const before = raw.slice(Math.max(0, start - LONGEST_HEAD), start);
  const isWhole = before.length === start || /[.!?…。！？\n]/u.test(before.trimEnd());
  if (opensSentence(before) || !isWhole) return { start, end };
  const lead = before.slice(sentenceStart(before));
  return { start: start - lead.trimStart().length, end };
}

/** A span extended to whole words at either end where the quote had whole words. */
function wholeWords(raw: string, span: Span, quote: Quote): Span {
  const { exact, prefix, suffix } = quote.target.quote;
  const whole = prefix + exact + suffix;
  let { start, end } = span;
  if (!isInsideWord(whole, prefix.length)) while (isInsideWord(raw, start)) start--;
  if (!isInsideWord(whole, prefix.length + exact.length)) while (isInsideWord(raw, end)) end++;
  return { start, end };
}
