import { readDetail } from '../../../lib/store/reading/detail.ts';
import type { Store } from '../../../lib/store/store.ts';
import {
  recentClaims,
  dropRecentClaim,
  dropRecentClaims,
} from '../../../lib/browser/recent-claims.ts';
import { dropUnsent, storeUnsentDrafts } from './outbox.ts';

/**
 * To be called after annotations were erased for good: forgets what is kept about them outside the
 * record, which is their words in the menus and what closing views left in the outbox.
 */
export async function purgeErased(store: Store): Promise<void> {
  const claims = await recentClaims();
  const going = claims.map(async (claim) => {
    if (claim.annotationId === null) return;
    const stored = await readDetail(store, claim.annotationId);
    if (stored.ok && stored.value === null) await dropRecentClaim(claim);
  });
  await Promise.all([...going, storeUnsentDrafts()]);
}

/**
 * To be called after everything was deleted: forgets everything that is kept outside the record.
 */
export async function purgeEverything(store: Store): Promise<void> {
  dropUnsent();
  await dropRecentClaims();
  await purgeErased(store);
}
