/**
 * Approximate matching by bit-parallel dynamic programming: G. Myers, "A fast bit-vector algorithm
 * for approximate string matching based on dynamic programming", J. ACM 46 (1999), in the form of
 * H. Hyyrö (2003). A pattern is found anywhere in a text (free start and end); an error is one unit
 * inserted, deleted or replaced. Time is text length times pattern words of 32 units.
 */

/** Half-open span in the searched text and the number of errors (edit distance) against the whole pattern. */
export interface ApproximateMatch {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/**
 * The row of a unit in a pattern's masks; 0 means it has none. Used by one search at a time, which
 * leaves it empty.
 */
const slotOf = new Uint16Array(65_536);

/**
 * A stretch of text to process: from `from` to `to` (exclusive) by `step`; if `anchored`, skipping
 * text at the start counts as errors too.
 */
interface Course {
  readonly text: Uint16Array;
  readonly from: number;
  readonly to: number;
  readonly step: 1 | -1;
  readonly anchored: 0 | 1;
}

/**
 * Where the pattern ends with the fewest errors (the first such place), and the errors if it had to
 * end with the text.
 */
interface BestEnd {
  readonly end: number;
  readonly errors: number;
  readonly final: number;
}

/** A pattern's units, and for each unit a bit for every position it has in the pattern. */
interface Masks {
  readonly length: number;
  readonly words: number;
  readonly units: readonly number[];
  readonly bits: Int32Array;
}

function compile(codes: Uint16Array): Masks {
  const words = Math.max(1, (codes.length + 31) >> 5);
  const units = [...new Set(codes)];
  const bits = new Int32Array((units.length + 1) * words);
  const rows = new Map(units.map((unit, index) => [unit, (index + 1) * words]));
  codes.forEach((code, index) => {
    const cell = (rows.get(code) ?? 0) + (index >> 5);
    bits[cell] = (bits[cell] ?? 0) | (1 << (index & 31));
  });
  return { length: codes.length, words, units, bits };
}

function run(course: Course, masks: Masks): BestEnd {
  masks.units.forEach((unit, index) => {
    slotOf[unit] = index + 1;
  });
  const best = masks.words === 1 ? runOneWord(course, masks) : runWords(course, masks);
  for (const unit of masks.units) slotOf[unit] = 0;
  return best;
}

function runOneWord({ text, from, to, step, anchored }: Course, masks: Masks): BestEnd {
  const { bits } = masks;
  const last = 1 << (masks.length - 1);
  let positive = -1;
  let negative = 0;
  let errors = masks.length;
  let best: number = masks.length;
  let bestEnd = from;
  for (let at = from; at !== to; at += step) {
    const equal = bits[slotOf[text[at] ?? 0] ?? 0] ?? 0;
    const diagonal = (((equal & positive) + positive) ^ positive) | equal | negative;
    let up = negative | ~(diagonal | positive);
    let down = positive & diagonal;
    if ((up & last) !== 0) errors++;
    else if ((down & last) !== 0) errors--;
    up = (up << 1) | anchored;
    down <<= 1;
    positive = down | ~(diagonal | up);
    negative = up & diagonal;
    if (errors < best) {
      best = errors;
      bestEnd = at + step;
    }
  }
  return { end: bestEnd, errors: best, final: errors };
}

function runWords({ text, from, to, step, anchored }: Course, masks: Masks): BestEnd {
  const { bits, words } = masks;
  const positives = new Int32Array(words).fill(-1);
  const negatives = new Int32Array(words);
  const last = 1 << ((masks.length - 1) & 31);
  let errors = masks.length;
  let best: number = masks.length;
  let bestEnd = from;
  for (let at = from; at !== to; at += step) {
    const row = (slotOf[text[at] ?? 0] ?? 0) * words;
    let carryUp: number = anchored;
    let carryDown = 0;
    let lastUp = 0;
    let lastDown = 0;
    for (let word = 0; word < words; word++) {
      const positive = positives[word] ?? 0;
      const matching = bits[row + word] ?? 0;
      const vertical = matching | (negatives[word] ?? 0);
      const equal = matching | carryDown;
      const diagonal = (((equal & positive) + positive) ^ positive) | equal;
      lastUp = (negatives[word] ?? 0) | ~(diagonal | positive);
      lastDown = positive & diagonal;
      const up = (lastUp << 1) | carryUp;
      const down = (lastDown << 1) | carryDown;
      carryUp = lastUp >>> 31;
      carryDown = lastDown >>> 31;
      positives[word] = down | ~(vertical | up);
      negatives[word] = up & vertical;
    }
    if ((lastUp & last) !== 0) errors++;
    else if ((lastDown & last) !== 0) errors--;
    if (errors < best) {
      best = errors;
      bestEnd = at + step;
    }
  }
  return { end: bestEnd, errors: best, final: errors };
}

/** A pattern prepared for searching several texts or windows. */
export class ApproximatePattern {
  readonly length: number;
  private readonly codes: Uint16Array;
  private readonly forward: Masks;
  private reversed: Masks | null = null;

  /** `codes` are UTF-16 units; they are not copied. */
  constructor(codes: Uint16Array) {
    this.codes = codes;
    this.length = codes.length;
    this.forward = compile(codes);
  }

  /**
   * The place in `text[from, to)` most like the pattern, or null if it has more than `maxErrors`.
   * Among equals the first one; it starts as late as that number of errors allows. An empty pattern
   * is never found.
   */
  search(text: Uint16Array, from: number, to: number, maxErrors: number): ApproximateMatch | null {
    if (this.length === 0 || from >= to) return null;
    const { end, errors } = run({ text, from, to, step: 1, anchored: 0 }, this.forward);
    if (errors > maxErrors || errors >= this.length) return null;
    const lowest = Math.max(from, end - this.length - errors);
    this.reversed ??= compile(this.codes.slice().reverse());
    const back = run({ text, from: end - 1, to: lowest - 1, step: -1, anchored: 1 }, this.reversed);
    return { start: back.end + 1, end, errors };
  }

  /**
   * The fewest errors with which the pattern ends anywhere in `text[from, to)`; its length if
   * nothing is alike.
   */
  leastErrors(text: Uint16Array, from: number, to: number): number {
    if (from >= to || this.length === 0) return this.length;
    return run({ text, from, to, step: 1, anchored: 0 }, this.forward).errors;
  }

  /** The edit distance between the pattern and all of `text[from, to)`. */
  distance(text: Uint16Array, from: number, to: number): number {
    if (this.length === 0 || from >= to) return Math.max(this.length, to - from);
    return run({ text, from, to, step: 1, anchored: 1 }, this.forward).final;
  }
}

/** The UTF-16 units of a string. */
export function unitsOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at);
  return codes;
}

/**
 * The place in a text most like a pattern, with at most `maxErrors`, or null. For a single search;
 * for many see `ApproximatePattern`.
 */
export function findApproximate(
  text: string,
  pattern: string,
  maxErrors: number,
): ApproximateMatch | null {
  return new ApproximatePattern(unitsOf(pattern)).search(unitsOf(text), 0, text.length, maxErrors);
}
