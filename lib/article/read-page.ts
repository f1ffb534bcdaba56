import type { LiveEntries } from '../model/page/live-entry.ts';
import type { PageFailure } from '../model/page/page-state.ts';
import type { Block, PageText, TableCell } from '../model/page-text.ts';
import { failure, success, type Result } from '../model/result.ts';
import type { SourceMetadata } from '../model/source.ts';
import { finish, type Steps } from '../scheduling/steps.ts';
import { blockRoles } from './roles/block-roles.ts';
import { clonePage } from './readability/clone-page.ts';
import { addressOf } from './page-text/page-address.ts';
import { elementAround, rootElement } from './page-text/dom.ts';
import { countElements, MAX_ELEMENTS_UNASKED } from './element-count.ts';
import { isArticle } from './readability/is-article.ts';
import { pageDayOf } from './live/clock.ts';
import { findLiveEntries } from './live/live-entries.ts';
import { keepEntries } from './live/keep-entries.ts';
import { sourceMetadata } from './metadata/metadata.ts';
import { collectClues, statesArticle, type PageClues } from './metadata/page-clues.ts';
import { createPageMap, type PageMap } from './page-text/page-map.ts';
import { whyUnreadable } from './page-kind.ts';
import {
  findRegion,
  type PairedClone,
  type ReadabilityRegion,
} from './readability/readability-region.ts';
import type { JoinedText } from './page-text/text-joiner.ts';
import { tableCells } from './tables/table-cells.ts';
import { walkPage } from './page-text/walk-page.ts';

/** A page as it was read. */
export interface ReadPage {
  readonly page: PageText;
  readonly map: PageMap;
  /** The labelled cells of its tables, read when first asked for. */
  readonly cells: () => readonly TableCell[];
  readonly source: SourceMetadata;
  /** Whether the article is Readability's region or, if it found none, the page's main text. */
  readonly article: 'readability' | 'main text';
  /** The innermost element around the article's blocks: what to watch for changes. */
  readonly region: Element;
  /** The entries of a live blog, or an article's dated updates. */
  readonly entries: LiveEntries;
  /** What a second reading of the same page starts from. */
  readonly basis: ReadingBasis;
}

/** What was found out about a page that stays true while its article grows. */
export interface ReadingBasis {
  /** The text nodes of the article; null for the page's main text. */
  readonly kept: ReadonlySet<Text> | null;
  readonly clues: PageClues;
  /** Length of the page text when Readability ran. */
  readonly length: number;
}

/** Readability's own threshold: it keeps anything shorter only if it finds nothing better. */
const MIN_ARTICLE_LENGTH = 500;
/** Lists are mostly links. */
const MAX_LINK_SHARE = 0.4;

/**
 * How a document is read. `anyway`: even above the element limit, and with the page's main text if
 * there is no article.
 */
interface ReadOptions {
  readonly anyway: boolean;
}

/**
 * Reads a document at once. Changes nothing in the page. Main thread; linear except for
 * Readability's one call.
 */
export function readPage(document: Document, options: ReadOptions): Result<ReadPage, PageFailure> {
  return finish(readPageInSteps(document, options));
}

/**
 * Reads a document: page text, the map back to the document, and what it says about itself. Pauses
 * after the walk, the copy, and Readability's one call, which cannot be split; between two steps
 * the page can do its own work. Changes nothing in the page.
 */
export function* readPageInSteps(
  document: Document,
  options: ReadOptions,
): Steps<Result<ReadPage, PageFailure>> {
  const unreadable = whyUnreadable(document);
  const root = rootElement(document);
  if (unreadable !== null || !root) return failure(unreadable ?? 'empty');
  if (!options.anyway && countElements(document) > MAX_ELEMENTS_UNASKED) {
    return failure('too-large');
  }
  const joined = walkPage(root);
  if (joined.text.trim() === '') return failure('empty');
  yield;
  const clone = clonePage(document, joined.hasShadowRoots);
  const clues = collectClues(clone.document);
  yield;
  const plain = document.contentType === 'text/plain';
  const region = plain ? null : articleRegion(clone, document, clues);
  if (!region && !plain && !options.anyway) return failure('no-article');
  yield;
  const basis = { kept: region?.nodes ?? null, clues, length: joined.text.length };
  const source = sourceMetadata(clues, region, addressOf(document));
  return success(composePage(joined, basis, source, root));
}

/** Puts together the results of a reading. */
export function composePage(
  joined: JoinedText,
  basis: ReadingBasis,
  source: SourceMetadata,
  root: Element,
): ReadPage {
  const roles = blockRoles(joined, basis.kept, basis.clues);
  const place = { address: addressOf(root.ownerDocument), base: root.baseURI };
  const { title, publishedAt, modifiedAt } = source;
  const day = pageDayOf(publishedAt, modifiedAt);
  const entries = findLiveEntries({ root, joined, blocks: roles, place, title, day });
  const blocks = keepEntries(roles, entries, joined);
  return {
    page: { text: joined.text, blocks },
    map: createPageMap(joined.text, joined.runs),
    cells: once(() => tableCells(joined)),
    source,
    article: basis.kept ? 'readability' : 'main text',
    region: elementAround(articleElements(joined, blocks)) ?? root,
    entries,
    basis,
  };
}

/** The same function, run at most once. */
function once<Value>(read: () => Value): () => Value {
  let known: { readonly value: Value } | null = null;
  return () => (known ??= { value: read() }).value;
}

function articleElements(joined: JoinedText, blocks: readonly Block[]): Element[] {
  return joined.blocks
    .filter((_, index) => blocks[index]?.role === 'body')
    .map((block) => block.element);
}

/**
 * Readability's region; null if it returns something (it nearly always does) that is not an
 * article.
 */
function articleRegion(
  clone: PairedClone,
  document: Document,
  clues: PageClues,
): ReadabilityRegion | null {
  const region = findRegion(clone);
  if (!region || region.nodes.size === 0) return null;
  const looksLikeOne = statesArticle(clues) || isArticle(document);
  const isLongText = region.length >= MIN_ARTICLE_LENGTH && region.linkShare < MAX_LINK_SHARE;
  return looksLikeOne || isLongText ? region : null;
}
