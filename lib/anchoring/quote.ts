import type { Target } from '../model/target.ts';
import { ApproximatePattern, unitsOf } from '../text/approximate.ts';
import { fold } from '../text/normalise.ts';

/** A context with fewer units than this says nothing. */
const LEAST_CONTEXT = 4;

/** One side's context, folded; `pattern` is null where there is too little of it to say anything. */
export interface Context {
  readonly text: string;
  readonly length: number;
  readonly pattern: ApproximatePattern | null;
}

/** A part of the words that starts at unit `at` of them. */
export interface Piece {
  readonly at: number;
  readonly pattern: ApproximatePattern;
}

const PIECE = 16;
const FEWEST_PIECES = 3;

function cutInPieces(codes: Uint16Array): Piece[] {
  const count = Math.floor(codes.length / PIECE);
  if (count < FEWEST_PIECES) return [];
  return Array.from({ length: count }, (_, index) => {
    const at = Math.floor((index * codes.length) / count);
    const end = Math.floor(((index + 1) * codes.length) / count);
    return { at, pattern: new ApproximatePattern(codes.subarray(at, end)) };
  });
}

/** A target prepared for searching: its words and context as skeletons. */
export class Quote {
  readonly target: Target;
  /** The skeleton of the exact words. */
  readonly text: string;
  readonly codes: Uint16Array;
  readonly length: number;
  readonly before: Context;
  readonly after: Context;
  /** Whether the words were the first, or the last, of their text: there its end is their context. */
  readonly opensText: boolean;
  readonly closesText: boolean;
  private compiled: ApproximatePattern | null = null;
  private cut: readonly Piece[] | null = null;

  constructor(target: Target) {
    this.target = target;
    const exact = fold(target.quote.exact, 'skeleton');
    this.text = exact.text;
    this.codes = exact.codes.subarray(0, exact.length);
    this.length = exact.length;
    this.before = contextOf(target.quote.prefix);
    this.after = contextOf(target.quote.suffix);
    const { prefix, suffix } = target.quote;
    this.opensText = prefix === '' && target.position.start === 0;
    // A target of another tool may come without any context.
    this.closesText = suffix === '' && (prefix !== '' || this.opensText);
  }

  get pattern(): ApproximatePattern {
    this.compiled ??= new ApproximatePattern(this.codes);
    return this.compiled;
  }

  /**
   * The words in pieces of equal length, at least 16 units each; empty if there would be fewer than
   * three.
   */
  get pieces(): readonly Piece[] {
    this.cut ??= cutInPieces(this.codes);
    return this.cut;
  }

  /** Context, words, context: what is looked up in the page's index. */
  get surrounded(): Uint16Array {
    return unitsOf(this.before.text + this.text + this.after.text);
  }
}

function contextOf(raw: string): Context {
  const folded = fold(raw, 'skeleton');
  const codes = folded.codes.subarray(0, folded.length);
  return {
    text: folded.text,
    length: folded.length,
    pattern: folded.length < LEAST_CONTEXT ? null : new ApproximatePattern(codes),
  };
}
