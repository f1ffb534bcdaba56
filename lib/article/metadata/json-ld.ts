import { decodeEntities } from '../../text/entities.ts';

/** What a page's JSON-LD says about its article. */
export interface JsonLdArticle {
  readonly headline: string | null;
  readonly description: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly datePublished: string | null;
  readonly dateModified: string | null;
  readonly inLanguage: string | null;
}

const MAX_SCRIPTS = 40;
/** Live blogs list all their entries; anything longer than this is not metadata. */
const MAX_LENGTH = 2_000_000;
const MAX_NODES = 2000;
const MAX_TEXT = 1000;
const MAX_AUTHORS = 20;
const ARTICLE_TYPE =
  /(Article|BlogPosting|Report|SocialMediaPosting|DiscussionForumPosting|NewsItem)$/;

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The first article that the document's JSON-LD describes, the outermost first; null if there is
 * none. Never throws.
 */
export function readJsonLd(document: Document): JsonLdArticle | null {
  const scripts = Array.from(document.querySelectorAll('script[type="application/ld+json" i]'));
  let budget = MAX_LENGTH;
  for (const script of scripts.slice(0, MAX_SCRIPTS)) {
    const written = script.textContent;
    budget -= written.length;
    if (budget < 0) return null;
    const article = findArticle(parseJsonLd(written));
    if (article) return describe(article);
  }
  return null;
}

/**
 * Parses what pages really contain: comment or CDATA wrappers, raw line breaks inside strings. Null
 * for what is not JSON.
 */
export function parseJsonLd(written: string): unknown {
  const inner = written.replace(
    /^\s*(?:<!--|(?:\/\/\s*)?<!\[CDATA\[|\/\*.*?\*\/)\s*|\s*(?:-->|(?:\/\/\s*)?\]\]>|;)\s*$/g,
    '',
  );
  for (const attempt of [inner, inner.replace(/[\u0000-\u001f]+/g, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      continue;
    }
  }
  return null;
}

/**
 * Searches breadth first through arrays, `@graph` and what an object is about, at most MAX_NODES of
 * them.
 */
function findArticle(root: unknown): JsonObject | null {
  const queue: unknown[] = [root];
  for (let at = 0; at < queue.length && at < MAX_NODES; at += 1) {
    const node = queue[at];
    if (Array.isArray(node)) queue.push(...(node as unknown[]).slice(0, MAX_NODES));
    else if (isObject(node)) {
      if (isArticleType(node['@type'])) return node;
      queue.push(node['@graph'], node.mainEntity, node.mainEntityOfPage, node.hasPart);
    }
  }
  return null;
}

function isArticleType(type: unknown): boolean {
  const types: unknown[] = Array.isArray(type) ? type : [type];
  return types.some((each) => typeof each === 'string' && ARTICLE_TYPE.test(each.slice(-60)));
}

function describe(article: JsonObject): JsonLdArticle {
  return {
    headline: text(article.headline) ?? text(article.name),
    description: text(article.description) ?? text(article.abstract),
    authors: names(article.author)
      .concat(names(article.creator))
      .slice(0, MAX_AUTHORS)
      .filter(isFirst),
    publisher: names(article.publisher)[0] ?? null,
    datePublished: text(article.datePublished) ?? text(article.dateCreated),
    dateModified: text(article.dateModified),
    inLanguage: text(article.inLanguage) ?? names(article.inLanguage)[0] ?? null,
  };
}

/** Names of people or organisations, given as text, object or a list of either. */
function names(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value)
    ? (value as unknown[]).slice(0, MAX_AUTHORS)
    : [value];
  return values.flatMap((each) => {
    const name = isObject(each) ? (text(each.name) ?? text(arrayHead(each.name))) : text(each);
    return name === null || /^https?:\/\//i.test(name) ? [] : [name];
  });
}

function text(value: unknown): string | null {
  const written = isObject(value) ? value['@value'] : value;
  if (typeof written !== 'string') return null;
  const decoded = decodeEntities(written.slice(0, MAX_TEXT)).replace(/\s+/g, ' ').trim();
  return decoded === '' ? null : decoded;
}

function arrayHead(value: unknown): unknown {
  return Array.isArray(value) ? (value as unknown[])[0] : null;
}

function isFirst(value: string, index: number, all: readonly string[]): boolean {
  return all.indexOf(value) === index;
}

/** Whether parsed JSON is an object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
