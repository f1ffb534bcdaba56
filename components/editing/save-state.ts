import type { StoreFailure } from '../../lib/model/store-failure.ts';

/** What became of the last words typed. `saved` shows only when nothing typed could be lost any more. */
export type SaveState = 'idle' | 'typing' | 'saving' | 'saved' | { readonly failed: StoreFailure };
