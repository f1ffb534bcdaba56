import type { Claim } from './claim.ts';
import type { Hint } from './hint.ts';
import type { Block } from './page-text.ts';
import type { SourceMetadata } from './source.ts';

/** A block of the page text with its words, which contain no line break. */
export interface ArticleBlock extends Block {
  readonly text: string;
}

/**
 * A page's article as the engine reads it: its blocks in order (all except furniture), and what the
 * page says about it.
 */
export interface Article extends Pick<SourceMetadata, 'lang' | 'publishedAt' | 'modifiedAt'> {
  readonly blocks: readonly ArticleBlock[];
}

/** What the engine finds in an article. Spans are in the page text. */
export interface FoundInArticle {
  /** In text order, weighed by their place and against one another. */
  readonly claims: readonly Claim[];
  /** Where the article's figures do not fit each other, in text order. */
  readonly hints: readonly Hint[];
}
