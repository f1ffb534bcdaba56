import { randomName } from '../../../lib/highlights/random-name.ts';

/**
 * Calls `onOverwritten` once the page wrote itself anew with `document.open()`: that takes every
 * listener off the document and the window, ours too, so nobody would hear a click or the page
 * being left. Ends with `signal`.
 */
export function watchDocumentReplaced(
  document: Document,
  onOverwritten: () => void,
  signal: AbortSignal,
): void {
  // A name nobody else can listen to, so that asking after our own listener tells the page nothing.
  const probe = randomName();
  let timesHeard = 0;
  document.addEventListener(
    probe,
    () => {
      timesHeard += 1;
    },
    { signal },
  );
  const observer = new MutationObserver(() => {
    const before = timesHeard;
    document.dispatchEvent(new Event(probe));
    if (timesHeard === before && !signal.aborted) onOverwritten();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
  });
}

/** Calls `then` once the document is loaded whole; at once where it is. */
export function whenLoaded(document: Document, then: () => void, signal: AbortSignal): void {
  if (document.readyState === 'complete') then();
  else document.defaultView?.addEventListener('load', then, { once: true, signal });
}
