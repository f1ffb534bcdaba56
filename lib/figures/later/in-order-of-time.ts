import type { LiveEntry } from '../../model/page/live-entry.ts';

/**
 * The entries in order of time, oldest first. Leaves out those without a certain place in that
 * order: pinned entries, those without a time or with one of another precision than the rest, and
 * those whose time contradicts the order of the page (a summary at the top that is rewritten).
 * Times without a day may run over midnight ("23:50" beside "00:40").
 */
export function inOrderOfTime(entries: readonly LiveEntry[]): readonly LiveEntry[] {
  const timed = overMidnight(sameClock(entries.filter(({ isPinned }) => !isPinned)));
  const rising = longestRun(timed.map(({ at }) => at));
  const falling = longestRun(timed.map(({ at }) => -at));
  const isNewestFirst = falling.length > rising.length;
  // Equal times alone show no direction.
  if (falling.length === rising.length && timed.length > 1) return [];
  const kept = (isNewestFirst ? falling.toReversed() : rising).flatMap(
    (index) => timed[index] ?? [],
  );
  return kept.map(({ entry }) => entry);
}

interface Timed {
  readonly entry: LiveEntry;
  /** In minutes, comparable with the others'. */
  readonly at: number;
  /** What the time is given as: "day clock zone", "clock". */
  readonly clock: string;
}

const DAY = 24 * 60;
/** A step of the clock as long as this is one over midnight the other way; in minutes. */
const OVER_MIDNIGHT = 16 * 60;

/**
 * Times of day alone, with the days between them counted where the page steps over midnight. Empty
 * if there are only such steps, since they do not tell on which side the newest is.
 */
function overMidnight(timed: readonly Timed[]): readonly Timed[] {
  if (timed[0]?.clock !== 'clock') return timed;
  const steps = timed.slice(1).map(({ at }, index) => at - (timed[index]?.at ?? at));
  const isOver = (step: number): boolean => Math.abs(step) >= OVER_MIDNIGHT;
  if (!steps.some(isOver)) return timed;
  if (steps.every(isOver)) return [];
  let days = 0;
  return timed.map((one, index) => {
    const step = steps[index - 1] ?? 0;
    if (isOver(step)) days -= Math.sign(step);
    return { ...one, at: one.at + days * DAY };
  });
}

/**
 * The entries whose times can be compared: the largest of four groups (those with an offset, those
 * without one, those with only a time of day, those with only a day).
 */
function sameClock(entries: readonly LiveEntry[]): readonly Timed[] {
  const groups = new Map<string, Timed[]>();
  for (const entry of entries) {
    const time = readTime(entry.postedAt);
    if (time === null) continue;
    const group = groups.get(time.clock) ?? [];
    groups.set(time.clock, group);
    group.push({ entry, ...time });
  }
  return [...groups.values()].reduce(
    (most, group) => (group.length > most.length ? group : most),
    [],
  );
}

const TIME =
  /^(?<day>\d{4}-\d{2}-\d{2})?(?:T(?<clock>\d{2}:\d{2})(?::\d{2})?(?<zone>Z|[+-]\d{2}:\d{2})?)?$/;
const MINUTE_MS = 60_000;

function readTime(postedAt: string | null): { clock: string; at: number } | null {
  const { day, clock, zone } = TIME.exec(postedAt ?? '')?.groups ?? {};
  if (day === undefined && clock === undefined) return null;
  const at = Date.parse(
    `${day ?? '1970-01-01'}T${clock ?? '00:00'}${day === undefined ? 'Z' : (zone ?? 'Z')}`,
  );
  if (Number.isNaN(at)) return null;
  const parts = [
    day === undefined ? '' : 'day',
    clock === undefined ? '' : 'clock',
    day !== undefined && zone !== undefined ? 'zone' : '',
  ];
  return { clock: parts.filter((part) => part !== '').join(' '), at: at / MINUTE_MS };
}

/** Indices of the longest subsequence that never falls. O(n log n). */
function longestRun(values: readonly number[]): readonly number[] {
  const tails: number[] = [];
  const before: (number | undefined)[] = [];
  values.forEach((value, index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) <= value) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1];
    tails[low] = index;
  });
  const run: number[] = [];
  for (let at = tails.at(-1); at !== undefined; at = before[at]) run.push(at);
  return run.reverse();
}
