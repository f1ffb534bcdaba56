import { unzoomed } from '../shared/page-card/unzoomed.ts';

/**
 * The element that holds the drawer's frame. While a modal dialog of the page is open, one of its
 * elements fills the screen, or all of it is `inert`, the browser passes neither pointer nor keys
 * to anything else (HTML, "Modal dialogs and inert subtrees"; both browsers do so for full-screen
 * elements too). Only a modal dialog that was opened later escapes that, and takes the keyboard
 * from a page that fetches it back: so this one is modal for exactly as long as it has to be.
 */
export interface DrawerDialog {
  /** The frame goes in here, and stays: an iframe that is moved loads again. */
  readonly element: HTMLDialogElement;
  /**
   * Checks whether the frame can be reached and makes sure it can. To be called once the frame is
   * placed; later changes of the page are followed.
   */
  readonly settle: () => void;
  /** The frame was given the keyboard: makes sure that a page does not fetch it back. */
  readonly keepKeyboard: () => void;
}

/** A page that fetches the keyboard back does so at once; no person is as quick. */
const FETCHED_WITHIN_MS = 120;

/**
 * Puts the dialog into the root. `onReach` is told whether the person can reach the frame, each
 * time that was looked at. The dialog is removed when `signal` aborts.
 */
export function createDrawerDialog(
  root: ShadowRoot,
  signal: AbortSignal,
  onReach: (isReached: boolean) => void,
): DrawerDialog {
  const page = root.ownerDocument;
  const element = createElement(root, signal);
  /** The page took the keyboard from the frame; it is modal from then on. */
  let isTrapped = false;
  const settle = (): void => {
    const isToLook = element.matches(':modal') || isTrapped;
    if (isToLook || isPageHeld(root, element))
      restoreFocus(root, () => {
        openAnew(root, element, isTrapped);
      });
    onReach(isMet(root, element));
  };
  // The host is on top again once its own listener has run. A dialog announces itself by `toggle`,
  // which is caught in the capture phase.
  page.addEventListener('fullscreenchange', settle, { signal });
  page.addEventListener(
    'toggle',
    ({ target }) => {
      if (target !== root.host) settle();
    },
    { capture: true, signal },
  );
  // Something other than the card closed it.
  element.addEventListener(
    'close',
    () => {
      if (!element.open && !signal.aborted) element.open = true;
    },
    { signal },
  );
  return {
    element,
    settle,
    keepKeyboard: () => {
      whenFetched(root, signal, () => {
        if (isTrapped) {
          onReach(false);
          return;
        }
        isTrapped = true;
        openAnew(root, element, true);
        // Which looks again whether it keeps it.
        focusFrame(element);
      });
    },
  };
}

/** Calls back where the page takes the keyboard from the frame, which just got it. */
function whenFetched(root: ShadowRoot, signal: AbortSignal, act: () => void): void {
  const page = root.ownerDocument;
  const look = new AbortController();
  const stop = (): void => {
    look.abort();
  };
  // The person went elsewhere.
  page.addEventListener('pointerdown', stop, { capture: true, signal: look.signal });
  signal.addEventListener('abort', stop, { signal: look.signal });
  setTimeout(() => {
    const isFetched = page.hasFocus() && page.activeElement !== root.host;
    if (isFetched && !look.signal.aborted) act();
    stop();
  }, FETCHED_WITHIN_MS);
}

function createElement(root: ShadowRoot, signal: AbortSignal): HTMLDialogElement {
  const element = root.ownerDocument.createElement('dialog');
  element.style.cssText = 'all:initial;position:fixed;left:0;top:0;width:0;height:0';
  element.style.zoom = String(unzoomed(root.host));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('dialog::backdrop{display:none}');
  root.adoptedStyleSheets.push(sheet);
  root.append(element);
  // Not by `show`, which takes the focus.
  element.open = true;
  signal.addEventListener('abort', () => {
    element.close();
    element.remove();
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  });
  return element;
}

/**
 * Makes the dialog modal only where it has to be, which can be seen only while it is not; opens it
 * again each time, since what became modal after it is above it.
 */
function openAnew(root: ShadowRoot, element: HTMLDialogElement, isTrapped: boolean): void {
  element.close();
  element.open = true;
  if (!isTrapped && !isPageHeld(root, element)) return;
  element.open = false;
  element.showModal();
}

/**
 * Opening or closing a dialog moves the focus; typing in the frame has to continue where it was.
 */
function restoreFocus(root: ShadowRoot, act: () => void): void {
  const frame = root.activeElement;
  act();
  if (!(frame instanceof HTMLIFrameElement)) return;
  const inside = frame.contentDocument?.activeElement as HTMLElement | null | undefined;
  frame.contentWindow?.focus();
  inside?.focus({ preventScroll: true });
}

function focusFrame(dialog: HTMLDialogElement): void {
  const frame = dialog.querySelector('iframe');
  frame?.contentWindow?.focus();
  frame?.contentDocument?.querySelector<HTMLElement>('article')?.focus({ preventScroll: true });
}

/**
 * Whether something in the page keeps pointer and keys from everything outside it, whatever it is:
 * the pointer would not meet the frame.
 */
function isPageHeld(root: ShadowRoot, dialog: HTMLDialogElement): boolean {
  const page = root.ownerDocument;
  const { fullscreenElement } = page;
  if (fullscreenElement !== null && fullscreenElement !== page.documentElement) return true;
  return page.querySelector('dialog:modal') !== null || !isMet(root, dialog);
}

/** Whether the pointer would meet the frame, as far as that can be seen in the window. */
function isMet(root: ShadowRoot, dialog: HTMLDialogElement): boolean {
  const page = root.ownerDocument;
  const box = (dialog.firstElementChild ?? dialog).getBoundingClientRect();
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const met = page.elementFromPoint(x, y);
  const isOutside = x < 0 || y < 0 || x >= innerWidth || y >= innerHeight || box.width === 0;
  return isOutside || met === root.host;
}
