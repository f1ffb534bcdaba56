import type { Steps } from '../scheduling/steps.ts';

/**
 * Units in a gram: in text without white space, long enough to be rare and short enough to survive
 * edits.
 */
const GRAM = 5;
/** Positions written between two pauses. */
const SLICE = 65_536;
/**
 * A gram that occurs more often than this (plus a share of the text) proves nothing and is not
 * counted.
 */
const COMMON = 24;
const COMMON_SHARE = 1 / 8192;
/**
 * Neighbouring diagonals are counted together, since an insertion or two shifts a passage by this
 * much.
 */
const DIAGONALS_PER_BIN = 32;
/** Only the first units of longer patterns are searched for. */
const LONGEST_PATTERN = 8192;

/**
 * A diagonal on which pattern and text share grams: pattern offset 0 is near `offset` in the text.
 */
export interface Seed {
  readonly offset: number;
  readonly votes: number;
}

function hash(codes: Uint16Array, at: number): number {
  let value = 0;
  for (let index = at; index < at + GRAM; index++) {
    value = Math.imul(value ^ (codes[index] ?? 0), 0x9e3779b1);
    value ^= value >>> 15;
  }
  return value;
}

/** Where each gram of a text occurs: positions sorted by the hash of the gram that starts there. */
export class GramIndex {
  private readonly mask: number;
  private readonly heads: Int32Array;
  private readonly positions: Int32Array;
  private readonly votes: Int32Array;
  private readonly commonest: number;
  private readonly bins: number;

  private constructor(count: number, length: number) {
    let buckets = 1024;
    while (buckets < count && buckets < 1 << 18) buckets *= 2;
    this.mask = buckets - 1;
    this.heads = new Int32Array(buckets + 1);
    this.positions = new Int32Array(count);
    this.bins = Math.ceil((length + LONGEST_PATTERN) / DIAGONALS_PER_BIN) + 2;
    this.votes = new Int32Array(this.bins);
    this.commonest = COMMON + length * COMMON_SHARE;
  }

  /** Indexes `codes[0, length)`, pausing (yielding) after each slice. Linear in time and memory. */
  static *build(codes: Uint16Array, length: number): Steps<GramIndex> {
    const count = Math.max(0, length - GRAM + 1);
    const index = new GramIndex(count, length);
    const { heads, positions, mask } = index;
    const keys = new Int32Array(count);
    for (let at = 0; at < count; at++) {
      if (at % SLICE === SLICE - 1) yield;
      const key = hash(codes, at) & mask;
      keys[at] = key;
      heads[key + 1] = (heads[key + 1] ?? 0) + 1;
    }
    for (let key = 0; key <= mask; key++)
      heads[key + 1] = (heads[key + 1] ?? 0) + (heads[key] ?? 0);
    yield;
    for (let at = count - 1; at >= 0; at--) {
      if (at % SLICE === SLICE - 1) yield;
      const key = (keys[at] ?? 0) + 1;
      const slot = (heads[key] ?? 0) - 1;
      heads[key] = slot;
      positions[slot] = at;
    }
    // Each head is now one bucket early: bucket `key` is [heads[key + 1], heads[key + 2]).
    heads.copyWithin(0, 1);
    heads[mask + 1] = count;
    return index;
  }

  /**
   * The diagonals that share most grams with a pattern, most first, at most `limit`, each with at
   * least `least` grams. Common grams are left out.
   */
  seeds(pattern: Uint16Array, limit: number, least: number): Seed[] {
    const head = pattern.subarray(0, LONGEST_PATTERN);
    const touched = this.vote(head);
    const found = this.peaks(touched, head.length, least);
    for (const bin of touched) this.votes[bin] = 0;
    return found.sort((a, b) => b.votes - a.votes).slice(0, limit);
  }

  /**
   * Counts shared grams per bin of diagonals; returns the bins that have any. Diagonals are shifted
   * up by the pattern's length, so that none is negative.
   */
  private vote(pattern: Uint16Array): number[] {
    const touched: number[] = [];
    for (let at = 0; at + GRAM <= pattern.length; at++) {
      const key = hash(pattern, at) & this.mask;
      const first = this.heads[key] ?? 0;
      const end = this.heads[key + 1] ?? 0;
      if (end - first > this.commonest) continue;
      for (let slot = first; slot < end; slot++) {
        const bin = ((this.positions[slot] ?? 0) - at + pattern.length) >> 5;
        const votes = this.votes[bin] ?? 0;
        if (votes === 0) touched.push(bin);
        this.votes[bin] = votes + 1;
      }
    }
    return touched;
  }

  private peaks(touched: readonly number[], shift: number, least: number): Seed[] {
    const seeds: Seed[] = [];
    for (const bin of touched) {
      const own = this.votes[bin] ?? 0;
      const next = this.votes[bin + 1] ?? 0;
      const before = this.votes[bin - 1] ?? 0;
      const votes = own + Math.max(before, next);
      if (own < before || own < next || votes < least) continue;
      seeds.push({ offset: bin * DIAGONALS_PER_BIN + DIAGONALS_PER_BIN / 2 - shift, votes });
    }
    return seeds;
  }
}
