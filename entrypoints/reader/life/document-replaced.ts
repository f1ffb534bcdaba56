import { randomName } from '../../../lib/highlights/random-name.ts';

/**
 * Calls `onOverwritten` once the page has rewritten itself with `document.open()`: that removes
 * every listener from the document and the window, ours too, so a click or the page being left
 * would go unnoticed. Ends with `signal`.
 */
export function watchDocumentReplaced(
  document: Document,
  onOverwritten: () => void,
  signal: AbortSignal,
): void {
  // A name nobody else can listen for, so that checking for our own listener reveals nothing to the
  // page.
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

/** Calls `then` once the document is fully loaded; at once where it is already. */
export function whenLoaded(document: Document, then: () => void, signal: AbortSignal): void {
  if (document.readyState === 'complete') then();
  else document.defaultView?.addEventListener('load', then, { once: true, signal });
}
