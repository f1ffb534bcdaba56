import type { ListGroup } from './library-model.ts';

/**
 * Heights in px of the parts of a virtual list: all lines have the same, all group headings
 * another.
 */
export interface LineHeights {
  readonly line: number;
  readonly heading: number;
}

/** Where lines and headings of a list are, in px from its top. Takes logarithmic time. */
export class LineLayout {
  readonly #heights: LineHeights;
  readonly #lines: number;
  readonly #groups: readonly ListGroup[];

  constructor(lines: number, groups: readonly ListGroup[], heights: LineHeights) {
    this.#lines = lines;
    this.#groups = groups;
    this.#heights = heights;
  }

  get height(): number {
    return this.#lines * this.#heights.line + this.#groups.length * this.#heights.heading;
  }

  topOf(line: number): number {
    return line * this.#heights.line + this.#headingsBefore(line) * this.#heights.heading;
  }

  topOfGroup(group: number): number {
    const start = this.#groups[group]?.start ?? 0;
    return start * this.#heights.line + group * this.#heights.heading;
  }

  /**
   * The part of a group, its heading included, that is between two lines, inclusive: its lines are
   * drawn, and only there a heading is in view.
   */
  partOfGroup(group: number, first: number, last: number): { top: number; height: number } {
    const top = Math.max(this.topOfGroup(group), this.topOf(first) - this.#heights.heading);
    const end = group + 1 < this.#groups.length ? this.topOfGroup(group + 1) : this.height;
    return { top, height: Math.min(end, this.topOf(last) + this.#heights.line) - top };
  }

  /** The line at a height, or the nearest one. */
  lineAt(y: number): number {
    let [low, high] = [0, Math.max(0, this.#lines - 1)];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.topOf(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The groups that have a line between `first` and `last`, inclusive. */
  groupsIn(first: number, last: number): readonly number[] {
    const from = Math.max(0, this.#headingsBefore(first) - 1);
    const to = this.#headingsBefore(last);
    return Array.from({ length: Math.max(0, to - from) }, (_none, at) => from + at);
  }

  /** How many headings are above a line, including that of its own group. */
  #headingsBefore(line: number): number {
    let [low, high] = [0, this.#groups.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#groups[middle]?.start ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
