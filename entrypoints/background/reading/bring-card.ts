import { browser } from 'wxt/browser';
import type { PageSender } from '../../../lib/messages/sender.ts';
import { extensionScript } from './extension-script.ts';

/**
 * Injects the script `card` next to the reader that asks; false where the grant for its page has
 * ended.
 */
export async function bringCard({ tabId, frameId }: PageSender): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [extensionScript('/card.js')],
      // The reader is running, so there is no need to wait for what the page still loads.
      injectImmediately: true,
    });
    return true;
  } catch (error) {
    console.debug(error);
    return false;
  }
}
