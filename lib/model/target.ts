/** W3C TextQuoteSelector: the exact words and up to 32 UTF-16 units on either side, from the page text. */
export interface TextQuoteSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** W3C TextPositionSelector: half-open UTF-16 offsets in the page text. */
export interface TextPositionSelector {
  readonly start: number;
  readonly end: number;
}

/** Words of a page text and where they are in it. */
export interface Passage {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
}

/** What a table says a cell is about: the labels of its row and of its column; null for none. */
export interface CellLabels {
  readonly row: string | null;
  readonly column: string | null;
}

/** What an annotation is attached to. */
export interface Target extends Passage {
  /**
   * For words in a table: the labels of each cell they touch, in text order. Missing outside tables,
   * and in what was noted before they were kept.
   */
  readonly cells?: readonly CellLabels[];
  /** For words selected inside a sentence: that sentence. */
  readonly sentence?: Passage;
}
