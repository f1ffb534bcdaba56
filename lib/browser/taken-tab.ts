import { browser } from 'wxt/browser';

import type { Taken } from '../model/page/recent-claim.ts';

/**
 * The key, one per tab, under which the result of the last time it was taken as evidence is kept.
 */
export function takenKey(tabId: number): string {
  return `taken.${tabId}`;
}

/** The result, and how many popups have shown it. */
interface KeptTaken {
  readonly taken: Taken;
  readonly shown: number;
}

/** It is shown by the popup that is open or opens for it, and once more by the next one. */
const SHOWN_BY = 2;

/** That result; null if the tab was not taken. */
export async function takenOf(tabId: number): Promise<Taken | null> {
  return (await keptFor(tabId))?.taken ?? null;
}

/**
 * The result for a popup, which counts as having shown it: one that is just opening, or one that is
 * open when the result comes. It goes once enough of them have shown it.
 */
export async function showTaken(tabId: number, isOpening: boolean): Promise<Taken | null> {
  const kept = await keptFor(tabId);
  if (kept === null) return null;
  if (!isOpening && kept.shown > 0) return kept.taken;
  if (kept.shown >= SHOWN_BY) {
    await dropTaken(tabId);
    return null;
  }
  await keep(tabId, { ...kept, shown: kept.shown + 1 });
  return kept.taken;
}

/**
 * Forgets a tab's result when it loads another page or the same one again, or is closed. The
 * badge that told of it goes by itself.
 */
export function forgetTakenOnLoad(): void {
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'loading') void dropTaken(tabId);
  });
  browser.tabs.onRemoved.addListener((tabId) => void dropTaken(tabId));
}

async function keptFor(tabId: number): Promise<KeptTaken | null> {
  const key = takenKey(tabId);
  const stored = await browser.storage.session.get(key);
  return (stored[key] as KeptTaken | undefined) ?? null;
}

async function keep(tabId: number, kept: KeptTaken): Promise<void> {
  await browser.storage.session.set({ [takenKey(tabId)]: kept });
}

/** Keeps the result, so that the tab's popup can show it; an open popup shows it at once. */
export async function keepTaken(tabId: number, taken: Taken): Promise<void> {
  await keep(tabId, { taken, shown: 0 });
}

/** Forgets the result. */
export async function dropTaken(tabId: number): Promise<void> {
  await browser.storage.session.remove(takenKey(tabId));
}
