import { isElement, isText, nameOf } from './dom.ts';

/** Up to so many nodes before and after a figure belong to what stands beside it. */
const NEAR_NODES = 12;
/** Elements of a line, also where a style makes boxes of them. */
const LINE_TAGS = new Set(
  'span b i em strong a font u s small mark time data bdo bdi var abbr cite q code ins del sup sub'.split(
    ' ',
  ),
);
const ELEMENTS_AND_TEXT = 5;
const TEXTS = 4;

/** A stretch of a figure in one text node. */
export interface FigurePiece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

export const SIDES = ['previousNode', 'nextNode'] as const;
export type Side = (typeof SIDES)[number];

/** The stretches of the range that are shown, without white space around them. */
export function piecesOf(range: Range): readonly FigurePiece[] {
  const { startContainer, endContainer, startOffset, endOffset } = range;
  if (!isText(startContainer) || !isText(endContainer)) return [];
  if (startContainer === endContainer)
    return [{ node: startContainer, start: startOffset, end: endOffset }];
  const walker = startContainer.ownerDocument.createTreeWalker(
    range.commonAncestorContainer,
    TEXTS,
  );
  walker.currentNode = startContainer;
  const pieces: FigurePiece[] = [];
  for (let node: Node | null = startContainer; node !== null; node = walker.nextNode()) {
    const text = node as Text;
    const start = text === startContainer ? startOffset : 0;
    const end = text === endContainer ? endOffset : text.data.length;
    const words = text.data.slice(start, end);
    if (words.trim() !== '' && isShown(text)) {
      const from = start + words.length - words.trimStart().length;
      pieces.push({ node: text, start: from, end: from + words.trim().length });
    }
    if (text === endContainer) break;
  }
  return pieces;
}

/** The nearest element around a text that is no part of a line. */
export function blockAround(node: Text): Element | null {
  for (let at = node.parentElement; at !== null; at = at.parentElement)
    if (
      !LINE_TAGS.has(nameOf(at)) &&
      !/^(?:inline|contents|ruby)/.test(getComputedStyle(at).display)
    )
      return at;
  return null;
}

/** Whether more of its text node stands on that side of the piece, so that nothing else does. */
export function isInside({ node, start, end }: FigurePiece, side: Side): boolean {
  return side === 'previousNode' ? start > 0 : end < node.data.length;
}

/** The figure's piece that is next to that side. */
export function pieceAt(pieces: readonly FigurePiece[], side: Side): FigurePiece | undefined {
  return side === 'previousNode' ? pieces[0] : pieces.at(-1);
}

/** The nodes before or after the figure, nearest first; none where its own text goes on there. */
export function nodesBeside(
  pieces: readonly FigurePiece[],
  block: Element,
  side: Side,
): readonly Node[] {
  const piece = pieceAt(pieces, side);
  if (piece === undefined || isInside(piece, side)) return [];
  // A figure's digits may stand in boxes of their own, side by side.
  const root = block.parentElement ?? block;
  const walker = block.ownerDocument.createTreeWalker(root, ELEMENTS_AND_TEXT);
  walker.currentNode = piece.node;
  const nodes: Node[] = [];
  for (let node = walker[side](); node !== null && nodes.length < NEAR_NODES; node = walker[side]())
    if (!node.contains(piece.node)) nodes.push(node);
  return nodes;
}

/** The elements below the block that hold a piece, and those without text that stand beside one. */
export function elementsAt(pieces: readonly FigurePiece[], block: Element): ReadonlySet<Element> {
  const found = new Set(elementsAround(pieces, block));
  for (const side of SIDES)
    for (const node of nodesBeside(pieces, block, side)) {
      if (isText(node) && node.data.trim() !== '') break;
      if (isElement(node) && block.contains(node)) found.add(node);
    }
  if (pieces.length > 1) for (const element of elementsBetween(pieces)) found.add(element);
  return found;
}

/** The elements below the block that hold a piece. */
export function elementsAround(
  pieces: readonly FigurePiece[],
  block: Element,
): ReadonlySet<Element> {
  const found = new Set<Element>();
  for (const { node } of pieces)
    for (let at = node.parentElement; at !== null && at !== block; at = at.parentElement)
      found.add(at);
  return found;
}

function elementsBetween(pieces: readonly FigurePiece[]): readonly Element[] {
  const found: Element[] = [];
  const [first, last] = [pieces[0]?.node, pieces.at(-1)?.node];
  if (first === undefined || last === undefined) return found;
  const walker = first.ownerDocument.createTreeWalker(first.getRootNode(), 1);
  walker.currentNode = first;
  for (let node = walker.nextNode(); node !== null && found.length < NEAR_NODES;) {
    if ((node.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_FOLLOWING) === 0) break;
    found.push(node as Element);
    node = walker.nextNode();
  }
  return found;
}

/** Whether nothing but white space stands between the figure and that edge of its block. */
export function isAtEdge(pieces: readonly FigurePiece[], block: Element, side: Side): boolean {
  const piece = pieceAt(pieces, side);
  if (piece === undefined || isFollowedByWords(piece, side)) return false;
  const bare = { ...piece, start: 0, end: piece.node.data.length };
  return !nodesBeside([bare], block, side).some(
    (node) => isText(node) && node.data.trim() !== '' && block.contains(node),
  );
}

/** Whether words of its own text node stand on that side of the piece. */
export function isFollowedByWords({ node, start, end }: FigurePiece, side: Side): boolean {
  const beside = side === 'previousNode' ? node.data.slice(0, start) : node.data.slice(end);
  return beside.trim() !== '';
}

/** Whether a text is shown in the line, neither raised nor lowered. */
export function isShown({ parentElement }: Text): boolean {
  return (
    parentElement !== null &&
    !/^(?:su[pb]|script|style|noscript)$/.test(nameOf(parentElement)) &&
    parentElement.closest('sup,sub') === null &&
    parentElement.checkVisibility({ visibilityProperty: true })
  );
}
