import { KIND_FAMILIES } from '../../lib/model/kind-family.ts';
import type { MarkColours } from '../../lib/model/mark-colours.ts';

/**
 * Gives chips and list lines below `root` the colours a person chose for marks, so that a kind
 * looks the same in pages and here; a colour that could not be seen on a light or a dark background
 * is made as much darker or lighter as necessary. Null restores our own colours.
 */
export function showMarkColours(root: HTMLElement, colours: MarkColours | null): void {
  for (const family of KIND_FAMILIES) {
    const name = `--mark-${family}`;
    if (colours === null) root.style.removeProperty(name);
    else root.style.setProperty(name, onBothGrounds(colours[family]));
  }
}

/** At these lightnesses any hue has a contrast of about 3 with the background, light or dark. */
function onBothGrounds(colour: string): string {
  const onLight = `oklch(from ${colour} min(l, 0.64) c h)`;
  const onDark = `oklch(from ${colour} max(l, 0.55) c h)`;
  return `light-dark(${onLight}, ${onDark})`;
}
