import {
  isAside,
  isLinked,
  isNamed,
  nearest,
  type BlockView,
  type PageBlocks,
} from './block-view.ts';
import { nameOf } from '../page-text/dom.ts';
import { plainWords } from './plain-words.ts';

const NAMES =
  /(^|[\s_-])(key-?(points?|facts?|takeaways?|events?)|(story|article)-?highlights?|takeaways?|at-?a-?glance|bullet-?points?|summary-?(list|points?)|tl-?dr)([\s_-]|$)/i;
const TITLES =
  /^(key (points|facts|takeaways|findings|events|details)|(story |article )?highlights|takeaways|at a glance|in brief|what we know( so far)?|the main points|main points|summary|tl dr)$/;
const MAX_BLOCKS = 16;
const MIN_LENGTH = 20;
const MAX_TITLE_LENGTH = 40;

/**
 * The points of a box that sums up the article: named or titled as one, or a list between headline
 * and body.
 */
export function findKeyPoints(
  blocks: PageBlocks,
  article: readonly number[],
  headline: readonly number[],
): number[] {
  const first = article[0] ?? 0;
  const start = headline.length > 0 ? (headline.at(-1) ?? 0) + 1 : first;
  const zone = blocks.views.slice(Math.min(start, first), (article.at(-1) ?? 0) + 1);
  const boxes = new Set<Element>();
  for (const view of zone) {
    const box =
      nearest(view, blocks, MAX_BLOCKS, (element) => isNamed(element, blocks, NAMES)) ??
      titledBox(view, blocks);
    if (box && (view.inArticle || !isAside(view, blocks))) boxes.add(box);
  }
  const boxed = zone.filter(
    (view) => isPoint(view) && view.chain.some((element) => boxes.has(element)),
  );
  return [...boxed, ...listAbove(blocks, blocks.views.slice(start, first))].map(
    (view) => view.index,
  );
}

/** The box around a heading that reads like "Key points". */
function titledBox(view: BlockView, blocks: PageBlocks): Element | null {
  if (!isBoxTitle(view)) return null;
  const isBox = (element: Element): boolean => blocks.countIn(element) > 1;
  return nearest(view, blocks, MAX_BLOCKS, isBox);
}

/**
 * A list directly between headline and body: two or more items of some length that are not links.
 */
function listAbove(blocks: PageBlocks, between: readonly BlockView[]): BlockView[] {
  const items = between.filter(
    (view) => isListItem(view) && isPoint(view) && !isLinked(view) && !isAside(view, blocks),
  );
  return items.length >= 2 && items.every((view) => view.text.length >= 2 * MIN_LENGTH)
    ? items
    : [];
}

function isListItem(view: BlockView): boolean {
  return view.chain.slice(0, 3).some((element) => nameOf(element) === 'li');
}

function isPoint(view: BlockView): boolean {
  return view.text.length >= MIN_LENGTH && !isBoxTitle(view);
}

function isBoxTitle(view: BlockView): boolean {
  return view.text.length <= MAX_TITLE_LENGTH && TITLES.test(plainWords(view.text));
}
