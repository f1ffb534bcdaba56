import type { Box } from '../shared/page-card/drawer-place.ts';

/** How finely the outer page's scrolling is followed. */
const STEPS = 40;

/**
 * The part of the window that is in sight, without scroll bars. In a frame, which may be larger
 * than what its page shows of it, that part is asked of the browser; `onChange` is called when it
 * is another one, until `signal` aborts.
 */
export function watchView(root: ShadowRoot, signal: AbortSignal, onChange: () => void): () => Box {
  const page = root.ownerDocument;
  const view = page.defaultView;
  if (view === null || view === view.parent) return () => wholeWindow(page);
  const filling = page.createElement('div');
  filling.style.cssText =
    'all:initial;position:fixed;inset:0;visibility:hidden;pointer-events:none';
  root.append(filling);
  let seen: Box | null = null;
  const observer = new IntersectionObserver(
    (entries) => {
      const entry = entries.at(-1);
      if (entry?.isIntersecting !== true) return;
      const { left, top, right, bottom } = entry.intersectionRect;
      seen = { left, top, right, bottom };
      onChange();
    },
    { threshold: Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS) },
  );
  observer.observe(filling);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    filling.remove();
  });
  return () => seen ?? wholeWindow(page);
}

function wholeWindow(page: Document): Box {
  const { innerWidth = 0, innerHeight = 0 } = page.defaultView ?? {};
  const width = page.scrollingElement?.clientWidth ?? 0;
  return { left: 0, top: 0, right: width === 0 ? innerWidth : width, bottom: innerHeight };
}
