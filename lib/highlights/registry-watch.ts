/** What a person or the page does that makes us check the registry. */
const OCCASIONS = ['scroll', 'pointerdown', 'pointermove', 'focusin', 'visibilitychange'] as const;
/** At least this much time between two checks. */
const THROTTLE_MS = 250;

/**
 * Calls `look` when the page may have wiped what we painted: on scroll, pointer, focus, a change of
 * visibility, and when nodes are added or removed; at most every 250 ms and never by a timer, so
 * that an idle page stays idle. Ends with `signal`.
 */
export function watchRegistry(document: Document, look: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  let lastLook = -Infinity;
  const lookSometimes = (): void => {
    const now = performance.now();
    if (now - lastLook < THROTTLE_MS) return;
    lastLook = now;
    look();
  };
  for (const occasion of OCCASIONS) {
    document.addEventListener(occasion, lookSometimes, { capture: true, passive: true, signal });
  }
  const observer = new MutationObserver(lookSometimes);
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
  });
}
