import { browser } from 'wxt/browser';

import type { ClaimAtHand } from '../../../lib/model/claim-at-hand.ts';

/** As many as a menu can offer without being read. */
const MOST = 3;

export const AT_HAND_KEY = 'atHand';

/** The claims worked on last, newest first. Kept in `storage.session`: the background may be stopped at any time. */
export async function claimsAtHand(): Promise<readonly ClaimAtHand[]> {
  const stored = await browser.storage.session.get(AT_HAND_KEY);
  return (stored[AT_HAND_KEY] as readonly ClaimAtHand[] | undefined) ?? [];
}

/** Puts a claim first among those worked on. */
export async function noteAtHand(claim: ClaimAtHand): Promise<void> {
  await change((known) => {
    const same = known.find((one) => isSame(one, claim));
    // A view of ours knows no page; that a reader shows it is still worth knowing.
    const noted = { ...claim, tab: claim.tab ?? same?.tab ?? null };
    return [noted, ...known.filter((one) => !isSame(one, claim))].slice(0, MOST);
  });
}

/** Forgets a claim that is gone. */
export async function dropAtHand(claim: ClaimAtHand): Promise<void> {
  await change((known) => known.filter((one) => !isSame(one, claim)));
}

/** Forgets all of them. */
export async function emptyHands(): Promise<void> {
  await change(() => []);
}

function isSame(a: ClaimAtHand, b: ClaimAtHand): boolean {
  if (a.annotationId !== null && b.annotationId !== null) return a.annotationId === b.annotationId;
  if (a.tab === null || b.tab === null) return false;
  const { tabId, frameId, key } = a.tab;
  return tabId === b.tab.tabId && frameId === b.tab.frameId && key === b.tab.key;
}

async function change(
  next: (known: readonly ClaimAtHand[]) => readonly ClaimAtHand[],
): Promise<void> {
  await navigator.locks.request(AT_HAND_KEY, async () => {
    await browser.storage.session.set({ [AT_HAND_KEY]: next(await claimsAtHand()) });
  });
}
