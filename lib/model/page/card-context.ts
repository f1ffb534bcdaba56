import type { ClaimLinks } from './met-claim.ts';
import type { Story, Subject } from '../story.ts';

/**
 * What a card shows of the rest of the library, but for where its claim was met before: finding
 * that can take longer.
 */
export interface CardContext extends ClaimLinks {
  /** The story that is worked on. */
  readonly story: Story | null;
  /**
   * What figures may be logged to, the last used first, those of the story before the others; all
   * that the claim's figures are logged to among them.
   */
  readonly subjects: readonly Subject[];
}
