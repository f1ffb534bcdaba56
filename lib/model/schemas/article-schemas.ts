import * as v from 'valibot';
import type { Article } from '../article.ts';
import { BLOCK_ROLES } from '../page-text.ts';
import { known, lang, pageText, span, type Schema } from './schema-parts.ts';

/** More blocks than any page has. */
const MOST_BLOCKS = 1_000_000;

export const articleSchema: Schema<Article> = v.object({
  lang,
  publishedAt: known,
  modifiedAt: known,
  blocks: v.pipe(
    v.array(v.object({ span, role: v.picklist(BLOCK_ROLES), text: pageText })),
    v.maxLength(MOST_BLOCKS),
  ),
});
