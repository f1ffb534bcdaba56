/** Half-open `[start, end)` in UTF-16 units of a named text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
