import type { ClaimPosition } from '../../../components/card/card-head.tsx';
import type { ListedClaim } from '../../../lib/model/page/page-state.ts';
import { isOpenClaim, isSetAside } from '../../../lib/model/rules/claim-state.ts';

/** How the check of one claim leads to the others of its page, in the order given. */
export interface ClaimWalk {
  /** Which of them it is; null where it is none of them. */
  readonly position: ClaimPosition | null;
  /** The claim after or before it, round at the end; undefined where there is no other. */
  readonly neighbour: (direction: 1 | -1) => ListedClaim | undefined;
  /** The next one on which work is left, round at the end; undefined where there is no other. */
  readonly nextOpen: () => ListedClaim | undefined;
}

/** The walk from the claim with this key. Claims that were set aside are passed over. */
export function walkFrom(claims: readonly ListedClaim[], key: string | null): ClaimWalk {
  const stops = claims.filter((one) => one.key === key || !isSetAside(one));
  const at = stops.findIndex((one) => one.key === key);
  const others = at < 0 ? stops : [...stops.slice(at + 1), ...stops.slice(0, at)];
  return {
    position: at < 0 ? null : { at: at + 1, of: stops.length },
    neighbour: (direction) => others.at(direction === 1 ? 0 : -1),
    nextOpen: () => others.find(isOpenClaim),
  };
}
