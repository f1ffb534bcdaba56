/**
 * Calls `act` when this page is closed or hidden, until the signal aborts: a side panel that closes
 * gets only one of the two events.
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
