import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { decodeBackup, encodeBackup } from '../../../lib/formats/backup.ts';
import type { LibraryRecords } from '../../../lib/model/library/library-records.ts';
import { dismissClaim } from '../../../lib/store/annotations/dismissals.ts';
import { saveDraft } from '../../../lib/store/annotations/drafts.ts';
import { deleteEverything, eraseAnnotations } from '../../../lib/store/annotations/erase.ts';
import { revisionsOf } from '../../../lib/store/annotations/history.ts';
import { applyImport, previewImport } from '../../../lib/store/transfer/import.ts';
import { allRecords } from '../../../lib/store/transfer/records.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import { recordSightings } from '../../../lib/store/sightings/record-sightings.ts';
import type { Store } from '../../../lib/store/store.ts';
import { deleteAnnotation } from '../../../lib/store/annotations/trash.ts';
import {
  claim,
  evidence,
  finding,
  lookedAt,
  metadata,
  newAnnotation,
  stored,
  testStore,
  valueOf,
} from '../records.ts';

/** A library in which everything that can be stored is stored. */
async function filled(): Promise<Store> {
  const store = testStore();
  const first = await stored(store, { patch: { tags: ['dam'], note: 'x' } });
  await saveAnnotation(store, {
    id: first.id,
    baseRevision: 1,
    // In a different order than the record's own, as any caller may pass it.
    patch: { evidence: [reversed(evidence())], note: 'y', findings: [reversed(finding())] },
  });
  await saveDraft(store, { id: first.id, baseRevision: 2, patch: { note: 'being typed' } });
  const second = await stored(store, {
    claim: claim('Nine.'),
    pageText: 'lone \ud83d surrogate',
    source: metadata({ url: 'https://b.example/' }),
  });
  await deleteAnnotation(store, second.id);
  const third = await stored(store, { claim: claim('Ten.') });
  await eraseAnnotations(store, [third.id]);
  const waved = { source: metadata(), quote: first.target.quote, reason: 'trivial' };
  await dismissClaim(store, { ...waved, what: 'claim' });
  await dismissClaim(store, { ...waved, what: 'parts' });
  const resolution = { state: 'orphan', reason: 'undecided', certainty: 0.5 } as const;
  const found = [{ annotationId: first.id, resolution, found: null, later: [], offered: [] }];
  valueOf(await recordSightings(store, lookedAt('another text'), found));
  return store;
}

function reversed<Entry extends object>(entry: Entry): Entry {
  return Object.fromEntries(Object.entries(entry).reverse()) as Entry;
}

async function text(store: Store): Promise<string> {
  return encodeBackup({ exportedAt: '', withheld: 0, records: valueOf(await allRecords(store)) });
}

function read(file: string): LibraryRecords {
  return valueOf(decodeBackup(file)).records;
}

describe('a backup', () => {
  it('brings back exactly the library it was made from', async () => {
    const store = await filled();
    const before = await text(store);
    await deleteEverything(store);
    expect(await store.database.annotations.count()).toBe(0);
    valueOf(await applyImport(store, read(before), 'keep stored'));
    expect(await text(store)).toBe(before);
  });

  it('brings the library over into another profile', async () => {
    const before = await text(await filled());
    const other = testStore();
    valueOf(await applyImport(other, read(before), 'keep stored'));
    expect(await text(other)).toBe(before);
  });

  it('changes nothing when it is imported a second time', async () => {
    const store = await filled();
    const before = await text(store);
    const told = valueOf(await applyImport(store, read(before), 'take imported'));
    expect(told.counts).toEqual({ new: 0, same: 2, newer: 0, conflicting: 0, unattached: 0 });
    expect(await text(store)).toBe(before);
  });

  it('never changes a built-in scale, and says that the file has another', async () => {
    const file = read(await text(testStore()));
    const [first, ...others] = file.scales;
    const scales = [...(first ? [{ ...first, name: 'House scale' }] : []), ...others];
    const store = testStore();
    const before = await text(store);
    const told = valueOf(await applyImport(store, { ...file, scales }, 'take imported'));
    expect(told.mended.scales).toBe(1);
    expect(await text(store)).toBe(before);
  });
});

