import type { Evidence } from '../evidence.ts';

/** A fact check that a page carries about a claim, as it would be evidence. */
export interface PageReview extends Pick<Evidence, 'publisher' | 'publishedAt' | 'title'> {
  /** The claim reviewed. */
  readonly quote: string;
  /** The verdict in the publisher's words; empty where it is not said. */
  readonly note: string;
  /** The page that carries it, as visited; never another address that it names. */
  readonly url: string;
}
