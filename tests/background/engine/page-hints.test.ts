import { describe, expect, it } from 'vitest';
import { hintsOf } from '../../../entrypoints/background/engine/page-hints.ts';
import { articleFigures } from '../../../entrypoints/reader/article/article-figures.ts';
import { findClaims } from '../../../lib/claims/find-claims.ts';
import { english } from '../../../lib/claims/grammars/en/english.ts';
import { backgroundSchemas } from '../../../lib/messages/background-schemas.ts';
import { decodeAs } from '../../../lib/model/schemas/schemas.ts';
import type { ArticleFigures } from '../../../lib/model/hint.ts';

const text = 'It rained. Nine came. The blast killed 12 people: 7 soldiers and 4 civilians.';
const page = { text, blocks: [{ role: 'body' as const, span: { start: 0, end: text.length } }] };

function figuresIn(lang: string | null): ArticleFigures {
  const source = { url: '', canonicalUrl: null, title: '', byline: null, siteName: null };
  const dates = { publishedAt: null, modifiedAt: null };
  return articleFigures(findClaims(text, english), page, { ...source, ...dates, lang });
}

describe('the hints of a page', () => {
  it('are found in what passes the message’s schema, which is sentences with figures to compare', () => {
    const article = figuresIn('en-GB');
    expect(article.claims).toHaveLength(1);
    const decoded = decodeAs(backgroundSchemas['hints.find'], article);
    expect(decoded).toEqual({ ok: true, value: article });
    expect(hintsOf(article).map(({ result }) => result)).toEqual([11]);
  });

  it('are none in a language without words for them', () => {
    expect(hintsOf(figuresIn('cy'))).toEqual([]);
  });
});
