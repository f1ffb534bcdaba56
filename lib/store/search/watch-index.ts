import type { StoryId } from '../../model/ids.ts';
import { observe } from '../observe.ts';
import type { Store } from '../store.ts';
import { LibraryIndex } from './library-index.ts';
import { prepareOrder } from './order-entries.ts';
import { rebuildPacks } from './rebuild-packs.ts';
import { PACK_FORM, STATE } from '../packs/search-packs.ts';

/** Packs read at once: few enough that taking them in never blocks the thread for long. */
const SLICE = 32;

/** The progress of the index. */
export type IndexStep =
  | { readonly step: 'reading' }
  /** Made anew, after an update or damage. */
  | { readonly step: 'rebuilding'; readonly share: number }
  /** Ready, or changed since. */
  | { readonly step: 'ready'; readonly index: LibraryIndex };

/** Lets other work use the thread. */
type Pause = () => PromiseLike<void>;

/**
 * Reads the search index and keeps it up to date with what any page or the background writes, until
 * the signal aborts. An index that is missing, in an older form or damaged is rebuilt first.
 * Whether the index lacks annotations is only checked once it is in use, since that check takes as
 * long as reading it; if it does, it is rebuilt then.
 */
export async function watchIndex(
  store: Store,
  signal: AbortSignal,
  onStep: (step: IndexStep) => void,
  pause: Pause,
): Promise<void> {
  const rebuild = (): Promise<void> =>
    rebuildPacks(store, (share) => {
      onStep({ step: 'rebuilding', share });
    });
  onStep({ step: 'reading' });
  let loaded = await loadIndex(store, pause);
  if (loaded === null) {
    await rebuild();
    loaded = await loadIndex(store, pause);
  }
  if (signal.aborted) return;
  if (loaded === null) throw new Error('the search index cannot be read right after it was made');
  const { index } = loaded;
  let seen = loaded.stamp;
  onStep({ step: 'ready', index });
  const following = follow(store, signal, async (stamp, hidden) => {
    const isHiddenAnew = index.hideStories(hidden);
    if (stamp <= seen && !isHiddenAnew) return;
    await takeSince(store, index, seen, pause);
    if (signal.aborted) return;
    // What was written while the packs were read has a later stamp, and is picked up by that.
    seen = Math.max(seen, stamp);
    onStep({ step: 'ready', index });
  });
  // A rebuilt index has new stamps.
  const checking = isWhole(store, loaded, signal, pause).then((isIt) => (isIt ? null : rebuild()));
  await Promise.all([following, checking]);
}

/**
 * Calls back with each new stamp and the sensitive stories, one call at a time; ends when the
 * signal aborts. Throws what a call throws.
 */
function follow(
  store: Store,
  signal: AbortSignal,
  onStamp: (stamp: number, hidden: ReadonlySet<StoryId>) => Promise<void>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let last = Promise.resolve();
    observe(
      async () => ({
        stamp: (await store.database.searchPacks.get(STATE))?.stamp ?? 0,
        hidden: await sensitiveStories(store),
      }),
      signal,
      ({ stamp, hidden }) => {
        last = last.then(() => onStamp(stamp, hidden));
        last.catch(reject);
      },
      reject,
    );
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}

async function sensitiveStories({ database }: Store): Promise<ReadonlySet<StoryId>> {
  const stories = await database.stories.toArray();
  return new Set(stories.flatMap(({ id, sensitive }) => (sensitive ? [id] : [])));
}

/**
 * Takes in the packs written since a stamp, in slices: an action on thousands of annotations writes
 * all packs.
 */
async function takeSince(
  { database: { searchPacks } }: Store,
  index: LibraryIndex,
  stamp: number,
  pause: Pause,
): Promise<void> {
  const keys = await searchPacks.where('stamp').above(stamp).primaryKeys();
  for (let at = 0; at < keys.length; at += SLICE) {
    const rows = await searchPacks.bulkGet(keys.slice(at, at + SLICE));
    index.put(rows.filter((row) => row !== undefined));
    await pause();
  }
  await prepare(index, pause);
}

/**
 * Does the joining and sorting that the first question would otherwise need. Each step blocks the
 * thread for a while; its result is kept.
 */
async function prepare(index: LibraryIndex, pause: Pause): Promise<void> {
  const { columns } = index;
  await pause();
  prepareOrder(columns);
  await pause();
}

interface Loaded {
  readonly index: LibraryIndex;
  readonly stamp: number;
}

/** The whole index as stored, read in slices; null if it must be rebuilt. */
async function loadIndex(store: Store, pause: Pause): Promise<Loaded | null> {
  const { searchPacks } = store.database;
  const state = await searchPacks.get(STATE);
  if (state?.pack !== STATE || !('form' in state) || state.form !== PACK_FORM) return null;
  const index = new LibraryIndex();
  const { stamp } = state;
  try {
    const keys = (await searchPacks.toCollection().primaryKeys()).sort();
    const slices = keys.filter((_key, at) => at % SLICE === 0);
    // All are requested at once, so that the next slice is read while one is taken in.
    await Promise.all(
      slices.map(async (first, at) => {
        const until = slices[at + 1] ?? '\uffff';
        const rows = await searchPacks.where(':id').between(first, until, true, false).toArray();
        index.put(rows);
      }),
    );
    index.hideStories(await sensitiveStories(store));
  } catch (error) {
    // A pack whose columns do not fit each other is as good as missing.
    if (error instanceof RangeError || error instanceof SyntaxError || error instanceof TypeError)
      return null;
    throw error;
  }
  await pause();
  await prepare(index, pause);
  return { index, stamp };
}

/**
 * Keys read at once when annotations are counted: the browser's own count would delay every other
 * request made meanwhile.
 */
const KEYS = 5000;

/**
 * Whether the index holds as many annotations as are stored. If it was written to meanwhile, it is
 * assumed to be complete.
 */
async function isWhole(
  { database: { annotations, searchPacks } }: Store,
  { index, stamp }: Loaded,
  signal: AbortSignal,
  pause: Pause,
): Promise<boolean> {
  let count = 0;
  for (let last = ''; ;) {
    if (signal.aborted) return true;
    const keys = await annotations.where(':id').above(last).limit(KEYS).primaryKeys();
    count += keys.length;
    if (keys.length < KEYS) break;
    last = keys.at(-1) ?? last;
    await pause();
  }
  return count === index.size || (await searchPacks.get(STATE))?.stamp !== stamp;
}
