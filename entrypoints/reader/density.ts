import type { Claim, Density } from '../../lib/model/claim.ts';

/** STAND-IN until the engine scores: every claim but bare dates and reported words is important. */
export function isAtDensity(claim: Claim, density: Density): boolean {
  return density === 'all' || claim.kinds.some((kind) => kind !== 'date' && kind !== 'reported');
}
