/**
 * Year, month, day, then time with its offset from UTC; parts may be missing from the right (ISO
 * 8601, as in RFC 3339 and EDTF level 0).
 */
const SHAPE =
  /^\d{4}(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T(?<hour>\d\d):(?<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?)?)?$/;

/**
 * Whether a typed text is a date of some precision: 1945; 2025-05; 2025-05-09;
 * 2025-05-09T10:42+01:00. A day that does not exist in the calendar is not a date.
 */
export function isTypedDate(text: string): boolean {
  const parts = SHAPE.exec(text)?.groups;
  if (parts === undefined) return SHAPE.test(text);
  const { month = '01', day = '01', hour = '00' } = parts;
  if (Number(hour) > 23) return false;
  const date = new Date(`${text.slice(0, 4)}-${month}-${day}T00:00:00Z`);
  // Some engines take a day past the end of a month for one of the next month.
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}
