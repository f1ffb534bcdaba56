import { useEffect } from 'preact/hooks';

import { sendToBackground } from '../../../lib/messages/client.ts';
import type { RecentClaim } from '../../../lib/model/page/recent-claim.ts';

/**
 * Notes that a claim's card was opened, so that what other tabs show can be added as evidence to
 * it.
 */
export function useNoteRecentClaim({ text, url, annotationId, tab }: RecentClaim): void {
  const { tabId = null, frameId = null, key = null } = tab ?? {};
  useEffect(() => {
    const place =
      tabId === null || frameId === null || key === null ? null : { tabId, frameId, key };
    void sendToBackground('claim.atHand', { text, url, annotationId, tab: place });
  }, [text, url, annotationId, tabId, frameId, key]);
}
