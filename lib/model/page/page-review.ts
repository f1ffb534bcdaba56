/** A fact check that a page carries about a claim, as its publisher describes it. */
export interface PageReview {
  /** The claim reviewed. */
  readonly claim: string;
  /** Null where it is not said. */
  readonly publisher: string | null;
  /** In the publisher's words; empty where it is not said. */
  readonly verdict: string;
  /** As written there; null where it is not said or cannot be read. */
  readonly publishedAt: string | null;
  /** Its headline; empty where it has none. */
  readonly title: string;
  /** The page that carries it, as visited; never another address that it names. */
  readonly url: string;
}
