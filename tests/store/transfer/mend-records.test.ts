import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBackup, encodeBackup } from '../../../lib/formats/backup.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { AnnotationId, SnapshotId } from '../../../lib/model/ids.ts';
import type { LibraryRecords } from '../../../lib/model/library/library-records.ts';
import type { Revision } from '../../../lib/model/revision.ts';
import { revisionsOf } from '../../../lib/store/annotations/history.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import { recordSightings } from '../../../lib/store/sightings/record-sightings.ts';
import type { Store } from '../../../lib/store/store.ts';
import { applyImport, previewImport } from '../../../lib/store/transfer/import.ts';
import { allRecords } from '../../../lib/store/transfer/records.ts';
import { lookedAt, stored, testStore, valueOf } from '../records.ts';

/** A library of one annotation with three revisions and one look. */
async function library(): Promise<{ records: LibraryRecords; id: AnnotationId }> {
  const store = testStore();
  const { id } = await stored(store);
  for (const baseRevision of [1, 2])
    await saveAnnotation(store, { id, baseRevision, patch: { note: `note ${baseRevision}` } });
  const resolution = { state: 'orphan', reason: 'undecided', certainty: 0.5 } as const;
  const found = [{ annotationId: id, resolution, found: null, later: [], offered: [] }];
  valueOf(await recordSightings(store, lookedAt('another text'), found));
  return { records: valueOf(await allRecords(store)), id };
}

function changed(records: LibraryRecords, change: Partial<Annotation>): LibraryRecords {
  const annotations = records.annotations.map((annotation) => ({ ...annotation, ...change }));
  return { ...records, annotations };
}

async function held(store: Store, id: AnnotationId): Promise<Annotation> {
  const annotation = await store.database.annotations.get(id);
  if (annotation === undefined) throw new Error('not taken');
  return annotation;
}

/** Decides something anew on what is stored, and reads a backup of all of it back. */
async function expectToGoOn(store: Store, id: AnnotationId): Promise<readonly Revision[]> {
  const { revision } = await held(store, id);
  const patch = { note: 'decided after the import' };
  const saved = valueOf(await saveAnnotation(store, { id, baseRevision: revision, patch }));
  expect(saved).toMatchObject(patch);
  const records = valueOf(await allRecords(store));
  const file = encodeBackup({ exportedAt: '', withheld: 0, records });
  expect(valueOf(decodeBackup(file)).records).toEqual(records);
  return revisionsOf(store.database, id);
}

