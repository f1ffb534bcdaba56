import { isAtDensity } from '../../../lib/claims/worthiness/at-density.ts';
import type { Claim } from '../../../lib/model/claim.ts';
import type { PageRecord } from '../../../lib/model/page/page-record.ts';

/** What a person chose to have marked. */
export type Chosen = Pick<PageRecord, 'density' | 'hiddenKinds'>;

/** Whether an untouched claim is painted: important enough, and not only of kinds the person hid. */
export function isMarked(
  claim: Pick<Claim, 'checkWorthiness' | 'kinds'>,
  { density, hiddenKinds }: Chosen,
): boolean {
  const isHidden = claim.kinds.every((kind) => hiddenKinds.includes(kind));
  return !isHidden && isAtDensity(claim, density);
}
