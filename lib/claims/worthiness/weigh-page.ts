import type { Claim } from '../../model/claim.ts';
import type { Block } from '../../model/page-text.ts';
import { weighPlace } from './check-worthiness.ts';
import { keepFewKey } from './keep-few-key.ts';

/** The blocks of the body that say what an article is about. */
const EARLY_BLOCKS = 2;

/**
 * Claims (in text order, spans in the page text) weighed by the part of the article they are in,
 * then against one another, so that only the weightiest of the article's so many `sentences` are
 * key. Linear in the number of claims.
 */
export function weighPage(
  claims: readonly Claim[],
  blocks: readonly Block[],
  sentences: number,
): readonly Claim[] {
  return keepFewKey(weighPlaces(claims, blocks), sentences);
}

function weighPlaces(claims: readonly Claim[], blocks: readonly Block[]): readonly Claim[] {
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
