import type { Dismissed } from '../../components/dismissed-notice.tsx';
import type { PageClaim } from '../reader/claim-list.ts';
import type { PageSession } from '../reader/page-session.ts';

/** What a card says and does of a claim that was waved off; null where it is not, or has an annotation. */
export function dismissedClaim(claim: PageClaim | null, session: PageSession): Dismissed | null {
  if (claim?.dismissal == null) return null;
  const { key, dismissal } = claim;
  return {
    reason: dismissal.reason,
    onReason: (reason) => void session.setStatus(key, 'dismissed', reason),
    onTakeBack: () => void session.setStatus(key, 'to check'),
  };
}
