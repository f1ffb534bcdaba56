import { attributeOf, isElement, nameOf } from '../page-text/dom.ts';
import type { JoinedText } from '../page-text/text-joiner.ts';
import { readClock, readLeadingClock, readOpeningClock, readStamp, type PageDay } from './clock.ts';
import { readUpdates } from './json-ld-updates.ts';
import { webAddress, type DocumentAddress } from './permalink.ts';

/** A place of the page that says when something was posted. */
export interface TimeMark {
  readonly element: Element;
  /** See `LiveEntry.postedAt`. */
  readonly postedAt: string | null;
  /** The entry's address, if the mark gives it. */
  readonly permalink: string | null;
  /**
   * `stated`: by markup or metadata meant for it. `written`: a time of day in the text, which may
   * also be part of a timetable.
   */
  readonly by: 'stated' | 'written';
}

const MAX_MARKS = 3000;
const BOLD: ReadonlySet<string> = new Set(['b', 'strong']);
const HEADINGS: ReadonlySet<string> = new Set(['h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'th']);

/**
 * All marks of time, in no particular order: entries named by JSON-LD, `time` elements, and blocks
 * that are or begin with a time of day.
 */
export function findTimeMarks(
  root: Element,
  joined: JoinedText,
  place: DocumentAddress,
  day: PageDay,
): readonly TimeMark[] {
  const marks = [
    ...statedUpdates(root, place),
    ...timeElements(root, day),
    ...writtenTimes(joined, day),
  ];
  return marks.slice(0, MAX_MARKS);
}

function statedUpdates(root: Element, place: DocumentAddress): TimeMark[] {
  return readUpdates(root).flatMap(({ url, postedAt }) => {
    const permalink = webAddress(url, place);
    const element = permalink === null ? null : elementNamed(new URL(permalink).hash, root);
    return element === null ? [] : [{ element, postedAt, permalink, by: 'stated' }];
  });
}

function elementNamed(hash: string, root: Element): Element | null {
  if (hash.length < 2) return null;
  try {
    const id = CSS.escape(decodeURIComponent(hash.slice(1)));
    return root.querySelector(`[id="${id}"]`);
  } catch {
    // The page's own data may be malformed: the escapes in an address, or the id of an element.
    return null;
  }
}

function timeElements(root: Element, day: PageDay): TimeMark[] {
  return Array.from(root.querySelectorAll('time'))
    .slice(0, MAX_MARKS)
    .flatMap((element) => {
      const stated = attributeOf(element, 'datetime');
      const postedAt = readStamp(stated ?? element.textContent, day);
      return postedAt === null ? [] : [{ element, postedAt, permalink: null, by: 'stated' }];
    });
}

function writtenTimes({ text, blocks }: JoinedText, day: PageDay): TimeMark[] {
  return blocks.flatMap(({ span, element }) => {
    const postedAt = writtenTime(text.slice(span.start, span.end), element, day);
    const holdsMarkup = postedAt !== null && isElement(element) && element.querySelector('time');
    return postedAt === null || holdsMarkup
      ? []
      : [{ element, postedAt, permalink: null, by: 'written' }];
  });
}

/** The time that a block is, or that it begins with in a way that sets it apart. */
function writtenTime(words: string, element: Element, day: PageDay): string | null {
  const whole = readClock(words, day);
  if (whole !== null) return whole;
  if (HEADINGS.has(nameOf(element))) return readLeadingClock(words, day);
  const first = element.firstElementChild;
  const isBold = first !== null && BOLD.has(nameOf(first)) && words.startsWith(first.textContent);
  return isBold ? readClock(first.textContent, day) : readOpeningClock(words, day);
}
