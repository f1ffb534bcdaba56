import type { Box } from '../../shared/page-card/drawer-place.ts';

/** The words that the button is for, in CSS pixels of the window. */
export interface Meant {
  /** The line that the pointer or the end of the selection is on. */
  readonly box: Box;
  /** All their lines, none of which it covers. */
  readonly words: readonly Box[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between the button and the words, and between it and the window's edges, px. */
const GAP_PX = 4;

/**
 * Where a button of this size stands for some words: above the first or below the last of their
 * lines in the window, whichever is nearer to the line that is meant, at that line's end. Always
 * inside the window, and on none of the words unless these fill it.
 */
export function placeBeside(
  { box, words }: Meant,
  button: Size,
  window: Size,
): { readonly left: number; readonly top: number } {
  const left = inside(box.right - button.width / 2, button.width, window.width);
  const above = Math.min(box.top, ...words.map(({ top }) => top)) - GAP_PX - button.height;
  const below = Math.max(box.bottom, ...words.map(({ bottom }) => bottom)) + GAP_PX;
  const fits = [above, below].filter(
    (top) => top >= GAP_PX && top + button.height + GAP_PX <= window.height,
  );
  const middle = (box.top + box.bottom - button.height) / 2;
  const nearest = fits.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  if (nearest !== undefined) return { left, top: nearest };
  // The words go past the window at both ends: beside them there may be room.
  const after = Math.max(...words.map(({ right }) => right)) + GAP_PX;
  const before = Math.min(...words.map((line) => line.left)) - GAP_PX - button.width;
  const free = [after, before].find(
    (edge) => edge >= GAP_PX && edge + button.width + GAP_PX <= window.width,
  );
  return { left: free ?? left, top: inside(middle, button.height, window.height) };
}

function inside(start: number, size: number, room: number): number {
  return Math.max(GAP_PX, Math.min(start, room - size - GAP_PX));
}
