import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { AnnotationPatch } from '../../../lib/model/annotation.ts';
import { dismissClaim, undismissClaim } from '../../../lib/store/annotations/dismissals.ts';
import { saveDraft } from '../../../lib/store/annotations/drafts.ts';
import {
  deleteEverything,
  emptyTrash,
  eraseAnnotations,
} from '../../../lib/store/annotations/erase.ts';
import { recordSightings } from '../../../lib/store/sightings/record-sightings.ts';
import { allRecords } from '../../../lib/store/transfer/records.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import type { Store } from '../../../lib/store/store.ts';
import { deleteAnnotation } from '../../../lib/store/annotations/trash.ts';
import {
  claim,
  evidence,
  finding,
  lookedAt,
  metadata,
  stored,
  testStore,
  valueOf,
} from '../records.ts';

const orphan = { state: 'orphan', reason: 'removed', certainty: 1 } as const;

/** Every row of every table as text, with compressed texts unpacked. */
async function everything(store: Store): Promise<string> {
  const tables = await Promise.all(store.database.tables.map((table) => table.toArray()));
  const { snapshots } = valueOf(await allRecords(store));
  return JSON.stringify([tables, snapshots.map(({ text }) => text)]);
}

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

  it('tells how far it is, and erases nothing once it is cancelled', async () => {
    const store = testStore();
    const { id } = await stored(store);
    const before = await everything(store);
    const ending = new AbortController();
    const cancelled = await eraseAnnotations(store, [id], {
      signal: ending.signal,
      onProgress: () => {
        ending.abort();
      },
    });
    expect(cancelled).toMatchObject({ ok: false, reason: { code: 'cancelled' } });
    expect(await everything(store)).toBe(before);
    const shares: number[] = [];
    valueOf(await eraseAnnotations(store, [id], { onProgress: (share) => shares.push(share) }));
    expect(shares).toEqual([0.5, 1]);
  });

  it('leaves no word of any field, anywhere in the database', async () => {
    const store = testStore();
    const text = 'hidden0 kept 4711.';
    const secret = (at: number): string => `hidden${at}`;
    const { id } = await stored(store, {
      claim: { ...claim(text), summary: secret(1), claimant: null },
      source: metadata({
        title: secret(2),
        byline: secret(3),
        url: `https://${secret(4)}.example/`,
      }),
      pageText: `${text} ${secret(5)}`,
      permalink: `https://a.example/${secret(6)}`,
    });
    const steps: AnnotationPatch[] = [
      { note: secret(7), tags: [secret(8)] },
      { findings: [finding({ level: 'true', justification: secret(9) })] },
      { evidence: [evidence({ title: secret(10), quote: secret(11), note: secret(12) })] },
      { note: '', tags: [], findings: [], evidence: [] },
    ];
    for (const [at, patch] of steps.entries())
      valueOf(await saveAnnotation(store, { id, baseRevision: at + 1, patch }));
    await saveDraft(store, { id, baseRevision: 5, patch: { note: secret(13) } });
    const quote = { exact: 'hidden0 kept', prefix: '', suffix: '' };
    const source = metadata({ url: `https://${secret(4)}.example/` });
    await dismissClaim(store, { source, what: 'parts', quote, reason: secret(14) });
    const found = { annotationId: id, resolution: orphan, found: null, later: [], offered: [] };
    const page = lookedAt(`hidden0 kept 4712. ${secret(15)}`, { url: source.url });
    valueOf(await recordSightings(store, page, [found]));
    expect(await everything(store)).toMatch(/hidden7/);
    await deleteAnnotation(store, id);
    valueOf(await eraseAnnotations(store, [id]));
    expect(await everything(store)).not.toMatch(/hidden|4711|4712/);
    expect(valueOf(await allRecords(store)).erasures).toMatchObject([
      { annotationId: id, by: 'Ada' },
    ]);
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
