import type { CardHost } from '../shared/page-card/card-handover.ts';

/** What is done in the drawer counts once it has been in sight, undisturbed, for so long. */
const SETTLED_MS = 500;

/** A second press so near to one in the page was meant for the page. */
const SAME_PLACE_PX = 8;

/** Where and when the person last pressed in the page; on the screen, by `performance.now()`. */
export interface PagePress {
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

/**
 * What becomes of what the person does: it counts; or it was done while the drawer was not in sight;
 * or it is a second press that was meant for the page, of which there is nothing to tell.
 */
export type SightVerdict = 'counts' | 'unseen' | 'stray';

export interface DrawerSight {
  /** What becomes of what the person does in the drawer now. */
  judge(event: Event): SightVerdict;
  /** Whether something hides it at this moment. */
  isHidden(): boolean;
  /** It was brought above everything else just now. */
  raised(): void;
}

export interface SightOptions {
  readonly host: CardHost;
  readonly frame: HTMLIFrameElement;
  readonly pressed: () => PagePress | null;
  readonly signal: AbortSignal;
}

/**
 * Watches whether the drawer can be seen, from when it first stands. A page could hide or cover it
 * and have a person click through to a verdict, so whatever is done in it counts only where
 *
 * - it is in sight at that moment: see `reader/page/out-of-sight.ts`;
 * - it was not out of sight in the half second before; and
 * - it is not pressed within half a second of a new size that the page gave the window, which moves
 *   it (a person who resizes the window or zooms need not wait), or at the place where the page was
 *   just pressed: it may have been opened under the second press of a double click.
 *
 * The time before it opened is nothing a page could have hidden it in: who presses a key or moves
 * to it at once need not wait. Chromium tells by itself what is painted over the frame, also
 * by a page around this one; elsewhere we look, at times that a page cannot foresee. What a page
 * brings into the top layer is gone below the drawer the next moment, so that it hides nothing.
 */
export function watchSight({ host, frame, pressed, signal }: SightOptions): DrawerSight {
  const page = frame.ownerDocument;
  let disturbedAt = -Infinity;
  const disturb = (): void => {
    disturbedAt = performance.now();
  };
  const told = watchPainted(frame, signal, disturb);
  const layers = host.followTopLayer(signal);
  const isHidden = (isThorough: boolean): boolean =>
    told?.isHidden() === true || host.isOutOfSight(frame) || layers.isCovered(isThorough);
  const look = (): void => {
    if (told?.isHidden() === true || host.isOutOfSight(frame)) disturb();
  };
  const changes = new MutationObserver(look);
  changes.observe(host.element, { attributes: true });
  signal.addEventListener('abort', () => {
    changes.disconnect();
  });
  const movedAt = watchMoved(page, signal);
  if (told === null) lookNowAndThen(page, look, signal);
  return {
    judge: (event) => {
      const isPress = event.type === 'pointerdown';
      if (isHidden(isPress)) disturb();
      const now = performance.now();
      if (now - disturbedAt < SETTLED_MS) return 'unseen';
      if (!isPress) return 'counts';
      if (isMeantForPage(event as PointerEvent, pressed(), now)) return 'stray';
      return now - movedAt() < SETTLED_MS ? 'unseen' : 'counts';
    },
    isHidden: () => isHidden(true),
    raised: () => {
      layers.raised();
    },
  };
}

/**
 * When the page last gave its window another size: by full screen, in a window that it opened
 * without menus, or as a frame of a page around it. Any other new size is the person's own doing.
 */
function watchMoved(page: Document, signal: AbortSignal): () => number {
  const { defaultView: view } = page;
  let movedAt = -Infinity;
  const moved = (): void => {
    movedAt = performance.now();
  };
  page.addEventListener('fullscreenchange', moved, { signal });
  if (view !== null && (view !== view.parent || !view.menubar.visible))
    view.addEventListener('resize', moved, { signal });
  return () => movedAt;
}

/**
 * Follows whether the browser is certain that nothing hides any of the frame (Intersection Observer
 * v2); null where it has no such thing.
 */
function watchPainted(
  frame: HTMLElement,
  signal: AbortSignal,
  onHidden: () => void,
): { readonly isHidden: () => boolean } | null {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return null;
  let isHidden = false;
  const observer = new IntersectionObserver(
    (entries) => {
      const wasHidden = isHidden;
      const entry = entries.at(-1) as
        (IntersectionObserverEntry & { isVisible: boolean }) | undefined;
      isHidden = entry?.isVisible === false;
      if (isHidden || wasHidden) onHidden();
    },
    { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  observer.observe(frame);
  signal.addEventListener('abort', () => {
    observer.disconnect();
  });
  return { isHidden: () => isHidden };
}

/** Not at equal times, so that a page cannot uncover the drawer for each look. */
function lookNowAndThen(page: Document, look: () => void, signal: AbortSignal): void {
  const again = (): void => {
    if (signal.aborted) return;
    if (page.visibilityState === 'visible') look();
    setTimeout(again, 40 + 100 * Math.random());
  };
  again();
}

function isMeantForPage(
  { screenX, screenY }: PointerEvent,
  press: PagePress | null,
  now: number,
): boolean {
  if (press === null || now - press.at >= SETTLED_MS) return false;
  return Math.hypot(screenX - press.x, screenY - press.y) < SAME_PLACE_PX;
}
