import type { Claim } from '../../../lib/model/claim.ts';
import { isDisguised } from '../../../lib/text/disguised-digits.ts';

/** The claims, with those told whose figures look otherwise, by their characters in `text` alone. */
export function tellDisguised(text: string, claims: readonly Claim[]): readonly Claim[] {
  return claims.map((claim) =>
    claim.figures.some(({ span }) => isDisguised(text, span))
      ? { ...claim, isShownOtherwise: true }
      : claim,
  );
}
