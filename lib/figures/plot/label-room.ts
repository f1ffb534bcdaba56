import type { TextShape } from './scene.ts';
import { widthOf } from './text-width.ts';

/** A part of a drawing, in px. */
export interface TextBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far a line of text reaches above and below its baseline, in px. */
const ASCENT = 11;
const DESCENT = 3;
/** Distance between the baselines of two lines of text, in px. */
export const LINE = ASCENT + DESCENT + 1;

/** The room that a text takes. */
export function boxOfText({ x, y, text, anchor }: Omit<TextShape, 'kind' | 'role'>): TextBox {
  const width = widthOf(text);
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { left, top: y - ASCENT, right: left + width, bottom: y + DESCENT };
}

/** The square around a point. */
export function boxAround(x: number, y: number, size: number): TextBox {
  return { left: x - size, top: y - size, right: x + size, bottom: y + size };
}

export function isOver(a: TextBox, b: TextBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** How far the light edge around letters reaches beyond them, in px. */
const EDGE = 2;

/** Where a text's middle is, as near to `x` as the text stays between 0 and `width`, its edge too. */
export function keptWithin(x: number, text: string, width: number): number {
  const half = widthOf(text) / 2 + EDGE;
  return Math.max(half, Math.min(width - half, x));
}

/** What is drawn so far, for texts to be placed beside it. */
export interface Room {
  /** Nothing is written outside it. */
  readonly inside: TextBox;
  /** Marks and texts: nothing is written over them. */
  readonly taken: TextBox[];
  /** Lines: written over only where there is no other place. */
  readonly lines: readonly TextBox[];
}

/**
 * The first of the possible places where a text is over nothing, else the first where it is only
 * over lines; null where there is none. The place found is taken.
 */
export function placeText<Text extends TextShape>(
  places: readonly Text[],
  { inside, taken, lines }: Room,
): Text | null {
  const possible = places.filter((place) => {
    const box = boxOfText(place);
    return isWithin(box, inside) && !taken.some((other) => isOver(box, other));
  });
  const free = possible.find((place) => {
    const box = boxOfText(place);
    return !lines.some((line) => isOver(box, line));
  });
  const found = free ?? possible[0] ?? null;
  if (found !== null) taken.push(boxOfText(found));
  return found;
}

function isWithin(box: TextBox, inside: TextBox): boolean {
  const isHigh = box.top >= inside.top && box.bottom <= inside.bottom;
  return isHigh && box.left >= inside.left && box.right <= inside.right;
}
