import type { TextColumn } from '../../shared/page-card/drawer-place.ts';

/** Measuring more of a page takes longer than it tells. */
const MOST_BLOCKS = 400;
const MOST_TEXTS = 60;

/**
 * From where to where the lines of text stand, across the window, in which these ranges are: that
 * of the whole paragraphs, headlines and cells. What is outside the window does not count. Null
 * where there is no such text.
 */
export function articleColumn(ranges: readonly Range[]): TextColumn | null {
  const blocks = new Set<Element>();
  for (const { startContainer, endContainer } of ranges) {
    if (blocks.size >= MOST_BLOCKS) break;
    for (const node of [startContainer, endContainer]) {
      const block = blockOf(node);
      if (block !== null) blocks.add(block);
    }
  }
  const boxes = [...blocks].flatMap(linesIn);
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
  };
}

/** The innermost element around a node that is no part of a line. */
function blockOf(node: Node): Element | null {
  let at = node instanceof Element ? node : node.parentElement;
  while (at?.parentElement != null && /inline|contents/.test(getComputedStyle(at).display))
    at = at.parentElement;
  return at;
}

/** Where each text in a block stands. The elements in it may be wider than their words. */
function linesIn(block: Element): readonly TextColumn[] {
  const page = block.ownerDocument;
  const width = page.scrollingElement?.clientWidth ?? page.defaultView?.innerWidth ?? 0;
  const walker = page.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const found: TextColumn[] = [];
  for (let count = 0; count < MOST_TEXTS; count += 1) {
    const text = walker.nextNode();
    if (text === null) break;
    const range = page.createRange();
    range.selectNodeContents(text);
    const { left, right } = range.getBoundingClientRect();
    if (left < right && right > 0 && left < width)
      found.push({ left: Math.max(left, 0), right: Math.min(right, width) });
  }
  return found;
}
