import type { Span } from '../model/span.ts';

/** Words with the text beside them, raw. */
export interface WordsInContext {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** A change that the words themselves do not show: `span` includes what was added beside them. */
export interface EdgeChange {
  readonly span: Span;
  readonly old: string;
  readonly new: string;
}
