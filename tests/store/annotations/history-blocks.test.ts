import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { LibraryRecords } from '../../../lib/model/library/library-records.ts';
import { listCorrections } from '../../../lib/store/reading/corrections.ts';
import { readDetail } from '../../../lib/store/reading/detail.ts';
import { eraseAnnotations } from '../../../lib/store/annotations/erase.ts';
import { applyImport } from '../../../lib/store/transfer/import.ts';
import { measureLibrary } from '../../../lib/store/reading/measure-library.ts';
import { allRecords } from '../../../lib/store/transfer/records.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import type { Store } from '../../../lib/store/store.ts';
import { generateLibrary } from '../../library/generated-library.ts';
import { claim, finding, stored, testStore, valueOf } from '../records.ts';

const PUBLISHED = { url: 'https://desk.example/1', at: '2026-01-01' };

async function edit(store: Store, id: Annotation['id'], base: number, note: string) {
  return await saveAnnotation(store, { id, baseRevision: base, patch: { note } });
}

/** A library with one annotation, made and then edited, and the same library as records. */
async function written(): Promise<{ id: Annotation['id']; records: LibraryRecords }> {
  const store = testStore();
  const { id } = await stored(store, { claim: claim('Nine boats came.') });
  valueOf(await edit(store, id, 1, 'one'));
  return { id, records: valueOf(await allRecords(store)) };
}

async function taken(records: LibraryRecords, store = testStore()): Promise<Store> {
  valueOf(await applyImport(store, records, 'keep stored'));
  return store;
}

async function historyOf(store: Store, id: Annotation['id']): Promise<unknown[]> {
  const detail = valueOf(await readDetail(store, id));
  return (detail?.revisions ?? []).map(({ seq, change, after }) => [seq, change, after.note]);
}

describe('a history that came in with a file', () => {
  it('goes on with what is decided here, and goes out whole', async () => {
    const { id, records } = await written();
    const store = await taken(records);
    expect(await store.database.revisions.count()).toBe(0);
    valueOf(await edit(store, id, 2, 'two'));
    expect(await historyOf(store, id)).toEqual([
      [1, 'create', ''],
      [2, 'edit', 'one'],
      [3, 'edit', 'two'],
    ]);
    const all = valueOf(await allRecords(store));
    expect(all.revisions.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(valueOf(await measureLibrary(store)).entries.revisions).toBe(3);
  });

  it('tells what somebody edited from, so that a conflict is seen', async () => {
    const { id, records } = await written();
    const store = await taken(records);
    expect(await edit(store, id, 1, 'other')).toMatchObject({
      ok: false,
      reason: { code: 'conflict', fields: ['note'] },
    });
    const tags = { id, baseRevision: 1, patch: { tags: ['quay'] } };
    expect(valueOf(await saveAnnotation(store, tags))).toMatchObject({
      note: 'one',
      tags: ['quay'],
    });
  });

  it('takes the place of its own beginning, row by row or packed', async () => {
    const { id, records } = await written();
    const begun = {
      ...records,
      annotations: records.annotations.map((one) => ({ ...one, revision: 1, note: '' })),
      revisions: records.revisions.slice(0, 1),
    };
    const store = await taken(begun);
    await taken(records, store);
    expect(await historyOf(store, id)).toHaveLength(2);
    const later = await taken(records);
    valueOf(await edit(later, id, 2, 'two'));
    const grown = valueOf(await allRecords(later));
    await taken(grown, store);
    expect(await historyOf(store, id)).toHaveLength(3);
    // The other way round: here it was edited further, and the file is behind.
    await taken(records, later);
    expect(await historyOf(later, id)).toHaveLength(3);
    valueOf(await edit(later, id, 3, 'three'));
    await taken(valueOf(await allRecords(later)), store);
    expect(await historyOf(store, id)).toHaveLength(4);
    expect(valueOf(await allRecords(store))).toEqual(valueOf(await allRecords(later)));
  });

  it('is known again, however much comes twice', async () => {
    const records = generateLibrary(700);
    const store = await taken(records);
    const counts = valueOf(await applyImport(store, records, 'keep stored')).counts;
    expect(counts).toMatchObject({ same: 700, new: 0, conflicting: 0 });
    expect(valueOf(await allRecords(store)).revisions).toHaveLength(700);
  });

  it('is erased for good with its annotation, and others in its row stay', async () => {
    const records = generateLibrary(3000);
    const store = await taken(records);
    const ids = records.annotations.slice(0, 40).map(({ id }) => id);
    valueOf(await eraseAnnotations(store, ids));
    const left = JSON.stringify(await store.database.histories.toArray());
    expect(ids.filter((id) => left.includes(id))).toEqual([]);
    const all = valueOf(await allRecords(store));
    expect(all.revisions).toHaveLength(2960);
    expect(all.revisions.map(({ annotationId }) => annotationId)).toEqual(
      all.annotations.map(({ id }) => id),
    );
  });

  it('stands in the corrections list with what was filed of it', async () => {
    const store = testStore();
    const one = await stored(store, { patch: { published: PUBLISHED } });
    await stored(store, { claim: claim('Ten boats.') });
    const patch = { findings: [finding({ level: 'false' })] };
    const filed = { change: 'correction', reason: 'The list was wrong.' } as const;
    valueOf(await saveAnnotation(store, { id: one.id, baseRevision: 1, patch, ...filed }));
    const copy = await taken(valueOf(await allRecords(store)));
    const { entries } = valueOf(await listCorrections(copy));
    expect(entries.map(({ revision }) => revision.reason)).toEqual(['The list was wrong.']);
  });
});
