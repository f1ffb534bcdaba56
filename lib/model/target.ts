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

/** What an annotation is attached to. */
export interface Target {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
}
