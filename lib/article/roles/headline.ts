import { isAside, isNamed, nearest, type BlockView, type PageBlocks } from './block-view.ts';
import { nameOf } from '../page-text/dom.ts';
import { plainWords, sharedWords } from './plain-words.ts';

/** A headline that is split by `<br>` or by nested boxes spans a few blocks. */
const MAX_HEADLINE_BLOCKS = 4;
const HEADLINE_NAMES =
  /(^|[\s_-])(headline|(article|post|entry|story|page)[_-]?(title|heading|headline))([\s_-]|$)/i;
/** How alike a heading and one of the page's titles must be. */
const ALIKE = 0.6;
/**
 * An `h1` up to this many blocks before the article is its headline even if it is not like any
 * title.
 */
const NEAR = 12;
const MAX_LENGTH = 400;

interface Candidate {
  readonly views: readonly BlockView[];
  readonly score: number;
}

/**
 * The blocks of the article's headline, in order; empty if none is certain. It is a heading before
 * the article's end that says what the page's titles say; failing that, the only `h1` shortly
 * before the article.
 */
export function findHeadline(
  blocks: PageBlocks,
  article: readonly number[],
  titles: readonly string[],
): number[] {
  const last = article.at(-1) ?? 0;
  const first = article[0] ?? 0;
  const plainTitles = titles.map(plainWords);
  const isTitle = (view: BlockView): boolean =>
    Math.abs(view.index - first) <= NEAR &&
    view.text.length <= MAX_LENGTH &&
    plainTitles.includes(plainWords(view.text));
  const groups = headingGroups(blocks, last, isTitle);
  const scored = [...groups].map(([element, views]) => ({
    views,
    score: score(element, views, first, plainTitles),
  }));
  const best = scored.reduce<Candidate | null>(
    (top, each) => (each.score > (top?.score ?? 0) ? each : top),
    null,
  );
  return best ? best.views.map((view) => view.index) : [];
}

/** Headings, and blocks that say exactly what a title says, whatever their element. */
function headingGroups(
  blocks: PageBlocks,
  last: number,
  isTitle: (view: BlockView) => boolean,
): Map<Element, BlockView[]> {
  const groups = new Map<Element, BlockView[]>();
  for (const view of blocks.views.slice(0, last + 1)) {
    const heading = nearest(view, blocks, MAX_HEADLINE_BLOCKS, (each) => isHeading(each, blocks));
    const element = heading ?? (isTitle(view) ? view.chain[0] : null);
    if (!element || (isAside(view, blocks) && !view.inArticle)) continue;
    const group = groups.get(element);
    if (group) group.push(view);
    else groups.set(element, [view]);
  }
  return groups;
}

function isHeading(element: Element, blocks: PageBlocks): boolean {
  return /^h[1-3]$/.test(nameOf(element)) || isNamed(element, blocks, HEADLINE_NAMES);
}

function score(
  element: Element,
  views: readonly BlockView[],
  first: number,
  titles: readonly string[],
): number {
  const text = views.map((view) => view.text).join(' ');
  const words = plainWords(text);
  if (words.length < 4 || text.length > MAX_LENGTH) return 0;
  const distance = first - (views[0]?.index ?? 0);
  const nearness = distance >= 0 ? 1 / (1 + distance) : 1 / (2 - distance);
  const alike = Math.max(0, ...titles.map((title) => likeness(words, title)));
  const isMain = nameOf(element) === 'h1';
  if (alike >= ALIKE) return 2 * alike + (isMain ? 1 : 0) + nearness;
  return isMain && distance >= -2 && distance <= NEAR && text.length > 15 ? 0.5 + nearness : 0;
}

/** How alike a heading and a title are; a heading of a word or two must be the whole title. */
function likeness(words: string, title: string): number {
  if (title === words) return 1;
  const shorter = Math.min(words.length, title.length);
  const longer = Math.max(words.length, title.length);
  // A site's name is a small part of the title, a headline is most of it.
  if (shorter < 0.35 * longer) return 0;
  return sharedWords(words, title);
}
