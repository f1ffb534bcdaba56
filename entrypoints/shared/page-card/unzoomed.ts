/**
 * The `zoom` that cancels a page's own (CSS Viewport, `zoom`) inside an element of it, so that a
 * pixel is one pixel of the window again.
 */
export function unzoomed(element: Element): number {
  return 1 / element.currentCSSZoom;
}
