import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { AnnotationId } from '../../../lib/model/ids.ts';
import type { Result } from '../../../lib/model/result.ts';
import type { Resolution } from '../../../lib/model/sighting.ts';
import type { StoreFailure } from '../../../lib/model/store-failure.ts';
import { countLibrary } from '../../../lib/store/reading/counts.ts';
import { eraseAnnotations } from '../../../lib/store/annotations/erase.ts';
import { findEntry } from '../../../lib/store/sources/find-entry.ts';
import { applyImport } from '../../../lib/store/transfer/import.ts';
import { lastChange } from '../../../lib/store/subjects/read-subjects.ts';
import { observe } from '../../../lib/store/observe.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import { readLastChange, readNewest, type NewestQuery } from '../../../lib/store/reading/newest.ts';
import { recordSightings, type Found } from '../../../lib/store/sightings/record-sightings.ts';
import { NEWEST_KEYS, NEWEST_ORDERS, type NewestOrder } from '../../../lib/store/row-keys.ts';
import { lastSightings } from '../../../lib/store/sightings/last-sightings.ts';
import type { Store } from '../../../lib/store/store.ts';
import { deleteAnnotation } from '../../../lib/store/annotations/trash.ts';
import { generateLibrary } from '../../library/generated-library.ts';
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

const boats = metadata({ url: 'https://m.boats.example/nine', title: 'Boats arrive' });

/** Dam, boats, ten and the trash, oldest first. */
async function library(): Promise<Store> {
  const store = testStore();
  await stored(store, {
    patch: { note: 'Ask the office', findings: [finding({ level: 'true' })] },
  });
  await stored(store, {
    claim: claim('Nine boats came.'),
    source: boats,
    patch: { status: 'done' },
  });
  await stored(store, {
    claim: claim('Ten left.'),
    patch: { tags: ['Exodus'], evidence: [evidence()] },
  });
  const trash = await stored(store, { claim: claim('Eleven sank.') });
  await deleteAnnotation(store, trash.id);
  return store;
}

const LIVE: NewestQuery = { trash: false, order: 'createdAt' };

async function newest(store: Store, query: Partial<NewestQuery> = {}, limit = 10) {
  const entries = valueOf(await readNewest(store, { ...LIVE, ...query }, limit));
  return entries.map(({ annotation }) => annotation.claim.text);
}

const [dam, nine, ten, sunk] = [
  'The dam holds 40 million litres.',
  'Nine boats came.',
  'Ten left.',
  'Eleven sank.',
];

describe('the newest of the library', () => {
  it('are all but the trash, or the trash, at most as many as asked for', async () => {
    const store = await library();
    expect(await newest(store)).toEqual([ten, nine, dam]);
    expect(await newest(store, {}, 2)).toEqual([ten, nine]);
    expect(await newest(store, { trash: true })).toEqual([sunk]);
    expect(await newest(testStore())).toEqual([]);
  });

  it('go by the last change where that is asked', async () => {
    const store = await library();
    const [first] = (await store.database.annotations.toArray()).filter(
      (row) => row.claim.text === dam,
    );
    await saveAnnotation(store, {
      id: first?.id ?? ('' as never),
      baseRevision: 1,
      patch: { note: 'z' },
    });
    expect(await newest(store, { order: 'modifiedAt' })).toEqual([dam, ten, nine]);
  });

  it('are found below any number of deleted ones', async () => {
    const store = await library();
    for (let nth = 0; nth < 90; nth++) {
      const { id } = await stored(store, { claim: claim(`Boat ${nth} sank.`) });
      await deleteAnnotation(store, id);
    }
    expect(await newest(store, {}, 2)).toEqual([ten, nine]);
    expect(await newest(store, { trash: true }, 2)).toEqual(['Boat 89 sank.', 'Boat 88 sank.']);
  });

  it('come with their source and the last look', async () => {
    const [entry] = valueOf(await readNewest(await library(), LIVE, 1));
    expect(entry).toMatchObject({ source: { title: 'Flood in Ostmark' }, sighting: null });
  });

  it('finds one entry, also in the trash', async () => {
    const store = await library();
    const [trash] = await store.database.annotations.where('deletedAt').above('').toArray();
    const entry = valueOf(await findEntry(store, trash?.id ?? ('' as never)));
    expect(entry).toMatchObject({
      annotation: { id: trash?.id },
      source: { title: 'Flood in Ostmark' },
    });
    expect(valueOf(await findEntry(store, 'gone' as never))).toBeNull();
  });
});

