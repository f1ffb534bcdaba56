import { decodeEntities } from '../../text/entities.ts';
import { readJsonLd, type JsonLdArticle } from './json-ld.ts';

/** What a page says about itself outside its text, as found. Nothing in it has been verified. */
export interface PageClues {
  readonly jsonLd: JsonLdArticle | null;
  /** `<meta>` by lower-case `property`, `name` or `itemprop`; the first of each name counts. */
  readonly meta: ReadonlyMap<string, string>;
  readonly canonical: string | null;
  readonly htmlLang: string | null;
  readonly htmlTitle: string | null;
  readonly publishedTime: string | null;
  readonly modifiedTime: string | null;
}

const MAX_META = 500;
const MAX_META_LENGTH = 2000;

/** Collects the clues of a document. Read them from the clone before Readability takes it apart. */
export function collectClues(document: Document): PageClues {
  return {
    jsonLd: readJsonLd(document),
    meta: collectMeta(document),
    canonical: attribute(document, 'link[rel~="canonical" i][href]', 'href'),
    htmlLang:
      attribute(document, 'html[lang]', 'lang') ??
      attribute(document, 'html[xml\\:lang]', 'xml:lang'),
    htmlTitle: textOf(document.querySelector('head > title') ?? document.querySelector('title')),
    publishedTime: timeOf(document, [
      '[itemprop~="datePublished"]',
      'time[pubdate]',
      'article header time',
      'article time',
      'h1 ~ * time',
      'time',
    ]),
    modifiedTime: timeOf(document, ['[itemprop~="dateModified"]']),
  };
}

/** Whether the page declares itself to be one article. */
export function statesArticle(clues: PageClues): boolean {
  return clues.jsonLd !== null || clues.meta.get('og:type')?.toLowerCase() === 'article';
}

/** The titles that the page gives its article, likeliest first. */
export function titlesOf(clues: PageClues): string[] {
  const titles = [
    clues.jsonLd?.headline,
    clues.meta.get('og:title'),
    clues.meta.get('twitter:title'),
    clues.meta.get('headline'),
    clues.htmlTitle,
  ];
  return titles.filter(
    (title) => title !== undefined && title !== null && title !== '',
  ) as string[];
}

/** The descriptions the page gives of its article. */
export function descriptionsOf(clues: PageClues): string[] {
  const names = ['og:description', 'description', 'twitter:description', 'dc.description'];
  const descriptions = [clues.jsonLd?.description, ...names.map((name) => clues.meta.get(name))];
  return descriptions.filter(
    (text) => text !== undefined && text !== null && text !== '',
  ) as string[];
}

function collectMeta(document: Document): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of Array.from(document.querySelectorAll('meta[content]')).slice(0, MAX_META)) {
    const content = clean(element.getAttribute('content'));
    if (content === null) continue;
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      for (const name of (element.getAttribute(key) ?? '').toLowerCase().split(/\s+/)) {
        if (name !== '' && !meta.has(name)) meta.set(name, content);
      }
    }
  }
  return meta;
}

function timeOf(document: Document, selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    for (const element of Array.from(document.querySelectorAll(selector)).slice(0, 3)) {
      const value = clean(element.getAttribute('datetime') ?? element.getAttribute('content'));
      if (value !== null) return value;
    }
  }
  return null;
}

function attribute(document: Document, selector: string, name: string): string | null {
  return clean(document.querySelector(selector)?.getAttribute(name) ?? null);
}

function textOf(element: Element | null): string | null {
  return clean(element?.textContent ?? null);
}

/**
 * Trimmed, with single spaces, no entities left by a careless template, and of limited length; null
 * if empty.
 */
function clean(value: string | null): string | null {
  if (value === null) return null;
  const text = decodeEntities(value.slice(0, MAX_META_LENGTH)).replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}
