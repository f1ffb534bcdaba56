import { NO_ENTRIES, type LiveEntries, type LiveEntry } from '../../model/page/live-entry.ts';
import type { Block } from '../../model/page-text.ts';
import type { Span } from '../../model/span.ts';
import { attributeOf, flatParent, nameOf, namesOf } from '../page-text/dom.ts';
import type { JoinedText } from '../page-text/text-joiner.ts';
import type { PageDay } from './clock.ts';
import { findUpdates } from './dated-updates.ts';
import { findLists, type ListItem } from './entry-lists.ts';
import { isLiveAddress, saysLive } from './live-words.ts';
import { permalinkOf, type DocumentAddress } from './permalink.ts';
import { findTimeMarks, type TimeMark } from './time-marks.ts';

/** What to search for entries. */
export interface EntrySearch {
  readonly root: Element;
  readonly joined: JoinedText;
  /** The blocks' roles, in the order of `joined`. */
  readonly blocks: readonly Block[];
  readonly place: DocumentAddress;
  readonly title: string;
  readonly day: PageDay;
}

const ASIDE =
  /(^|[\s_-])(comments?|related|recommended|most-?read|popular|trending|promo|teasers?|sidebar|more-?on|read-?more|newsletter|timetable|schedule|fixtures?)([\s_-]|$)/i;
const ASIDE_TAGS: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'dialog', 'form']);
const PINNED =
  /(^|[\s_-])(pinned|sticky|summary|key-?(points?|events?|moments?)|highlights?)([\s_-]|$)/i;
const MAX_CLIMB = 60;

/**
 * The entries of a live blog: the longest list of similar items that each have a time (or are named
 * by the page's JSON-LD), outside comments, navigation and the like. If there is none: the
 * article's paragraphs that say they are an update, and from when. Uses general rules, none for
 * particular sites. Changes nothing.
 */
export function findLiveEntries(search: EntrySearch): LiveEntries {
  const { root, joined, place, day } = search;
  const marks = findTimeMarks(root, joined, place, day).filter(({ element }) => !isAside(element));
  const isCalledLive = callsItselfLive(search);
  for (const items of findLists(marks)) {
    const entries = readEntries(items, search);
    if (entries.length > 1 && (isCalledLive || isLive(items, entries)))
      return { form: 'live blog', entries };
  }
  const updates = findUpdates(joined, search.blocks);
  return updates.length > 0 ? { form: 'updates', entries: updates } : NO_ENTRIES;
}

function isAside(element: Element): boolean {
  let at: Element | null = element;
  for (let climbed = 0; at && climbed < MAX_CLIMB; climbed += 1, at = flatParent(at)) {
    const name = nameOf(at);
    if (name === 'body' || name === 'main') return false;
    if (ASIDE_TAGS.has(name) || ASIDE.test(namesOf(at))) return true;
  }
  return false;
}

/** Whether the page's title, address or one of its headings says that it is a live page. */
function callsItselfLive({ title, place, joined, blocks }: EntrySearch): boolean {
  if (isLiveAddress(place.address) || saysLive(title)) return true;
  return joined.blocks.some(
    ({ element, span }, index) =>
      blocks[index]?.role !== 'furniture' &&
      HEADLINES.has(nameOf(element)) &&
      saysLive(joined.text.slice(span.start, span.end)),
  );
}

const HEADLINES: ReadonlySet<string> = new Set(['h1', 'h2', 'h3']);

/**
 * Times of day that are only in the text also appear in timetables and chronicles: on a page that
 * does not call itself live, such a list counts only if its entries have addresses of their own, or
 * if the newest comes first.
 */
function isLive(items: readonly ListItem[], entries: readonly LiveEntry[]): boolean {
  if (items.some(({ marks }) => marks[0]?.by === 'stated')) return true;
  const addressed = entries.filter(({ permalink }) => permalink !== null).length;
  const times = entries.flatMap(({ postedAt }) => postedAt ?? []);
  const falling = times.filter(
    (time, index) => index > 0 && time < (times[index - 1] ?? ''),
  ).length;
  return 2 * addressed > entries.length || (times.length > 1 && falling === times.length - 1);
}

function readEntries(items: readonly ListItem[], search: EntrySearch): LiveEntry[] {
  const spans = spansOf(items, search);
  return items.flatMap((item, index): LiveEntry[] => {
    const span = spans[index];
    const mark = postingMark(item.marks);
    if (!span || !mark || isTeaser(span, search)) return [];
    const dated = item.marks.find(
      ({ postedAt, by }) => by === 'stated' && postedAt?.startsWith('T') === false,
    );
    const stated = item.marks.find(({ permalink }) => permalink !== null);
    return [
      {
        span,
        postedAt: sameTime(mark, dated),
        permalink: stated?.permalink ?? permalinkOf(item.element, mark.element, search.place),
        isPinned: isPinned(item.element),
      },
    ];
  });
}

