import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  articleExcerpt,
  articleOf,
  type ArticleExcerpt,
} from '../../lib/article/article-excerpt.ts';
import type { Block, BlockRole, PageText } from '../../lib/model/page-text.ts';

function pageOf(parts: readonly (readonly [BlockRole, string])[]): PageText {
  const blocks: Block[] = [];
  let at = 0;
  for (const [role, text] of parts) {
    blocks.push({ role, span: { start: at, end: at + text.length } });
    at += text.length + 1;
  }
  return { text: parts.map(([, text]) => text).join('\n'), blocks };
}

const UNDATED = { lang: null, publishedAt: null, modifiedAt: null };

function excerptOf(page: PageText): ArticleExcerpt {
  return articleExcerpt(articleOf(page, UNDATED));
}

const page = pageOf([
  ['furniture', 'Menu'],
  ['headline', 'Two dead'],
  ['body', 'Seven hurt'],
  ['furniture', 'Advertisement'],
  ['body', 'None missing'],
]);

describe('articleOf', () => {
  it('is every block but furniture with its words, and what the page says of itself', () => {
    const says = { lang: 'en-GB', publishedAt: '2025-05-09', modifiedAt: null };
    const { blocks, ...rest } = articleOf(page, says);
    expect(rest).toEqual(says);
    expect(blocks.map(({ role, text }) => [role, text])).toEqual([
      ['headline', 'Two dead'],
      ['body', 'Seven hurt'],
      ['body', 'None missing'],
    ]);
    for (const { span, text } of blocks) expect(page.text.slice(span.start, span.end)).toBe(text);
  });
});

describe('articleExcerpt', () => {
  it('joins the article without the furniture', () => {
    expect(excerptOf(page).text).toBe('Two dead\nSeven hurt\nNone missing');
  });

  it('leads a span back to the same words of the page', () => {
    const { text, toPage } = excerptOf(page);
    const start = text.indexOf('missing');
    const span = toPage({ start, end: start + 7 });
    expect(span && page.text.slice(span.start, span.end)).toBe('missing');
  });

  it('leads a span over neighbouring blocks back, and none over furniture', () => {
    const { text, toPage } = excerptOf(page);
    const over = toPage({ start: text.indexOf('dead'), end: text.indexOf(' hurt') });
    expect(over && page.text.slice(over.start, over.end)).toBe('dead\nSeven');
    expect(toPage({ start: text.indexOf('hurt'), end: text.length })).toBeNull();
  });

  it('is empty for a page of furniture', () => {
    const excerpt = excerptOf(pageOf([['furniture', 'Menu']]));
    expect(excerpt.text).toBe('');
    expect(excerpt.toPage({ start: 0, end: 1 })).toBeNull();
  });

  it('leads every span inside a block back to its own text', () => {
    const role = fc.constantFrom<BlockRole>('furniture', 'body', 'caption', 'headline');
    const part = fc.tuple(
      role,
      fc.string({ minLength: 1 }).map((text) => text.replaceAll('\n', ' ')),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), fc.nat(), fc.nat(), (parts, from, length) => {
        const some = pageOf(parts);
        const { text, toPage } = excerptOf(some);
        const start = from % (text.length + 1);
        const end = Math.min(text.length, start + (length % 20));
        const slice = text.slice(start, end);
        fc.pre(slice !== '' && !slice.includes('\n'));
        const span = toPage({ start, end });
        expect(span && some.text.slice(span.start, span.end)).toBe(slice);
      }),
    );
  });
});
