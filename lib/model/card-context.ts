import type { MetClaims } from './met-claim.ts';
import type { Story, Subject } from './story.ts';

/** What a card shows of the rest of the library. */
export interface CardContext extends MetClaims {
  /** The story that is worked on. */
  readonly story: Story | null;
  /** Subjects a figure may be logged to, the last used first, those of the story before the others. */
  readonly subjects: readonly Subject[];
}
