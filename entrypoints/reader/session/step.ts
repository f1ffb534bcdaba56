import type { PageClaim } from '../../shared/page-card/page-claim.ts';

/** The part of a listed claim that stepping needs. */
type Stop = Pick<PageClaim, 'key' | 'marked' | 'span'>;

/**
 * The key of the next or previous marked claim, wrapping around at the page's end. Where none is
 * current yet, the first one that `isAhead` (at or below the window's top edge); null where nothing
 * is marked.
 */
export function stepFrom(
  claims: readonly Stop[],
  current: string | null,
  direction: 1 | -1,
  isAhead: (claim: Stop) => boolean,
): string | null {
  const stops = claims.filter((claim) => claim.marked && claim.span !== null);
  const at = stops.findIndex((claim) => claim.key === current);
  if (at >= 0) return stops.at((at + direction) % stops.length)?.key ?? null;
  const ahead = stops.findIndex(isAhead);
  const first = ahead < 0 ? 0 : ahead;
  return stops.at(direction === 1 ? first : first - 1)?.key ?? null;
}
