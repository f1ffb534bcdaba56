import type { Dismissed } from '../../components/card/dismissed-notice.tsx';
import type { PageClaim } from '../reader/session/list-claims.ts';
import type { PageSession } from '../reader/session/page-session.ts';

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
