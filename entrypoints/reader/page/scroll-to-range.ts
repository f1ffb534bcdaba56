/**
 * Brings a range to the middle of the window, scrolling everything that contains it. Without
 * animation: what is placed next to it must not have to chase it.
 */
export function scrollToRange(range: Range): void {
  // A frame may be taller than the part of it that is in the window.
  if (!isFramed() && isInView(range)) return;
  const { startContainer: node } = range;
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const view = element?.ownerDocument.defaultView;
  if (view == null) return;
  // The element may be taller than the window.
  const { top, bottom } = range.getBoundingClientRect();
  const off = (top + bottom) / 2 - view.innerHeight / 2;
  if (!isInView(range)) view.scrollBy({ top: off, behavior: 'instant' });
}

/**
 * Brings a range near the window's upper edge, scrolling everything that contains it, and clear of
 * a bar that the page may have there.
 */
export function scrollToTop(range: Range): void {
  const { startContainer: node } = range;
  const element = node instanceof Element ? node : node.parentElement;
  const view = element?.ownerDocument.defaultView;
  if (element == null || view == null) return;
  element.scrollIntoView({ block: 'start', behavior: 'instant' });
  view.scrollBy({ top: range.getBoundingClientRect().top - EDGE_PX, behavior: 'instant' });
}

/** Whether this document is shown in another one. */
function isFramed(): boolean {
  return window !== window.parent;
}

/** Whether a range is at or below the window's upper edge. */
export function isAhead(range: Range): boolean {
  const { bottom, height } = range.getBoundingClientRect();
  return height > 0 && bottom > 0;
}

/** The part of the window at its edges where words count as hidden: pages often have bars there. */
const EDGE_PX = 80;

function isInView(range: Range): boolean {
  const view = range.startContainer.ownerDocument?.defaultView;
  const { top, bottom } = range.getBoundingClientRect();
  return view != null && top >= EDGE_PX && bottom <= view.innerHeight - EDGE_PX;
}
