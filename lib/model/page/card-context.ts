import type { ClaimLinks } from './met-claim.ts';
import type { PageReview } from './page-review.ts';
import type { Story, Subject } from '../story.ts';

/**
 * What a card shows from the rest of the library, except where its claim was met before, since
 * finding that can take longer.
 */
export interface CardContext extends ClaimLinks {
  /** The story being worked on. */
  readonly story: Story | null;
  /**
   * Whether the annotation stays out of exports, by itself or by its story; before it is stored,
   * whether the story being worked on is sensitive.
   */
  readonly isSensitive: boolean;
  /** Whether the person gave a name, with which decisions are signed. */
  readonly isNamed: boolean;
  /**
   * The subjects that figures may be logged to: the last used first, those of the story before the
   * others; includes every subject that the claim's figures are logged to.
   */
  readonly subjects: readonly Subject[];
  /** The fact checks that the claim's page carries, where it is open; left out where nobody asked. */
  readonly reviews?: readonly PageReview[];
}
