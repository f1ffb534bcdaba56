import type { Span } from '../model/span.ts';
import type { Target } from '../model/target.ts';

/** UTF-16 units of context kept on either side of a quote. */
const CONTEXT_UNITS = 32;

/** Whether an offset is between the two units of a surrogate pair. */
function splitsPair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/**
 * The selectors that `resolve` finds a span by: its words with up to 32 UTF-16 units of context on
 * either side (one fewer where the cut would split a surrogate pair), and its place. A span that
 * reaches beyond the text is cut to it; one that splits a pair is widened.
 */
export function describeSpan(pageText: string, span: Span): Target {
  let start = Math.max(0, Math.min(span.start, pageText.length));
  let end = Math.max(start, Math.min(span.end, pageText.length));
  if (splitsPair(pageText, start)) start--;
  if (splitsPair(pageText, end)) end++;
  let from = Math.max(0, start - CONTEXT_UNITS);
  let to = Math.min(pageText.length, end + CONTEXT_UNITS);
  if (splitsPair(pageText, from)) from++;
  if (splitsPair(pageText, to)) to--;
  return {
    quote: {
      exact: pageText.slice(start, end),
      prefix: pageText.slice(from, start),
      suffix: pageText.slice(end, to),
    },
    position: { start, end },
  };
}
