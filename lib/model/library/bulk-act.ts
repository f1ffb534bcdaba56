import type { Status } from '../annotation.ts';
import type { Scale } from '../scale.ts';

/** What a bulk act changes in each annotation. */
export type BulkEdit =
  | { readonly kind: 'tag'; readonly tag: string; readonly isRemoved: boolean }
  | { readonly kind: 'status'; readonly status: Status }
  /** On the whole statement; null takes the level back. */
  | { readonly kind: 'verdict'; readonly scale: Scale; readonly level: string | null };

/** What a bulk act does to each annotation chosen and one undo takes back. */
export type BulkChange = BulkEdit | { readonly kind: 'delete' } | { readonly kind: 'restore' };

/** What can be done to each annotation chosen. */
export type BulkAct = BulkChange | { readonly kind: 'erase' };
