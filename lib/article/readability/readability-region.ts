import { Readability } from '@mozilla/readability';
import { isText, textWalker } from '../page-text/dom.ts';

/** What Readability extracts from a document, mapped back to the live page. */
export interface ReadabilityRegion {
  /** The live text nodes it keeps, in its order. */
  readonly nodes: ReadonlySet<Text>;
  /** Length of the text it keeps, white space collapsed; a character of a script without spaces counts for three. */
  readonly length: number;
  /** How much of that text is in links, 0 to 1. */
  readonly linkShare: number;
  readonly title: string | null;
  readonly byline: string | null;
  readonly excerpt: string | null;
  readonly siteName: string | null;
  readonly lang: string | null;
  readonly publishedTime: string | null;
}

/** A clone that may be taken apart, with the map from its text nodes to the live ones. */
export interface PairedClone {
  readonly document: Document;
  readonly liveOf: WeakMap<Node, Text>;
}

/**
 * Runs Readability on a clone (which it takes apart) and maps the text nodes it keeps back to live
 * ones; null if it finds nothing, or fails on a tree it cannot read. Takes 10 ms for a usual page,
 * and cannot be split into slices.
 */
export function findRegion(clone: PairedClone): ReadabilityRegion | null {
  keepScriptLinks(clone.document);
  followRetries(clone);
  const parsed = parse(clone.document);
  if (!parsed?.content) return null;
  return {
    nodes: liveNodes(parsed.content, clone.liveOf),
    length: weightOf(parsed.content.textContent ?? ''),
    linkShare: linkShareOf(parsed.content),
    title: emptyToNull(parsed.title),
    byline: emptyToNull(parsed.byline),
    excerpt: emptyToNull(parsed.excerpt),
    siteName: emptyToNull(parsed.siteName),
    lang: emptyToNull(parsed.lang),
    publishedTime: emptyToNull(parsed.publishedTime),
  };
}

type Parsed = ReturnType<Readability<Node>['parse']>;

function parse(document: Document): Parsed {
  try {
    return new Readability<Node>(document, { serializer: (content) => content }).parse();
  } catch {
    // It reads properties that a page can shadow or leave out (no body, malformed JSON-LD types):
    // no region in that case.
    return null;
  }
}

/**
 * Readability replaces the text of script links by new nodes; it leaves them alone once their
 * address is removed.
 */
function keepScriptLinks(document: Document): void {
  for (const link of document.querySelectorAll('a[href^="javascript:"]'))
    link.removeAttribute('href');
}

/**
 * Readability 0.6.0 saves the body's HTML before its first attempt and writes it back before each
 * further one (short texts), which would create all text nodes anew. The clone's body gets an
 * `innerHTML` of its own that saves and restores nodes and keeps them paired.
 */
function followRetries({ document, liveOf }: PairedClone): void {
  const body = document.body;
  let saved: Node | null = null;
  Object.defineProperty(body, 'innerHTML', {
    configurable: true,
    get() {
      saved = body.cloneNode(true);
      pairTexts(body, saved, liveOf);
      return '';
    },
    set() {
      if (!saved) return;
      const restored = saved.cloneNode(true);
      pairTexts(saved, restored, liveOf);
      body.replaceChildren(...Array.from(restored.childNodes));
    },
  });
}

/**
 * Pairs the text nodes of a copy with the live nodes that its model's text nodes are paired with.
 */
function pairTexts(model: Node, copy: Node, liveOf: WeakMap<Node, Text>): void {
  const from = textWalker(model);
  const to = textWalker(copy);
  for (let a = from.nextNode(), b = to.nextNode(); a && b; a = from.nextNode(), b = to.nextNode()) {
    const live = liveOf.get(a);
    if (live) liveOf.set(b, live);
  }
}

function liveNodes(content: Node, liveOf: WeakMap<Node, Text>): Set<Text> {
  const nodes = new Set<Text>();
  const walker = textWalker(content);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const live = liveOf.get(node);
    if (live && isText(node)) nodes.add(live);
  }
  return nodes;
}

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

function weightOf(text: string): number {
  const dense = text.match(DENSE)?.length ?? 0;
  return text.replace(/\s+/g, ' ').trim().length + 2 * dense;
}

function linkShareOf(content: Node): number {
  const whole = content.textContent?.trim().length ?? 0;
  let linked = 0;
  for (const link of (content as Element).querySelectorAll('a'))
    linked += link.textContent.trim().length;
  return whole === 0 ? 0 : linked / whole;
}

function emptyToNull(value: string | null | undefined): string | null {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
