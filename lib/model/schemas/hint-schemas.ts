import * as v from 'valibot';
import { plainFigureEntries } from './claim-schemas.ts';
import type { ArticleFigures } from '../hint.ts';
import { BLOCK_ROLES } from '../page-text.ts';
import { known, span, text, type Schema } from './schema-parts.ts';

/** More sentences than any page has. */
const MOST = 100_000;

export const articleFiguresSchema: Schema<ArticleFigures> = v.object({
  lang: known,
  publishedAt: known,
  modifiedAt: known,
  blocks: v.pipe(v.array(v.object({ span, role: v.picklist(BLOCK_ROLES) })), v.maxLength(MOST)),
  claims: v.pipe(
    v.array(
      v.object({
        span,
        text,
        figures: v.array(v.object(plainFigureEntries)),
        quotationId: known,
      }),
    ),
    v.maxLength(MOST),
  ),
});
