import type { Span } from './span.ts';
import type { CellLabels } from './target.ts';

export const BLOCK_ROLES = [
  'headline',
  'standfirst',
  'keyPoint',
  'caption',
  'body',
  'furniture',
] as const;
/** The role of a block in the article; `furniture` is rendered text outside the article. */
export type BlockRole = (typeof BLOCK_ROLES)[number];

/** One block-level stretch of the page text, without its line break. */
export interface Block {
  readonly span: Span;
  readonly role: BlockRole;
}

/**
 * All rendered text of a document: live text nodes joined, white space as it is rendered, one line
 * break at every block boundary. Blocks are in order, disjoint, and cover all text except the line
 * breaks. The article consists of the blocks whose role is not `furniture`.
 */
export interface PageText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** A cell of a table that holds data, in the page text, with what labels it. */
export interface TableCell extends CellLabels {
  readonly span: Span;
}
