import type { Claim } from '../../../lib/model/claim.ts';
import type { Span } from '../../../lib/model/span.ts';

/**
 * Moves the spans of claims from one text to another with `place`. What has no place there is left
 * out: a whole claim, or the attribution, figure or superlative of one.
 */
export function placeClaims(
  claims: readonly Claim[],
  place: (span: Span) => Span | null,
): readonly Claim[] {
  return claims.flatMap((claim) => {
    const span = place(claim.span);
    if (span === null) return [];
    const { superlative, ...rest } = claim;
    const ranked = superlative === undefined ? null : place(superlative);
    return [
      {
        ...rest,
        ...(ranked === null ? {} : { superlative: ranked }),
        span,
        figures: placeAll(claim.figures, place),
        attribution: placeAll(claim.attribution, place),
      },
    ];
  });
}

function placeAll<Placed extends { readonly span: Span }>(
  parts: readonly Placed[],
  place: (span: Span) => Span | null,
): readonly Placed[] {
  return parts.flatMap((part) => {
    const span = place(part.span);
    return span === null ? [] : [{ ...part, span }];
  });
}
