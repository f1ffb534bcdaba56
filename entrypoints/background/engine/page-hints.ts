import { findHints } from '../../../lib/figures/hints/find-hints.ts';
import { hintPatternsFor } from '../../../lib/figures/hints/hint-patterns-for.ts';
import type { ArticleFigures, Hint } from '../../../lib/model/hint.ts';

/**
 * The hints of an article's figures; none where its language has no words for them. They are found
 * here so that pages carry no rules.
 */
export function hintsOf(article: ArticleFigures): readonly Hint[] {
  const words = hintPatternsFor(article.lang);
  return words === null ? [] : findHints(article.claims, article, words);
}
