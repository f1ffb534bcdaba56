import { weighPage } from '../../../lib/claims/worthiness/weigh-page.ts';
import { findHints } from '../../../lib/figures/hints/find-hints.ts';
import { hintPatternsFor } from '../../../lib/figures/hints/hint-patterns-for.ts';
import type { Article, FoundInArticle } from '../../../lib/model/article.ts';
import type { Claim } from '../../../lib/model/claim.ts';

/**
 * What was found in an article (in text order, spans in the page text), weighed by its place there,
 * with the hints about its figures: none where we have no words for them in its language.
 * `sentences` is how many sentences the article has, line by line.
 */
export function weighArticle(
  article: Article,
  found: readonly Claim[],
  sentences: readonly number[],
): FoundInArticle {
  const count = sentences.reduce((sum, ofLine) => sum + ofLine, 0);
  const claims = weighPage(found, article.blocks, count);
  const words = hintPatternsFor(article.lang);
  return { claims, hints: words === null ? [] : findHints(claims, article, words) };
}
