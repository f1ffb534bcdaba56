import type { SourceId } from './ids.ts';
import type { TextQuoteSelector } from './target.ts';

/** A detected claim that a person waved off on one source; it stays dismissed there. */
export interface Dismissal {
  readonly id: string;
  readonly sourceId: SourceId;
  readonly quote: TextQuoteSelector;
  readonly reason: string;
  readonly at: string;
}
