import type { Block, BlockRole } from '../../model/page-text.ts';
import {
  isAside,
  isLinked,
  isNamed,
  nearest,
  viewBlocks,
  type BlockView,
  type PageBlocks,
} from './block-view.ts';
import { nameOf } from '../page-text/dom.ts';
import { findHeadline } from './headline.ts';
import { findKeyPoints } from './key-points.ts';
import { mainText } from './main-text.ts';
import { descriptionsOf, titlesOf, type PageClues } from '../metadata/page-clues.ts';
import { findStandfirst } from './standfirst.ts';
import type { JoinedText } from '../page-text/text-joiner.ts';

/**
 * Gives each block its role. `kept` are the text nodes of Readability's region; null for the page's
 * main text instead. Headline, standfirst, key points and captions are found by structure,
 * nearness, names and what the page says about itself, even if the region lacks them.
 */
export function blockRoles(
  joined: JoinedText,
  kept: ReadonlySet<Text> | null,
  clues: PageClues,
): Block[] {
  const blocks = viewBlocks(joined, kept ?? new Set());
  const article = kept ? indices(blocks.views.filter((view) => view.inArticle)) : mainText(blocks);
  const roles = new Map<number, BlockRole>();
  for (const index of article) roles.set(index, 'body');
  if (article.length > 0) addRules(blocks, article, clues, roles);
  return joined.blocks.map((block, index) => ({
    span: { start: block.span.start, end: block.span.end },
    role: roles.get(index) ?? 'furniture',
  }));
}

function addRules(
  blocks: PageBlocks,
  article: readonly number[],
  clues: PageClues,
  roles: Map<number, BlockRole>,
): void {
  const last = article.at(-1) ?? 0;
  const headline = findHeadline(blocks, article, titlesOf(clues));
  const from = Math.min(article[0] ?? 0, headline[0] ?? Infinity);
  for (const index of findCaptions(blocks, from, last)) roles.set(index, 'caption');
  for (const index of findStandfirst(blocks, article, headline, descriptionsOf(clues))) {
    if (roles.get(index) !== 'caption') roles.set(index, 'standfirst');
  }
  for (const index of findKeyPoints(blocks, article, headline)) roles.set(index, 'keyPoint');
  for (const index of headline) roles.set(index, 'headline');
}

const CAPTION_NAMES = /(^|[\s_-]|[a-z](?=C))captions?([\s_-]|$)|(^|\s)caption/i;
const MAX_CAPTION_BLOCKS = 4;
/** Anything shorter is a label ("Advertisement", an agency's name). */
const MIN_CAPTION_LENGTH = 15;

/** Captions between the article's first and last block that do not belong to another story. */
function findCaptions(blocks: PageBlocks, first: number, last: number): number[] {
  const isCaption = (element: Element): boolean =>
    nameOf(element) === 'figcaption' || isNamed(element, blocks, CAPTION_NAMES);
  const stands = (view: BlockView): boolean =>
    view.text.length >= MIN_CAPTION_LENGTH &&
    nearest(view, blocks, MAX_CAPTION_BLOCKS, isCaption) !== null;
  return indices(
    blocks.views
      .slice(first, last + 3)
      .filter(
        (view) => stands(view) && !isLinked(view) && (view.inArticle || !isAside(view, blocks)),
      ),
  );
}

function indices(views: readonly BlockView[]): number[] {
  return views.map((view) => view.index);
}
