import type { Span } from '../../model/span.ts';

/** Those of `spans` (in order, disjoint) that touch `around`, found by halving. */
export function spansWithin(spans: readonly Span[], around: Span): Span[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= around.start) low = middle + 1;
    else high = middle;
  }
  const found: Span[] = [];
  for (let i = low; i < spans.length; i++) {
    const span = spans[i];
    if (span === undefined || span.start >= around.end) break;
    found.push(span);
  }
  return found;
}
