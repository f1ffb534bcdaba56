import { attributeOf, flatParent, nameOf, namesOf } from './dom.ts';
import type { JoinedText } from './text-joiner.ts';

/** How far up a block's surroundings are looked at. */
const MAX_CLIMB = 10;

/** A block with what the rules for roles ask about it. */
export interface BlockView {
  readonly index: number;
  readonly text: string;
  /** The block's element and its nearest ancestors, innermost first. */
  readonly chain: readonly Element[];
  readonly inArticle: boolean;
}

/** The blocks of a page, and how many of them each element holds. */
export interface PageBlocks {
  readonly views: readonly BlockView[];
  readonly countIn: (element: Element) => number;
}

/** Views of all blocks; `kept` are the text nodes of the article's region. O(blocks). */
export function viewBlocks(joined: JoinedText, kept: ReadonlySet<Text>): PageBlocks {
  const counts = new Map<Element, number>();
  const views = joined.blocks.map((block, index) => {
    const chain = chainOf(block.element);
    for (const element of chain) counts.set(element, (counts.get(element) ?? 0) + 1);
    const text = joined.text.slice(block.span.start, block.span.end);
    return { index, text, chain, inArticle: holdsAny(joined, index, kept) };
  });
  return { views, countIn: (element) => counts.get(element) ?? 0 };
}

function holdsAny(joined: JoinedText, index: number, kept: ReadonlySet<Text>): boolean {
  const first = joined.blocks[index]?.firstRun ?? 0;
  const end = joined.blocks[index + 1]?.firstRun ?? joined.runs.length;
  for (let at = first; at < end; at += 1) {
    const run = joined.runs[at];
    if (!run || !kept.has(run.node)) continue;
    if (joined.text.slice(run.textStart, run.textStart + run.length).trim() !== '') return true;
  }
  return false;
}

/** The element and its ancestors in the flattened tree, innermost first, at most MAX_CLIMB. */
function chainOf(element: Element): Element[] {
  const chain: Element[] = [];
  for (let at: Element | null = element; at && chain.length < MAX_CLIMB; at = flatParent(at))
    chain.push(at);
  return chain;
}

/** The nearest of the block's elements for which `holds`, no further up than one with more than `most` blocks. */
export function nearest(
  view: BlockView,
  blocks: PageBlocks,
  most: number,
  holds: (element: Element) => boolean,
): Element | null {
  for (const element of view.chain) {
    if (blocks.countIn(element) > most) return null;
    if (holds(element)) return element;
  }
  return null;
}

/** Whether the element's class, id or test id, or its `itemprop`, matches. */
export function isNamed(element: Element, pattern: RegExp): boolean {
  const marks = ['itemprop', 'data-testid', 'data-component', 'data-qa', 'data-type'];
  return pattern.test(
    `${namesOf(element)} ${marks.map((mark) => attributeOf(element, mark) ?? '').join(' ')}`,
  );
}

const ASIDE_TAGS: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'dialog', 'form']);
const ASIDE_NAMES =
  /(^|[\s_-])(related|recommended|promo|teasers?|sidebar|trending|most-?read|newsletter|comments?|sponsored|advert\w*|cookie|popular|outbrain|taboola)([\s_-]|$)/i;

/** Whether the block stands in something beside the article: navigation, related stories, comments, a dialog. */
export function isAside(view: BlockView): boolean {
  return view.chain.some(
    (element) => ASIDE_TAGS.has(nameOf(element)) || ASIDE_NAMES.test(namesOf(element)),
  );
}

/** Whether nearly all of the block stands in links. */
export function isLinked(view: BlockView): boolean {
  if (view.chain.some((element) => nameOf(element) === 'a')) return true;
  const links = view.chain[0]?.getElementsByTagName('a') ?? [];
  let linked = 0;
  for (const link of links) linked += link.textContent.trim().length;
  return linked >= 0.8 * view.text.length;
}
