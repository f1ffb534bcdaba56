import {
  isChangedClaim,
  isOpenClaim,
  type ClaimCounts,
} from '../../../lib/model/rules/claim-state.ts';
import type { PageClaim } from '../../shared/page-card/page-claim.ts';
import { withoutJoined } from './joined-quotations.ts';

/** How many claims of a page are open, and how many count under Changed: what the toolbar button tells. */
export function countClaims(claims: readonly PageClaim[]): ClaimCounts {
  const listed = withoutJoined(claims).filter((one) => one.marked || one.annotation !== null);
  return {
    open: listed.filter(isOpenClaim).length,
    changed: listed.filter(isChangedClaim).length,
  };
}
