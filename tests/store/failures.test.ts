import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toResult } from '../../lib/store/to-result.ts';
import { createAnnotation } from '../../lib/store/annotations/create-annotation.ts';
import { saveDraft } from '../../lib/store/annotations/drafts.ts';
import { deleteEverything } from '../../lib/store/annotations/erase.ts';
import { applyImport } from '../../lib/store/transfer/import.ts';
import { loadPage } from '../../lib/store/reading/load-page.ts';
import { allRecords } from '../../lib/store/transfer/records.ts';
import { saveAnnotation } from '../../lib/store/annotations/save-annotation.ts';
import type { Store } from '../../lib/store/store.ts';
import { claim, metadata, newAnnotation, stored, testStore, valueOf } from './records.ts';

const full = { ok: false, reason: { code: 'storage-full' } };

type Write = (this: IDBObjectStore, value: unknown, key?: IDBValidKey) => IDBRequest<IDBValidKey>;

/** Makes the disk full from the `nth` write on. */
function fillDiskAt(nth: number): void {
  let writes = 0;
  for (const method of ['add', 'put'] as const) {
    const write = Reflect.get(IDBObjectStore.prototype, method) as Write;
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...row: Parameters<Write>
    ) {
      writes += 1;
      if (writes >= nth) throw new DOMException('full', 'QuotaExceededError');
      return write.apply(this, row);
    });
  }
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function everything(store: Store): Promise<string> {
  return JSON.stringify(valueOf(await allRecords(store)));
}

describe('a full disk', () => {
  it.each([1, 2, 3, 4])('at write %i of a new annotation leaves all as it was', async (nth) => {
    const store = testStore();
    await stored(store);
    const before = await everything(store);
    fillDiskAt(nth);
    const another = newAnnotation({ claim: claim('Nine.'), pageText: 'other' });
    expect(await createAnnotation(store, another)).toEqual(full);
    vi.restoreAllMocks();
    expect(await everything(store)).toBe(before);
  });

  it.each([1, 2])('at write %i of a save keeps the stored state and the draft', async (nth) => {
    const store = testStore();
    const { id } = await stored(store);
    const edit = { id, baseRevision: 1, patch: { note: 'typed' } };
    await saveDraft(store, edit);
    const before = await everything(store);
    fillDiskAt(nth);
    expect(await saveAnnotation(store, edit)).toEqual(full);
    vi.restoreAllMocks();
    expect(await everything(store)).toBe(before);
    expect(valueOf(await saveAnnotation(store, edit)).note).toBe('typed');
  });

  it.each([1, 3, 6])('at write %i of an import takes nothing in', async (nth) => {
    const store = testStore();
    await stored(store);
    await stored(store, { claim: claim('Nine.') });
    const records = valueOf(await allRecords(store));
    const other = testStore();
    const before = await everything(other);
    fillDiskAt(nth);
    expect(await applyImport(other, records, 'keep stored')).toEqual(full);
    vi.restoreAllMocks();
    expect(await everything(other)).toBe(before);
  });

  it('leaves all as it was when it hits the seeding of an emptied library', async () => {
    const store = testStore();
    await stored(store);
    const before = await everything(store);
    fillDiskAt(1);
    expect(await deleteEverything(store)).toEqual(full);
    vi.restoreAllMocks();
    expect(await everything(store)).toBe(before);
  });
});

describe('a store that cannot be opened', () => {
  it('is answered as unavailable, as in a private window', async () => {
    const store = testStore();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
    });
    const answer = await loadPage(store, metadata().url, null);
    expect(answer).toEqual({ ok: false, reason: { code: 'storage-unavailable' } });
  });

  it('throws on what is a fault of ours', async () => {
    await expect(toResult(() => Promise.reject(new TypeError('broken')))).rejects.toThrow('broken');
  });
});
