import { browser } from 'wxt/browser';
import type { PageSender } from '../../../lib/messages/sender.ts';
import { extensionScript } from './extension-script.ts';

/** Puts the script `card` beside the reader that asks; false where the grant for its page has ended. */
export async function bringCard({ tabId, frameId }: PageSender): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [extensionScript('/card.js')],
      // The reader is there: what the page still loads need not be waited for.
      injectImmediately: true,
    });
    return true;
  } catch (error) {
    console.debug(error);
    return false;
  }
}