describe('an import', () => {
  it('is previewed without writing anything', async () => {
    const file = await text(await filled());
    const other = testStore();
    const told = valueOf(await previewImport(other, read(file)));
    expect(told).toEqual({
      counts: { new: 2, same: 0, newer: 0, conflicting: 0, unattached: 0 },
      erasedBefore: 0,
      newSources: 2,
      newLooks: 0,
      mended: { links: 0, histories: 0, looks: 0, scales: 0 },
    });
    expect(await other.database.sources.count()).toBe(0);
  });

  it('takes a later state of an annotation, with its history', async () => {
    const store = testStore();
    const { id } = await stored(store);
    const old = await text(store);
    await saveAnnotation(store, { id, baseRevision: 1, patch: { note: 'later' } });
    const later = await text(store);
    const other = testStore();
    await applyImport(other, read(old), 'keep stored');
    const told = valueOf(await applyImport(other, read(later), 'keep stored'));
    expect(told.counts.newer).toBe(1);
    expect(await text(other)).toBe(later);
    expect(valueOf(await previewImport(other, read(old))).counts.same).toBe(1);
  });

  it.each([
    ['keep stored', 'here', ['create', 'edit']],
    ['take imported', 'there', ['create', 'edit', 'import']],
  ] as const)('on both sides changed: %s gives the note from %s', async (choice, note, changes) => {
    const here = testStore();
    const { id } = await stored(here);
    const common = await text(here);
    const there = testStore();
    await applyImport(there, read(common), 'keep stored');
    await saveAnnotation(here, { id, baseRevision: 1, patch: { note: 'here' } });
    await saveAnnotation(there, { id, baseRevision: 1, patch: { note: 'there' } });
    const told = valueOf(await applyImport(here, read(await text(there)), choice));
    expect(told.counts.conflicting).toBe(1);
    expect((await here.database.annotations.get(id))?.note).toBe(note);
    expect((await revisionsOf(here.database, id)).map(({ change }) => change)).toEqual(changes);
  });

  it('hangs annotations on the source that is stored for their address', async () => {
    const here = testStore();
    const own = await stored(here);
    const there = testStore();
    there.newId(); // The other profile counts its ids differently.
    let ids = 100;
    const other = { ...there, newId: () => `id-${String((ids += 1))}` };
    await stored(other, { claim: claim('Ten.') });
    const told = valueOf(await applyImport(here, read(await text(other)), 'keep stored'));
    expect(told).toMatchObject({ counts: { new: 1 }, newSources: 0 });
    const sources = await here.database.annotations.toArray();
    expect(sources.map(({ sourceId }) => sourceId)).toEqual([own.sourceId, own.sourceId]);
    expect(await here.database.sources.count()).toBe(1);
  });

  it('leaves out annotations without a source, and says so', async () => {
    const file = read(await text(await filled()));
    const other = testStore();
    const told = valueOf(await applyImport(other, { ...file, sources: [] }, 'keep stored'));
    expect(told.counts).toMatchObject({ new: 0, unattached: 2 });
    expect(await other.database.annotations.count()).toBe(0);
    expect(await other.database.revisions.count()).toBe(0);
    expect(await other.database.snapshots.count()).toBe(0);
    expect(await other.database.dismissals.count()).toBe(0);
  });

  it('says what would come back that was erased here', async () => {
    const store = testStore();
    const { id } = await stored(store);
    const file = await text(store);
    await eraseAnnotations(store, [id]);
    expect(valueOf(await previewImport(store, read(file))).erasedBefore).toBe(1);
  });

  it('makes one source of an address that stands in the file twice', async () => {
    const file = read(await text(await filled()));
    const [first] = file.sources;
    const twice = [
      ...file.sources,
      ...(first ? [{ ...first, id: 'twin' as typeof first.id }] : []),
    ];
    const other = testStore();
    valueOf(await applyImport(other, { ...file, sources: twice }, 'keep stored'));
    expect(await other.database.sources.count()).toBe(2);
  });
});

describe('what is written', () => {
  it('is refused when a backup could not read it back', async () => {
    const store = testStore();
    const broken = { ...newAnnotation(), origin: 'dreamt' as 'detected' };
    const { createAnnotation } =
      await import('../../../lib/store/annotations/create-annotation.ts');
    await expect(createAnnotation(store, broken)).rejects.toThrow('not storable: origin');
  });
});
