import { describe, expect, it } from 'vitest';
import { canonicalUrl, sourceMetadata } from '../../../lib/article/metadata/metadata.ts';
import { collectClues } from '../../../lib/article/metadata/page-clues.ts';
import type { SourceMetadata } from '../../../lib/model/source.ts';
import { fixture, show } from '../fixtures.ts';

const VISITED = 'https://user:secret@www.courier.test/2024/05/norvale-mine?utm_source=x#top';

function metadataOf(html: string): SourceMetadata {
  show(document, html);
  return sourceMetadata(collectClues(document), null, VISITED);
}

function withJsonLd(json: string): SourceMetadata {
  return metadataOf(
    `<html><head><script type="application/ld+json">${json}</script></head></html>`,
  );
}

describe('sourceMetadata', () => {
  it('reads a graph of JSON-LD, meta tags and the language', () => {
    expect(metadataOf(fixture('newspaper'))).toEqual({
      url: 'https://www.courier.test/2024/05/norvale-mine?utm_source=x#top',
      canonicalUrl: 'https://www.courier.test/2024/05/norvale-mine',
      title: 'Norvale opens its last mine to visitors',
      byline: 'Ada Lorne, Tobias Wren',
      siteName: 'The Norvale Courier',
      publishedAt: '2024-05-09T10:42+01:00',
      modifiedAt: '2024-05-10',
      lang: 'en-GB',
    });
  });

  it('takes the outermost article of a list, not its updates', () => {
    const { title, publishedAt } = metadataOf(fixture('live-blog'));
    expect(title).toBe('Live: Ferry fire off Sant Orrel');
    expect(publishedAt).toBe('2023-11-02T06:15:00Z');
  });

  it('takes the language from the locale where the document has none', () => {
    expect(metadataOf(fixture('br-paragraphs')).lang).toBe('en-IE');
    expect(metadataOf('<html lang="not a language"><body>x</body></html>').lang).toBeNull();
  });

  it('leaves what is not stated unknown', () => {
    expect(metadataOf('<html><body><p>x</p></body></html>')).toEqual({
      url: 'https://www.courier.test/2024/05/norvale-mine?utm_source=x#top',
      canonicalUrl: null,
      title: '',
      byline: null,
      siteName: null,
      publishedAt: null,
      modifiedAt: null,
      lang: null,
    });
  });

  it.each([
    ['no JSON', '{"@type": "NewsArticle", '],
    ['null', 'null'],
    [
      'numbers for texts',
      '{"@type":"NewsArticle","headline":7,"author":{"name":9},"datePublished":{}}',
    ],
    ['a type that is an object', '{"@type":{"a":1},"headline":"x"}'],
    ['deep lists', `${'['.repeat(3000)}${']'.repeat(3000)}`],
    ['a prototype', '{"__proto__":{"@type":"NewsArticle","headline":"x"}}'],
  ])('survives JSON-LD that is %s', (_, json) => {
    const { title, byline, publishedAt } = withJsonLd(json);
    expect([title, byline, publishedAt]).toEqual(['', null, null]);
  });

  it('reads JSON-LD in a comment, with raw line breaks and escaped entities', () => {
    const { title, byline } = withJsonLd(
      '<!-- {"@type":"schema:BlogPosting","headline":"Tea\n &amp;amp; toast","author":"Bo &#38; Co"} -->',
    );
    expect(title).toBe('Tea &amp; toast');
    expect(byline).toBe('Bo & Co');
  });

  it('cuts what is absurdly long', () => {
    expect(
      withJsonLd(JSON.stringify({ '@type': 'Article', headline: 'x'.repeat(90_000) })).title.length,
    ).toBe(500);
  });
});

describe('canonicalUrl', () => {
  const visited = 'https://m.courier.test/a/b?page=2';
  it.each([
    ['a relative address', '../c', 'https://m.courier.test/c'],
    [
      'the same site by another edition',
      'https://www.courier.test/a/b',
      'https://www.courier.test/a/b',
    ],
    ['credentials, which are dropped', 'https://u:p@courier.test/a', 'https://courier.test/a'],
    ['another site', 'https://other.test/a', null],
    ['a site that ends alike', 'https://evilcourier.test/a', null],
    ['another scheme', 'javascript:alert(1)', null],
    ['the front page', 'https://courier.test/', null],
    ['nonsense', 'http://', null],
  ])('decides on %s', (_, stated, expected) => {
    expect(canonicalUrl(stated, visited)).toBe(expected);
  });
});
