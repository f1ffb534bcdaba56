import { attributeOf, nameOf } from '../page-text/dom.ts';
import { isAside, isLinked, type BlockView, type PageBlocks } from './block-view.ts';

/** A main element that holds less of the page's text than this is not the main text. */
const MIN_SHARE = 0.2;

/**
 * Indices of the blocks that are a page's main text if it has no article: those inside `main`,
 * otherwise all outside navigation, headers, footers and sidebars; without controls' labels and
 * blocks that are only links. Never empty for a page with text.
 */
export function mainText(blocks: PageBlocks): number[] {
  const { views } = blocks;
  const inMain = views.filter((view) => view.chain.some(isMain));
  const candidates = lengthOf(inMain) >= MIN_SHARE * lengthOf(views) ? inMain : views;
  const kept = candidates.filter(
    (view) => !isAside(view, blocks) && !isFrame(view) && !isLinked(view),
  );
  return (kept.length > 0 ? kept : views).map((view) => view.index);
}

function isMain(element: Element): boolean {
  return nameOf(element) === 'main' || attributeOf(element, 'role') === 'main';
}

function isFrame(view: BlockView): boolean {
  return view.chain.some(
    (element) =>
      /^(header|footer|nav|button)$/.test(nameOf(element)) ||
      /^(banner|navigation|contentinfo|complementary|dialog)$/.test(
        attributeOf(element, 'role') ?? '',
      ),
  );
}

function lengthOf(views: readonly BlockView[]): number {
  return views.reduce((sum, view) => sum + view.text.length, 0);
}
