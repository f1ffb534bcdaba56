import type { Article } from '../model/article.ts';
import type { PageText } from '../model/page-text.ts';
import type { Span } from '../model/span.ts';

/** The article as one text for the engine. */
export interface ArticleExcerpt {
  readonly text: string;
  /**
   * The place of a span of the excerpt in the page text. Null if it starts or ends on a joint
   * between blocks, or crosses page furniture that the excerpt leaves out.
   */
  readonly toPage: (span: Span) => Span | null;
}

/** The article of a page: all its blocks except furniture, with their words. Pure. */
export function articleOf(
  page: PageText,
  { lang, publishedAt, modifiedAt }: Omit<Article, 'blocks'>,
): Article {
  const blocks = page.blocks.flatMap(({ role, span }) =>
    role === 'furniture' ? [] : [{ role, span, text: page.text.slice(span.start, span.end) }],
  );
  return { lang, publishedAt, modifiedAt, blocks };
}

/** Joins an article's blocks with a line break. Pure. */
export function articleExcerpt({ blocks }: Pick<Article, 'blocks'>): ArticleExcerpt {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of blocks) {
    starts.push(length);
    length += text.length + 1;
  }
  const indexAt = (position: number): number => lastAtOrBefore(starts, position);
  return {
    text: blocks.map(({ text }) => text).join('\n'),
    toPage(span) {
      const [from, to] = [indexAt(span.start), indexAt(span.end - 1)];
      const [first, last] = [blocks[from], blocks[to]];
      if (!first || !last || span.start >= span.end) return null;
      const start = first.span.start + span.start - (starts[from] ?? 0);
      const end = last.span.start + span.end - (starts[to] ?? 0);
      // Furniture between the two makes the distance longer in the page than in the excerpt.
      if (end - start !== span.end - span.start) return null;
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
