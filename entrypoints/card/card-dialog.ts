import { unzoomed } from '../shared/page-card/unzoomed.ts';

/**
 * What the card's frame hangs in. While a modal dialog of the page is open, or an element of it
 * fills the screen, the browser gives neither pointer nor key to anything outside that (HTML,
 * "Modal dialogs and inert subtrees"; both browsers do so for full-screen elements too). Only a
 * modal dialog that was opened later is above it: this one is modal for
 * exactly as long as it has to be.
 */
export interface CardDialog {
  /** The frame goes in here, and stays: an iframe that is moved loads anew. */
  readonly element: HTMLDialogElement;
  /**
   * Looks whether the frame is within reach and makes it so. To be called once it has its place;
   * later changes of the page are followed.
   */
  settle(): void;
}

/** Puts the dialog into the root. It goes when `signal` aborts. */
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
  // The host is above again once its own listener has run. A dialog tells of itself by `toggle`,
  // which is caught on its way down.
  page.addEventListener('fullscreenchange', settle, { signal });
  page.addEventListener(
    'toggle',
    ({ target }) => {
      if (target !== root.host) settle();
    },
    { capture: true, signal },
  );
  // Something else than the card closed it.
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
 * Modal only where it has to be, which shows once it is not; anew, since what became modal after it
 * is above it.
 */
function openAnew(element: HTMLDialogElement): void {
  element.close();
  element.open = true;
  if (!isPageHeld(element.ownerDocument, middleOf(element))) return;
  element.open = false;
  element.showModal();
}

/** A dialog that opens or closes moves the focus; what is typed into the frame goes on there. */
function keepFocus(root: ShadowRoot, act: () => void): void {
  const frame = root.activeElement;
  act();
  if (!(frame instanceof HTMLIFrameElement)) return;
  const inside = frame.contentDocument?.activeElement as HTMLElement | null | undefined;
  frame.contentWindow?.focus();
  inside?.focus({ preventScroll: true });
}

/**
 * Whether something of the page keeps everything outside it from pointer and key. `at` is looked at
 * too: a dialog in a shadow root is met there only.
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
