import { pathTo, rootElement } from './page-text/dom.ts';
import { composePage, type ReadingBasis, type ReadPage } from './read-page.ts';
import { finish, type Steps } from '../scheduling/steps.ts';
import { walkPage, type WalkedPage } from './page-text/walk-page.ts';

/** If less of the old article than this is left, it is another article. */
const LEAST_LEFT = 0.7;
/**
 * If the page has grown by more than this since Readability chose the article, Readability runs
 * again.
 */
const MOST_GROWTH = 0.5;
/** New text outside the article that is at least this long may be a further article. */
const MUCH_TEXT = 200;

/**
 * Reads a page again that was read before, without Readability: what was the article still is, and
 * new text belongs to it if it is in the midst of the article's own. Null if the page has changed
 * too much for that and must be read from scratch. Linear in the page.
 */
export function readAgain(document: Document, before: ReadPage): ReadPage | null {
  return finish(readAgainInSteps(document, before));
}

/** The same in steps of a few milliseconds each. */
export function* readAgainInSteps(document: Document, before: ReadPage): Steps<ReadPage | null> {
  const root = rootElement(document);
  if (!root || !isThere(before)) return null;
  const joined = walkPage(root);
  yield;
  const { basis, source } = before;
  const now = basis.kept === null ? basis : basisNow(joined, before, basis.kept);
  if (now === null || joined.text.length > now.length * (1 + MOST_GROWTH)) return null;
  yield;
  return composePage(joined, now, source, root);
}

/** Whether most of the article is still in the document. */
function isThere({ basis: { kept } }: ReadPage): boolean {
  if (kept === null) return true;
  let all = 0;
  let left = 0;
  for (const node of kept) {
    all += node.length;
    if (node.isConnected) left += node.length;
  }
  return all > 0 && left >= LEAST_LEFT * all;
}

/**
 * The article's text nodes now, further articles included; null if much new text is there that may
 * be anything.
 */
function basisNow(
  joined: WalkedPage,
  { map, region, basis }: ReadPage,
  kept: ReadonlySet<Text>,
): ReadingBasis | null {
  const nodes = [...new Set(joined.runs.map(({ node }) => node))];
  const known = nodes.filter((node) => map.holds(node));
  const now = new Set(known.filter((node) => kept.has(node)));
  const belongs = neighbours(known, kept, region);
  const isFurther = furtherArticles(region);
  let further = 0;
  let outside = 0;
  for (const node of nodes) {
    if (map.holds(node)) continue;
    const place = belongs(node);
    const length = node.data.trim().length;
    if (place === null && isFurther(node)) further += length;
    else if (place === null) outside += length;
    if (place === true || (place === null && isFurther(node))) now.add(node);
  }
  const length = basis.length + further;
  return outside >= MUCH_TEXT ? null : { ...basis, kept: now, length };
}

/**
 * Returns a test whether a new text node belongs to the article: it does if most of what was known
 * in the innermost element around it that held text before does. Null for a node outside the
 * article's region.
 */
function neighbours(
  known: readonly Text[],
  kept: ReadonlySet<Text>,
  region: Element,
): (node: Text) => boolean | null {
  const counts = new Map<Element, { article: number; other: number }>();
  for (const node of known) {
    for (const element of upTo(region, node)) {
      const count = counts.get(element) ?? { article: 0, other: 0 };
      if (kept.has(node)) count.article += node.length;
      else count.other += node.length;
      counts.set(element, count);
    }
  }
  return (node) => {
    for (const element of upTo(region, node)) {
      const count = counts.get(element);
      if (count) return count.article >= count.other;
    }
    return null;
  };
}

/**
 * Returns a test whether a text node is in a further article, such as scrolling loads: next to
 * something around the region there is another element of the same kind, and the node is in it
 * where the region is in the first.
 */
function furtherArticles(region: Element): (node: Text) => boolean {
  const model = pathTo(region);
  return (node) => {
    const path = pathTo(parentOf(node));
    const apart = model.findIndex((element, depth) => element !== path[depth]);
    return apart > 0 && model.slice(apart).every((one, at) => isOfKind(path[apart + at], one));
  };
}

function isOfKind(one: Element | undefined, other: Element): boolean {
  return one?.localName === other.localName && one.className === other.className;
}

/** The elements around a node, from the innermost to the region; empty for a node outside it. */
function upTo(region: Element, node: Text): Element[] {
  const path = pathTo(parentOf(node));
  const depth = path.indexOf(region);
  return depth < 0 ? [] : path.slice(depth).reverse();
}

/**
 * The element around a text node as the page renders it: for one directly inside a shadow root, its
 * host.
 */
function parentOf(node: Text): Element | null {
  if (node.assignedSlot) return node.assignedSlot;
  if (node.parentElement) return node.parentElement;
  return node.parentNode instanceof ShadowRoot ? node.parentNode.host : null;
}