/** The time of the entry itself, not one in what it quotes. */
function postingMark(marks: readonly TimeMark[]): TimeMark | undefined {
  const own = marks.filter(({ element }) => element.closest('blockquote, figure, iframe') === null);
  const visible = own.filter(({ permalink, postedAt }) => permalink === null && postedAt !== null);
  return visible[0] ?? own[0];
}

/**
 * A written time gets its date and offset from the metadata of the same entry, if that gives the
 * same time of day.
 */
function sameTime({ postedAt, by }: TimeMark, dated: TimeMark | undefined): string | null {
  const full = dated?.postedAt ?? null;
  if (postedAt === null || full === null) return postedAt ?? full;
  if (by === 'stated' && !postedAt.startsWith('T')) return postedAt;
  const at = postedAt.indexOf('T');
  return full.includes(postedAt.slice(at, at + 'T00:00'.length)) ? full : postedAt;
}

function isPinned(element: Element): boolean {
  const marks = ['data-testid', 'data-component', 'data-type', 'data-pinned', 'aria-label'];
  const own = marks.map((mark) => attributeOf(element, mark) ?? '').join(' ');
  const parent = flatParent(element);
  return (
    PINNED.test(`${namesOf(element)} ${own}`) ||
    element.getAttribute('data-pinned') === 'true' ||
    (parent !== null && PINNED.test(namesOf(parent)))
  );
}

/**
 * For each item, from its first block to its last; if items are only headings, up to the next item.
 */
function spansOf(items: readonly ListItem[], { joined }: EntrySearch): (Span | null)[] {
  const ranges = blockRanges(items, joined);
  const parents = new Map(items.map(({ parent }) => [parent, blockRangeOf(parent, joined)]));
  const inside = ranges.reduce((sum, range) => sum + lengthOf(range, joined), 0);
  const reach = ranges.map((range, index): BlockRange | null => {
    const item = items[index];
    const parent = item && parents.get(item.parent);
    if (!range || !item || !parent) return null;
    const next = items.slice(index + 1).findIndex((each) => each.parent === item.parent);
    const until = next < 0 ? null : ranges[index + 1 + next];
    return { first: range.first, end: until?.first ?? parent.end };
  });
  const around = reach.reduce((sum, range) => sum + lengthOf(range, joined), 0);
  // If the items are only headings, they hold the smaller part of the list's text.
  return (around > 2 * inside ? reach : ranges).map((range) => spanOf(range, joined));
}

interface BlockRange {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
}

function blockRanges(items: readonly ListItem[], joined: JoinedText): (BlockRange | null)[] {
  const indexOf = new Map(items.map(({ element }, index) => [element, index]));
  const ranges = new Array<BlockRange | null>(items.length).fill(null);
  joined.blocks.forEach(({ element }, block) => {
    let at: Element | null = element;
    for (let climbed = 0; at && climbed < MAX_CLIMB; climbed += 1, at = flatParent(at)) {
      const index = indexOf.get(at);
      if (index === undefined) continue;
      ranges[index] = { first: ranges[index]?.first ?? block, end: block + 1 };
      break;
    }
  });
  return ranges;
}

function blockRangeOf(element: Element, joined: JoinedText): BlockRange | null {
  const first = joined.blocks.findIndex((block) => element.contains(block.element));
  const last = joined.blocks.findLastIndex((block) => element.contains(block.element));
  return first < 0 ? null : { first, end: last + 1 };
}

function spanOf(range: BlockRange | null, { blocks }: JoinedText): Span | null {
  const [first, last] = range ? [blocks[range.first], blocks[range.end - 1]] : [];
  return first && last ? { start: first.span.start, end: last.span.end } : null;
}

function lengthOf(range: BlockRange | null, joined: JoinedText): number {
  const span = spanOf(range, joined);
  return span === null ? 0 : span.end - span.start;
}

/** Whether nearly all of it is links to other pages. */
function isTeaser({ start, end }: Span, { joined }: EntrySearch): boolean {
  const blocks = joined.blocks.filter(({ span }) => span.start >= start && span.end <= end);
  const linked = blocks
    .filter(({ element }) => element.closest('a[href]') !== null || isAllLink(element))
    .reduce((sum, { span }) => sum + span.end - span.start, 0);
  return 2 * linked > end - start;
}

function isAllLink(element: Element): boolean {
  const links = Array.from(element.getElementsByTagName('a'));
  const linked = links.reduce((sum, link) => sum + link.textContent.trim().length, 0);
  return linked > 0 && linked >= 0.8 * element.textContent.trim().length;
}
