import { readDetail } from '../../../lib/store/reading/detail.ts';
import type { Store } from '../../../lib/store/store.ts';
import {
  recentClaims,
  dropRecentClaim,
  dropRecentClaims,
} from '../../../lib/browser/recent-claims.ts';
import { dropFirstDrafts } from './first-draft-outbox.ts';
import { storeUnsentDrafts } from './draft-outbox.ts';

/**
 * After annotations were erased for good: forgets what is kept beside the record of those that are
 * no more, their words in the menus and what views that went have written down.
 */
export async function purgeErased(store: Store): Promise<void> {
  const claims = await recentClaims();
  const going = claims.map(async (claim) => {
    if (claim.annotationId === null) return;
    const stored = await readDetail(store, claim.annotationId);
    if (stored.ok && stored.value === null) await dropRecentClaim(claim);
  });
  // What was written down for something that is gone finds nothing to be stored in, and is dropped.
  await Promise.all([...going, storeUnsentDrafts()]);
}

/** After everything was deleted: forgets all that is kept beside the record. */
export async function purgeEverything(store: Store): Promise<void> {
  dropFirstDrafts();
  await dropRecentClaims();
  await purgeErased(store);
}
