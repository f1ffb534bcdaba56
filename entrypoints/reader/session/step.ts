import type { PageClaim } from '../../shared/page-card/page-claim.ts';
import { joinQuotations, type Joinable } from './joined-quotations.ts';

/** The part of a listed claim that stepping needs. */
type Stop = Joinable & Pick<PageClaim, 'span'>;

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
  const stops = claims.filter(
    ({ key, marked, span }) => marked && span !== null && !joined.has(key),
  );
  const lead = current === null ? null : (joined.get(current) ?? current);
  const at = stops.findIndex(({ key }) => key === lead);
  if (at >= 0) return stops.at((at + direction) % stops.length)?.key ?? null;
  const ahead = stops.findIndex(isAhead);
  const first = ahead < 0 ? 0 : ahead;
  return stops.at(direction === 1 ? first : first - 1)?.key ?? null;
}
