import { withoutCredentials } from '../../model/rules/source-key.ts';
import type { SourceMetadata } from '../../model/source.ts';
import { titlesOf, type PageClues } from './page-clues.ts';
import type { ReadabilityRegion } from '../readability/readability-region.ts';
import { statedDate } from './stated-date.ts';

const MAX_TITLE = 500;
const MAX_NAME = 200;

/**
 * What a page says about itself, checked only for form. Dates keep the precision and offset they
 * were given with; what is unknown is null. `visited` is the address in the address bar. A
 * canonical address counts only if it is on the same site, uses http(s), and is not just the front
 * page.
 */
export function sourceMetadata(
  clues: PageClues,
  region: ReadabilityRegion | null,
  visited: string,
): SourceMetadata {
  const { jsonLd, meta } = clues;
  return {
    url: withoutCredentials(visited),
    canonicalUrl: canonicalUrl(clues.canonical ?? meta.get('og:url') ?? null, visited),
    title: cut(titlesOf(clues)[0] ?? region?.title ?? '', MAX_TITLE),
    byline: byline(clues, region),
    siteName: name(meta.get('og:site_name') ?? jsonLd?.publisher ?? meta.get('application-name')),
    publishedAt: firstDate([
      jsonLd?.datePublished,
      ...values(meta, PUBLISHED),
      region?.publishedTime,
      clues.publishedTime,
    ]),
    modifiedAt: firstDate([jsonLd?.dateModified, ...values(meta, MODIFIED), clues.modifiedTime]),
    lang: firstLanguage([
      clues.htmlLang,
      meta.get('og:locale'),
      jsonLd?.inLanguage,
      meta.get('content-language'),
    ]),
  };
}

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'citation_publication_date',
  'date',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
];

/**
 * The canonical address, resolved against the visited one; null if it is missing, unusable or
 * belongs to another site.
 */
export function canonicalUrl(stated: string | null, visited: string): string | null {
  if (stated === null || !URL.canParse(stated, visited)) return null;
  const canonical = new URL(stated, visited);
  const here = new URL(visited);
  if (!/^https?:$/.test(canonical.protocol) || siteOf(canonical) !== siteOf(here)) return null;
  const isFrontPage = canonical.pathname === '/' && canonical.search === '';
  if (isFrontPage && !(here.pathname === '/' && here.search === '')) return null;
  return withoutCredentials(canonical.href);
}

/** The host without the parts that only distinguish editions of a site. */
function siteOf(url: URL): string {
  return url.host.replace(/^(?:(?:www\d?|m|mobile|amp)\.)+/, '');
}

function byline(clues: PageClues, region: ReadabilityRegion | null): string | null {
  const authors = clues.jsonLd?.authors.join(', ');
  const stated = ['author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'article:author'];
  for (const candidate of [authors, ...values(clues.meta, stated), region?.byline]) {
    const found = name(candidate);
    if (found !== null && !/^(https?:)?\/\//i.test(found)) return found;
  }
  return null;
}

function name(value: string | null | undefined): string | null {
  const text = (value ?? '').replace(/\s+/g, ' ').trim();
  return text === '' ? null : cut(text, MAX_NAME);
}

function values(
  meta: ReadonlyMap<string, string>,
  names: readonly string[],
): (string | undefined)[] {
  return names.map((each) => meta.get(each));
}

function firstDate(candidates: readonly (string | null | undefined)[]): string | null {
  for (const candidate of candidates) {
    const date = statedDate(candidate);
    if (date !== null) return date;
  }
  return null;
}

function firstLanguage(candidates: readonly (string | null | undefined)[]): string | null {
  for (const candidate of candidates) {
    const tag = (candidate ?? '').split(/[,;]/, 1)[0]?.trim().replaceAll('_', '-') ?? '';
    if (!/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag)) continue;
    try {
      return Intl.getCanonicalLocales(tag)[0] ?? null;
    } catch {
      continue;
    }
  }
  return null;
}

function cut(text: string, length: number): string {
  return text.length > length ? text.slice(0, length) : text;
}
