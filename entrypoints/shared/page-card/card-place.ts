/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A width and a height in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Where the card is in relation to the claim; `sheet` is along the window's lower or upper edge.
 */
export type Side = 'right' | 'left' | 'below' | 'above' | 'sheet' | 'top-sheet';

/** Where the card goes, in CSS pixels of the viewport. */
export interface Place {
  readonly side: Side;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** The card is no taller than this; what does not fit scrolls inside it. */
  readonly maxHeight: number;
}

export const CARD_WIDTH = 384;
const MARGIN = 8;
const GAP = 10;
/** Below this width of the window the card is a sheet. */
const NARROW = 560;
/** A card with less height than this is useless: then it becomes a sheet. */
const LEAST_HEIGHT = 240;
/** A sheet is never lower than this: room for head, foot and a line. */
const LEAST_SHEET = 160;
/** Below this share of the window's height a sheet is uncomfortably low. */
const COMFORT = 0.55;

export interface PlaceInput {
  readonly claim: Box;
  readonly viewport: Size;
  /** The content's height. */
  readonly height: number;
  readonly rtl: boolean;
  /**
   * The side it is on already: kept where possible, so that the card does not jump while a person
   * types.
   */
  readonly side: Side | null;
}

/**
 * Places the card inside the window where it does not cover the claim. The claim may be outside the
 * window: then the card stays at its edge.
 */
export function placeCard(input: PlaceInput): Place {
  const side =
    input.side !== null && isPossible(input, input.side) ? input.side : chooseSide(input);
  return placeAt(input, side);
}

function chooseSide(input: PlaceInput): Side {
  const beside: readonly Side[] = input.rtl ? ['left', 'right'] : ['right', 'left'];
  const wanted = [...beside, 'below', 'above'] as const;
  const roomy = wanted.find((side) => isPossible(input, side) && fits(input, side));
  const possible = roomy ?? wanted.find((side) => isPossible(input, side));
  return possible ?? sheetSide(input);
}

/** Whether the card fits there without covering the claim, though it may have to scroll. */
function isPossible(input: PlaceInput, side: Side): boolean {
  const { claim, viewport } = input;
  const narrow = viewport.width < NARROW;
  switch (side) {
    case 'right':
      return !narrow && viewport.width - claim.right >= CARD_WIDTH + GAP + MARGIN;
    case 'left':
      return !narrow && claim.left >= CARD_WIDTH + GAP + MARGIN;
    case 'below':
    case 'above':
      return !narrow && roomFor(input, side) >= LEAST_HEIGHT;
    case 'sheet':
    case 'top-sheet':
      return narrow && sheetSide(input) === side;
  }
}

function fits(input: PlaceInput, side: Side): boolean {
  return side === 'right' || side === 'left' || roomFor(input, side) >= input.height;
}

/** The height available above or below the claim. */
function roomFor({ claim, viewport }: PlaceInput, side: Side): number {
  const room =
    side === 'above' ? claim.top - GAP - MARGIN : viewport.height - claim.bottom - GAP - MARGIN;
  return Math.min(room, viewport.height - 2 * MARGIN);
}

/** The sheet is on the half of the window that the claim is not in. */
function sheetSide({ claim, viewport }: PlaceInput): Side {
  return (claim.top + claim.bottom) / 2 > viewport.height / 2 ? 'top-sheet' : 'sheet';
}

function placeAt(input: PlaceInput, side: Side): Place {
  if (side === 'sheet' || side === 'top-sheet') return placeSheet(input, side);
  const { claim, viewport, rtl } = input;
  const width = Math.min(CARD_WIDTH, viewport.width - 2 * MARGIN);
  const wholeHeight = viewport.height - 2 * MARGIN;
  if (side === 'right' || side === 'left') {
    const beside = side === 'right' ? claim.right + GAP : claim.left - GAP - width;
    const left = clamp(beside, MARGIN, viewport.width - MARGIN - width);
    const top = clamp(
      claim.top,
      MARGIN,
      viewport.height - MARGIN - Math.min(input.height, wholeHeight),
    );
    return { side, left, top, width, maxHeight: wholeHeight };
  }
  const maxHeight = Math.max(roomFor(input, side), LEAST_HEIGHT);
  const height = Math.min(input.height, maxHeight);
  const start = rtl ? claim.right - width : claim.left;
  const left = clamp(start, MARGIN, viewport.width - MARGIN - width);
  const top = side === 'below' ? claim.bottom + GAP : claim.top - GAP - height;
  return {
    side,
    left,
    top: clamp(top, MARGIN, viewport.height - MARGIN - height),
    width,
    maxHeight,
  };
}

/**
 * Whether the card is low because its claim is in the middle of the window: it gets more room if
 * the page is scrolled so that the claim is at the upper edge.
 */
export function isCramped({ claim, viewport, height }: PlaceInput, { side }: Place): boolean {
  if (side !== 'sheet' && side !== 'top-sheet') return false;
  const isInView = claim.bottom > 0 && claim.top < viewport.height;
  return isInView && freeFor(claim, viewport, side) < Math.min(height, viewport.height * COMFORT);
}

function freeFor(claim: Box, viewport: Size, side: Side): number {
  return side === 'sheet' ? viewport.height - claim.bottom - GAP : claim.top - GAP;
}

function placeSheet({ claim, viewport, height }: PlaceInput, side: Side): Place {
  const free = freeFor(claim, viewport, side);
  const maxHeight = clamp(free, LEAST_SHEET, viewport.height * 0.75);
  const top = side === 'sheet' ? viewport.height - Math.min(height, maxHeight) : 0;
  return { side, left: 0, top, width: viewport.width, maxHeight };
}

/** The lower bound wins where the bounds cross. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
