import { browser } from 'wxt/browser';

const KEY = 'lastNews';

/**
 * Remembers that something on a page was found otherwise than before at this time (ISO 8601 UTC).
 * It only tells the library, when it is opened, whether it is worth looking.
 */
export async function noteNews(at: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: at });
}

/** When anything was last found otherwise than before; empty where that never happened. */
export async function lastNews(): Promise<string> {
  const at = (await browser.storage.local.get(KEY))[KEY];
  return typeof at === 'string' ? at : '';
}
