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
  /(^|[\s_-])(standfirst|sub-?head(line|ing)?|sub-?title|dek|deck|lede|lead|intro(duction)?|chapo|sapo|summary|strap-?line|preamble|ingress|vorspann|description|alternativeheadline|excerpt|teaser-?text|article-?summary)([\s_-]|$)/i;
const BYLINE_NAMES = /(^|[\s_-])(byline|authors?|dateline|timestamp|published|meta)([\s_-]|$)/i;
const MAX_BLOCKS = 3;
/** How many blocks below the headline a standfirst is searched for. */
const REACH = 12;
const MIN_LENGTH = 30;
const MIN_UNNAMED_LENGTH = 60;

/**
 * The blocks of the standfirst: near the headline (or the article's start), and named as one,
 * repeated in the page's description, or a heading or paragraph directly below the headline and
 * outside the body.
 */
export function findStandfirst(
  blocks: PageBlocks,
  article: readonly number[],
  headline: readonly number[],
  descriptions: readonly string[],
): number[] {
  const first = article[0] ?? 0;
  const start = headline.length > 0 ? (headline.at(-1) ?? 0) + 1 : Math.max(0, first - 4);
  const plainDescriptions = descriptions.map(plainWords);
  const zone = blocks.views.slice(start, Math.max(start, first) + REACH);
  const found = zone.filter(
    (view) => isCandidate(view, blocks) && isStated(view, blocks, plainDescriptions),
  );
  if (found.length > 0) return found.slice(0, MAX_BLOCKS).map((view) => view.index);
  const next = zone[0];
  return next && headline.length > 0 && isBelowHeadline(next, blocks) ? [next.index] : [];
}

function isCandidate(view: BlockView, blocks: PageBlocks): boolean {
  return (
    view.text.length >= MIN_LENGTH && !isLinked(view) && (view.inArticle || !isAside(view, blocks))
  );
}

function isStated(view: BlockView, blocks: PageBlocks, descriptions: readonly string[]): boolean {
  if (nearest(view, blocks, MAX_BLOCKS, (element) => isNamed(element, blocks, NAMES)) !== null)
    return true;
  const words = plainWords(view.text);
  return !view.inArticle && descriptions.some((description) => repeats(words, description));
}

/** Whether a description repeats the words; descriptions are often cut off. */
function repeats(words: string, description: string): boolean {
  const shorter = Math.min(words.length, description.length);
  return shorter >= MIN_LENGTH && (words.startsWith(description) || description.startsWith(words));
}

/** A heading or a paragraph outside the body, of sentence length, directly below the headline. */
function isBelowHeadline(view: BlockView, blocks: PageBlocks): boolean {
  const name = view.chain[0] ? nameOf(view.chain[0]) : '';
  if (view.inArticle && !/^h[2-4]$/.test(name)) return false;
  const isByline =
    /^(by\s|\()/i.test(view.text) ||
    view.chain.slice(0, 2).some((element) => isNamed(element, blocks, BYLINE_NAMES));
  return (
    !isByline &&
    view.text.length >= MIN_UNNAMED_LENGTH &&
    isCandidate(view, blocks) &&
    /^(h[2-4]|p)$/.test(name)
  );
}
