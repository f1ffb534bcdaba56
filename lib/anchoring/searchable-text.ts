import type { Span } from '../model/span.ts';
import { GramIndex } from '../text/gram-index.ts';
import { foldSliced, type FoldedText } from '../text/normalise.ts';
import { finish, type Steps } from '../scheduling/steps.ts';

/**
 * A page text prepared for finding quotes. Offsets are in its skeleton (see `normalise.ts`) unless
 * they are called raw.
 */
export class SearchableText {
  readonly raw: string;
  readonly folded: FoldedText;
  private index: GramIndex | null = null;

  private constructor(raw: string, folded: FoldedText) {
    this.raw = raw;
    this.folded = folded;
  }

  /** Ready for exact search at once; the index for approximate search is built on first use. */
  static of(raw: string): SearchableText {
    return finish(SearchableText.sliced(raw));
  }

  /** The same in slices of a few milliseconds. */
  static *sliced(raw: string): Steps<SearchableText> {
    return new SearchableText(raw, yield* foldSliced(raw, 'skeleton'));
  }

  get codes(): Uint16Array {
    return this.folded.codes;
  }

  get length(): number {
    return this.folded.length;
  }

  /** The index for approximate search, built in slices on first use. */
  *indexSliced(): Steps<GramIndex> {
    this.index ??= yield* GramIndex.build(this.codes, this.length);
    return this.index;
  }

  get grams(): GramIndex {
    return this.index ?? finish(this.indexSliced());
  }

  /** Where the occurrences of a folded string start, at most `limit` of them. */
  occurrences(wanted: string, limit: number): number[] {
    const found: number[] = [];
    if (wanted === '') return found;
    let at = this.folded.text.indexOf(wanted);
    while (at >= 0 && found.length < limit) {
      found.push(at);
      at = this.folded.text.indexOf(wanted, at + 1);
    }
    return found;
  }

  toRaw(span: Span): Span {
    return this.folded.toRaw(span);
  }
}
