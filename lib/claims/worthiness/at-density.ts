import type { Claim, Density } from '../../model/claim.ts';

/** From this check-worthiness on a claim is marked at the density; everything is at "all". */
export const LEAST_WORTHINESS: Readonly<Record<Density, number>> = {
  key: 0.7,
  important: 0.4,
  all: 0,
};

/** Whether `claim` is marked when a page is marked at `density`. */
export function isAtDensity(claim: Pick<Claim, 'checkWorthiness'>, density: Density): boolean {
  return claim.checkWorthiness >= LEAST_WORTHINESS[density];
}
