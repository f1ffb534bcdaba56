import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { applyImport } from '../../../lib/store/transfer/import.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import { findEntries } from '../../../lib/store/search/find-entries.ts';
import type { LibraryIndex } from '../../../lib/store/search/library-index.ts';
import { watchIndex, type IndexStep } from '../../../lib/store/search/watch-index.ts';
import type { Store } from '../../../lib/store/store.ts';
import { parseQuery } from '../../../lib/text/query/parse-query.ts';
import { generateLibrary } from '../../library/generated-library.ts';
import { claim, stored, testStore, valueOf } from '../records.ts';

const NO_NAMES = { scales: [], stories: [], subjects: [] };

function finds({ columns }: LibraryIndex, query: string): boolean {
  return findEntries(columns, parseQuery(query).terms, NO_NAMES, false).includes(1);
}

describe('watching the index', () => {
  /** The steps seen until the index finds something. */
  async function watchUntil(store: Store, query: string, start?: () => unknown): Promise<string[]> {
    const watching = new AbortController();
    const steps: string[] = [];
    await new Promise<void>((resolve, reject) => {
      const onStep = (step: IndexStep): void => {
        if (steps.at(-1) !== step.step) steps.push(step.step);
        if (step.step !== 'ready') return;
        if (finds(step.index, query)) resolve();
        else void start?.();
      };
      watchIndex(store, watching.signal, onStep, () => Promise.resolve()).catch(reject);
    });
    watching.abort();
    return steps;
  }

  it('learns of what another tab writes', async () => {
    const name = 'watched';
    const mine = testStore(name);
    const other = { ...testStore(name), newId: mine.newId };
    await stored(mine);
    expect(
      await watchUntil(mine, 'boats', () => stored(other, { claim: claim('Two boats.') })),
    ).toEqual(['reading', 'ready']);
  });

  it('takes in what changes thousands at once with pauses, whole', async () => {
    const store = testStore();
    const watching = new AbortController();
    let pauses = 0;
    const pause = (): Promise<void> => {
      pauses += 1;
      return Promise.resolve();
    };
    const size = await new Promise<number>((resolve, reject) => {
      const onStep = (step: IndexStep): void => {
        if (step.step !== 'ready') return;
        if (step.index.size > 0) resolve(step.index.size);
        else {
          pauses = 0;
          void applyImport(store, generateLibrary(600), 'keep stored');
        }
      };
      watchIndex(store, watching.signal, onStep, pause).catch(reject);
    });
    watching.abort();
    expect(size).toBe(600);
    expect(pauses).toBeGreaterThan(10);
  });

  it.each<[string, (store: Store) => PromiseLike<unknown>]>([
    ['missing', ({ database }) => database.searchPacks.clear()],
    [
      'of an older form',
      ({ database }) => database.table('searchPacks').update('state', { form: 0 }),
    ],
    [
      'with a damaged pack',
      ({ database }) =>
        database.table('searchPacks').where('pack').startsWith('e').modify({ ids: 'a b c' }),
    ],
    [
      'with a pack of something else',
      ({ database }) =>
        database.table('searchPacks').where('pack').startsWith('e').modify({ textEnds: null }),
    ],
  ])('makes one anew that is %s', async (_what, damage) => {
    const store = testStore();
    await stored(store, { claim: claim('Nine boats.') });
    await damage(store);
    expect(await watchUntil(store, 'boats')).toEqual(['reading', 'rebuilding', 'ready']);
  });

  it('finds out that a pack is missing once it is ready, and makes it anew', async () => {
    const store = testStore();
    await stored(store, { claim: claim('Nine boats.') });
    await store.database.searchPacks.where('pack').startsWith('e').delete();
    expect(await watchUntil(store, 'boats')).toEqual(['reading', 'ready', 'rebuilding', 'ready']);
  });

  it.each<[string, (store: Store) => PromiseLike<unknown>]>([
    [
      'a damaged pack',
      ({ database }) =>
        database.table('searchPacks').where('pack').startsWith('e').modify({ times: 'x' }),
    ],
    [
      'a pack of the form before places were kept',
      async ({ database }) => {
        const packs = database.table<object>('searchPacks');
        await packs.where('pack').startsWith('e').modify({ starts: undefined });
        await packs.update('state', { form: 7 });
      },
    ],
  ])('saves over %s, which is then made anew', async (_what, damage) => {
    const store = testStore();
    const one = await stored(store, { claim: claim('Nine boats.') });
    await damage(store);
    valueOf(await saveAnnotation(store, { id: one.id, baseRevision: 1, patch: { note: 'quay' } }));
    expect(await watchUntil(store, 'quay')).toEqual(['reading', 'rebuilding', 'ready']);
  });
});
