import { isTypedDate } from './typed-date.ts';

/** A month's name must be typed up to here at least ("sept", "сен"). */
const SHORTEST_MONTH = 3;

const DAY_FIRST = /^(\d{1,2})\.?\s+(\p{L}+)\.?,?(?:\s+(\d{4})(?:\s*г\.?)?)?$/u;
const MONTH_FIRST = /^(\p{L}+)\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/u;
const MONTH_ONLY = /^(\p{L}+)\.?,?\s+(\d{4})(?:\s*г\.?)?$/u;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/**
 * The day, month or year that a person typed, with the precision it has: "3 May", "May 3, 2025",
 * "3 мая 2025", "May 2025", "3.5.2025", or any date in the form of ISO 8601. Without a year it is the last such
 * day up to `today` (ISO 8601). Null where it is no date; "3/5/2025" is none, since it has two
 * readings.
 */
export function parseDay(text: string, lang: string, today: string): string | null {
  const typed = text.trim().replace(/\s+/gu, ' ');
  if (isTypedDate(typed)) return typed;
  const dotted = DOTTED.exec(typed);
  if (dotted !== null) return dayOf(dotted[3], Number(dotted[2]), dotted[1], today);
  const dayFirst = DAY_FIRST.exec(typed);
  if (dayFirst !== null) {
    return dayOf(dayFirst[3], monthOf(dayFirst[2] ?? '', lang), dayFirst[1], today);
  }
  const monthFirst = MONTH_FIRST.exec(typed);
  if (monthFirst !== null) {
    return dayOf(monthFirst[3], monthOf(monthFirst[1] ?? '', lang), monthFirst[2], today);
  }
  const month = MONTH_ONLY.exec(typed);
  if (month === null) return null;
  const number = monthOf(month[1] ?? '', lang);
  return number === null ? null : `${month[2] ?? ''}-${twoDigits(number)}`;
}

function dayOf(
  year: string | undefined,
  month: number | null,
  day: string | undefined,
  today: string,
): string | null {
  if (month === null || day === undefined) return null;
  const inYear = (of: number): string => `${of}-${twoDigits(month)}-${twoDigits(Number(day))}`;
  const thisYear = Number(today.slice(0, 4));
  const isAhead = inYear(thisYear) > today.slice(0, 10);
  const found = inYear(year === undefined ? thisYear - (isAhead ? 1 : 0) : Number(year));
  return isTypedDate(found) ? found : null;
}

/** A month by its name in the language, as it stands alone or beside a day, or the beginning of it. */
function monthOf(name: string, lang: string): number | null {
  const typed = name.toLocaleLowerCase(lang);
  if (typed.length < SHORTEST_MONTH) return null;
  const alone = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' });
  const beside = new Intl.DateTimeFormat(lang, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  const found = Array.from({ length: 12 }, (_none, index) => index).filter((index) => {
    const date = new Date(Date.UTC(2000, index, 1));
    const inDay = beside.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
    return [alone.format(date), inDay].some((full) =>
      full.toLocaleLowerCase(lang).startsWith(typed),
    );
  });
  return found.length === 1 && found[0] !== undefined ? found[0] + 1 : null;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
