import { statedDate } from '../metadata/stated-date.ts';

const CLOCK = String.raw`(?<hour>[01]?\d|2[0-3])\s?[:.h]\s?(?<minute>[0-5]\d)(?![\d.:])(?:\s?(?<half>[ap])\.?m\b\.?)?(?:\s?(?<zone>GMT|UTC|Z)\b)?(?:\s(?:[A-Z]{2,5}\b|Uhr\b|hrs?\b))?`;
/** Only the time, with at most a short word or two before it ("Posted at", "Update:"). */
const WHOLE = new RegExp(String.raw`^(?:[\p{L}\s:,|·•–—-]{0,24}\s)?${CLOCK}[\s|·•.:–—-]*$`, 'u');
const LEADING = new RegExp(String.raw`^[[(]?${CLOCK}[\])]?(?:\s*[|·•:–—-]|\s|$)`, 'u');
const ANYWHERE = new RegExp(String.raw`(?<![\d.:])${CLOCK}`, 'u');

/**
 * A time of day as ISO 8601 writes it without a date ("T14:05", "T09:30Z"), from a text that
 * contains nothing else.
 */
export function readClock(text: string): string | null {
  return text.length > 60 ? null : compose(WHOLE.exec(text.trim()));
}

/** A time of day that a text begins with ("10:42 – Bridge closed"). */
export function readLeadingClock(text: string): string | null {
  return compose(LEADING.exec(text.slice(0, 60).trimStart()));
}

/**
 * The moment that a short label gives, with the precision it gives: day and time if the day has its
 * year, otherwise the time of day, otherwise the day. Null if it gives neither.
 */
export function readMoment(label: string): string | null {
  const clock = compose(ANYWHERE.exec(label));
  const day = statedDate(DAY.exec(label)?.[0]);
  if (clock === null) return day;
  return day?.length === 'yyyy-mm-dd'.length ? `${day}${clock}` : clock;
}

const DAY = /\d{4}-\d{2}-\d{2}|\d{1,2}\s+[a-z]{3,9}\.?\s+\d{4}|[a-z]{3,9}\.?\s+\d{1,2},?\s+\d{4}/i;

/** A date attribute that is precise at least to the minute; for "10:42", the time of day. */
export function readStamp(written: string | null): string | null {
  const date = statedDate(written);
  if (date === null) return readClock(written ?? '');
  return date.includes('T') ? date : null;
}

function compose(match: RegExpExecArray | null): string | null {
  const { hour, minute, half, zone } = match?.groups ?? {};
  if (hour === undefined || minute === undefined) return null;
  const isTwelve = half !== undefined;
  if (isTwelve && (Number(hour) < 1 || Number(hour) > 12)) return null;
  const hours = isTwelve ? (Number(hour) % 12) + (half === 'p' ? 12 : 0) : Number(hour);
  return `T${String(hours).padStart(2, '0')}:${minute}${zone === undefined ? '' : 'Z'}`;
}
