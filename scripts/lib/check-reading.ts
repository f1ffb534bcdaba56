import { Readability } from '@mozilla/readability';
import { clonePage } from '../../lib/article/readability/clone-page.ts';
import { createPageMap, type PageMap } from '../../lib/article/page-text/page-map.ts';
import { findRegion } from '../../lib/article/readability/readability-region.ts';
import { readPage } from '../../lib/article/read-page.ts';
import { ShownCheck } from '../../lib/article/page-text/shown-otherwise.ts';
import { walkPage } from '../../lib/article/page-text/walk-page.ts';
import type { JoinedText } from '../../lib/article/page-text/text-joiner.ts';
import type { Span } from '../../lib/model/span.ts';

/**
 * The result of reading one page, measured from inside the page. Characters are counted without
 * white space.
 */
export interface ReadingCheck {
  readonly outcome: string;
  readonly readMs: number;
  /** The part of that spent in the one Readability call. */
  readonly parseMs: number;
  readonly sameAsStock: boolean;
  readonly articleCharacters: number;
  readonly mappedCharacters: number;
  /** Characters of the region that are in no block because they are not rendered. */
  readonly unrendered: number;
  /** Text that is rendered, as far as its boxes show, and still left out: samples to look at. */
  readonly leftOut: readonly string[];
  readonly spansTried: number;
  readonly spansWrong: readonly string[];
  readonly roles: Readonly<Record<string, number>>;
  readonly pageChanged: boolean;
  readonly innerTextDiffers: string | null;
  readonly shown: ShownFigures;
}

/** What looking at each number of the page text found, as the script `shown` does it. */
export interface ShownFigures {
  readonly figures: number;
  /** Those that may be shown in another way. */
  readonly otherwise: readonly string[];
  readonly ms: number;
  /** The longest for one number, ms. */
  readonly worstMs: number;
}

/** Reads the page it runs in and checks the reading against the live tree. */
export async function checkReading(): Promise<ReadingCheck> {
  const before = document.documentElement.outerHTML;
  let records = 0;
  const observer = new MutationObserver((list) => (records += list.length));
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  const parses = timeParses();
  const started = performance.now();
  const read = readPage(document, { anyway: false });
  const readMs = performance.now() - started;
  const parseMs = parses.reduce((sum, ms) => sum + ms, 0);
  const region = checkRegion();
  const joined = walkPage(document.documentElement);
  const map = createPageMap(joined.text, joined.runs);
  const spans = trySpans(joined, map);
  const result: ReadingCheck = {
    outcome: read.ok ? read.value.article : read.reason,
    readMs,
    parseMs,
    ...region.figures,
    ...leftOut(region.nodes, joined),
    spansTried: spans.tried,
    spansWrong: spans.wrong,
    roles: read.ok ? countRoles(read.value.page.blocks) : {},
    innerTextDiffers: compareInnerText(joined),
    shown: lookAtFigures(joined.text, map),
    pageChanged: false,
  };
  await new Promise((resolve) => setTimeout(resolve));
  observer.disconnect();
  return {
    ...result,
    pageChanged: records > 0 || before !== document.documentElement.outerHTML,
  };
}

function lookAtFigures(text: string, map: PageMap): ShownFigures {
  const check = new ShownCheck();
  const otherwise: string[] = [];
  const started = performance.now();
  let figures = 0;
  let worstMs = 0;
  for (const { 0: figure, index } of text.matchAll(/\p{Nd}[\p{Nd}.,]*(?<=\p{Nd})/gu)) {
    const since = performance.now();
    const range = map.rangeOf({ start: index, end: index + figure.length });
    figures += 1;
    if (range !== null && check.isShownOtherwise(range))
      otherwise.push(text.slice(Math.max(0, index - 20), index + figure.length + 20));
    worstMs = Math.max(worstMs, performance.now() - since);
  }
  return { figures, otherwise, ms: performance.now() - started, worstMs };
}

function timeParses(): number[] {
  const times: number[] = [];
  const prototype = Readability.prototype as { parse: () => unknown };
  const parse = prototype.parse;
  prototype.parse = function timed() {
    const started = performance.now();
    try {
      return parse.call(this);
    } finally {
      times.push(performance.now() - started);
    }
  };
  return times;
}

