import type { DrawerSize } from '../../lib/model/drawer-size.ts';
import type { CardHost } from '../shared/page-card/card-handover.ts';
import type { Box, Edge } from '../shared/page-card/drawer-place.ts';
import { createDrawerDialog, type DrawerDialog } from './drawer-dialog.ts';
import { createHandle, type HandleTexts } from './drawer-handle.ts';
import { watchSight, type PagePress } from './drawer-sight.ts';
import { DrawerStand, type StandOptions } from './drawer-stand.ts';
import { watchKeyboard } from './keyboard-watch.ts';
import { refuseUnseen } from './seen-acts.ts';
import { watchView } from './view-in-sight.ts';

export interface FrameOptions extends Omit<StandOptions, 'page' | 'viewNow' | 'show'> {
  /** Contains it. */
  readonly host: CardHost;
  /** The person's last press in the page. */
  readonly pressed: () => PagePress | null;
  /** The style sheet for what is inside. */
  readonly css: string;
  readonly texts: HandleTexts & {
    /** Shown where the page keeps pointer and keys from the drawer. */
    readonly held: string;
    /** Shown where something was done while the page kept the drawer out of sight. */
    readonly covered: string;
  };
  /** The person gave the drawer this size. */
  readonly onSize: (size: DrawerSize) => void;
  /** Fills the drawer. Called again with a new element if the page took the host out and it was put back. */
  readonly fill: (home: HTMLElement) => void;
  /** Empties an element that `fill` filled. */
  readonly drain: (home: HTMLElement) => void;
  readonly signal: AbortSignal;
}

/**
 * The frame that is the drawer, so that nothing typed in it reaches the page: its events would
 * cross a shadow root, but not a frame.
 */
export interface DrawerFrame {
  /** What it is filled in; null on pages whose sandbox keeps us out of our own frame. */
  readonly home: HTMLElement | null;
  /** Stands where it belongs, with the page scrolled so that the claim in hand is beside it. */
  stand(): void;
  /** Gives it the keyboard, at its content. */
  focus(): void;
}

const FRAME_CSS =
  'all:initial;position:fixed;left:0;top:0;width:380px;height:0;visibility:hidden;box-sizing:border-box;border:0 solid light-dark(#8a93a0,#5b6370);box-shadow:0 0 16px rgb(0 0 0/.16);background:light-dark(#fff,#22252a);color-scheme:light dark';

/** A frame loads at once where it stays in the page. */
const LOADED_WITHIN_MS = 1000;

/** Its one border is towards the page. */
const BORDERS: Readonly<Record<Edge, string>> = {
  right: '0 0 0 1px',
  left: '0 1px 0 0',
  bottom: '1px 0 0 0',
  top: '0 0 1px 0',
};

/** Puts the frame into the root and fills it; it stands until `signal` aborts. */
export async function openFrame(options: FrameOptions): Promise<DrawerFrame> {
  const { signal } = options;
  const { root } = options.host;
  const page = root.ownerDocument;
  const frame = page.createElement('iframe');
  // By the object model: a style attribute would fall under the page's content security policy.
  frame.style.cssText = FRAME_CSS;
  frame.title = 'Tallymark';
  let inside: Inside | null = null;
  const drain = (): void => {
    if (inside !== null) options.drain(inside.home);
  };
  const loaded = new Promise<void>((resolve) => {
    frame.addEventListener('load', () => {
      drain();
      inside = furnish(frame, stand, options);
      if (inside !== null) keepKeyboard(frame, dialog, inside, options);
      stand.stand();
      if (inside !== null) keepInSight(frame, dialog, inside, options);
      resolve();
    });
  });
  const dialog = createDrawerDialog(root, signal, (isReached) => {
    inside?.tell('held', !isReached);
  });
  const stand = new DrawerStand({
    ...options,
    page,
    viewNow: watchView(root, signal, () => {
      stand.follow();
    }),
    show: (edge, place) => {
      put(frame, edge, place);
      inside?.handle.show();
    },
  });
  dialog.element.append(frame);
  signal.addEventListener('abort', () => {
    drain();
    frame.remove();
  });
  const waiting = new AbortController();
  await Promise.race([loaded, takenOut(frame, waiting.signal)]);
  waiting.abort();
  dialog.settle();
  return {
    get home() {
      return frame.contentDocument === null ? null : (inside?.home ?? null);
    },
    stand: () => {
      stand.stand();
      dialog.settle();
    },
    focus: () => {
      frame.contentWindow?.focus();
      focusContent(inside?.home ?? null);
    },
  };
}

