import { browser } from 'wxt/browser';

import type { Taken } from '../model/page/recent-claim.ts';

/**
 * The key, one per tab, under which the result of the last time it was taken as evidence is kept.
 */
export function takenKey(tabId: number): string {
  return `taken.${tabId}`;
}

/** That result; null if the tab was not taken. */
export async function takenOf(tabId: number): Promise<Taken | null> {
  const key = takenKey(tabId);
  const stored = await browser.storage.session.get(key);
  return (stored[key] as Taken | undefined) ?? null;
}

/** Keeps the result, so that the tab's popup can show it. */
export async function keepTaken(tabId: number, taken: Taken): Promise<void> {
  await browser.storage.session.set({ [takenKey(tabId)]: taken });
}

/** Forgets the result once it was shown. */
export async function dropTaken(tabId: number): Promise<void> {
  await browser.storage.session.remove(takenKey(tabId));
}
