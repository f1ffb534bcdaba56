/** One axis: converts numbers to positions, and holds the labels beside it. */
export interface Axis {
  readonly isLog: boolean;
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** 0 at `low`, 1 at `high`; below 0 or above 1 outside these. */
  readonly at: (value: number) => number;
}

/** Numbers that differ by more than this factor are shown on a logarithmic scale. */
const ORDERS = 30;
const MOST_TICKS = 6;

/**
 * An axis that holds all values with some room; logarithmic if all are above zero and differ by
 * orders of magnitude.
 */
export function makeAxis(values: readonly number[]): Axis {
  const finite = values.filter(Number.isFinite);
  const [least, most] = [Math.min(...finite), Math.max(...finite)];
  if (finite.length === 0) return linear(0, 1);
  return least > 0 && most / least > ORDERS ? logarithmic(least, most) : linear(least, most);
}

/**
 * Numbers nearer to each other than this, relative to their size or in absolute terms, count as
 * one: no scale has room for such small steps.
 */
const SAME_FOR_SIZE = 1e-9;
const SAME_AT_ALL = 1e-12;

function linear(least: number, most: number): Axis {
  const size = Math.max(Math.abs(least), Math.abs(most));
  const isOne = most - least <= Math.max(SAME_AT_ALL, size * SAME_FOR_SIZE);
  const room = isOne ? Math.max(Math.abs(most) * 0.2, 1) : (most - least) * 0.08;
  const isNearZero = least >= 0 && least - room < (most - least) * 0.6;
  const isWhole = Number.isInteger(least) && Number.isInteger(most) && most - least < MOST_TICKS;
  const nice = niceStep((most - least + 2 * room) / MOST_TICKS);
  // Nobody counts half people: no tick between whole numbers that are close together is a fraction.
  const step = isWhole ? Math.max(1, nice) : nice;
  const low = isNearZero ? 0 : Math.floor((least - room) / step) * step;
  const high = Math.ceil((most + room) / step) * step;
  const count = Math.round((high - low) / step);
  return {
    isLog: false,
    low,
    high,
    ticks: Array.from({ length: count + 1 }, (_, index) => tidy(low + index * step)),
    at: (value) => (value - low) / (high - low),
  };
}

function logarithmic(least: number, most: number): Axis {
  const from = Math.floor(Math.log10(least) + 1e-9);
  const to = Math.max(from + 1, Math.ceil(Math.log10(most) - 1e-9));
  const every = Math.ceil((to - from) / MOST_TICKS);
  const exponents = Array.from(
    { length: Math.floor((to - from) / every) + 1 },
    (_, index) => from + index * every,
  );
  return {
    isLog: true,
    low: 10 ** from,
    high: 10 ** to,
    ticks: exponents.map((exponent) => 10 ** exponent),
    at: (value) => (value > 0 ? (Math.log10(value) - from) / (to - from) : -1),
  };
}

/** The next of 1, 2, 5, 10, … above. */
function niceStep(least: number): number {
  const order = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].find((factor) => factor * order >= least * (1 - 1e-9)) ?? 10;
  return step * order;
}

/** Without the rounding errors of floating point. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
