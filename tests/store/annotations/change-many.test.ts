import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { AnnotationId } from '../../../lib/model/ids.ts';
import {
  changeMany,
  undoMany,
  type ManyChange,
} from '../../../lib/store/annotations/change-many.ts';
import { applyImport } from '../../../lib/store/transfer/import.ts';
import { allRecords } from '../../../lib/store/transfer/records.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import {
  deleteSearch,
  listSearches,
  moveSearch,
  putSearch,
  saveSearch,
} from '../../../lib/store/search/saved-searches.ts';
import { LibraryIndex } from '../../../lib/store/search/library-index.ts';
import type { Store } from '../../../lib/store/store.ts';
import { generateLibrary } from '../../library/generated-library.ts';
import { testStore, valueOf } from '../records.ts';

const SIZE = 1200;
const tagged: ManyChange = { kind: 'edit', patchOf: ({ tags }) => ({ tags: [...tags, 'new'] }) };

async function library(): Promise<{ store: Store; ids: AnnotationId[] }> {
  const store = testStore();
  const records = generateLibrary(SIZE);
  valueOf(await applyImport(store, records, 'keep stored'));
  const live = records.annotations.filter(({ deletedAt }) => deletedAt === null);
  return { store, ids: live.map(({ id }) => id) };
}

/** Everything except history and the times of changes. */
async function state(store: Store): Promise<unknown> {
  const { annotations } = valueOf(await allRecords(store));
  return annotations.map(({ revision: _, modifiedAt: __, ...rest }) => rest);
}

async function tagsInIndex(store: Store, tag: string): Promise<number> {
  const index = new LibraryIndex();
  index.put(await store.database.searchPacks.toArray());
  const { labels, labelNumbers } = index.columns;
  return [...labelNumbers].filter((number) => labels[number] === `#${tag}`).length;
}

describe('changing many annotations', () => {
  it('writes each with its revision, keeps the index, and is taken back as a whole', async () => {
    const { store, ids } = await library();
    const before = await state(store);
    const shares: number[] = [];
    const done = valueOf(
      await changeMany(store, ids, tagged, { onProgress: (share) => shares.push(share) }),
    );
    expect(done.changed).toBe(ids.length);
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(1);
    expect(await tagsInIndex(store, 'new')).toBe(ids.length);
    const { revisions } = valueOf(await allRecords(store));
    expect(revisions).toHaveLength(SIZE + ids.length);
    const undone = valueOf(await undoMany(store, done.undo));
    expect(undone.changed).toBe(ids.length);
    expect(await state(store)).toEqual(before);
    expect(await tagsInIndex(store, 'new')).toBe(0);
  });

  it('moves to the trash and back', async () => {
    const { store, ids } = await library();
    const some = ids.slice(0, 700);
    const before = await state(store);
    const done = valueOf(await changeMany(store, some, { kind: 'delete' }));
    const left = await store.database.annotations.filter((row) => row.deletedAt === null).count();
    expect(left).toBe(ids.length - 700);
    expect(valueOf(await changeMany(store, some, { kind: 'delete' })).changed).toBe(0);
    valueOf(await undoMany(store, done.undo));
    expect(await state(store)).toEqual(before);
  });

  it('changes nothing when it is cancelled on the way', async () => {
    const { store, ids } = await library();
    const before = valueOf(await allRecords(store));
    const ending = new AbortController();
    const options = {
      signal: ending.signal,
      onProgress: () => {
        ending.abort();
      },
    };
    const result = await changeMany(store, ids, tagged, options);
    expect(result).toEqual({ ok: false, reason: { code: 'cancelled' } });
    expect(valueOf(await allRecords(store))).toEqual(before);
    expect(await tagsInIndex(store, 'new')).toBe(0);
  });

  it('leaves what others changed since when it is taken back', async () => {
    const { store, ids } = await library();
    const [first = '' as AnnotationId, ...others] = ids.slice(0, 3);
    const done = valueOf(await changeMany(store, [first, ...others], tagged));
    valueOf(await saveAnnotation(store, { id: first, baseRevision: 2, patch: { note: 'mine' } }));
    expect(valueOf(await undoMany(store, done.undo)).changed).toBe(2);
    const row = await store.database.annotations.get(first);
    expect(row).toMatchObject({ note: 'mine' });
    expect(row?.tags).toContain('new');
  });

  it('writes no revision for what would not change', async () => {
    const { store, ids } = await library();
    const none: ManyChange = { kind: 'edit', patchOf: () => ({}) };
    expect(valueOf(await changeMany(store, ids, none)).changed).toBe(0);
  });
});

describe('an import that is cancelled', () => {
  it('leaves the library as it was', async () => {
    const store = testStore();
    const before = valueOf(await allRecords(store));
    const ending = new AbortController();
    const result = await applyImport(store, generateLibrary(SIZE), 'keep stored', {
      signal: ending.signal,
      onProgress: (share) => {
        if (share > 0.4) ending.abort();
      },
    });
    expect(result).toEqual({ ok: false, reason: { code: 'cancelled' } });
    expect(valueOf(await allRecords(store))).toEqual(before);
    expect(await store.database.searchPacks.count()).toBe(1);
  });
});

describe('saved searches', () => {
  it('keep their order, are moved, deleted and brought back where they stood', async () => {
    const store = testStore();
    const names = async (): Promise<string[]> =>
      valueOf(await listSearches(store)).map(({ name }) => name);
    for (const name of ['a', 'b', 'c']) valueOf(await saveSearch(store, name, `tag:${name}`));
    const [, b] = valueOf(await listSearches(store));
    if (b === undefined) throw new Error('nothing was saved');
    await moveSearch(store, b.id, 1);
    expect(await names()).toEqual(['a', 'c', 'b']);
    await moveSearch(store, b.id, 1);
    expect(await names()).toEqual(['a', 'c', 'b']);
    await moveSearch(store, b.id, -1);
    await deleteSearch(store, b.id);
    expect(await names()).toEqual(['a', 'c']);
    await putSearch(store, b);
    expect(await names()).toEqual(['a', 'b', 'c']);
    valueOf(await saveSearch(store, 'a', 'tag:other'));
    expect(await names()).toEqual(['a', 'b', 'c']);
    expect(valueOf(await listSearches(store))[0]?.text).toBe('tag:other');
  });
});
