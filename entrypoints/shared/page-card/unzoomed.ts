/**
 * The `zoom` that undoes a page's own (CSS Viewport, `zoom`) inside an element of it, so that a
 * pixel is one of the window's again.
 */
export function unzoomed(element: Element): number {
  return 1 / element.currentCSSZoom;
}
