import { observe } from '../observe.ts';
import type { Store } from '../store.ts';
import { LibraryIndex } from './library-index.ts';
import { rebuildPacks } from './rebuild-packs.ts';
import { PACK_FORM, STATE } from './search-packs.ts';

/** Packs read at once: small enough that taking them in never holds the thread for long. */
const SLICE = 64;

/** How far the index is. */
export type IndexStep =
  | { readonly step: 'reading' }
  /** Made anew, after an update or damage. */
  | { readonly step: 'rebuilding'; readonly share: number }
  /** Ready, or changed since. */
  | { readonly step: 'ready'; readonly index: LibraryIndex };

/**
 * Reads the search index and keeps it up to date with what any page or the background writes, until the signal aborts. An index that is
 * missing, of an older form or damaged is made anew first.
 */
export async function watchIndex(
  store: Store,
  signal: AbortSignal,
  onStep: (step: IndexStep) => void,
): Promise<void> {
  onStep({ step: 'reading' });
  let loaded = await loadIndex(store);
  if (loaded === null) {
    await rebuildPacks(store, (share) => {
      onStep({ step: 'rebuilding', share });
    });
    loaded = await loadIndex(store);
  }
  if (signal.aborted) return;
  if (loaded === null) throw new Error('the search index cannot be read right after it was made');
  const { index } = loaded;
  let seen = loaded.stamp;
  onStep({ step: 'ready', index });
  await follow(store, signal, async (stamp) => {
    if (stamp <= seen) return;
    const rows = await store.database.searchPacks.where('stamp').above(seen).toArray();
    for (const row of rows) seen = Math.max(seen, row.stamp);
    index.put(rows);
    onStep({ step: 'ready', index });
  });
}

/** Calls back with each new stamp, one call at a time; ends when the signal aborts. Throws what a call throws. */
function follow(
  store: Store,
  signal: AbortSignal,
  onStamp: (stamp: number) => Promise<void>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let last = Promise.resolve();
    observe(
      async () => (await store.database.searchPacks.get(STATE))?.stamp ?? 0,
      signal,
      (stamp) => {
        last = last.then(() => onStamp(stamp));
        last.catch(reject);
      },
      reject,
    );
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}

interface Loaded {
  readonly index: LibraryIndex;
  readonly stamp: number;
}

/** The whole index as it is stored, read in slices; null where it must be made anew. */
async function loadIndex({ database }: Store): Promise<Loaded | null> {
  const { searchPacks, annotations } = database;
  const state = await searchPacks.get(STATE);
  if (state?.pack !== STATE || !('form' in state) || state.form !== PACK_FORM) return null;
  const index = new LibraryIndex();
  const { stamp } = state;
  try {
    const keys = (await searchPacks.toCollection().primaryKeys()).sort();
    const slices = keys.filter((_key, at) => at % SLICE === 0);
    // Asked for all at once: the next slice is read while one is taken in.
    await Promise.all(
      slices.map(async (first, at) => {
        const until = slices[at + 1] ?? '\uffff';
        const rows = await searchPacks.where(':id').between(first, until, true, false).toArray();
        index.put(rows);
      }),
    );
  } catch (error) {
    // A pack whose columns do not fit each other: as good as missing.
    if (error instanceof RangeError || error instanceof SyntaxError || error instanceof TypeError)
      return null;
    throw error;
  }
  const now = await database.transaction('r', [searchPacks, annotations], async () => ({
    stamp: (await searchPacks.get(STATE))?.stamp,
    count: await annotations.count(),
  }));
  const isWhole = now.stamp !== stamp || now.count === index.size;
  return isWhole ? { index, stamp } : null;
}
