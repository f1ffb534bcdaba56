import type { Box, Place, Side, Size } from './card-place.ts';
import { placeCard } from './card-place.ts';

/** What `openFrame` is told. */
export interface FrameOptions {
  /** The closed root it hangs in. */
  readonly root: ShadowRoot;
  /** The card's style sheet. */
  readonly css: string;
  /** The claim's rectangle in the window at this moment; null where its words are gone. */
  readonly claimBox: () => Box | null;
  /** Fills the frame's body. Called again with a new document if the page took the host out and it was put back. */
  readonly fill: (body: HTMLElement) => void;
  /** Empties a body that `fill` filled. */
  readonly drain: (body: HTMLElement) => void;
  readonly signal: AbortSignal;
}

/** The frame that holds the card, so that nothing typed in it reaches the page: its events would cross a shadow root, but not a frame. */
export interface CardFrame {
  /** Null on pages whose sandbox keeps us out of our own frame. */
  readonly document: Document | null;
  /** Moves it to where its claim stands now. */
  follow(): void;
  /** Forgets the side it stood on: another claim. */
  resettle(): void;
}

const BASE_CSS = `html,body{margin:0;padding:0;overflow:hidden;background:transparent;color-scheme:light dark}.tm-card{max-block-size:var(--tallest)!important}`;
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
  let side: Side | null = null;
  let height = 0;
  const follow = (): void => {
    const claim = options.claimBox();
    if (claim === null || height === 0) return;
    const place = placeCard({ claim, viewport: viewportOf(page), height, rtl: isRtl(page), side });
    side = place.side;
    show(frame, place, height);
    limitHeight(frame, place.maxHeight);
  };
  let filled: HTMLElement | null = null;
  const settle = (): void => {
    if (filled !== null) options.drain(filled);
    const body = frame.contentDocument?.body ?? null;
    filled = body;
    if (body === null) return;
    dress(body.ownerDocument, options.css);
    limitHeight(frame, tallest(page));
    options.fill(body);
    watchHeight(body, signal, (measured) => {
      height = measured;
      follow();
    });
  };
  const loaded = new Promise<void>((resolve) => {
    frame.addEventListener('load', () => {
      settle();
      resolve();
    });
  });
  containerIn(root, signal).append(frame);
  signal.addEventListener('abort', () => {
    if (filled !== null) options.drain(filled);
    frame.remove();
  });
  await loaded;
  const resettle = (): void => {
    side = null;
    limitHeight(frame, tallest(page));
    follow();
  };
  followPage(page, follow, resettle, signal);
  return {
    get document() {
      return frame.contentDocument;
    },
    follow,
    resettle,
  };
}

/**
 * Where the frame hangs: in the root. While a modal dialog of the page is open everything outside it takes neither pointer nor key; then it
 * hangs in a modal dialog of ours, which stands above that one until the card closes.
 */
function containerIn(root: ShadowRoot, signal: AbortSignal): ParentNode {
  const page = root.ownerDocument;
  if (page.querySelector('dialog:modal') === null) return root;
  const dialog = page.createElement('dialog');
  dialog.style.cssText = 'all:initial;position:fixed;left:0;top:0;width:0;height:0';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('dialog::backdrop{display:none}');
  root.adoptedStyleSheets.push(sheet);
  root.append(dialog);
  dialog.showModal();
  signal.addEventListener('abort', () => {
    dialog.close();
    dialog.remove();
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  });
  return dialog;
}

/** The card's height follows its content up to this; above it, it scrolls inside. */
function limitHeight(frame: HTMLIFrameElement, height: number): void {
  frame.contentDocument?.documentElement.style.setProperty('--tallest', `${height}px`);
}

function tallest(page: Document): number {
  return viewportOf(page).height - 16;
}

/** Style by a constructed sheet of the frame's own window: the page's content security policy, which the frame inherits, does not bind it. */
function dress(document: Document, css: string): void {
  const view = document.defaultView;
  if (view === null) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(BASE_CSS + css);
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

/** Scrolling of anything, resizing and growing of the page move the card, once a frame at most. */
function followPage(
  page: Document,
  follow: () => void,
  resettle: () => void,
  signal: AbortSignal,
): void {
  const view = page.defaultView;
  if (view === null) return;
  let waiting = false;
  const soon = (): void => {
    if (waiting) return;
    waiting = true;
    view.requestAnimationFrame(() => {
      waiting = false;
      if (!signal.aborted) follow();
    });
  };
  view.addEventListener('scroll', soon, { capture: true, passive: true, signal });
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
    // The frame's border stands inside the place it is given.
    width: `${place.width - 2}px`,
    height: `${Math.min(height, place.maxHeight)}px`,
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
