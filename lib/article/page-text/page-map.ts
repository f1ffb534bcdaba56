import type { Span } from '../../model/span.ts';
import { isText, textWalker } from './dom.ts';
import type { Run } from './text-joiner.ts';

/** Maps between spans of the page text and the live document. */
export interface PageMap {
  /**
   * The live range of a span. It starts at the first character of the span that is in a text node
   * and ends at the last. Null if the span holds no such character, or if any of its text is gone,
   * moved or changed since the page was read. A range cannot cross the edge of a shadow root: null
   * there too. O(log runs + runs of the span).
   */
  readonly rangeOf: (span: Span) => Range | null;
  /**
   * The span of the page text that a range covers; null if it covers none, or if that text has
   * changed since.
   */
  readonly spanOf: (range: AbstractRange) => Span | null;
  /** Whether any part of a text node is in the page text. */
  readonly holds: (node: Text) => boolean;
}

/** Makes the map of a page text from its runs (in text order). */
export function createPageMap(text: string, runs: readonly Run[]): PageMap {
  const firstRunOf = new Map<Text, number>();
  runs.forEach((run, index) => {
    if (!firstRunOf.has(run.node)) firstRunOf.set(run.node, index);
  });
  return {
    rangeOf: (span) => rangeOf(text, runs, span),
    spanOf: (range) => spanOf(text, runs, firstRunOf, range),
    holds: (node) => firstRunOf.has(node),
  };
}

function rangeOf(text: string, runs: readonly Run[], span: Span): Range | null {
  const first = firstRunEndingAfter(runs, span.start);
  const last = lastRunStartingBefore(runs, span.end);
  const startRun = runs[first];
  const endRun = runs[last];
  if (!startRun || !endRun || first > last) return null;
  for (let at = first; at <= last; at += 1) if (!isInPlace(text, runs[at])) return null;
  const range = startRun.node.ownerDocument.createRange();
  const startOffset = startRun.nodeStart + Math.max(0, span.start - startRun.textStart);
  const endOffset = endRun.nodeStart + Math.min(endRun.length, span.end - endRun.textStart);
  range.setStart(startRun.node, startOffset);
  range.setEnd(endRun.node, endOffset);
  // Setting an end before the start, or in another tree, moves the start; if that happens, the text
  // has been moved.
  return range.startContainer === startRun.node && range.startOffset === startOffset ? range : null;
}

/** Whether the run's text is still in its place in the document. */
function isInPlace(text: string, run: Run | undefined): boolean {
  if (!run?.node.isConnected) return false;
  const now = run.node.data.slice(run.nodeStart, run.nodeStart + run.length);
  const then = text.slice(run.textStart, run.textStart + run.length);
  return now === then || isSameWritten(now, then);
}

/**
 * Whether the texts are equal except for white space that collapsed and digits that were raised.
 */
function isSameWritten(now: string, then: string): boolean {
  if (now.length !== then.length) return false;
  return now.replace(/[\t\n\r\f]/g, ' ') === then.normalize('NFKC') || plain(now) === plain(then);
}

function plain(written: string): string {
  return written
    .replace(/[\t\n\r\f]/g, ' ')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉]/g, (digit) => digit.normalize('NFKC'));
}

function spanOf(
  text: string,
  runs: readonly Run[],
  firstRunOf: ReadonlyMap<Text, number>,
  range: AbstractRange,
): Span | null {
  const start = boundary(runs, firstRunOf, range.startContainer, range.startOffset, 'start');
  const end = boundary(runs, firstRunOf, range.endContainer, range.endOffset, 'end');
  if (start === null || end === null || start >= end) return null;
  const first = firstRunEndingAfter(runs, start);
  const last = lastRunStartingBefore(runs, end);
  return isInPlace(text, runs[first]) && isInPlace(text, runs[last]) ? { start, end } : null;
}

/**
 * The page text offset of a boundary point, rounded inwards to the next character that is in the
 * page text.
 */
function boundary(
  runs: readonly Run[],
  firstRunOf: ReadonlyMap<Text, number>,
  container: Node,
  offset: number,
  edge: 'start' | 'end',
): number | null {
  if (isText(container)) {
    const inside = offsetInNode(runs, firstRunOf, container, offset, edge);
    if (inside !== null) return inside;
  }
  const node = neighbour(container, isText(container) ? null : offset, firstRunOf, edge);
  if (!node) return null;
  const whole = edge === 'start' ? 0 : node.data.length;
  return offsetInNode(runs, firstRunOf, node, whole, edge);
}

function offsetInNode(
  runs: readonly Run[],
  firstRunOf: ReadonlyMap<Text, number>,
  node: Text,
  offset: number,
  edge: 'start' | 'end',
): number | null {
  let found: number | null = null;
  const first = firstRunOf.get(node);
  if (first === undefined) return null;
  for (let at = first; runs[at]?.node === node; at += 1) {
    const run = runs[at];
    if (!run) break;
    const inRun = Math.min(run.length, Math.max(0, offset - run.nodeStart));
    if (edge === 'start' && inRun < run.length) return run.textStart + inRun;
    if (edge === 'end' && inRun > 0) found = run.textStart + inRun;
  }
  return found;
}

/** The nearest text node of the page text after (start) or before (end) a boundary point. */
function neighbour(
  container: Node,
  offset: number | null,
  known: ReadonlyMap<Text, number>,
  edge: 'start' | 'end',
): Text | null {
  const walker = textWalker(container.getRootNode());
  const child = offset === null ? null : (container.childNodes[offset] ?? null);
  const candidate =
    edge === 'start'
      ? firstFrom(walker, container, offset, child)
      : lastBefore(walker, container, offset, child);
  for (
    let node = candidate;
    node;
    node = edge === 'start' ? walker.nextNode() : walker.previousNode()
  ) {
    if (isText(node) && known.has(node)) return node;
  }
  return null;
}

function firstFrom(
  walker: TreeWalker,
  container: Node,
  offset: number | null,
  child: Node | null,
): Node | null {
  if (child) {
    walker.currentNode = child;
    return isText(child) ? child : walker.nextNode();
  }
  walker.currentNode = offset === null ? container : lastInside(container);
  return walker.nextNode();
}

function lastBefore(
  walker: TreeWalker,
  container: Node,
  offset: number | null,
  child: Node | null,
): Node | null {
  if (child || offset === null || offset === 0) {
    walker.currentNode = child ?? container;
    return walker.previousNode();
  }
  walker.currentNode = lastInside(container);
  return isText(walker.currentNode) ? walker.currentNode : walker.previousNode();
}

function lastInside(node: Node): Node {
  let last = node;
  while (last.lastChild) last = last.lastChild;
  return last;
}

/** Index of the first run that ends after `position`; the number of runs if there is none. */
function firstRunEndingAfter(runs: readonly Run[], position: number): number {
  return lowerBound(runs, (run) => run.textStart + run.length > position);
}

function lastRunStartingBefore(runs: readonly Run[], position: number): number {
  return lowerBound(runs, (run) => run.textStart >= position) - 1;
}

function lowerBound(runs: readonly Run[], holds: (run: Run) => boolean): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && holds(run)) high = middle;
    else low = middle + 1;
  }
  return low;
}
