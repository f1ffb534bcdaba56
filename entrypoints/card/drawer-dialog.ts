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
  /**
   * The page took the keyboard from the frame. From then on it is modal, and the page's fields take
   * none, until the person clicks in the page. The element in the frame that had it has it again;
   * false where the frame cannot have it back.
   */
  readonly takeKeyboardBack: (from: HTMLElement | null) => boolean;
  /** Called when it was brought above everything else. */
  onRaised: () => void;
}

/** How often the keyboard is taken back before it is left to a page that wants it at any price. */
const TRIES = 5;

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
  const openAgain = (): void => {
    openAnew(root, element, isTrapped);
    if (element.matches(':modal')) dialog.onRaised();
  };
  const settle = (): void => {
    element.style.zoom = String(unzoomed(root.host));
    const isToLook = element.matches(':modal') || isTrapped;
    if (isToLook || isPageHeld(root, element)) keepFocus(root, element, openAgain);
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
  // A person who wants to go on in the page.
  page.addEventListener(
    'pointerdown',
    ({ target, isTrusted }) => {
      if (!isTrapped || !isTrusted || target === root.host) return;
      isTrapped = false;
      openAgain();
    },
    { capture: true, signal },
  );
  const dialog: DrawerDialog = {
    element,
    settle,
    onRaised: () => undefined,
    takeKeyboardBack: (from) => {
      isTrapped = true;
      for (let tried = 0; tried < TRIES; tried += 1) {
        restoreFocus(element, from, openAgain);
        if (hasKeyboard(root)) return true;
      }
      return false;
    },
  };
  return dialog;
}

/** Whether the keyboard is in the drawer: its frame is the only thing in the root that takes it. */
function hasKeyboard({ host, activeElement }: ShadowRoot): boolean {
  return host.ownerDocument.activeElement === host && activeElement !== null;
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
function keepFocus(root: ShadowRoot, element: HTMLDialogElement, act: () => void): void {
  if (root.activeElement === null) act();
  else restoreFocus(element, element.querySelector('iframe')?.contentDocument?.activeElement, act);
}

function restoreFocus(
  element: HTMLDialogElement,
  inside: Element | null | undefined,
  act: () => void,
): void {
  act();
  element.querySelector('iframe')?.contentWindow?.focus();
  (inside as HTMLElement | null | undefined)?.focus({ preventScroll: true });
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
