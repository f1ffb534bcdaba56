import type { Dismissed } from '../../components/card/dismissed-notice.tsx';
import type { CardSession } from '../shared/page-card/card-session.ts';
import type { PageClaim } from '../shared/page-card/page-claim.ts';

/**
 * What a card shows and offers for a dismissed claim; null where it is not dismissed, or has an
 * annotation.
 */
export function dismissedClaim(
  claim: PageClaim | null,
  session: Pick<CardSession, 'setStatus'>,
): Dismissed | null {
  if (claim?.dismissal == null) return null;
  const { key, dismissal } = claim;
  return {
    reason: dismissal.reason,
    onReason: (reason) => void session.setStatus(key, 'dismissed', reason),
    onTakeBack: () => void session.setStatus(key, 'to check'),
  };
}
