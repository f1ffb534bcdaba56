/**
 * How one date relates to another; `unclear` if they may overlap or cannot be put on one time line.
 */
export type TimeOrder = 'earlier' | 'later' | 'same' | 'unclear';

interface Moment {
  /** Half-open, in minutes: since the epoch, or of the day if only a time of day is given. */
  readonly from: number;
  readonly to: number;
  readonly line: 'calendar' | 'clock';
  /** The offset is stated, so that the place on the time line is certain. */
  readonly isFixed: boolean;
}

const DATE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/i;
const CLOCK = /^T?(\d{1,2}):(\d{2})(?::\d{2})?(Z|[+-]\d{2}:?\d{2})?$/i;
const DAY = 24 * 60;
/** Clocks on earth differ from UTC by at most this many minutes, to either side. */
const FURTHEST_WEST = 12 * 60;
const FURTHEST_EAST = 14 * 60;

/**
 * How `a` relates to `b`, each as precise as it is written: 1945; 2025-05; 2025-05-09;
 * 2025-05-09T10:42+01:00; 09:00. Two dates without an offset are assumed to be from the same place;
 * if only one has an offset, the other may be from anywhere on earth. Anything that is not such a
 * date is unclear.
 */
export function timeOrder(a: string, b: string): TimeOrder {
  if (a.trim() === b.trim()) return 'same';
  const [one, two] = [readMoment(a), readMoment(b)];
  if (one === null || two?.line !== one.line) return 'unclear';
  const [first, second] = one.isFixed === two.isFixed ? [one, two] : [loosen(one), loosen(two)];
  if (first.from === second.from && first.to === second.to) return 'same';
  if (first.to <= second.from) return 'earlier';
  if (second.to <= first.from) return 'later';
  return 'unclear';
}

/**
 * The middle of a date in minutes since the epoch, for drawing it on a time line; null for anything
 * that is not a calendar date.
 */
export function timeOf(written: string): number | null {
  const moment = readMoment(written);
  return moment?.line === 'calendar' ? (moment.from + moment.to) / 2 : null;
}

function readMoment(written: string): Moment | null {
  const clock = CLOCK.exec(written.trim());
  if (clock) {
    const from = Number(clock[1]) * 60 + Number(clock[2]) - offsetOf(clock[3]);
    return { from, to: from + 1, line: 'clock', isFixed: clock[3] !== undefined };
  }
  const [, year, month, day, hour, minute, , zone] = DATE.exec(written.trim()) ?? [];
  if (year === undefined) return null;
  const start = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)) / 60_000;
  if (hour === undefined || minute === undefined) {
    return { from: start, to: endOf(Number(year), month, day), line: 'calendar', isFixed: false };
  }
  const from = start + Number(hour) * 60 + Number(minute) - offsetOf(zone);
  return { from, to: from + 1, line: 'calendar', isFixed: zone !== undefined };
}

function endOf(year: number, month: string | undefined, day: string | undefined): number {
  if (month === undefined) return Date.UTC(year + 1, 0) / 60_000;
  if (day === undefined) return Date.UTC(year, Number(month)) / 60_000;
  return Date.UTC(year, Number(month) - 1, Number(day)) / 60_000 + DAY;
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone.toUpperCase() === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}

function loosen(moment: Moment): Moment {
  if (moment.isFixed) return moment;
  return { ...moment, from: moment.from - FURTHEST_EAST, to: moment.to + FURTHEST_WEST };
}
