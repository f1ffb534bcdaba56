import { Window } from 'happy-dom';
import { readPage } from '../../lib/article/read-page.ts';
import { findClaims } from '../../lib/claims/find-claims.ts';
import { findAllClaims } from '../../lib/claims/further-claims.ts';
import { grammarFor, grammarOfText } from '../../lib/claims/grammar-for.ts';
import { priorityWeights } from '../../lib/claims/grammars/en/priority-weights.ts';
import { readSentenceModel } from '../../lib/claims/priority/sentence-model.ts';
import { hintWords } from '../../components/wording/hint-words.ts';
import { findHints, type HintContext } from '../../lib/figures/hints/find-hints.ts';
import { hintPatternsFor } from '../../lib/figures/hints/hint-patterns-for.ts';
import { createCardTranslator } from '../../lib/i18n/card-catalogues.ts';
import { countSentences, weighPage } from '../../lib/claims/worthiness/weigh-page.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { Hint } from '../../lib/model/hint.ts';
import type { Block } from '../../lib/model/page-text.ts';
import type { Span } from '../../lib/model/span.ts';

const model = readSentenceModel(priorityWeights);

export interface PrintOptions {
  readonly lang?: string;
  readonly pretty?: boolean;
  readonly text?: boolean;
  readonly all?: boolean;
}

/**
 * One file's claims and hints as a JSON object, or its page text where `text` is asked for. Of HTML
 * only the article's claims are given, in the language that the page states; `lang` overrides it.
 * Without a grammar for the language there are no claims.
 */
export function printClaims(file: string, content: string, options: PrintOptions): string {
  const input = isHtml(file, content) ? pageText(content) : plainText(content);
  const { text, article, blocks, lang: stated } = input;
  if (options.text === true) return text;
  const lang = options.lang ?? stated ?? 'en';
  const said = article.map(({ start, end }) => text.slice(start, end)).join('\n');
  const grammar = options.lang === undefined ? grammarOfText(said, lang) : grammarFor(lang);
  const find = options.all === true ? findAllClaims : findClaims;
  const found = grammar === null ? [] : find(text, grammar, model);
  const held = found.filter(({ span }) => article.some((block) => holds(block, span)));
  const claims =
    grammar === null
      ? held
      : weighPage(held, { text, blocks }, countSentences({ text, blocks }, grammar.sentences));
  const words = hintPatternsFor(lang);
  const hints = words === null ? [] : findHints(claims, input.context, words);
  const result = { file, lang, claims: claims.map(plain), hints: hints.map(plainHint) };
  return JSON.stringify(result, null, options.pretty === true ? 2 : undefined);
}

/** A text, the stretches of it that are the article, and the language it states (BCP 47). */
interface Input {
  readonly text: string;
  readonly article: readonly Span[];
  readonly blocks: readonly Block[];
  readonly lang: string | null;
  /** What hints need to know of it. */
  readonly context: HintContext;
}

const UNKNOWN: HintContext = { blocks: [], publishedAt: null, modifiedAt: null };

function plainText(text: string): Input {
  const span = { start: 0, end: text.length };
  const lines = text.matchAll(/[^\n]+/gu);
  const blocks = [...lines].map(({ 0: line, index }): Block => {
    return { role: 'body', span: { start: index, end: index + line.length } };
  });
  return { text, article: [span], blocks, lang: null, context: UNKNOWN };
}

function holds(block: Span, span: Span): boolean {
  return block.start <= span.start && span.start < block.end;
}

/** A claim with its spans laid open, as the command prints it. */
function plain(claim: Claim): object {
  const { span, text, kinds, checkWorthiness, reasons, quotationId } = claim;
  const figures = claim.figures.map(({ span: at, ...figure }) => ({ ...at, ...figure }));
  const attribution = claim.attribution.map(({ name, how, span: at }) => ({ name, how, ...at }));
  return { ...span, text, kinds, checkWorthiness, reasons, figures, quotationId, attribution };
}

/** A hint as the command prints it: in words, then what it was reckoned with. */
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

/** The page text of an HTML document as the reader joins it; empty where nothing of it can be read. */
function pageText(html: string): Input {
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
  const { publishedAt, modifiedAt, lang } = source;
  const article = page.blocks.filter(({ role }) => role !== 'furniture').map(({ span }) => span);
  return {
    text: page.text,
    article,
    blocks: page.blocks,
    lang,
    context: { blocks: page.blocks, publishedAt, modifiedAt },
  };
}
