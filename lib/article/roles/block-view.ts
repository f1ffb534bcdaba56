import { attributeOf, flatParent, hasAttributes, nameOf, namesOf } from '../page-text/dom.ts';
import type { JoinedText } from '../page-text/text-joiner.ts';

/** How many ancestors of a block are considered. */
const MAX_CLIMB = 10;

/** A block with what the rules for roles need to know about it. */
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
  /**
   * Whether the element holds much of the article (or of the page if there is none), so that its
   * names say nothing about a single block.
   */
  readonly isFrame: (element: Element) => boolean;
  /** Caches the answer to a question about an element, since blocks share their ancestors. */
  readonly recall: (question: object, element: Element, answer: () => boolean) => boolean;
}

/** Views of all blocks; `kept` are the text nodes of the article's region. O(blocks). */
export function viewBlocks(joined: JoinedText, kept: ReadonlySet<Text>): PageBlocks {
  const counts = new Map<Element, number>();
  const articleCounts = new Map<Element, number>();
  const views = joined.blocks.map((block, index) => {
    const chain = chainOf(block.element);
    const text = joined.text.slice(block.span.start, block.span.end);
    const inArticle = holdsAny(joined, index, kept);
    for (const element of chain) {
      counts.set(element, (counts.get(element) ?? 0) + 1);
      if (inArticle) articleCounts.set(element, (articleCounts.get(element) ?? 0) + 1);
    }
    return { index, text, chain, inArticle };
  });
  const countIn = (element: Element): number => counts.get(element) ?? 0;
  const isFrame = (element: Element): boolean =>
    (articleCounts.get(element) ?? 0) > 1 || 2 * countIn(element) > views.length;
  return { views, countIn, isFrame, recall: createMemory() };
}

function createMemory(): PageBlocks['recall'] {
  const memory = new Map<object, Map<Element, boolean>>();
  return (question, element, answer) => {
    const answers = memory.get(question) ?? new Map<Element, boolean>();
    memory.set(question, answers);
    const known = answers.get(element) ?? answer();
    answers.set(element, known);
    return known;
  };
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

/**
 * Whether the element's class, id, test id or `itemprop` matches. The pattern must be the same
 * object in all calls.
 */
export function isNamed(element: Element, blocks: PageBlocks, pattern: RegExp): boolean {
  return (
    hasAttributes(element) &&
    blocks.recall(pattern, element, () =>
      pattern.test(
        `${namesOf(element)} ${MARKS.map((mark) => attributeOf(element, mark) ?? '').join(' ')}`,
      ),
    )
  );
}

const MARKS = ['itemprop', 'data-testid', 'data-component', 'data-qa', 'data-type'];

const ASIDE_TAGS: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'dialog', 'form']);
const ASIDE_NAMES =
  /(^|[\s_-])(related|recommended|read-?more|more-?on|promo|teasers?|sidebar|trending|most-?read|newsletter|comments?|sponsored|advert\w*|cookie|popular|outbrain|taboola)([\s_-]|$)/i;

/**
 * Whether the block is in something beside the article: navigation, related stories, comments, a
 * dialog.
 */
export function isAside(view: BlockView, blocks: PageBlocks): boolean {
  return view.chain.some((element) =>
    blocks.recall(
      ASIDE_TAGS,
      element,
      () =>
        !blocks.isFrame(element) &&
        (ASIDE_TAGS.has(nameOf(element)) || ASIDE_NAMES.test(namesOf(element))),
    ),
  );
}

/** Whether nearly all of the block is in links. */
export function isLinked(view: BlockView): boolean {
  if (view.chain.some((element) => nameOf(element) === 'a')) return true;
  const links = view.chain[0]?.getElementsByTagName('a') ?? [];
  let linked = 0;
  for (const link of links) linked += link.textContent.trim().length;
  return linked >= 0.8 * view.text.length;
}
