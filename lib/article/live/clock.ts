import { statedDate } from '../metadata/stated-date.ts';
import { offsetOfZone, ZONE_NAMES } from './zone-offsets.ts';

/** What the page says of its own day, for times that do not say theirs. */
export interface PageDay {
  /** The day of everything on it (yyyy-mm-dd): published and last changed on it. */
  readonly day: string | null;
  /** The same for the year. */
  readonly year: string | null;
}

export const NO_DAY: PageDay = { day: null, year: null };

/**
 * A page's day, if it was published and last changed on one, as far as it says. Times that it gives
 * in UTC do not tell the day where it was written.
 */
export function pageDayOf(published: string | null, modified: string | null): PageDay {
  const [from, to] = [published ?? '', modified ?? ''];
  const isOne = (length: number): boolean =>
    to.length >= length && from.startsWith(to.slice(0, length));
  const isLocal = !from.endsWith('Z') && !to.endsWith('Z');
  return {
    day: isLocal && isOne(DAY_LENGTH) ? from.slice(0, DAY_LENGTH) : null,
    year: isOne(YEAR_LENGTH) ? from.slice(0, YEAR_LENGTH) : null,
  };
}

const YEAR_LENGTH = 'yyyy'.length;
const DAY_LENGTH = 'yyyy-mm-dd'.length;

const HALF = String.raw`[apAP]\.?[mM]\b\.?`;
/** "14:35", "14.35", "14h35", "2:35 p.m."; "2 p.m."; "1435 GMT", where the zone tells it from a year. */
const CLOCK =
  String.raw`(?:(?<hour>[01]?\d|2[0-3])\s?[:.h]\s?(?<minute>[0-5]\d)(?::[0-5]\d)?(?!\d|[.:]\d)(?:\s?(?<half>${HALF}))?` +
  String.raw`|(?<halfHour>1[0-2]|0?[1-9])\s?(?<halfAlone>${HALF})` +
  String.raw`|(?<joined>(?:[01]\d|2[0-3])[0-5]\d)(?=\s?(?:(?:${ZONE_NAMES})\b|hrs?\b)))` +
  String.raw`(?:\s?(?<zone>${ZONE_NAMES})\b)?(?:\s(?:[A-Z]{2,5}\b|Uhr\b)|\s?hrs?\b)?`;
/**
 * Only the time, with at most a short word or two before it ("Posted at", "Update:") and another
 * zone's in brackets after it.
 */
const WHOLE = new RegExp(
  String.raw`^(?:[\p{L}\s:.,|·•–—-]{0,24}\s)?${CLOCK}(?:\s*\([^()]{0,24}\))?[\s|·•.,:–—-]*$`,
  'u',
);
const LEADING = new RegExp(String.raw`^[[(]?${CLOCK}[\])]?(?:\s*[|·•:–—-]|\s|$)`, 'u');
/** As a paragraph begins that is an entry: the time, then a dash or the like. */
const OPENING = new RegExp(String.raw`^[[(]?${CLOCK}[\])]?\s*[|·•:–—-]\s`, 'u');
const ANYWHERE = new RegExp(String.raw`(?<![\d.:])${CLOCK}`, 'u');

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}';
const DAY = new RegExp(
  String.raw`\d{4}-\d{2}-\d{2}|\b\d{1,2}(?:st|nd|rd|th)?\s+${MONTH}\b\.?(?:,?\s+\d{4}\b)?|\b${MONTH}\b\.?\s+\d{1,2}(?:st|nd|rd|th)?\b(?:,?\s+\d{4}\b)?`,
  'i',
);

/**
 * When something was posted, from a text that contains nothing else: day and time if it gives both,
 * or gives the time and the page's day is known, otherwise the time ("T14:05", "T09:30Z"). Null for
 * a day without its year on a page that does not tell the year, since its place in time is unknown.
 */
export function readClock(text: string, page: PageDay = NO_DAY): string | null {
  if (text.length > 60) return null;
  const written = DAY.exec(text)?.[0];
  const match = WHOLE.exec(text.replace(written ?? '', ' ').trim());
  if (match === null) return null;
  const day = written === undefined ? page.day : dayOf(written, page);
  return written !== undefined && day === null ? null : compose(match, day);
}

/** A time of day that a text begins with ("10:42 – Bridge closed"). */
export function readLeadingClock(text: string, page: PageDay = NO_DAY): string | null {
  return compose(LEADING.exec(text.slice(0, 60).trimStart()), page.day);
}

/** The same, where a dash or the like parts it from what follows. */
export function readOpeningClock(text: string, page: PageDay = NO_DAY): string | null {
  return compose(OPENING.exec(text.slice(0, 60).trimStart()), page.day);
}

/**
 * The moment that a short label gives, with the precision it gives: day and time if the day has its
 * year, otherwise the time of day, otherwise the day. Null if it gives neither.
 */
export function readMoment(label: string): string | null {
  const day = statedDate(DAY.exec(label)?.[0]);
  const isWhole = day?.length === DAY_LENGTH;
  return compose(ANYWHERE.exec(label), isWhole ? day : null) ?? day;
}

/** A date attribute that is precise at least to the minute; for "10:42", the time of day. */
export function readStamp(written: string | null, page: PageDay = NO_DAY): string | null {
  const date = statedDate(written);
  if (date === null) return readClock(written ?? '', page);
  return date.includes('T') ? date : null;
}

/** Null if neither it nor the page says the year. */
function dayOf(written: string, { year }: PageDay): string | null {
  const plain = written.replace(/(?<=\d)(?:st|nd|rd|th)\b/i, '');
  const whole = /\d{4}/.test(plain) ? plain : `${plain}${year === null ? '' : ` ${year}`}`;
  const day = statedDate(whole);
  return day?.length === DAY_LENGTH ? day : null;
}

function compose(match: RegExpExecArray | null, day: string | null): string | null {
  const { zone, half, halfAlone, ...written } = match?.groups ?? {};
  const clock = clockOf(written);
  if (clock === null) return null;
  const hour = hourOfDay(Number(clock.hour), (half ?? halfAlone)?.[0]?.toLowerCase());
  if (hour === null) return null;
  const offset = zone === undefined ? '' : offsetOfZone(zone, day);
  return `${day ?? ''}T${String(hour).padStart(2, '0')}:${clock.minute}${offset}`;
}

/** From whichever of the three ways of writing matched. */
function clockOf({
  hour,
  minute,
  halfHour,
  joined,
}: Readonly<Record<string, string | undefined>>): { hour: string; minute: string } | null {
  if (hour !== undefined && minute !== undefined) return { hour, minute };
  if (joined !== undefined) return { hour: joined.slice(0, 2), minute: joined.slice(2) };
  return halfHour === undefined ? null : { hour: halfHour, minute: '00' };
}

/** Null for "13 pm". */
function hourOfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  return hour < 1 || hour > 12 ? null : (hour % 12) + (half === 'p' ? 12 : 0);
}