describe('an imported record', () => {
  it.each([
    ['a revision far beyond its history', (all: LibraryRecords) => changed(all, { revision: 9e5 })],
    ['a revision before its history ends', (all: LibraryRecords) => changed(all, { revision: 1 })],
    [
      'a history with a gap',
      (all: LibraryRecords) => ({
        ...all,
        revisions: all.revisions.filter(({ seq }) => seq !== 2),
      }),
    ],
    [
      'a history numbered up to the limit',
      (all: LibraryRecords) => ({
        ...changed(all, { revision: 1e6 }),
        revisions: all.revisions.map((row) => ({ ...row, seq: 1e6 - 3 + row.seq })),
      }),
    ],
    ['no history', (all: LibraryRecords) => ({ ...all, revisions: [] })],
  ])('with %s is taken, says so, and can be decided on', async (_what, harm) => {
    const { records, id } = await library();
    const store = testStore();
    const harmed = harm(records);
    const told = valueOf(await applyImport(store, harmed, 'keep stored'));
    expect(told.counts.new).toBe(1);
    expect(told.mended.histories).toBe(1);
    const history = await expectToGoOn(store, id);
    const first = history[0]?.seq ?? 0;
    expect(history.map(({ seq }) => seq)).toEqual(history.map((_, at) => first + at));
    expect(history.at(-1)?.after).toEqual({ note: 'decided after the import' });
  });

  it('is taken with its history in any order, and nothing needs to be said', async () => {
    const { records, id } = await library();
    const store = testStore();
    const backwards = { ...records, revisions: records.revisions.toReversed() };
    const told = valueOf(await applyImport(store, backwards, 'keep stored'));
    expect(told.mended).toEqual({ links: 0, histories: 0, looks: 0, scales: 0 });
    const history = await expectToGoOn(store, id);
    expect(history.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });

  it.each([
    ['an annotation that is nowhere', { appearanceOf: 'nowhere' as AnnotationId }],
    ['a kept text that is nowhere', { snapshotId: 'nowhere' as SnapshotId }],
  ])('loses a link to %s, and says so', async (_what, change) => {
    const { records, id } = await library();
    const store = testStore();
    const told = valueOf(await applyImport(store, changed(records, change), 'keep stored'));
    expect(told.mended.links).toBe(1);
    const taken = await held(store, id);
    expect(Object.keys(change).map((field) => taken[field as keyof Annotation])).toEqual([null]);
  });

  it('loses a link to itself', async () => {
    const { records, id } = await library();
    const store = testStore();
    valueOf(await applyImport(store, changed(records, { appearanceOf: id }), 'keep stored'));
    expect((await store.database.annotations.get(id))?.appearanceOf).toBeNull();
  });

  it('is not mended a second time when the same file comes again', async () => {
    const { records } = await library();
    const store = testStore();
    const harmed = changed(records, { revision: 700, appearanceOf: 'nowhere' as AnnotationId });
    valueOf(await applyImport(store, harmed, 'keep stored'));
    expect(valueOf(await previewImport(store, harmed)).counts).toMatchObject({ new: 0, same: 1 });
  });
});

describe('imported looks', () => {
  it('of the future are left out, and counted', async () => {
    const { records } = await library();
    const store = testStore();
    const sightings = records.sightings.map((look) => ({ ...look, at: '2999-01-01T00:00:00Z' }));
    const told = valueOf(await applyImport(store, { ...records, sightings }, 'keep stored'));
    expect(told.mended.looks).toBe(1);
    expect(await store.database.sightings.count()).toBe(0);
  });

  it('never replace one that is stored; new ones are announced', async () => {
    const { records } = await library();
    const store = testStore();
    valueOf(await applyImport(store, records, 'keep stored'));
    const [look] = records.sightings;
    if (look === undefined) throw new Error('no look');
    const forged = { ...look, state: 'same' as const, reason: null };
    const later = { ...look, at: look.at.replace(/^\d{4}/, '2024') };
    const told = valueOf(
      await applyImport(store, { ...records, sightings: [forged, later] }, 'keep stored'),
    );
    expect(told).toMatchObject({ counts: { new: 0, same: 1 }, newLooks: 1 });
    expect(await store.database.sightings.toArray()).toEqual(
      [later, look].sort((a, b) => (a.at < b.at ? -1 : 1)),
    );
  });
});

describe('after any import', () => {
  it('a decision is stored and a backup can be read again', async () => {
    const { records, id } = await library();
    const number = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 1e6 }));
    const link = fc.constantFrom(null, id, 'nowhere' as AnnotationId);
    const instant = fc
      .date({ min: new Date(0), max: new Date(9e13), noInvalidDate: true })
      .map((date) => date.toISOString());
    await fc.assert(
      fc.asyncProperty(
        number,
        link,
        fc.array(number, { maxLength: 3 }),
        instant,
        fc.boolean(),
        async (revision, appearanceOf, seqs, at, isTwice) => {
          const harmed = {
            ...changed(records, { revision, appearanceOf }),
            revisions: records.revisions.flatMap((row, nth) => {
              const seq = seqs[nth];
              return seq === undefined ? [] : [{ ...row, seq, at }];
            }),
            sightings: records.sightings.map((look) => ({ ...look, at })),
          };
          const store = testStore();
          valueOf(await applyImport(store, harmed, 'take imported'));
          if (isTwice) valueOf(await applyImport(store, harmed, 'take imported'));
          const history = await expectToGoOn(store, id);
          expect(new Set(history.map(({ seq }) => seq)).size).toBe(history.length);
        },
      ),
      { numRuns: 40 },
    );
  });
});
