const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/i;
const SLASHED = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/;
const MAIL =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3,9})\.?,?\s+(\d{4})(?:,?\s+(\d{2}):(\d{2})(?::(\d{2}))?\s*(GMT|UTC|Z|[+-]\d{2}:?\d{2})?)?$/i;
const AMERICAN = /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;

/**
 * A date as a page gives it, in ISO 8601 with the precision and offset it was given with (never
 * padded, never moved to another zone); fractions of a second are dropped. Null if it is not such a
 * date. Reads ISO 8601, RFC 2822 and English month names.
 */
export function statedDate(written: string | null | undefined): string | null {
  const value = written?.trim() ?? '';
  if (value.length > 60) return null;
  const iso = ISO.exec(value) ?? COMPACT.exec(value) ?? SLASHED.exec(value);
  if (iso) return compose(iso[1], iso[2], iso[3], [iso[4], iso[5], iso[6]], iso[7]);
  const mail = MAIL.exec(value);
  if (mail)
    return compose(mail[3], monthNumber(mail[2]), mail[1], [mail[4], mail[5], mail[6]], mail[7]);
  const american = AMERICAN.exec(value);
  return american
    ? compose(american[3], monthNumber(american[1]), american[2], [], undefined)
    : null;
}

function compose(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  time: readonly (string | undefined)[],
  zone: string | undefined,
): string | null {
  if (year === undefined || month === '') return null;
  if (!isCalendarDate(Number(year), Number(month ?? 1), Number(day ?? 1))) return null;
  const date = [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'));
  const [hour, minute, second] = time;
  if (hour === undefined || minute === undefined) return date.join('-');
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return date.join('-');
  return `${date.join('-')}T${[hour, minute, second].filter((part) => part !== undefined).join(':')}${offset(zone)}`;
}

function offset(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^(z|gmt|utc)$/i.test(zone)) return 'Z';
  return `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
}

function isCalendarDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Two digits; empty if the word is not an English month. */
function monthNumber(word: string | undefined): string {
  const index = MONTHS.indexOf((word ?? '').slice(0, 3).toLowerCase());
  return index < 0 ? '' : String(index + 1).padStart(2, '0');
}
