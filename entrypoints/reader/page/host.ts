import { removeNames } from '../../../lib/highlights/painter.ts';
import type { TopLayer } from '../../shared/page-card/card-handover.ts';
import { isOutOfSight, topLayerOf } from './out-of-sight.ts';

/** Text of the marker inside the closed root, by which a later reader knows a host of ours. The page cannot see it. */
const MARKER = 'tallymark-host';
const RETIRE = 'retire';

/** Our only element in the page. Everything visible is in its closed root. */
export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** The random attribute by which the inserted rule shows the host. */
  readonly attribute: string;
  /** Puts the host back where the page removed it. */
  readonly attach: () => void;
  /** Brings it above everything else, including dialogs and full-screen elements. */
  readonly raise: () => void;
  /** Whether something of the page hides a frame in it or takes its pointer. */
  readonly isOutOfSight: (frame: HTMLElement) => boolean;
  readonly followTopLayer: (signal: AbortSignal) => TopLayer;
  /** Puts it back into the page's own order, once nothing of ours is shown. */
  readonly lower: () => void;
}

export interface HostOptions {
  /** Random attribute name. */
  readonly attribute: string;
  /** Names in the highlight registry that are removed with the host; a later reader clears them. */
  readonly highlightNames: readonly string[];
  /** Called when a newer reader takes over: a reader of another version, in a world of its own. */
  readonly onRetire: () => void;
  readonly signal: AbortSignal;
}

/** Events that the page's hotkeys and handlers could react to: none of ours leaves the host. */
const STOPPED_EVENTS = [
  'auxclick',
  'beforeinput',
  'beforetoggle',
  'blur',
  'change',
  'click',
  'compositionend',
  'compositionstart',
  'compositionupdate',
  'contextmenu',
  'copy',
  'cut',
  'dblclick',
  'dragstart',
  'drop',
  'focus',
  'focusin',
  'focusout',
  'input',
  'keydown',
  'keypress',
  'keyup',
  'mousedown',
  'mousemove',
  'mouseout',
  'mouseover',
  'mouseup',
  'paste',
  'pointercancel',
  'pointerdown',
  'pointermove',
  'pointerout',
  'pointerover',
  'pointerup',
  'selectstart',
  'submit',
  'toggle',
  'touchend',
  'touchmove',
  'touchstart',
  'wheel',
] as const;

/**
 * Makes the host and puts it at the end of the document element. It is hidden by default; only the
 * background's rule for its attribute, inserted with `insertCSS`, shows it, so nothing stays
 * visible once the browser drops that rule. It is removed when `signal` aborts.
 */
export function createHost(document: Document, options: HostOptions): Host {
  const element = createHtml(document, 'div');
  // Set through the object model: a style attribute would be subject to the page's content security
  // policy.
  element.style.display = 'none';
  element.setAttribute(options.attribute, '');
  const root = element.attachShadow({ mode: 'closed' });
  root.append(markerFor(document, options.highlightNames));
  root.addEventListener(RETIRE, options.onRetire, { signal: options.signal });
  for (const type of STOPPED_EVENTS) {
    element.addEventListener(type, stopEvent, { signal: options.signal, passive: true });
  }
  const attach = (): void => {
    if (!element.isConnected && !options.signal.aborted) document.documentElement.append(element);
  };
  attach();
  // An element that goes full screen while the card is open would cover it.
  document.addEventListener(
    'fullscreenchange',
    () => {
      if (element.matches(':popover-open')) raise(element);
    },
    { signal: options.signal },
  );
  options.signal.addEventListener('abort', () => {
    element.remove();
  });
  return {
    element,
    root,
    attribute: options.attribute,
    attach,
    raise: () => {
      attach();
      if (element.isConnected) raise(element);
    },
    isOutOfSight: (frame) => isOutOfSight(element, frame),
    followTopLayer: (signal) => topLayerOf(element, signal),
    lower: () => {
      if (element.isConnected && element.popover !== null) element.hidePopover();
      element.popover = null;
    },
  };
}

/** What entered the browser's top layer last is on top. */
function raise(element: HTMLElement): void {
  element.popover = 'manual';
  element.hidePopover();
  element.showPopover();
}

/** Opens a closed shadow root: an extension's privilege, under another name in each browser. */
export type OpenRoot = (element: HTMLElement) => ShadowRoot | null;

/**
 * Removes what readers before this one left in the document: readers of another version that are
 * still alive are notified through their own closed root, which the page cannot see; what dead ones
 * left is cleared away. Returns how many there were.
 */
export function retireOthers(document: Document, openRoot: OpenRoot): number {
  let retired = 0;
  for (const element of Array.from(document.documentElement.children)) {
    if (!(element instanceof HTMLElement)) continue;
    const root = openRoot(element);
    const marker = root === null ? null : findMarker(root);
    if (root === null || marker === null) continue;
    root.dispatchEvent(new Event(RETIRE));
    element.remove();
    removeNames(CSS.highlights, marker.title.split(' '));
    retired += 1;
  }
  return retired;
}

function markerFor(document: Document, highlightNames: readonly string[]): HTMLElement {
  const marker = createHtml(document, 'span');
  marker.id = MARKER;
  marker.hidden = true;
  marker.title = highlightNames.join(' ');
  return marker;
}

/**
 * Makes an HTML element even in a document that is not HTML: an image or XML has to be told apart
 * from a page too.
 */
function createHtml(document: Document, name: 'div' | 'span'): HTMLElement {
  return document.createElementNS('http://www.w3.org/1999/xhtml', name);
}

function findMarker(root: ShadowRoot): HTMLElement | null {
  return root.querySelector<HTMLElement>(`#${MARKER}`);
}

function stopEvent(event: Event): void {
  event.stopPropagation();
}
