import { unzoomed } from '../../shared/page-card/unzoomed.ts';
import { placeBeside, type Meant } from './button-place.ts';

/** A small button over the page: opens the claim under the pointer, or makes a claim of what is selected. */
export interface FloatButton {
  /** Shows it near `at`; pressing it hides it and calls `onPress`. */
  show(label: string, at: Meant, onPress: () => void): void;
  hide(): void;
  readonly isShown: boolean;
  /** Whether the pointer is on it. */
  readonly isHovered: boolean;
}

const WIDTH = 160;
const HEIGHT = 28;
const CSS_TEXT = `button{all:initial;position:fixed;box-sizing:border-box;display:none;align-items:center;gap:6px;height:${HEIGHT}px;max-width:${WIDTH * 2}px;padding:0 10px;border:1px solid light-dark(#b9bfc9,#5b6370);border-radius:14px;background:light-dark(#fff,#23272e);color:light-dark(#1d2430,#eef1f5);color-scheme:light dark;font:500 13px/1 system-ui,sans-serif;white-space:nowrap;cursor:pointer;box-shadow:0 1px 4px rgb(0 0 0/.22);user-select:none}button[data-shown]{display:inline-flex}button:hover{background:light-dark(#eef3fb,#2f3640)}button:focus-visible{outline:2px solid light-dark(#1f5fbf,#8ab4f8);outline-offset:2px}@media(forced-colors:active){button{border-color:ButtonText;background:ButtonFace;color:ButtonText}}`;

/**
 * Makes the button in the closed root. It is not in the page's tab order: everything it does has a
 * key of its own.
 */
export function createFloatButton(root: ShadowRoot, signal: AbortSignal): FloatButton {
  const button = root.ownerDocument.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS_TEXT);
  root.adoptedStyleSheets.push(sheet);
  root.append(button);
  let press: (() => void) | null = null;
  const hide = (): void => {
    press = null;
    button.removeAttribute('data-shown');
  };
  // Pressing the button must not clear the selection that it acts on.
  button.addEventListener(
    'mousedown',
    (event) => {
      event.preventDefault();
    },
    { signal },
  );
  button.addEventListener(
    'click',
    (event) => {
      const pressed = press;
      hide();
      if (event.isTrusted) pressed?.();
    },
    { signal },
  );
  return {
    show: (label, at, onPress) => {
      press = onPress;
      button.textContent = label;
      button.setAttribute('data-shown', '');
      button.style.zoom = String(unzoomed(root.host));
      place(button, at);
      // A full-screen element or a modal dialog keeps the pointer from everything else: where the
      // button could not be pressed, it is not shown.
      if (!isMet(button, root.host)) hide();
    },
    hide,
    get isShown() {
      return press !== null;
    },
    get isHovered() {
      return button.matches(':hover');
    },
  };
}

/** Whether a pointer at the middle of the button would hit it. */
function isMet(button: HTMLElement, host: Element): boolean {
  const { left, right, top, bottom } = button.getBoundingClientRect();
  return host.ownerDocument.elementFromPoint((left + right) / 2, (top + bottom) / 2) === host;
}

function place(button: HTMLElement, at: Meant): void {
  const { innerWidth = 0, innerHeight = 0 } = button.ownerDocument.defaultView ?? {};
  const { width, height } = button.getBoundingClientRect();
  const { left, top } = placeBeside(
    at,
    { width, height },
    { width: innerWidth, height: innerHeight },
  );
  button.style.left = `${left}px`;
  button.style.top = `${top}px`;
}
