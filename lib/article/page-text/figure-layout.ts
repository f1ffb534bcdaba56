import { isElement, isText } from './dom.ts';
import {
  isShown,
  nodesBeside,
  pieceAt,
  SIDES,
  type FigurePiece,
  type Side,
} from './figure-pieces.ts';

/** In heights of the text: how near two characters of one number stand. */
const WIDEST_GAP = 1.2;
const DEEPEST_OVERLAP = 0.35;
/** How far from its paragraph text may stand, px. */
const FAR_PX = 200;
/** How near, in heights of the text, a digit beside a figure reads as one of its digits. */
const TOUCHING = 0.25;
/** A box without text that is wider than this, in heights of the text, may show a digit. */
const WIDTH_OF_DIGIT = 0.3;
/** The share of a figure that something else may cover. */
const LARGEST_COVER = 0.3;

/** Whether the figure's characters do not follow each other on the screen, or are not there. */
export function isMisplaced(pieces: readonly FigurePiece[], block: Element): boolean {
  const box = block.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return false;
  const isRightToLeft = getComputedStyle(block).direction === 'rtl';
  if (pieces.some((piece) => isGone(piece, box) || (!isRightToLeft && isReversed(piece))))
    return true;
  return pieces.slice(1).some((after, index) => {
    const before = pieces[index];
    return before !== undefined && !followsOn(before, after, isRightToLeft);
  });
}

function isGone({ node, start, end }: FigurePiece, box: DOMRect): boolean {
  const { width, height, left, right } = boxOf(node, start, end);
  return width < 0.5 || height < 3 || right < box.left - FAR_PX || left > box.right + FAR_PX;
}

/** Whether a stretch of one text node runs from right to left: "10-12" is then seen as "12-10". */
function isReversed({ node, start, end }: FigurePiece): boolean {
  if (end - start < 2 || !isDigit(node.data, start) || !isDigit(node.data, end - 1)) return false;
  const [first, last] = [boxOf(node, start, start + 1), boxOf(node, end - 1, end)];
  return isInLine(first, last) && first.left > last.left;
}

function followsOn(before: FigurePiece, after: FigurePiece, isRightToLeft: boolean): boolean {
  const left = boxOf(before.node, before.end - 1, before.end);
  const right = boxOf(after.node, after.start, after.start + 1);
  const height = Math.min(left.height, right.height);
  const gap = right.left - left.right;
  if (isDigit(before.node.data, before.end - 1) && isDigit(after.node.data, after.start))
    return isInLine(left, right) && gap > -DEEPEST_OVERLAP * height && gap < WIDEST_GAP * height;
  return isRightToLeft || !isInLine(left, right) || gap > -height;
}

/**
 * Whether a digit that is no part of the figure touches it: a reader sees one number. Also whether
 * something without text, which may show anything, stands between two digits or is taken for one.
 */
export function isContinued(pieces: readonly FigurePiece[], block: Element): boolean {
  return SIDES.some((side) => {
    const piece = pieceAt(pieces, side);
    if (piece === undefined) return false;
    const own = edgeDigit(piece, side);
    if (own === null) return false;
    let isParted = false;
    let isBesideWords = false;
    for (const node of nodesBeside(pieces, block, side)) {
      if (isElement(node) && isWordless(node)) {
        isParted = !isBesideWords;
        if (isDigitSized(own, node.getBoundingClientRect())) return true;
      }
      if (!isText(node)) continue;
      const box = digitBeside(node, side);
      if (box === null) {
        isBesideWords ||= hasWords(node);
        isParted &&= !isBesideWords;
        continue;
      }
      if (!isInLine(own, box)) continue;
      if ((isParted && block.contains(node)) || isTouching(own, box)) return true;
    }
    return false;
  });
}

/** Whether a text has words that are shown. */
function hasWords(node: Text): boolean {
  return node.data.trim() !== '' && isShown(node);
}

/** The box of the figure's last digit on that side; null where it ends with something else. */
function edgeDigit({ node, start, end }: FigurePiece, side: Side): DOMRect | null {
  const at = side === 'previousNode' ? start : end - 1;
  return isDigit(node.data, at) ? boxOf(node, at, at + 1) : null;
}

/** The box of the digit that a text has next to a figure on that side of it; null if it has none. */
function digitBeside(node: Text, side: Side): DOMRect | null {
  const edge = side === 'previousNode' ? node.data.length - 1 : 0;
  return isShown(node) && isDigit(node.data, edge) ? boxOf(node, edge, edge + 1) : null;
}

/** Whether an element that is no part of the figure stands where the figure does. */
export function isCovered(pieces: readonly FigurePiece[], block: Element): boolean {
  const boxes = pieces.flatMap(({ node, start, end }) => [
    ...rangeOf(node, start, end).getClientRects(),
  ]);
  return SIDES.some((side) =>
    nodesBeside(pieces, block, side).some((node) => {
      if (!isElement(node) || !node.checkVisibility({ visibilityProperty: true })) return false;
      // Of what goes over several lines, each line has its box.
      const lines = [...node.getClientRects()];
      return lines.some((box) => boxes.some((own) => coverOf(own, box) > LARGEST_COVER));
    }),
  );
}

function coverOf(own: DOMRect, box: DOMRect): number {
  const wide = Math.min(own.right, box.right) - Math.max(own.left, box.left);
  const tall = Math.min(own.bottom, box.bottom) - Math.max(own.top, box.top);
  return wide <= 0 || tall < 0.5 * own.height ? 0 : wide / own.width;
}

/** Whether the box's edge cuts through the figure, and what is beyond is not shown. */
export function isCut(pieces: readonly FigurePiece[], block: Element): boolean {
  if (getComputedStyle(block).overflowX === 'visible') return false;
  const box = block.getBoundingClientRect();
  return pieces.some(({ node, start, end }) => {
    const { left, right } = boxOf(node, start, end);
    return (
      (left < box.left - 2 && right > box.left + 2) ||
      (right > box.right + 2 && left < box.right - 2)
    );
  });
}

/** An element without words that takes room in a line. */
function isWordless(element: Element): boolean {
  if (element.children.length > 0 || element.textContent.trim() !== '') return false;
  const { width, height } = element.getBoundingClientRect();
  return width >= 2 && height >= 2;
}

/** Whether a box without text touches a digit, and is about as large. */
function isDigitSized(own: DOMRect, box: DOMRect): boolean {
  return (
    isInLine(own, box) &&
    box.width > WIDTH_OF_DIGIT * own.height &&
    box.width < 4 * own.height &&
    box.height > 0.4 * own.height &&
    box.height < 2 * own.height &&
    Math.abs(Math.max(own.left - box.right, box.left - own.right)) < 0.1 * own.height
  );
}

function isTouching(a: DOMRect, b: DOMRect): boolean {
  const gap = Math.max(a.left - b.right, b.left - a.right);
  return Math.abs(gap) < TOUCHING * Math.min(a.height, b.height);
}

function isInLine(a: DOMRect, b: DOMRect): boolean {
  const common = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return common > 0.3 * Math.min(a.height, b.height);
}

function isDigit(text: string, at: number): boolean {
  return /\p{Nd}/u.test(text.charAt(at));
}

function boxOf(node: Text, start: number, end: number): DOMRect {
  return rangeOf(node, start, end).getBoundingClientRect();
}

function rangeOf(node: Text, start: number, end: number): Range {
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}
