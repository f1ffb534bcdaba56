import { describe, expect, it } from 'vitest';
import { isArticle } from '../../lib/article/readability/is-article.ts';
import { whyUnreadable } from '../../lib/article/page-kind.ts';
import { fixture, show } from './fixtures.ts';

function documentOf(type: string, html: string): Document {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  Object.defineProperty(parsed, 'contentType', { value: type });
  return parsed;
}

describe('whyUnreadable', () => {
  it.each([
    ['text/html', '<p>x</p>', null],
    ['application/xhtml+xml', '<p>x</p>', null],
    ['text/plain', '<pre>x</pre>', null],
    ['application/pdf', '', 'pdf'],
    ['text/html', '<body><embed type="application/pdf"></body>', 'pdf'],
    ['image/png', '<img>', 'image'],
    ['video/mp4', '<video></video>', 'image'],
    ['image/svg+xml', '', 'xml'],
    ['application/rss+xml', '', 'xml'],
    ['text/xml', '', 'xml'],
  ] as const)('decides on %s %s', (type, html, expected) => {
    expect(whyUnreadable(documentOf(type, html))).toBe(expected);
  });

  it('names a frame set', () => {
    const frames = document.implementation.createHTMLDocument();
    frames.body.remove();
    frames.documentElement.append(
      frames.createElementNS('http://www.w3.org/1999/xhtml', 'frameset'),
    );
    expect(whyUnreadable(frames)).toBe('frame-set');
  });
});

describe('isArticle', () => {
  it.each([
    ['newspaper', true],
    ['live-blog', true],
    ['chinese', true],
    ['forum', false],
    ['short', false],
  ])('looks at the %s page', (name, expected) => {
    show(document, fixture(name));
    expect(isArticle(document)).toBe(expected);
  });
});
