import { adoptStyleSheet } from '../../../lib/highlights/style-sheet.ts';

/**
 * Gives each shadow root of the page, once, what it needs to paint marks: `css`, as the background
 * made it. Only Firefox needs this: there the document's sheet does not reach into shadow roots
 * (Chromium's does). It is removed when `signal` aborts.
 */
export function createShadowStyle(
  css: Promise<string>,
  signal: AbortSignal,
): (root: ShadowRoot) => void {
  const dressed = new WeakSet<ShadowRoot>();
  return (root) => {
    if (!import.meta.env.FIREFOX || dressed.has(root)) return;
    dressed.add(root);
    void css.then((text) => {
      adoptStyleSheet(root, text, signal);
    });
  };
}
