import type { TopLayer } from '../../shared/page-card/card-handover.ts';

/** How far from the frame's edges it is looked for what covers it: a scroll bar may lie over them. */
const INSET_PX = 24;

/** Properties that hide an element or move it from where it takes the pointer, as they are in ordinary frames. */
const PLAIN = {
  opacity: '1',
  filter: 'none',
  transform: 'none',
  translate: 'none',
  rotate: 'none',
  scale: 'none',
  clipPath: 'none',
  maskImage: 'none',
  mixBlendMode: 'normal',
  visibility: 'visible',
} as const;

const TOP_LAYER = ':popover-open,:modal,:fullscreen';

/**
 * Whether something of the page hides the drawer or takes its pointer, as far as that
 * can be asked of any browser: its host stands in the top layer as it was made, the frame
 * is met at its middle and corners, and so is the page itself in a page around it. A page around it
 * of another origin cannot be asked: out of sight, where the browser does not tell otherwise.
 */
export function isOutOfSight(element: HTMLElement, frame: HTMLElement): boolean {
  const { ownerDocument: page } = frame;
  if (!element.matches(':popover-open') || !isPlain(element)) return true;
  if (isBetweenViews(page)) return true;
  if (Math.abs(frame.currentCSSZoom - 1) > 0.02) return true;
  const points = pointsOf(frame.getBoundingClientRect());
  if (points.length === 0) return true;
  const isMet = ([x, y]: Point): boolean => page.elementFromPoint(x, y) === element;
  return !points.every(isMet) || isHiddenAround(page.defaultView, points);
}

type Point = readonly [x: number, y: number];

/** The middle and the corners; none where there is nothing to see. */
function pointsOf({ left, top, right, bottom, width, height }: DOMRect): readonly Point[] {
  if (width <= 2 * INSET_PX || height <= 2 * INSET_PX) return [];
  const [x1, x2] = [left + INSET_PX, right - INSET_PX];
  const [y1, y2] = [top + INSET_PX, bottom - INSET_PX];
  return [[(left + right) / 2, (top + bottom) / 2], [x1, y1], [x2, y1], [x1, y2], [x2, y2]]; // prettier-ignore
}

/** While a page changes from one view to the next, pictures of both lie over everything. */
function isBetweenViews({ documentElement }: Document): boolean {
  return (
    CSS.supports('selector(:active-view-transition)') &&
    documentElement.matches(':active-view-transition')
  );
}

/** Whether this page is a frame that a page around it hides. */
function isHiddenAround(view: Window | null, points: readonly Point[]): boolean {
  if (view === null || view === view.parent) return false;
  const { frameElement } = view;
  // The browser that tells what is painted sees further than we do.
  if (frameElement === null) return !('isVisible' in IntersectionObserverEntry.prototype);
  const around = frameElement.ownerDocument;
  for (let at: Element | null = frameElement; at !== null; at = at.parentElement)
    if (!isPlain(at)) return true;
  const { left, top } = frameElement.getBoundingClientRect();
  const moved = points.map(([x, y]): Point => [
    x + left + frameElement.clientLeft,
    y + top + frameElement.clientTop,
  ]);
  const isMet = ([x, y]: Point): boolean => {
    const met = around.elementFromPoint(x, y);
    return met === frameElement || met === null;
  };
  return !moved.every(isMet) || isHiddenAround(around.defaultView, moved);
}

function isPlain(element: Element): boolean {
  const style = getComputedStyle(element);
  return Object.entries(PLAIN).every(([name, value]) => Reflect.get(style, name) === value);
}

/** Follows what is above the drawer in the browser's top layer, by the order in which it came. */
export function topLayerOf(host: HTMLElement, signal: AbortSignal): TopLayer {
  const page = host.ownerDocument;
  /** Came before the drawer, and is still there. */
  let below = new WeakSet<Element>();
  const followed = new WeakSet<Node>();
  const follow = (root: Node): void => {
    if (followed.has(root)) return;
    followed.add(root);
    root.addEventListener(
      'beforetoggle',
      ({ target }) => {
        if (target !== host) below.delete(target as Element);
      },
      { capture: true, signal },
    );
  };
  const raised = (): void => {
    below = new WeakSet();
    for (const root of rootsIn(page)) {
      follow(root);
      for (const element of root.querySelectorAll(TOP_LAYER)) below.add(element);
    }
  };
  host.addEventListener(
    'beforetoggle',
    ({ newState }) => {
      if (newState === 'open') raised();
    },
    { signal },
  );
  raised();
  return {
    raised,
    isCovered: (isThorough) => {
      const roots = isThorough ? rootsIn(page) : [page];
      const above = roots.flatMap((root) => [...root.querySelectorAll(TOP_LAYER)]);
      return above.some(
        (element) => element !== host && isPageOwn(element, host) && !below.has(element),
      );
    },
  };
}

/** Not the drawer's own dialog, and not the page itself in full screen. */
function isPageOwn(element: Element, host: HTMLElement): boolean {
  const root = element.getRootNode();
  return element !== host.ownerDocument.documentElement && (root as ShadowRoot).host !== host;
}

/** With the closed ones, which Firefox opens to us; no other browser has to be asked like this. */
function rootsIn(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inner = [...root.querySelectorAll('*')].flatMap((element) => {
    const { openOrClosedShadowRoot: within } = element as {
      openOrClosedShadowRoot?: ShadowRoot | null;
    };
    return within == null ? [] : rootsIn(within);
  });
  return [root, ...inner];
}
