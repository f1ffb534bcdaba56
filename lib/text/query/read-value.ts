/** The bounds of a figure condition. */
export interface Numbers {
  readonly low: number | null;
  readonly high: number | null;
  readonly isStrict: boolean;
}

const DATE = /^\d{4}(?:-(\d\d)(?:-(\d\d))?)?$/;
const NUMBER = /^-?(?:\d+|\d{1,3}(?:[,_]\d{3})+)(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i;
const SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, bn: 1e9 };

/** A year, month or day that exists; null for anything else. */
export function readDate(text: string): string | null {
  const parts = DATE.exec(text.trim());
  if (parts === null) return null;
  const [date, month = '01', day = '01'] = parts;
  const full = `${date.slice(0, 4)}-${month}-${day}`;
  const time = Date.parse(`${full}T00:00:00Z`);
  // A day that the month does not have would overflow into the next.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(full) ? date : null;
}

/** The ends of a period, each a date as `readDate` accepts it; null is open. */
export interface Dates {
  readonly from: string | null;
  readonly to: string | null;
}

/** `2026-05`, `2026-05..2026-07`, `2026-05..` or `..2026-07`; null for anything else. */
export function readDates(text: string): Dates | null {
  const [first = '', second, ...more] = text.trim().split('..');
  if (more.length > 0) return null;
  const ends = [first, second ?? first].map((end) => (end === '' ? null : readDate(end)));
  const [from = null, to = null] = ends;
  const isRead = ends.every(
    (end, at) => end !== null || (second !== undefined && [first, second][at] === ''),
  );
  if (!isRead || (from === null && to === null)) return null;
  return from !== null && to !== null && from > to && !from.startsWith(to) ? null : { from, to };
}

/** `>10`, `>=10`, `<10`, `<=10`, `10..20` or `10`; null for anything else. */
export function readNumberTerm(text: string): Numbers | null {
  const [from, to, ...more] = text.trim().split('..');
  if (from === undefined || more.length > 0) return null;
  if (to !== undefined) {
    const [low, high] = [readNumber(from), readNumber(to)];
    return low === null || high === null || low > high ? null : { low, high, isStrict: false };
  }
  const [, sign = '', digits = ''] = /^([<>]?=?)\s*(.*)$/su.exec(from) ?? [];
  const value = readNumber(digits);
  if (value === null) return null;
  const isStrict = sign === '>' || sign === '<';
  if (sign.startsWith('>')) return { low: value, high: null, isStrict };
  if (sign.startsWith('<')) return { low: null, high: value, isStrict };
  return { low: value, high: value, isStrict: false };
}

/** Digits, with commas between thousands, a decimal point, and k, m, b or bn after them. */
function readNumber(text: string): number | null {
  const [, digits = '', scale = ''] = /^(.*?)(k|m|bn?)?$/isu.exec(text) ?? [];
  if (!NUMBER.test(digits)) return null;
  const value = Number(digits.replace(/[,_]/g, '')) * (SCALES[scale.toLowerCase()] ?? 1);
  return Number.isFinite(value) ? value : null;
}
