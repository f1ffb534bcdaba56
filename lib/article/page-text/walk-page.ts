import { flatChildren, isElement, isText, nameOf } from './dom.ts';
import { renderingOf, type Flow, type Rendering, type WhiteSpace } from './rendering.ts';
import { TextJoiner, type JoinedText, type StandApart } from './text-joiner.ts';

/**
 * How often a walk may measure whether there is a gap between two characters; a page that needs
 * more is not an article.
 */
const MAX_MEASURES = 500;

interface Frame {
  readonly element: Element;
  readonly nodes: ArrayLike<Node>;
  next: number;
  readonly flow: Flow;
  readonly block: Element;
  /** Nearest element with a box; one with `display: contents` has none to measure. */
  readonly box: Element;
  readonly raised: 'sup' | 'sub' | null;
  visible: boolean | null;
  whiteSpace: WhiteSpace | null;
}

/** The text of a page, and whether any of it may be in a shadow root. */
export interface WalkedPage extends JoinedText {
  readonly hasShadowRoots: boolean;
}

/**
 * The rendered text below `root`, including open shadow roots, in flat-tree order. Reads styles and
 * layout, changes nothing.
 */
export function walkPage(root: Element): WalkedPage {
  const rendering = isPlainText(root) ? asPlainText(renderingOf(root)) : renderingOf(root);
  const joiner = new TextJoiner(measureWith(rendering));
  const stack: Frame[] = [];
  let hasShadowRoots = false;
  enter(root, undefined, stack, rendering, joiner);
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const node = frame.nodes[frame.next];
    frame.next += 1;
    if (node === undefined) {
      stack.pop();
      mark(joiner, frame.flow);
    } else if (isText(node)) appendText(node, frame, rendering, joiner);
    else if (isElement(node)) {
      hasShadowRoots ||= Boolean(node.shadowRoot);
      enter(node, frame, stack, rendering, joiner);
    }
  }
  return { ...joiner.finish(), hasShadowRoots };
}

function enter(
  element: Element,
  parent: Frame | undefined,
  stack: Frame[],
  rendering: Rendering,
  joiner: TextJoiner,
): void {
  const flow = rendering.flowOf(element);
  if (flow === 'none') return;
  mark(joiner, flow);
  const name = nameOf(element);
  stack.push({
    element,
    nodes: flatChildren(element),
    next: 0,
    flow,
    block: flow === 'block' || !parent ? element : parent.block,
    box: flow === 'contents' && parent ? parent.box : element,
    raised:
      name === 'sup' || name === 'sub' ? name : flow === 'block' ? null : (parent?.raised ?? null),
    visible: null,
    whiteSpace: null,
  });
}

function mark(joiner: TextJoiner, flow: Flow): void {
  if (flow === 'block') joiner.break();
  else if (flow === 'soft') joiner.softEdge();
}

function appendText(node: Text, frame: Frame, rendering: Rendering, joiner: TextJoiner): void {
  const data = node.data;
  // Most text nodes of a page are the line breaks between its boxes.
  if (data === '' || (joiner.atBreak && !/[^ \t\n\r\f]/.test(data))) return;
  frame.visible ??= rendering.isVisible(frame.box);
  if (!frame.visible) return;
  // Only white space that collapses differently needs the style.
  if (frame.whiteSpace === null && /[\n\r\t\f]| {2}|^ | $/.test(data)) {
    frame.whiteSpace = rendering.whiteSpaceOf(frame.element);
  }
  joiner.append({
    node,
    block: frame.block,
    whiteSpace: frame.whiteSpace ?? 'collapse',
    raised: frame.raised,
  });
}

function measureWith(rendering: Rendering): StandApart {
  let measures = 0;
  return (before, after, soft) => {
    measures += 1;
    if (measures > MAX_MEASURES) return true;
    const left = characterRange(before);
    const right = characterRange(after);
    return (left && right && rendering.standApart(left, right)) ?? soft;
  };
}

/** Null in a document without layout, where ranges cannot be set (a parser outside the browser). */
function characterRange(at: { node: Text; offset: number }): Range | null {
  const range = at.node.ownerDocument.createRange();
  if (!('setStart' in range)) return null;
  range.setStart(at.node, at.offset);
  range.setEnd(at.node, at.offset + 1);
  return range;
}

function isPlainText(root: Element): boolean {
  return root.ownerDocument.contentType === 'text/plain';
}

function asPlainText(rendering: Rendering): Rendering {
  return {
    flowOf: (element) => rendering.flowOf(element),
    isVisible: (element) => rendering.isVisible(element),
    whiteSpaceOf: () => 'hard-wrapped',
    standApart: (before, after) => rendering.standApart(before, after),
  };
}
