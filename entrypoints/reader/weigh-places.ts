import { weighPlace } from '../../lib/claims/check-worthiness.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { Block, PageText } from '../../lib/model/page-text.ts';

/** The blocks of the body that say what an article is about. */
const EARLY_BLOCKS = 2;

/** Claims (in text order, spans in the page text) weighed by the part of the article they stand in. */
export function weighPlaces(claims: readonly Claim[], { blocks }: PageText): readonly Claim[] {
  const early = new Set(blocks.filter(({ role }) => role === 'body').slice(0, EARLY_BLOCKS));
  let at = 0;
  return claims.map((claim) => {
    while (isBefore(blocks[at], claim)) at += 1;
    const block = blocks[at];
    return block === undefined ? claim : weighPlace(claim, block.role, early.has(block));
  });
}

function isBefore(block: Block | undefined, { span }: Claim): boolean {
  return block !== undefined && block.span.end <= span.start;
}
