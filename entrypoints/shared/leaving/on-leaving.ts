/**
 * Calls `act` when this page goes or is hidden, until the signal aborts: a side panel that closes
 * is told of one of the two only.
 */
export function onLeaving(act: () => void, signal?: AbortSignal): void {
  const options = signal === undefined ? {} : { signal };
  window.addEventListener('pagehide', act, options);
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden') act();
    },
    options,
  );
}
