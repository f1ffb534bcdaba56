import { readDetail } from '../../lib/store/detail.ts';
import type { Store } from '../../lib/store/store.ts';
import { claimsAtHand, dropAtHand, emptyHands } from '../background/taking/claims-at-hand.ts';
import { dropFirstWords } from './first-words.ts';
import { storeLastWords } from './last-words.ts';

/** After annotations were erased for good: forgets what is kept beside the record of those that are no more, their words in the menus and what views that went have written down. */
export async function forgetGone(store: Store): Promise<void> {
  const claims = await claimsAtHand();
  const going = claims.map(async (claim) => {
    if (claim.annotationId === null) return;
    const stored = await readDetail(store, claim.annotationId);
    if (stored.ok && stored.value === null) await dropAtHand(claim);
  });
  // What was written down for something that is gone finds nothing to be stored in, and is dropped.
  await Promise.all([...going, storeLastWords()]);
}

/** After everything was deleted: forgets all that is kept beside the record. */
export async function forgetEverything(store: Store): Promise<void> {
  dropFirstWords();
  await emptyHands();
  await forgetGone(store);
}
