import { browser } from 'wxt/browser';

import type { RecentClaim } from '../model/page/recent-claim.ts';

/** As many as a menu can offer at a glance. */
const MOST = 3;

export const RECENT_CLAIMS_KEY = 'atHand';

/**
 * The claims worked on most recently, newest first. Kept in `storage.session`, since the background
 * may be stopped at any time.
 */
export async function recentClaims(): Promise<readonly RecentClaim[]> {
  const stored = await browser.storage.session.get(RECENT_CLAIMS_KEY);
  return (stored[RECENT_CLAIMS_KEY] as readonly RecentClaim[] | undefined) ?? [];
}

/** Puts a claim first in that list. */
export async function noteRecentClaim(claim: RecentClaim): Promise<void> {
  await change((known) => {
    const same = known.find((one) => isSame(one, claim));
    // One of our own views does not know the page; that a reader shows the claim is still worth
    // keeping.
    const noted = { ...claim, tab: claim.tab ?? same?.tab ?? null };
    return [noted, ...known.filter((one) => !isSame(one, claim))].slice(0, MOST);
  });
}

/** Forgets a claim that is gone. */
export async function dropRecentClaim(claim: RecentClaim): Promise<void> {
  await change((known) => known.filter((one) => !isSame(one, claim)));
}

/** Forgets all of them. */
export async function dropRecentClaims(): Promise<void> {
  await change(() => []);
}

function isSame(a: RecentClaim, b: RecentClaim): boolean {
  if (a.annotationId !== null && b.annotationId !== null) return a.annotationId === b.annotationId;
  if (a.tab === null || b.tab === null) return false;
  const { tabId, frameId, key } = a.tab;
  return tabId === b.tab.tabId && frameId === b.tab.frameId && key === b.tab.key;
}

async function change(
  next: (known: readonly RecentClaim[]) => readonly RecentClaim[],
): Promise<void> {
  await navigator.locks.request(RECENT_CLAIMS_KEY, async () => {
    await browser.storage.session.set({ [RECENT_CLAIMS_KEY]: next(await recentClaims()) });
  });
}
