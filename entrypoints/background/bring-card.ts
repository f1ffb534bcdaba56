import { browser } from 'wxt/browser';
import { extensionScript } from './extension-script.ts';

/** Puts the script `card` beside the reader of a tab; false where the grant for its page has ended. */
export async function bringCard(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId },
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
