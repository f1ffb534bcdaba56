import { browser } from 'wxt/browser';

import type { Extension } from './liveness.ts';

/** The name of the port by which the background recognises a reader. */
const PORT_NAME = 'reader';

/** The extension this script came from. */
export const extension: Extension = {
  // The id is missing from the object once the extension was updated, removed or switched off,
  // whatever the types say.
  isAlive: () => (browser.runtime as { id?: string } | undefined)?.id !== undefined,
  connect: () => browser.runtime.connect({ name: PORT_NAME }),
};

/**
 * Opens a closed shadow root: `chrome.dom` in Chromium, a property of the element in Firefox. Null
 * if there is none.
 */
export function openRoot(element: HTMLElement): ShadowRoot | null {
  const { dom } = browser as {
    dom?: { openOrClosedShadowRoot(of: HTMLElement): ShadowRoot | null };
  };
  if (dom !== undefined) return dom.openOrClosedShadowRoot(element);
  return (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
}
