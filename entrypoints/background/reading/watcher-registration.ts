import { browser } from 'wxt/browser';
import { extensionScript } from './extension-script.ts';
import { patternOf } from '../../../lib/browser/match-pattern.ts';
import { isSwitchedOff } from './switched-off.ts';

const WATCHER_ID = 'watcher';
const WATCHER_FILE = '/watcher.js';

/**
 * Brings the registration of the watcher in line with the granted origins: it is derived from them,
 * since browsers drop registrations on every update of the extension. Calls wait for each other.
 */
export async function reconcileWatcher(): Promise<void> {
  await navigator.locks.request('watcher', async () => {
    const matches = await grantedOrigins();
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [WATCHER_ID] });
    if (matches.length === 0) {
      if (registered !== undefined)
        await browser.scripting.unregisterContentScripts({ ids: [WATCHER_ID] });
      return;
    }
    const script = {
      id: WATCHER_ID,
      js: [WATCHER_FILE.slice(1)],
      matches,
      runAt: 'document_idle' as const,
    };
    if (registered === undefined) await browser.scripting.registerContentScripts([script]);
    else await browser.scripting.updateContentScripts([script]);
  });
}

/** The origins where the extension may run by itself, always in the same order. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return [...origins].sort();
}

/**
 * Whether the extension may read this page by itself: its origin is granted and its site is not
 * switched off.
 */
export async function mayReadByItself(url: string): Promise<boolean> {
  const pattern = patternOf(url);
  if (pattern === null) return false;
  const isGranted = await browser.permissions.contains({ origins: [pattern] });
  return isGranted && !(await isSwitchedOff(url));
}

/**
 * Injects the watcher into the pages of these origins that are already open; a registration reaches
 * only pages loaded from now on.
 */
export async function watchOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...origins], discarded: false });
  await Promise.all(tabs.map(({ id, url }) => watchTab(id, url)));
}

async function watchTab(tabId: number | undefined, url: string | undefined): Promise<void> {
  if (tabId === undefined || url === undefined || (await isSwitchedOff(url))) return;
  const target = { tabId };
  await browser.scripting
    .executeScript({ target, files: [extensionScript(WATCHER_FILE)] })
    .catch((error: unknown) => {
      // Pages such as the browser's own store match a granted pattern and still refuse scripts:
      // they stay unwatched.
      console.debug(error);
    });
}
