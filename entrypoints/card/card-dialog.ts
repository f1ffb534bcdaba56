import { unzoomed } from '../shared/page-card/unzoomed.ts';

/**
 * The element that holds the card's frame. While a modal dialog of the page is open, or one of its
 * elements fills the screen, the browser passes neither pointer nor keys to anything outside it
 * (HTML, "Modal dialogs and inert subtrees"; both browsers do so for full-screen elements too).
 * Only a modal dialog that was opened later is above it: so this one is modal for exactly as long
 * as it has to be.
 */
export interface CardDialog {
  /** The frame goes in here, and stays: an iframe that is moved loads again. */
  readonly element: HTMLDialogElement;
  /**
   * Checks whether the frame can be reached and makes sure it can. To be called once the frame is
   * placed; later changes of the page are followed.
   */
  settle(): void;
}

/** Puts the dialog into the root. It is removed when `signal` aborts. */
export function createCardDialog(root: ShadowRoot, signal: AbortSignal): CardDialog {
  const page = root.ownerDocument;
  const element = page.createElement('dialog');
  element.style.cssText = 'all:initial;position:fixed;left:0;top:0;width:0;height:0';
  element.style.zoom = String(unzoomed(root.host));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('dialog::backdrop{display:none}');
  root.adoptedStyleSheets.push(sheet);
  root.append(element);
  // Not by `show`, which takes the focus.
  element.open = true;
  const settle = (): void => {
    if (element.matches(':modal') || isPageHeld(page, middleOf(element)))
      keepFocus(root, () => {
        openAnew(element);
      });
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
  signal.addEventListener('abort', () => {
    element.close();
    element.remove();
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  });
  return { element, settle };
}

/**
 * Makes the dialog modal only where it has to be, which can be seen only while it is not; opens it
 * again each time, since what became modal after it is above it.
 */
function openAnew(element: HTMLDialogElement): void {
  element.close();
  element.open = true;
  if (!isPageHeld(element.ownerDocument, middleOf(element))) return;
  element.open = false;
  element.showModal();
}

/**
 * Opening or closing a dialog moves the focus; typing in the frame has to continue where it was.
 */
function keepFocus(root: ShadowRoot, act: () => void): void {
  const frame = root.activeElement;
  act();
  if (!(frame instanceof HTMLIFrameElement)) return;
  const inside = frame.contentDocument?.activeElement as HTMLElement | null | undefined;
  frame.contentWindow?.focus();
  inside?.focus({ preventScroll: true });
}

/**
 * Whether something in the page keeps pointer and keys from everything outside it. The point `at`
 * is checked too: a dialog in a shadow root is found only there.
 */
function isPageHeld(page: Document, at: { readonly x: number; readonly y: number }): boolean {
  const { fullscreenElement } = page;
  if (fullscreenElement !== null && fullscreenElement !== page.documentElement) return true;
  if (page.querySelector('dialog:modal') !== null) return true;
  let root: DocumentOrShadowRoot | null = page;
  while (root !== null) {
    const met: Element | null = root.elementFromPoint(at.x, at.y);
    if (met?.closest('dialog:modal') != null) return true;
    root = met?.shadowRoot === root ? null : (met?.shadowRoot ?? null);
  }
  return false;
}

function middleOf(dialog: Element): { x: number; y: number } {
  const box = (dialog.firstElementChild ?? dialog).getBoundingClientRect();
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
}
