import type { Box } from '../../shared/page-card/drawer-place.ts';

/** What is at a point of the window. */
export interface Hit {
  readonly key: string;
  /** The line of the claim that the point is on. */
  readonly box: Box;
  /** All lines of the claim. */
  readonly words: readonly Box[];
}

/** What `watchPointer` needs and calls. */
export interface PointerOptions {
  readonly window: Window;
  readonly hitAt: (x: number, y: number) => Hit | null;
  /** The pointer rests on a claim, or (null) has left it. */
  readonly onRest: (hit: Hit | null) => void;
  readonly onClick: (hit: Hit) => void;
  readonly signal: AbortSignal;
}

const REST_MS = 120;

/** Elements where a click already has a meaning. */
const CONTROLS =
  'a[href],area,button,input,select,textarea,label,option,summary,video,audio,iframe,object,embed,[contenteditable]:not([contenteditable="false"]),[role="button"],[role="link"],[role="checkbox"],[role="menuitem"],[role="option"],[role="switch"],[role="tab"]';

/** Follows the pointer over the page. It only listens; nothing in the page is prevented. */
export function watchPointer(options: PointerOptions): void {
  const { window, signal } = options;
  const listen = { capture: true, passive: true, signal } as const;
  watchRest(options, listen);
  window.addEventListener(
    'click',
    (event) => {
      if (!isPlainClick(event) || isOnControl(event) || hasSelection(window)) return;
      const hit = options.hitAt(event.clientX, event.clientY);
      if (hit === null) return;
      // Runs after the page has handled the click: a click that the page used itself keeps its
      // meaning.
      setTimeout(() => {
        if (!event.defaultPrevented && !signal.aborted) options.onClick(hit);
      });
    },
    listen,
  );
}

function watchRest(options: PointerOptions, listen: AddEventListenerOptions): void {
  const { window, signal } = options;
  let timer = 0;
  let restingOn: string | null = null;
  const look = (x: number, y: number): void => {
    const hit = options.hitAt(x, y);
    if (signal.aborted || (hit !== null && hit.key === restingOn)) return;
    restingOn = hit?.key ?? null;
    options.onRest(hit);
  };
  window.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      clearTimeout(timer);
      if (event.buttons === 0)
        timer = window.setTimeout(look, REST_MS, event.clientX, event.clientY);
    },
    listen,
  );
  window.addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      if (restingOn === null) return;
      restingOn = null;
      options.onRest(null);
    },
    listen,
  );
}

function isPlainClick(event: MouseEvent): boolean {
  const modified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
  return event.isTrusted && event.button === 0 && event.detail <= 1 && !modified;
}

function isOnControl(event: Event): boolean {
  return event
    .composedPath()
    .some((target) => target instanceof Element && target.matches(CONTROLS));
}

function hasSelection(window: Window): boolean {
  return window.getSelection()?.isCollapsed === false;
}
