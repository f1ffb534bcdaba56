import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Window } from 'happy-dom';
import { placeClaims } from '../../../entrypoints/background/engine/place-claims.ts';
import { modelOf } from '../../../entrypoints/background/engine/sentence-models.ts';
import { articleExcerpt, articleOf } from '../../../lib/article/article-excerpt.ts';
import { readPage } from '../../../lib/article/read-page.ts';
import { findAllClaims } from '../../../lib/claims/further-claims.ts';
import { grammarOfText } from '../../../lib/claims/grammar-for.ts';
import type { Article } from '../../../lib/model/article.ts';
import type { Claim } from '../../../lib/model/claim.ts';

/** A text as a page has it, and its claims with figures that can be noted, in text order. */
export interface FuzzedText {
  readonly text: string;
  readonly claims: readonly Claim[];
}

/** A page is made of this many plain texts, so that it has paragraphs about other things. */
const TEXTS_A_PAGE = 3;
/** Larger than any page that is read; others are not for a fuzz of many tries. */
const MOST_UNITS = 60_000;

/**
 * The texts of a folder and of the folders in it: `.txt` as they are (several make one page) and
 * saved pages (`.html`, `.html.gz`) as the reader reads them. What has no claims with figures, is in
 * a language we have no grammar for, or is no article, is left out.
 */
export function fuzzedTexts(folder: string): FuzzedText[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const plain = files
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/\n\n+/gu, '\n').trim());
  const pages = files.filter((file) => /\.html(?:\.gz)?$/u.test(file));
  return [
    ...joined(plain).flatMap(asPlainText),
    ...pages.flatMap((file) => asPage(savedPage(join(folder, file)))),
  ];
}

function savedPage(path: string): string {
  const saved = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(saved) : saved).toString('utf8');
}

function joined(texts: readonly string[]): string[] {
  return texts.map((text, index) => {
    const others = [31 * index + 17, 53 * index + 5].map((at) => texts[at % texts.length] ?? '');
    return [...new Set([text, ...others])].slice(0, TEXTS_A_PAGE).join('\n');
  });
}

function asPlainText(text: string): FuzzedText[] {
  const lines = text.split('\n');
  let start = 0;
  const blocks = lines.map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return { role: 'body' as const, span, text: line };
  });
  return withClaims(text, { lang: null, publishedAt: null, modifiedAt: null, blocks });
}

/** A saved page, read without running or loading anything. */
function asPage(html: string): FuzzedText[] {
  const window = new Window();
  Object.assign(globalThis, { NodeFilter: window.NodeFilter, ShadowRoot: window.ShadowRoot });
  try {
    const parsed = new window.DOMParser().parseFromString(html, 'text/html');
    const { document } = window;
    document.documentElement.remove();
    document.append(document.importNode(parsed.documentElement, true));
    const read = readPage(document as unknown as Document, { anyway: false });
    if (!read.ok) return [];
    const { page, source } = read.value;
    return page.text.length > MOST_UNITS ? [] : withClaims(page.text, articleOf(page, source));
  } finally {
    window.happyDOM.abort().catch(() => undefined);
  }
}

/** The claims as the engine finds them in the article, those of one line that the page says once. */
function withClaims(text: string, article: Article): FuzzedText[] {
  const excerpt = articleExcerpt(article);
  const grammar = grammarOfText(excerpt.text, article.lang);
  if (grammar === null) return [];
  const all = findAllClaims(excerpt.text, grammar, modelOf(grammar.lang));
  const claims = placeClaims(all, excerpt.toPage).filter(
    (claim) =>
      claim.figures.length > 0 &&
      !claim.text.includes('\n') &&
      text.indexOf(claim.text) === text.lastIndexOf(claim.text),
  );
  return claims.length === 0 ? [] : [{ text, claims }];
}
