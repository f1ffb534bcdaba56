import { isOpenStatus, statusOf } from '../../../lib/model/rules/claim-state.ts';
import type { PageClaim } from '../../shared/page-card/page-claim.ts';
import { joinQuotations, type Joinable } from './joined-quotations.ts';

/** The part of a listed claim that stepping needs. */
type Stop = Joinable & Pick<PageClaim, 'span'>;

/** Whether steps lead to a claim: it is marked, and its words are on the page. */
export function isStepStop({ marked, span }: Pick<Stop, 'marked' | 'span'>): boolean {
  return marked && span !== null;
}

/** The claims that somebody who has just finished one may go to: that one, and those still open. */
export function stillOpen<Claim extends Pick<PageClaim, 'key' | 'annotation' | 'dismissal'>>(
  claims: readonly Claim[],
  current: string | null,
): readonly Claim[] {
  return claims.filter((claim) => claim.key === current || isOpenStatus(statusOf(claim)));
}

/**
 * The key of the next or previous mark, wrapping around at the page's end; a quotation is one,
 * whatever its sentences. Where none is current yet, the first one that `isAhead` (at or below the
 * window's top edge); null where nothing is marked.
 */
export function stepFrom(
  claims: readonly Stop[],
  current: string | null,
  direction: 1 | -1,
  isAhead: (claim: Stop) => boolean,
): string | null {
  const joined = joinQuotations(claims);
  const stops = claims.filter((claim) => isStepStop(claim) && !joined.has(claim.key));
  const lead = current === null ? null : (joined.get(current) ?? current);
  const at = stops.findIndex(({ key }) => key === lead);
  if (at >= 0) return stops.at((at + direction) % stops.length)?.key ?? null;
  const ahead = stops.findIndex(isAhead);
  const first = ahead < 0 ? 0 : ahead;
  return stops.at(direction === 1 ? first : first - 1)?.key ?? null;
}
