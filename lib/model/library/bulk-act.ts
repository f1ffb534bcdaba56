import type { Status } from '../annotation.ts';
import type { StoryId } from '../ids.ts';
import type { Scale } from '../scale.ts';

/** What a bulk action changes in each annotation. */
export type BulkEdit =
  | { readonly kind: 'tag'; readonly tag: string; readonly isRemoved: boolean }
  | { readonly kind: 'status'; readonly status: Status }
  /** Null takes it out of its story. */
  | { readonly kind: 'story'; readonly storyId: StoryId | null }
  /** On the whole statement; null removes the level. */
  | { readonly kind: 'verdict'; readonly scale: Scale; readonly level: string | null };

/** What a bulk action does to each chosen annotation and one undo reverts. */
export type BulkChange = BulkEdit | { readonly kind: 'delete' } | { readonly kind: 'restore' };

/** What can be done to each chosen annotation. */
export type BulkAct = BulkChange | { readonly kind: 'erase' };
