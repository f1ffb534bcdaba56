import { Window } from 'happy-dom';
import { weighArticle } from '../../entrypoints/background/engine/weigh-article.ts';
import { hintWords } from '../../components/wording/hint-words.ts';
import { articleExcerpt, articleOf } from '../../lib/article/article-excerpt.ts';
import { readPage } from '../../lib/article/read-page.ts';
import { findClaims } from '../../lib/claims/find-claims.ts';
import { findAllClaims } from '../../lib/claims/further-claims.ts';
import { grammarFor, grammarOfText } from '../../lib/claims/grammar-for.ts';
import { priorityWeights } from '../../lib/claims/grammars/en/priority-weights.ts';
import { readSentenceModel } from '../../lib/claims/priority/sentence-model.ts';
import { createCardTranslator } from '../../lib/i18n/card-catalogues.ts';
import type { Article } from '../../lib/model/article.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { Hint } from '../../lib/model/hint.ts';
import type { Block } from '../../lib/model/page-text.ts';
import type { Span } from '../../lib/model/span.ts';
import { sentencesByLine } from '../../lib/text/sentences-by-line.ts';

const model = readSentenceModel(priorityWeights);

export interface PrintOptions {
  readonly lang?: string;
  readonly pretty?: boolean;
  readonly text?: boolean;
  readonly all?: boolean;
}

/**
 * One file's claims and hints as a JSON object, or its page text if `text` is set. For HTML only
 * the article's claims are given, in the language that the page states; `lang` overrides it.
 * Without a grammar for the language there are no claims.
 */
export function printClaims(file: string, content: string, options: PrintOptions): string {
  const { text, lang, claims, hints } = readClaims(file, content, options);
  if (options.text === true) return text;
  const result = { file, lang, claims: claims.map(plain), hints: hints.map(plainHint) };
  return JSON.stringify(result, null, options.pretty === true ? 2 : undefined);
}

/** What the extension reads in a file. Spans are in `text`. */
export interface ReadFile {
  readonly text: string;
  readonly article: Article;
  readonly lang: string;
  readonly claims: readonly Claim[];
  readonly hints: readonly Hint[];
}

/** Reads a file as a page is read. */
export function readClaims(
  file: string,
  content: string,
  options: Pick<PrintOptions, 'lang' | 'all'>,
): ReadFile {
  const { text, article: stated } = isHtml(file, content) ? readHtml(content) : plainText(content);
  const lang = options.lang ?? stated.lang ?? 'en';
  const article = { ...stated, lang };
  const said = articleExcerpt(article).text;
  const grammar = options.lang === undefined ? grammarOfText(said, lang) : grammarFor(lang);
  const find = options.all === true ? findAllClaims : findClaims;
  const found = grammar === null ? [] : find(text, grammar, model);
  const held = found.filter(({ span }) => article.blocks.some((block) => holds(block, span)));
  const sentences = grammar === null ? [] : sentencesByLine(said, grammar.sentences);
  return { text, article, lang, ...weighArticle(article, held, sentences) };
}

/** A text, and the article in it. */
interface Input {
  readonly text: string;
  readonly article: Article;
}

const UNKNOWN = { lang: null, publishedAt: null, modifiedAt: null };

function plainText(text: string): Input {
  const lines = text.matchAll(/[^\n]+/gu);
  const blocks = [...lines].map(({ 0: line, index }): Block => {
    return { role: 'body', span: { start: index, end: index + line.length } };
  });
  return { text, article: articleOf({ text, blocks }, UNKNOWN) };
}

function holds({ span: { start, end } }: Block, span: Span): boolean {
  return start <= span.start && span.start < end;
}

/** A claim as the command prints it, with its spans written out. */
function plain(claim: Claim): object {
  const { span, text, kinds, checkWorthiness, reasons, quotationId, superlative } = claim;
  const figures = claim.figures.map(({ span: at, ...figure }) => ({ ...at, ...figure }));
  const attribution = claim.attribution.map(({ name, how, span: at }) => ({ name, how, ...at }));
  const scored = { checkWorthiness, reasons };
  return { ...span, text, kinds, ...scored, figures, superlative, quotationId, attribution };
}

/** A hint as the command prints it: in words, then the figures it was computed from. */
function plainHint(hint: Hint): object {
  const { kind, span, operands, result, stated, pageYear } = hint;
  const says = hintWords(hint, createCardTranslator('en'));
  const figures = operands.map(({ text }) => text);
  return { ...span, kind, says, operands: figures, result, stated: stated?.text ?? pageYear };
}

function isHtml(file: string, content: string): boolean {
  return (
    /\.x?html?(?:\.gz)?$/i.test(file) || /^\uFEFF?\s*<(?:!doctype|html|head|body)/i.test(content)
  );
}

/** An HTML document as the reader reads it; empty where nothing in it can be read. */
function readHtml(html: string): Input {
  const window = new Window({
    settings: {
      disableJavaScriptFileLoading: true,
      enableJavaScriptEvaluation: false,
    },
  });
  const parsed: unknown = new window.DOMParser().parseFromString(html, 'text/html');
  const read = readPage(parsed as Document, { anyway: true });
  if (!read.ok) return plainText('');
  const { page, source } = read.value;
  return { text: page.text, article: articleOf(page, source) };
}
