import type { SourceId } from '../ids.ts';

/** A page with annotations, and when it was last looked at. */
export interface PageLook {
  readonly id: SourceId;
  readonly url: string;
  readonly title: string;
  readonly site: string;
  /** ISO 8601 UTC. */
  readonly lastSeenAt: string;
  /** One of its annotations, or the story it is in, is marked sensitive. */
  readonly isSensitive: boolean;
}
