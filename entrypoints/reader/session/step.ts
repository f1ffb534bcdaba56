import type { PageClaim } from '../../shared/page-card/page-claim.ts';
import { joinQuotations, withoutJoined, type Joinable } from './joined-quotations.ts';

/** The part of a listed claim that stepping needs. */
type Stop = Joinable & Pick<PageClaim, 'span'>;

/** The claims that steps lead to: marked, on the page, and the first of the sentences of a quotation. */
function stopsIn<One extends Stop>(claims: readonly One[]): readonly One[] {
  return withoutJoined(claims).filter(({ marked, span }) => marked && span !== null);
}

/** The key of the stop that a claim is part of, which is its own for most. */
function leadOf(claims: readonly Stop[], key: string): string {
  return joinQuotations(claims).get(key) ?? key;
}

/** Which of the stops a claim is part of, from 1; null for none. */
export function positionIn(
  claims: readonly Stop[],
  key: string,
): { readonly at: number; readonly of: number } | null {
  const stops = stopsIn(claims);
  const lead = leadOf(claims, key);
  const at = stops.findIndex((claim) => claim.key === lead);
  return at < 0 ? null : { at: at + 1, of: stops.length };
}

/**
 * The key of the next or previous mark, wrapping around at the page's end; a quotation is one,
 * whatever its sentences. Where none is current yet, the first one that `isAhead` (at or below the
 * window's top edge); null where nothing is marked. Others than the current one count only where they
 * are wanted.
 */
export function stepFrom(
  claims: readonly Stop[],
  current: string | null,
  direction: 1 | -1,
  isAhead: (claim: Stop) => boolean,
  isWanted: (claim: Stop) => boolean = () => true,
): string | null {
  const lead = current === null ? null : leadOf(claims, current);
  const stops = stopsIn(claims).filter((claim) => claim.key === lead || isWanted(claim));
  const at = stops.findIndex(({ key }) => key === lead);
  if (at >= 0) return stops.at((at + direction) % stops.length)?.key ?? null;
  const ahead = stops.findIndex(isAhead);
  const first = ahead < 0 ? 0 : ahead;
  return stops.at(direction === 1 ? first : first - 1)?.key ?? null;
}
