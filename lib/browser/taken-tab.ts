import { browser } from 'wxt/browser';

import type { Taken } from '../model/page/recent-claim.ts';

/** What became of the tab that was taken last is kept here, one key a tab. */
export function takenKey(tabId: number): string {
  return `taken.${tabId}`;
}

/** What became of a tab; null where it was not taken. */
export async function takenOf(tabId: number): Promise<Taken | null> {
  const key = takenKey(tabId);
  const stored = await browser.storage.session.get(key);
  return (stored[key] as Taken | undefined) ?? null;
}

/** Keeps what became of a tab, for its popup to tell. */
export async function keepTaken(tabId: number, taken: Taken): Promise<void> {
  await browser.storage.session.set({ [takenKey(tabId)]: taken });
}

/** Forgets it once it was told. */
export async function dropTaken(tabId: number): Promise<void> {
  await browser.storage.session.remove(takenKey(tabId));
}
