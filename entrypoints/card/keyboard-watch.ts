/** How soon the focus follows what the person did to move it. */
const BY_PERSON_MS = 50;
/** The same for a press in the page, which may be busy: the next key comes later than that. */
const BY_PRESS_MS = 300;

export interface KeyboardWatch {
  /** The window inside the drawer's frame. */
  readonly inside: Window;
  readonly host: Element;
  /** The page took the keyboard from the frame, where this element had it. */
  readonly onTaken: (from: HTMLElement | null) => void;
  readonly signal: AbortSignal;
}

/**
 * Notices where a page takes the keyboard from the drawer, to hear what is written next. Where the
 * person moves it, by a press in the page, by Tab, or to another window or the browser's own
 * interface, nothing was taken; but a page must not have taken it while its window was left.
 */
export function watchKeyboard({ inside, host, onTaken, signal }: KeyboardWatch): void {
  const page = host.ownerDocument;
  const outside = page.defaultView;
  const capture = { capture: true, signal };
  /** Until when the person's own act may move the focus out of the frame, and when they last acted in it. */
  let movesUntil = -Infinity;
  let actedAt = -Infinity;
  /** The window was left while the keyboard was in the drawer. */
  let isAway = false;
  let isLooking = false;
  /** What the person is at in the frame. */
  let focused: HTMLElement | null = null;

  const look = (since: number): void => {
    if (!page.hasFocus()) {
      isAway = true;
      return;
    }
    if (page.activeElement !== host && movesUntil <= since && !signal.aborted) onTaken(focused);
  };
  const onPress = ({ isTrusted }: Event): void => {
    if (isTrusted) movesUntil = performance.now() + BY_PRESS_MS;
  };
  const onAct = (): void => {
    actedAt = performance.now();
  };
  const onKey = (event: KeyboardEvent): void => {
    onAct();
    if (event.key === 'Tab' && event.isTrusted) movesUntil = actedAt + BY_PERSON_MS;
  };
  const onFocus = ({ target }: FocusEvent): void => {
    // A page may have pushed the focus about in the frame just before it takes it.
    if (focused?.isConnected === true && performance.now() - actedAt > BY_PERSON_MS) return;
    focused = target as HTMLElement;
  };
  const onLeave = ({ target }: FocusEvent): void => {
    if (target !== inside || isLooking) return;
    isLooking = true;
    const since = performance.now();
    // Once the page has done what it does, and before the next key. Taking it back lets go of it
    // anew, which is no theft.
    queueMicrotask(() => {
      look(since);
      isLooking = false;
    });
  };
  const onReturn = ({ target }: FocusEvent): void => {
    if (target !== outside || !isAway) return;
    isAway = false;
    const since = performance.now();
    // The press that brought the person back comes after it.
    setTimeout(look, BY_PERSON_MS, since);
  };
  inside.addEventListener('pointerdown', onAct, capture);
  inside.addEventListener('keydown', onKey, capture);
  inside.addEventListener('focusin', onFocus, { signal });
  inside.addEventListener('blur', onLeave, { signal });
  outside?.addEventListener('pointerdown', onPress, capture);
  outside?.addEventListener('mousedown', onPress, capture);
  outside?.addEventListener('focus', onReturn, { signal });
}
