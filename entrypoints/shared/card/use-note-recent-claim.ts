import { useEffect } from 'preact/hooks';

import { sendToBackground } from '../../../lib/messages/client.ts';
import type { RecentClaim } from '../../../lib/model/page/recent-claim.ts';

/** The claim of a card that opened is offered to take what other tabs show as its evidence. */
export function useNoteRecentClaim({ text, site, annotationId, tab }: RecentClaim): void {
  const { tabId = null, frameId = null, key = null } = tab ?? {};
  useEffect(() => {
    const place =
      tabId === null || frameId === null || key === null ? null : { tabId, frameId, key };
    void sendToBackground('claim.atHand', { text, site, annotationId, tab: place });
  }, [text, site, annotationId, tabId, frameId, key]);
}
