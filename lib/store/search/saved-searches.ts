import { success, type Result } from '../../model/result.ts';
import { savedSearchSchema } from '../../model/schemas/saved-search-schema.ts';
import type { SavedSearch } from '../../model/library/saved-search.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { toResult } from '../to-result.ts';
import { assertSchema } from '../assert-schema.ts';
import type { Store } from '../store.ts';

/** The saved searches, in their order. */
export function listSearches(store: Store): Promise<Result<readonly SavedSearch[], StoreFailure>> {
  return toResult(async () => {
    const searches = await store.database.searches.toArray();
    return success(searches.sort((a, b) => a.place - b.place));
  });
}

/**
 * Saves a search under a name, at the end of the list. One with the same name is replaced in its
 * place.
 */
export function saveSearch(
  store: Store,
  name: string,
  text: string,
): Promise<Result<SavedSearch, StoreFailure>> {
  return toResult(() => {
    const { searches } = store.database;
    return store.database.transaction('rw', searches, async () => {
      const all = await searches.toArray();
      const known = all.find((search) => search.name === name);
      const last = all.reduce((place, search) => Math.max(place, search.place), 0);
      const next = { id: known?.id ?? store.newId(), place: known?.place ?? last + 1 };
      const search = assertSchema(savedSearchSchema, { ...next, name, text });
      await searches.put(search);
      return success(search);
    });
  });
}

/** Writes a search exactly as given: one that was deleted comes back in its old place. */
export function putSearch(store: Store, search: SavedSearch): Promise<Result<null, StoreFailure>> {
  return toResult(async () => {
    await store.database.searches.put(assertSchema(savedSearchSchema, search));
    return success(null);
  });
}

/** Deletes a search; `putSearch` brings it back. */
export function deleteSearch(store: Store, id: string): Promise<Result<null, StoreFailure>> {
  return toResult(async () => {
    await store.database.searches.delete(id);
    return success(null);
  });
}

/** Moves a search one place up or down; at either end it stays. */
export function moveSearch(
  store: Store,
  id: string,
  by: 1 | -1,
): Promise<Result<null, StoreFailure>> {
  return toResult(() => {
    const { searches } = store.database;
    return store.database.transaction('rw', searches, async () => {
      const all = (await searches.toArray()).sort((a, b) => a.place - b.place);
      const at = all.findIndex((search) => search.id === id);
      const [own, other] = [all[at], all[at + by]];
      if (own !== undefined && other !== undefined)
        await searches.bulkPut([
          { ...own, place: other.place },
          { ...other, place: own.place },
        ]);
      return success(null);
    });
  });
}