/**
 * Resolves where the page took the frame out before it loaded: then it never does. A busy page
 * only delays it.
 */
async function takenOut(frame: HTMLIFrameElement, signal: AbortSignal): Promise<void> {
  do
    await new Promise((resolve) => {
      setTimeout(resolve, LOADED_WITHIN_MS);
    });
  while (frame.isConnected && !signal.aborted);
}

/**
 * Takes the keyboard back where the page takes it. A page that does so again, or keeps it, may hear
 * what is written next: then nothing more can be written here, and it says where else.
 */
function keepKeyboard(
  { contentWindow }: HTMLIFrameElement,
  dialog: DrawerDialog,
  inside: Inside,
  { host, signal }: FrameOptions,
): void {
  if (contentWindow === null) return;
  let thefts = 0;
  const onTaken = (from: HTMLElement | null): void => {
    thefts += 1;
    if (dialog.takeKeyboardBack(from) && thefts < 2) return;
    inside.tell('held', true);
    inside.isLocked = true;
  };
  inside.home.addEventListener(
    'beforeinput',
    (event) => {
      if (inside.isLocked) event.preventDefault();
    },
    { capture: true, signal },
  );
  watchKeyboard({ inside: contentWindow, host: host.element, onTaken, signal });
}

/** Takes nothing that is done while the page keeps the drawer out of sight, and says so. */
function keepInSight(
  frame: HTMLIFrameElement,
  dialog: DrawerDialog,
  inside: Inside,
  { host, pressed, signal }: FrameOptions,
): void {
  const { contentWindow } = frame;
  if (contentWindow === null) return;
  const sight = watchSight({ host, frame, pressed, signal });
  dialog.onRaised = () => {
    sight.raised();
  };
  const page = frame.ownerDocument;
  const raise = (): void => {
    const hadKeyboard = page.activeElement === host.element;
    host.raise();
    dialog.settle();
    if (hadKeyboard) contentWindow.focus();
  };
  // Whatever enters the top layer is above what was there. `details` announce themselves alike.
  page.addEventListener(
    'toggle',
    ({ target }) => {
      const isAbove = target !== host.element && (target as Element).matches(':popover-open');
      if (isAbove && !dialog.element.matches(':modal')) raise();
    },
    { capture: true, signal },
  );
  const onRefused = (): void => {
    // Where it is in sight by now, only the time has to pass: bringing it up again would hide it anew.
    const isHidden = sight.isHidden();
    inside.tell('covered', true);
    if (isHidden) raise();
  };
  const onTaken = (): void => {
    // What it stands above must not move before the click is done.
    setTimeout(() => {
      inside.tell('covered', false);
    });
  };
  refuseUnseen(contentWindow, sight, { onRefused, onTaken }, signal);
}

function put(frame: HTMLIFrameElement, edge: Edge, { left, top, right, bottom }: Box): void {
  Object.assign(frame.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${right - left}px`,
    height: `${bottom - top}px`,
    borderWidth: BORDERS[edge],
    visibility: 'visible',
  });
}

/** What the page does to the drawer. */
type Notice = 'held' | 'covered';

/** What is in the frame. */
interface Inside {
  readonly home: HTMLElement;
  readonly handle: { show(): void };
  /** Shows a notice, or no longer. The last word has one that it is locked with. */
  readonly tell: (what: Notice, isTrue: boolean) => void;
  /** Nothing more can be written in it: the page would hear it. */
  isLocked: boolean;
}

/** Dresses and fills the frame's document; null where the page's sandbox keeps us out. */
function furnish(
  frame: HTMLIFrameElement,
  stand: DrawerStand,
  { css, texts, fill, onSize, signal }: FrameOptions,
): Inside | null {
  const document = frame.contentDocument;
  if (document === null) return null;
  dress(document, css);
  const notice = document.createElement('p');
  notice.setAttribute('role', 'alert');
  notice.hidden = true;
  const home = document.createElement('div');
  const handle = createHandle(document, stand, texts, {
    onSize,
    onLeave: () => {
      focusContent(home);
    },
    signal,
  });
  document.body.append(notice, home, handle.element);
  fill(home);
  const inside: Inside = {
    home,
    handle,
    isLocked: false,
    tell: (what, isTrue) => {
      if (inside.isLocked || (!isTrue && notice.textContent !== texts[what])) return;
      notice.textContent = texts[what];
      notice.hidden = !isTrue;
    },
  };
  return inside;
}

function focusContent(home: HTMLElement | null): void {
  home?.querySelector<HTMLElement>('article')?.focus({ preventScroll: true });
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
