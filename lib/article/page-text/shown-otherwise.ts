import { flatParent } from './dom.ts';
import { isContinued, isCovered, isCut, isMisplaced } from './figure-layout.ts';
import {
  blockAround,
  elementsAround,
  elementsAt,
  isAtEdge,
  isFollowedByWords,
  piecesOf,
  SIDES,
  type FigurePiece,
} from './figure-pieces.ts';
import { isGenerated } from './generated-digits.ts';
import {
  facingOf,
  isFirstLetterHidden,
  isGarbled,
  isHiding,
  isOutOfLine,
  UPRIGHT,
  type Facing,
} from './hiding-styles.ts';
import { hasStyles } from './rendering.ts';

/**
 * Looks whether a reader sees another figure at a range than its text has: digits that styles hide,
 * move, mirror, reverse, cover or generate. It is asked of the figures alone, and most of them stand
 * within one text node of a plain paragraph, where only the paragraph's own style, once, and the
 * figure's own box are looked at. What it cannot see: glyphs that a font draws in another way, and
 * what something far away in the page's tree is laid over.
 */
export class ShownCheck {
  readonly #blocks = new Map<Element, boolean>();
  readonly #facings = new Map<Element, Facing>();

  /** Whether the figure at this range may be shown in another way. Reads styles and layout. */
  isShownOtherwise(range: Range): boolean {
    const pieces = piecesOf(range);
    const [first] = pieces;
    if (first === undefined) return false;
    const block = blockAround(first.node);
    if (block === null || !hasStyles(block)) return false;
    if (this.#isBlockTricky(block) || isMisplaced(pieces, block) || isCut(pieces, block))
      return true;
    const isPlain =
      pieces.length === 1 &&
      first.node.parentElement === block &&
      SIDES.every((side) => isFollowedByWords(first, side));
    return !isPlain && isTricky(pieces, block);
  }

  #isBlockTricky(block: Element): boolean {
    let isTrickyBlock = this.#blocks.get(block);
    if (isTrickyBlock === undefined) {
      const { x, y } = this.#facing(block);
      isTrickyBlock = x < 0 || y < 0 || isGarbled(getComputedStyle(block));
      this.#blocks.set(block, isTrickyBlock);
    }
    return isTrickyBlock;
  }

  /** Whether text runs the other way round: pages that turn something twice show it upright. */
  #facing(element: Element): Facing {
    const known = this.#facings.get(element);
    if (known !== undefined) return known;
    const parent = flatParent(element);
    const around = parent === null ? UPRIGHT : this.#facing(parent);
    const own = facingOf(getComputedStyle(element));
    const facing = own === UPRIGHT ? around : { x: own.x * around.x, y: own.y * around.y };
    this.#facings.set(element, facing);
    return facing;
  }
}

/** Where elements of a line take part in a figure, or stand beside it. */
function isTricky(pieces: readonly FigurePiece[], block: Element): boolean {
  const around = getComputedStyle(block);
  const within = elementsAt(pieces, block);
  if ([...within].some((element) => isHiding(element, around, block))) return true;
  if (isTornApart(pieces, block)) return true;
  if (isAtEdge(pieces, block, 'previousNode') && isFirstLetterHidden(block)) return true;
  return (
    [block, ...within].some((element) => isGenerated(element, pieces, block)) ||
    isContinued(pieces, block) ||
    isCovered(pieces, block)
  );
}

/** Whether a style takes some of the figure's digits out of the line, or raises them like a note. */
function isTornApart(pieces: readonly FigurePiece[], block: Element): boolean {
  return [...elementsAround(pieces, block)].some(
    (element) => isOutOfLine(element) && (pieces.length > 1 || isPartOfNumber(pieces, element)),
  );
}

/** Whether digits go on right beside the element in the page's tree. */
function isPartOfNumber(pieces: readonly FigurePiece[], element: Element): boolean {
  const { previousSibling, nextSibling } = element;
  return (
    pieces.length === 1 &&
    (/\p{Nd}$/u.test(previousSibling?.textContent ?? '') ||
      /^\p{Nd}/u.test(nextSibling?.textContent ?? ''))
  );
}