function checkRegion(): {
  nodes: ReadonlySet<Text>;
  figures: Pick<ReadingCheck, 'sameAsStock' | 'articleCharacters' | 'mappedCharacters'>;
} {
  const stock = new Readability(document.cloneNode(true) as Document).parse()?.textContent ?? '';
  const region = findRegion(clonePage(document, walkPage(document.documentElement).hasShadowRoots));
  const nodes = region?.nodes ?? new Set<Text>();
  const live = [...nodes].map((node) => node.data).join('');
  return {
    nodes,
    figures: {
      sameAsStock: live === stock,
      articleCharacters: bare(stock).length,
      mappedCharacters: [...nodes]
        .filter((node) => node.isConnected)
        .reduce((sum, node) => sum + bare(node.data).length, 0),
    },
  };
}

/** Text of the region that is in no block: not rendered, or left out on purpose. */
function leftOut(
  nodes: ReadonlySet<Text>,
  joined: JoinedText,
): Pick<ReadingCheck, 'unrendered' | 'leftOut'> {
  const known = new Set(joined.runs.map((run) => run.node));
  let unrendered = 0;
  const samples: string[] = [];
  for (const node of nodes) {
    if (known.has(node) || bare(node.data) === '') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    if (range.getClientRects().length === 0) unrendered += bare(node.data).length;
    else samples.push(`${node.parentElement?.localName ?? ''}: ${node.data.trim().slice(0, 60)}`);
  }
  return { unrendered, leftOut: samples };
}

/**
 * Tries every block, and spans spread over the page: the range's text must be the span's, and must
 * map back to it.
 */
function trySpans(joined: JoinedText, map: PageMap): { tried: number; wrong: string[] } {
  const known = new Set(joined.runs.map((run) => run.node));
  const spans: Span[] = joined.blocks.map((block) => block.span);
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  for (let count = 0; count < 300 && joined.text.length > 10; count += 1) {
    const start = random(joined.text.length - 5);
    spans.push({ start, end: Math.min(joined.text.length, start + 1 + random(400)) });
  }
  const wrong = spans.flatMap((span) => {
    const why = whyWrong(span, joined.text, map, known);
    return why === null ? [] : [why];
  });
  return { tried: spans.length, wrong };
}

function whyWrong(span: Span, text: string, map: PageMap, known: ReadonlySet<Text>): string | null {
  const slice = text.slice(span.start, span.end);
  if (bare(slice) === '') return null;
  const range = map.rangeOf(span);
  if (!range) return `no range: ${slice.slice(0, 60)}`;
  const live = bare(textIn(range, known));
  if (live !== bare(slice)) return `other text: ${slice.slice(0, 60)} | ${live.slice(0, 60)}`;
  const back = map.spanOf(range);
  if (!back || bare(text.slice(back.start, back.end)) !== bare(slice)) {
    return `not back: ${slice.slice(0, 60)}`;
  }
  const isTrimmed = /^\s|\s$/.test(slice);
  if (!isTrimmed && (back.start !== span.start || back.end !== span.end)) {
    return `other span: ${slice.slice(0, 60)}`;
  }
  return null;
}

/** The text of the range's nodes that are page text, in document order. */
function textIn(range: Range, known: ReadonlySet<Text>): string {
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType !== Node.TEXT_NODE || !known.has(node as Text)) continue;
    if (!range.intersectsNode(node)) continue;
    const { data } = node as Text;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : data.length;
    text += data.slice(from, to);
  }
  return text;
}

/**
 * The first place where the browser's own rendered text differs (apart from upper case by style);
 * to look at, not a failure.
 */
function compareInnerText(joined: JoinedText): string | null {
  const ours = bare(joined.text).toLowerCase();
  const theirs = bare(document.body.innerText).toLowerCase();
  if (ours === theirs) return null;
  let at = 0;
  while (at < ours.length && ours[at] === theirs[at]) at += 1;
  const from = Math.max(0, at - 20);
  return `${ours.length}/${theirs.length} ${ours.slice(from, at + 40)} | ${theirs.slice(from, at + 40)}`;
}

function countRoles(blocks: readonly { role: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { role } of blocks) counts[role] = (counts[role] ?? 0) + 1;
  return counts;
}

function bare(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉]/g, (digit) => digit.normalize('NFKC'));
}
