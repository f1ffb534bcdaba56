import type { StoreFailure } from '../../lib/model/store-failure.ts';

/**
 * What happened to the last words typed. `saved` is shown only when nothing typed could be lost any
 * more.
 */
export type SaveState = 'idle' | 'typing' | 'saving' | 'saved' | { readonly failed: StoreFailure };
