import type { Claim } from '../../../lib/model/claim.ts';
import type { ArticleFigures } from '../../../lib/model/hint.ts';
import type { PageText } from '../../../lib/model/page-text.ts';
import type { SourceMetadata } from '../../../lib/model/source.ts';

/** What hints are found in: the sentences whose figures can be held against others, in their place. */
export function articleFigures(
  claims: readonly Claim[],
  { blocks }: PageText,
  { lang, publishedAt, modifiedAt }: SourceMetadata,
): ArticleFigures {
  return {
    lang,
    publishedAt,
    modifiedAt,
    blocks: blocks.filter(({ role }) => role !== 'furniture'),
    claims: claims
      .filter(({ figures }) => figures.length > 1 || figures.some(({ harm }) => harm !== null))
      .map(({ span, text, figures, quotationId }) => ({ span, text, figures, quotationId })),
  };
}
