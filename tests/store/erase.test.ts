import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { dismissClaim, undismissClaim } from '../../lib/store/dismissals.ts';
import { saveDraft } from '../../lib/store/drafts.ts';
import { deleteEverything, emptyTrash, eraseAnnotations } from '../../lib/store/erase.ts';
import { allRecords } from '../../lib/store/records.ts';
import { deleteAnnotation } from '../../lib/store/trash.ts';
import { claim, metadata, stored, testStore, valueOf } from './records.ts';

describe('erasing for good', () => {
  it('leaves nothing but that it was erased, when and by whom', async () => {
    const store = testStore();
    const { id } = await stored(store, {
      claim: claim('The secret count is 4711.'),
      source: metadata({ title: 'Secret page' }),
    });
    await saveDraft(store, { id, baseRevision: 1, patch: { note: 'secret thought' } });
    expect(valueOf(await eraseAnnotations(store, [id]))).toBe(1);
    const left = valueOf(await allRecords(store));
    expect(JSON.stringify({ ...left, scales: [] })).not.toMatch(/secret|4711/i);
    expect(left.erasures).toMatchObject([{ annotationId: id, by: 'Ada' }]);
    expect(await store.database.snapshots.count()).toBe(0);
    expect(await store.database.sources.count()).toBe(0);
  });

  it('keeps the source, and the snapshots that others need', async () => {
    const store = testStore();
    const first = await stored(store);
    const second = await stored(store, { claim: claim('Nine.'), pageText: 'changed' });
    await eraseAnnotations(store, [first.id]);
    expect(await store.database.sources.count()).toBe(1);
    expect(await store.database.snapshots.toCollection().primaryKeys()).toEqual([
      second.snapshotId,
    ]);
  });

  it('unlinks what was another appearance of the same claim', async () => {
    const store = testStore();
    const first = await stored(store);
    const second = await stored(store, { claim: claim('Nine.') });
    await store.database.annotations.update(second.id, { appearanceOf: first.id });
    await eraseAnnotations(store, [first.id]);
    expect((await store.database.annotations.get(second.id))?.appearanceOf).toBeNull();
  });

  it('empties the trash and nothing else', async () => {
    const store = testStore();
    const first = await stored(store);
    const second = await stored(store, { claim: claim('Nine.') });
    await deleteAnnotation(store, first.id);
    expect(valueOf(await emptyTrash(store))).toBe(1);
    expect(await store.database.annotations.toCollection().primaryKeys()).toEqual([second.id]);
  });

  it('takes everything when everything is deleted, and leaves a library as at the first start', async () => {
    const store = testStore();
    await stored(store);
    valueOf(await deleteEverything(store));
    expect(valueOf(await allRecords(store))).toEqual(valueOf(await allRecords(testStore())));
  });
});

describe('a dismissal', () => {
  it('is kept once for the same words, and its source goes with it', async () => {
    const store = testStore();
    const quote = { exact: 'Nine.', prefix: '', suffix: '' };
    const claim = { source: metadata(), what: 'claim', quote, reason: '' } as const;
    const first = valueOf(await dismissClaim(store, claim));
    const again = valueOf(await dismissClaim(store, { ...claim, reason: 'r' }));
    expect(again.id).toBe(first.id);
    const hint = valueOf(await dismissClaim(store, { ...claim, what: 'parts' }));
    expect(hint.id).not.toBe(first.id);
    await undismissClaim(store, hint.id);
    await undismissClaim(store, first.id);
    expect(await store.database.sources.count()).toBe(0);
  });
});