describe('the newest of what came with a file', () => {
  /** More than the indexes on times hold. */
  const records = generateLibrary(1100);
  const byTime = (order: NewestOrder, isMeant: (row: Annotation) => boolean = () => true) =>
    records.annotations
      .filter((row) => row.deletedAt === null && isMeant(row))
      .sort((a, b) => (a[order] < b[order] ? 1 : -1))
      .map((row) => row[order]);

  async function imported(): Promise<Store> {
    const store = testStore();
    valueOf(await applyImport(store, records, 'keep stored'));
    return store;
  }

  async function timesOf(store: Store, order: NewestOrder, limit: number) {
    const entries = valueOf(await readNewest(store, { trash: false, order }, limit));
    return entries.map(({ annotation }) => annotation[order]);
  }

  it.each(NEWEST_ORDERS)('are told by %s, within what is indexed and beyond', async (order) => {
    const store = await imported();
    const { annotations } = store.database;
    expect(await annotations.orderBy(NEWEST_KEYS[order]).count()).toBe(1000);
    expect(await timesOf(store, order, 50)).toEqual(byTime(order).slice(0, 50));
    expect(await timesOf(store, order, 2000)).toEqual(byTime(order));
  });

  it('are found below a thousand that were erased, and last of all what was changed since', async () => {
    const store = await imported();
    const { annotations } = store.database;
    const erased = new Set(await annotations.orderBy('newestChanged').primaryKeys());
    valueOf(await eraseAnnotations(store, [...erased]));
    const left = byTime('modifiedAt', ({ id }) => !erased.has(id));
    expect(await timesOf(store, 'modifiedAt', 20)).toEqual(left.slice(0, 20));
    const oldest = (await annotations.toArray()).sort((a, b) =>
      a.modifiedAt < b.modifiedAt ? -1 : 1,
    )[0];
    if (oldest === undefined) throw new Error('nothing is left');
    expect(valueOf(await readLastChange(store))).not.toBe(oldest.modifiedAt);
    const { id, revision } = oldest;
    const saved = valueOf(
      await saveAnnotation(store, { id, baseRevision: revision, patch: { note: 'z' } }),
    );
    expect((await timesOf(store, 'modifiedAt', 3))[0]).toBe(saved.modifiedAt);
    expect(valueOf(await readLastChange(store))).toBe(saved.modifiedAt);
  });

  it('lie among those made here, whichever came first', async () => {
    const store = await library();
    valueOf(await applyImport(store, records, 'keep stored'));
    await stored(store, { claim: claim('Made since.') });
    expect(await newest(store, {}, 4)).toEqual(['Made since.', ten, nine, dam]);
    const all = byTime('createdAt');
    expect((await timesOf(store, 'createdAt', 2000)).slice(4)).toEqual(all);
    const rows = await store.database.annotations.toArray();
    expect(Object.keys(rows.at(-1) ?? {})).not.toContain('newestMade');
  });
});

describe('counting the library', () => {
  it('leaves the trash out', async () => {
    expect(valueOf(await countLibrary(await library()))).toBe(3);
  });
});

describe('watching a query', () => {
  it('runs it again when its data changes, until the signal aborts', async () => {
    const store = testStore();
    const watching = new AbortController();
    const totals: number[] = [];
    const seen = new Promise<void>((resolve, reject) => {
      observe(
        () => readNewest(store, LIVE, 5),
        watching.signal,
        (page) => {
          totals.push(valueOf(page).length);
          if (totals.length === 1) void stored(store);
          else resolve();
        },
        reject,
      );
    });
    await seen;
    watching.abort();
    await stored(store, { claim: claim('Nine.') });
    expect(totals).toEqual([0, 1]);
  });
});

describe('watching when anything was changed last', () => {
  it.each([
    ['in the library', readLastChange],
    ['in what is compared', lastChange],
  ])('is told of each change %s', async (_what, query) => {
    const store = testStore();
    const { id, revision } = await stored(store);
    const watching = new AbortController();
    const told: unknown[] = [];
    await new Promise<void>((resolve, reject) => {
      observe(
        (): Promise<Result<string | null, StoreFailure>> => query(store),
        watching.signal,
        (change) => {
          told.push(valueOf(change));
          if (told.length > 1) resolve();
          else void saveAnnotation(store, { id, baseRevision: revision, patch: { note: 'z' } });
        },
        reject,
      );
    });
    watching.abort();
    expect(new Set(told).size).toBe(2);
  });
});

describe('sightings', () => {
  it('give the last look at each annotation, and none at what is gone', async () => {
    const store = testStore();
    const { id } = await stored(store);
    const span = { start: 0, end: 1 };
    const same = { state: 'same', span, method: 'exact', certainty: 1 } as const;
    const changed = { ...same, state: 'changed', old: '9', new: '8' } as const;
    const seen = (annotationId: AnnotationId, resolution: Resolution): Found => ({
      annotationId,
      resolution,
      found: null,
      later: [],
      offered: [],
    });
    const gone = 'gone' as AnnotationId;
    await recordSightings(store, lookedAt('first'), [seen(id, same), seen(gone, same)]);
    await recordSightings(store, lookedAt('later'), [seen(id, changed)]);
    expect(await store.database.sightings.count()).toBe(2);
    const last = valueOf(await lastSightings(store, [id, gone]));
    expect([...last]).toMatchObject([[id, { state: 'changed' }]]);
  });
});

it('tells when anything was changed last, also in the trash, and nothing where there is nothing', async () => {
  expect(valueOf(await readLastChange(testStore()))).toBeNull();
  const store = await library();
  const rows = await store.database.annotations.toArray();
  const last = rows
    .map(({ modifiedAt }) => modifiedAt)
    .sort()
    .at(-1);
  expect(valueOf(await readLastChange(store))).toBe(last);
});
