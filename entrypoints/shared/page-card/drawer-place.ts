import type { DrawerSize } from '../../../lib/model/drawer-size.ts';

/** A rectangle in CSS pixels of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** From where to where an article's text stands across the window, in CSS pixels. */
export type TextColumn = Pick<Box, 'left' | 'right'>;

/** From where to where the window is free along its height, in CSS pixels. */
export type Stretch = Pick<Box, 'top' | 'bottom'>;

/** The window's edge that the drawer is docked to: full height at a side, a sheet at the others. */
export type Edge = 'right' | 'left' | 'bottom' | 'top';

/** What is needed of a page to place the drawer. */
export interface Ground {
  /** The part of the window that is in sight: all of it, but in a frame. */
  readonly view: Box;
  /** Null where no text is known. */
  readonly column: TextColumn | null;
}

/** Narrower than this, the drawer's content no longer fits. */
const LEAST_WIDTH = 340;
const MOST_WIDTH = 720;
/** Room for the head, the foot and some lines; half of a lower window is less. */
const LEAST_HEIGHT = 220;
/** Between the text and the drawer beside it. */
const GAP = 8;

/**
 * Where the drawer stands on a page: at the right if the text leaves that edge free, else at the
 * left, else along the bottom. An edge with less room than the drawer's width will do if the
 * content still fits there and no edge has more.
 */
export function chooseEdge(ground: Ground, { width }: DrawerSize): Exclude<Edge, 'top'> {
  const sides = ['right', 'left'] as const;
  const wanted = Math.max(width, LEAST_WIDTH);
  const roomy = sides.find((side) => roomBeside(ground, side) >= wanted);
  const possible = roomy ?? sides.find((side) => roomBeside(ground, side) >= LEAST_WIDTH);
  return possible ?? 'bottom';
}

/** The place of the drawer at an edge; a sheet is never taller than half of what is in sight. */
export function placeAt(edge: Edge, ground: Ground, size: DrawerSize): Box {
  const { view } = ground;
  const { least, most } = limitsAt(edge, ground);
  const extent = clamp(isAtSide(edge) ? size.width : size.height, least, most);
  switch (edge) {
    case 'right':
      return { ...view, left: view.right - extent };
    case 'left':
      return { ...view, right: view.left + extent };
    case 'bottom':
      return { ...view, top: view.bottom - extent };
    case 'top':
      return { ...view, bottom: view.top + extent };
  }
}

/** How far the drawer may reach into the window from an edge. */
export function limitsAt(edge: Edge, ground: Ground): { least: number; most: number } {
  if (isAtSide(edge)) {
    const most = clamp(Math.floor(roomBeside(ground, edge)), LEAST_WIDTH, MOST_WIDTH);
    return { least: LEAST_WIDTH, most };
  }
  const most = Math.floor((ground.view.bottom - ground.view.top) / 2);
  return { least: Math.min(LEAST_HEIGHT, most), most };
}

/** The size that a person asks for with the drawer at this edge `by` pixels larger. */
export function resized(edge: Edge, ground: Ground, size: DrawerSize, by: number): DrawerSize {
  const { least, most } = limitsAt(edge, ground);
  const { left, right, top, bottom } = placeAt(edge, ground, size);
  return isAtSide(edge)
    ? { ...size, width: clamp(Math.round(right - left + by), least, most) }
    : { ...size, height: clamp(Math.round(bottom - top + by), least, most) };
}

/** The part of the view's height that a drawer there leaves to the page. */
export function freeBeside(edge: Edge, place: Box, view: Box): Stretch {
  switch (edge) {
    case 'bottom':
      return { top: view.top, bottom: place.top };
    case 'top':
      return { top: place.bottom, bottom: view.bottom };
    case 'right':
    case 'left':
      return { top: view.top, bottom: view.bottom };
  }
}

/** Whether a drawer there stands on any of the boxes. */
export function isOnAny(place: Box, boxes: readonly Box[]): boolean {
  return boxes.some(
    ({ left, top, right, bottom }) =>
      place.left < right && left < place.right && place.top < bottom && top < place.bottom,
  );
}

/** Whether the drawer has the window's full height at this edge. */
export function isAtSide(edge: Edge): edge is 'right' | 'left' {
  return edge === 'right' || edge === 'left';
}

/** The width beside the text; nothing where the text is not known. */
function roomBeside({ view, column }: Ground, side: 'right' | 'left'): number {
  if (column === null) return 0;
  return (side === 'right' ? view.right - column.right : column.left - view.left) - GAP;
}

/** The lower bound wins where the bounds cross. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
