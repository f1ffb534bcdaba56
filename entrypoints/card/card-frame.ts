import type { Box, Place, PlaceInput, Side, Size } from '../shared/page-card/card-place.ts';
import { isCramped, placeCard } from '../shared/page-card/card-place.ts';
import { createCardDialog } from './card-dialog.ts';

export interface FrameOptions {
  /** The closed root that contains it. */
  readonly root: ShadowRoot;
  /** The card's style sheet. */
  readonly css: string;
  /** The claim's rectangle in the window at this moment; null where its words are gone. */
  readonly claimBox: () => Box | null;
  /**
   * Scrolls the page until the claim is near the window's upper edge, as far as the page scrolls.
   */
  readonly bringUp: () => void;
  /** Fills the frame's body. Called again with a new document if the page took the host out and it was put back. */
  readonly fill: (body: HTMLElement) => void;
  /** Empties a body that `fill` filled. */
  readonly drain: (body: HTMLElement) => void;
  readonly signal: AbortSignal;
}

/**
 * The frame that holds the card, so that nothing typed in it reaches the page: its events would
 * cross a shadow root, but not a frame.
 */
export interface CardFrame {
  /** Null on pages whose sandbox keeps us out of our own frame. */
  readonly document: Document | null;
  /** Moves it to where its claim is now. */
  follow(): void;
  /** Forgets which side it was on: for another claim. */
  resettle(): void;
}

/** The frame's two borders together, in CSS pixels. */
const BORDERS = 2;
const FRAME_CSS =
  'all:initial;position:fixed;left:0;top:0;width:384px;height:0;visibility:hidden;box-sizing:content-box;border:1px solid light-dark(#b9bfc9,#4b525e);border-radius:8px;box-shadow:0 4px 18px rgb(0 0 0/.24);background:light-dark(#fff,#22252a);color-scheme:light dark';

/** Puts the frame into the root, fills it and keeps it beside the claim until `signal` aborts. */
export async function openFrame(options: FrameOptions): Promise<CardFrame> {
  const { root, signal } = options;
  const page = root.ownerDocument;
  const frame = page.createElement('iframe');
  // By the object model: a style attribute would fall under the page's content security policy.
  frame.style.cssText = FRAME_CSS;
  frame.title = 'Tallymark';
  const placer = new Placer(frame, options);
  let filled: HTMLElement | null = null;
  const drain = (): void => {
    if (filled !== null) options.drain(filled);
  };
  const settle = (): void => {
    drain();
    const body = frame.contentDocument?.body ?? null;
    filled = body;
    if (body === null) return;
    dress(body.ownerDocument, options.css);
    limitHeight(frame, tallest(page));
    options.fill(body);
    watchHeight(body, signal, (height) => {
      placer.grow(height + BORDERS);
    });
  };
  const loaded = new Promise<void>((resolve) => {
    frame.addEventListener('load', () => {
      settle();
      resolve();
    });
  });
  const dialog = createCardDialog(root, signal);
  dialog.element.append(frame);
  signal.addEventListener('abort', () => {
    drain();
    frame.remove();
  });
  await loaded;
  dialog.settle();
  followPage(page, placer, signal);
  return {
    get document() {
      return frame.contentDocument;
    },
    follow: () => {
      placer.follow();
    },
    resettle: () => {
      placer.resettle();
    },
  };
}

class Placer {
  readonly #frame: HTMLIFrameElement;
  readonly #options: FrameOptions;
  readonly #page: Document;
  #side: Side | null = null;
  #height = 0;

  constructor(frame: HTMLIFrameElement, options: FrameOptions) {
    this.#frame = frame;
    this.#options = options;
    this.#page = options.root.ownerDocument;
  }

  /** Called with the content's new height, including the frame's borders. */
  grow(height: number): void {
    this.#height = height;
    this.follow();
  }

  /** Moves it to where its claim is now. */
  follow(): void {
    const input = this.#input();
    if (input === null) return;
    const isFirst = this.#side === null;
    let place = placeCard(input);
    // Only once: if the person scrolls elsewhere later, that is their choice.
    if (isFirst && isCramped(input, place)) {
      this.#options.bringUp();
      place = placeCard(this.#input() ?? input);
    }
    this.#side = place.side;
    show(this.#frame, place, this.#height);
    limitHeight(this.#frame, place.maxHeight - BORDERS);
  }

  /** Chooses the side again: for another claim, or another size of the window. */
  resettle(): void {
    this.#side = null;
    limitHeight(this.#frame, tallest(this.#page));
    this.follow();
  }

  /** Null while there is nothing to place, or nothing to place it next to. */
  #input(): PlaceInput | null {
    const claim = this.#options.claimBox();
    if (claim === null || this.#height === 0) return null;
    const page = this.#page;
    return {
      claim,
      viewport: viewportOf(page),
      height: this.#height,
      rtl: isRtl(page),
      side: this.#side,
    };
  }
}

/**
 * The card's height follows its content up to this limit; beyond it, the content scrolls inside.
 */
function limitHeight(frame: HTMLIFrameElement, height: number): void {
  frame.contentDocument?.documentElement.style.setProperty('--tallest', `${height}px`);
}

function tallest(page: Document): number {
  return viewportOf(page).height - 16;
}

/**
 * Styles it with a constructed sheet of the frame's own window, to which the page's content
 * security policy, although the frame inherits it, does not apply.
 */
function dress(document: Document, css: string): void {
  const view = document.defaultView;
  if (view === null) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

function watchHeight(
  body: HTMLElement,
  signal: AbortSignal,
  report: (height: number) => void,
): void {
  const view = body.ownerDocument.defaultView;
  const content = body.firstElementChild;
  if (view === null || content === null) return;
  const measure = (): void => {
    report(Math.ceil(content.getBoundingClientRect().height));
  };
  const observer = new view.ResizeObserver(measure);
  observer.observe(content);
  signal.addEventListener('abort', () => {
    observer.disconnect();
  });
  measure();
}

/**
 * Moves the card, at most once an animation frame, whenever anything scrolls or the page is resized
 * or grows.
 */
function followPage(page: Document, placer: Placer, signal: AbortSignal): void {
  const view = page.defaultView;
  if (view === null) return;
  let waiting = false;
  const soon = (): void => {
    if (waiting) return;
    waiting = true;
    view.requestAnimationFrame(() => {
      waiting = false;
      if (!signal.aborted) placer.follow();
    });
  };
  view.addEventListener('scroll', soon, { capture: true, passive: true, signal });
  const resettle = (): void => {
    placer.resettle();
  };
  view.addEventListener('resize', resettle, { passive: true, signal });
  const grown = new ResizeObserver(soon);
  grown.observe(page.documentElement);
  signal.addEventListener('abort', () => {
    grown.disconnect();
  });
}

function show(frame: HTMLIFrameElement, place: Place, height: number): void {
  const shown = {
    left: `${place.left}px`,
    top: `${place.top}px`,
    // The frame's borders count as part of the place it is given.
    width: `${place.width - BORDERS}px`,
    height: `${Math.min(height, place.maxHeight) - BORDERS}px`,
    visibility: 'visible',
  };
  Object.assign(frame.style, shown);
}

function viewportOf(page: Document): Size {
  const height = page.defaultView?.innerHeight ?? 0;
  const width = page.scrollingElement?.clientWidth ?? 0;
  return { width: width === 0 ? (page.defaultView?.innerWidth ?? 0) : width, height };
}

function isRtl(page: Document): boolean {
  return getComputedStyle(page.documentElement).direction === 'rtl';
}
