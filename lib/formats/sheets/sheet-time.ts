import { knownTime } from '../report/report-texts.ts';

/** A day, and the minute in it where that is known, of the reader's zone: it sorts as it is written. */
export interface SheetTime {
  /** 2025-05-12. */
  readonly day: string;
  /** 09:05. */
  readonly clock: string | null;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const MINUTE = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/**
 * A time of the record for a cell: whole days and times in one form, anything less precise (a year,
 * a month) or not a time at all as it was written; null where nothing is known.
 */
export function sheetTime(written: string | null | undefined): SheetTime | string | null {
  const known = knownTime(written)?.trim() ?? '';
  if (known === '') return null;
  if (Number.isNaN(Date.parse(known))) return known;
  if (DAY.test(known)) return { day: known, clock: null };
  if (!MINUTE.test(known)) return known;
  const at = new Date(known);
  const two = (part: number): string => String(part).padStart(2, '0');
  const year = String(at.getFullYear()).padStart(4, '0');
  return {
    day: `${year}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    clock: `${two(at.getHours())}:${two(at.getMinutes())}`,
  };
}

/** "2025-05-12 09:05". */
export function sheetTimeText({ day, clock }: SheetTime): string {
  return clock === null ? day : `${day} ${clock}`;
}
