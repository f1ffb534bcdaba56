import type { PageText } from '../model/page-text.ts';
import type { Span } from '../model/span.ts';

/** The article as one text for the engine. */
export interface ArticleExcerpt {
  readonly text: string;
  /**
   * Where a span of the excerpt stands in the page text. Null where it starts or ends on a joint
   * between blocks, or crosses page furniture that the excerpt leaves out.
   */
  readonly toPage: (span: Span) => Span | null;
}

/** Joins the article's blocks (all but furniture) with a line break. Pure. */
export function articleExcerpt(page: PageText): ArticleExcerpt {
  const kept = page.blocks.flatMap((block, index) =>
    block.role === 'furniture' ? [] : [{ span: block.span, index }],
  );
  const starts: number[] = [];
  let length = 0;
  for (const { span } of kept) {
    starts.push(length);
    length += span.end - span.start + 1;
  }
  const text = kept.map(({ span }) => page.text.slice(span.start, span.end)).join('\n');
  const indexAt = (position: number): number => lastAtOrBefore(starts, position);
  return {
    text,
    toPage(span) {
      const [from, to] = [indexAt(span.start), indexAt(span.end - 1)];
      const [first, last] = [kept[from], kept[to]];
      if (!first || !last || span.start >= span.end) return null;
      if (last.index - first.index !== to - from) return null;
      const start = first.span.start + span.start - (starts[from] ?? 0);
      const end = last.span.start + span.end - (starts[to] ?? 0);
      return start < first.span.end && end <= last.span.end ? { start, end } : null;
    },
  };
}

function lastAtOrBefore(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
