import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { AnnotationId } from '../../../lib/model/ids.ts';
import type { Resolution } from '../../../lib/model/sighting.ts';
import {
  readNotedOn,
  recordSightings,
  type Found,
} from '../../../lib/store/sightings/record-sightings.ts';
import { sha256 } from '../../../lib/store/sources/compression.ts';
import { makeRoom } from '../../../lib/store/sources/snapshots.ts';
import type { Store } from '../../../lib/store/store.ts';
import { deleteAnnotation } from '../../../lib/store/annotations/trash.ts';
import { decodeBackup, encodeBackup } from '../../../lib/formats/backup.ts';
import { allRecords } from '../../../lib/store/transfer/records.ts';
import { sampleLater } from '../../components/samples.ts';
import { lookedAt, newAnnotation, stored, testStore, valueOf } from '../records.ts';

const span = { start: 0, end: 4 };
const same: Resolution = { state: 'same', span, method: 'position', certainty: 1 };
const changed: Resolution = {
  state: 'changed',
  span,
  method: 'context',
  certainty: 0.9,
  old: '31',
  new: '38',
};

function seen(annotationId: AnnotationId, resolution: Resolution): Found {
  return { annotationId, resolution, found: null, later: [], offered: [] };
}

async function whys(store: Store): Promise<string[]> {
  const rows = await store.database.snapshots.orderBy('takenAt').toArray();
  return rows.map(({ why }) => why);
}

/** The store with its clock moved forward. */
function later(store: Store, minutes: number): Store {
  const now = (): string => new Date(Date.parse(store.now()) + minutes * 60_000).toISOString();
  return { ...store, now };
}

describe('a look', () => {
  it('is kept with the hash of the text, how the words were found and how sure', async () => {
    const store = testStore();
    const { id } = await stored(store);
    valueOf(await recordSightings(store, lookedAt('Rain again.'), [seen(id, changed)]));
    const [sighting] = await store.database.sightings.toArray();
    expect(sighting).toMatchObject({
      textHash: await sha256('Rain again.'),
      state: 'changed',
      method: 'context',
      certainty: 0.9,
      old: '31',
      new: '38',
    });
  });

  it('tells when the words were last seen as noted and since when they are otherwise', async () => {
    const store = testStore();
    const { id } = await stored(store);
    const [first] = valueOf(await recordSightings(store, lookedAt('one'), [seen(id, same)]));
    const [second] = valueOf(await recordSightings(store, lookedAt('two'), [seen(id, changed)]));
    const [third] = valueOf(await recordSightings(store, lookedAt('three'), [seen(id, changed)]));
    expect(second?.sameAt).toBe(first?.at);
    expect(third).toMatchObject({ sameAt: first?.at, sinceAt: second?.at });
  });

  it('keeps the later figures of words that stand, and says superseded', async () => {
    const store = testStore();
    const { id } = await stored(store);
    const figures = [sampleLater()];
    valueOf(await recordSightings(store, lookedAt('one'), [{ ...seen(id, same), later: figures }]));
    const [sighting] = await store.database.sightings.toArray();
    expect(sighting).toMatchObject({ state: 'superseded', later: figures, old: null });
    const records = valueOf(await allRecords(store));
    const backup = decodeBackup(encodeBackup({ exportedAt: '', withheld: 0, records }));
    expect(backup.ok && backup.value.records.sightings).toEqual([sighting]);
  });

  it('takes words with a later figure for words that stand', async () => {
    const store = testStore();
    const { id } = await stored(store);
    const superseded = { ...seen(id, same), later: [sampleLater()] };
    const [first] = valueOf(await recordSightings(store, lookedAt('one'), [superseded]));
    const [second] = valueOf(await recordSightings(store, lookedAt('two'), [seen(id, changed)]));
    expect(second?.sameAt).toBe(first?.at);
  });

  it('passes over annotations that are gone', async () => {
    const store = testStore();
    const gone = 'gone' as AnnotationId;
    expect(valueOf(await recordSightings(store, lookedAt('x'), [seen(gone, same)]))).toEqual([]);
    expect(await store.database.sightings.count()).toBe(0);
  });

  it('of a page nothing is stored of keeps no snapshot', async () => {
    const store = testStore();
    await recordSightings(store, lookedAt('x'), []);
    expect(await whys(store)).toEqual([]);
  });
});

describe('a snapshot', () => {
  it('is kept with the first annotation, with the spans of the article', async () => {
    const store = testStore();
    const { id } = await stored(store);
    const [noted] = valueOf(await readNotedOn(store, [id]));
    const { pageText, article } = newAnnotation();
    expect(noted?.snapshot).toMatchObject({ text: pageText, article, why: 'first' });
    expect(noted?.snapshot?.sha256).toBe(await sha256(pageText));
  });

  it('is taken anew where words changed, and not twice of one text', async () => {
    const store = testStore();
    const { id } = await stored(store);
    await recordSightings(store, lookedAt('changed'), [seen(id, changed)]);
    await recordSightings(store, lookedAt('changed'), [seen(id, same)]);
    expect(await whys(store)).toEqual(['first', 'change']);
  });

  it('is not taken where nothing but the page around the article changed', async () => {
    const store = testStore();
    const { id } = await stored(store);
    const { pageText, article } = newAnnotation();
    const page = lookedAt(`${pageText}\nTicker 7`, { article });
    await recordSightings(later(store, 60), page, [seen(id, same)]);
    expect(await whys(store)).toEqual(['first']);
  });

  it('of an article that changes all the time is taken once in a while', async () => {
    const store = testStore();
    await stored(store);
    for (const minutes of [1, 2, 20, 21])
      await recordSightings(later(store, minutes), lookedAt(`text at ${String(minutes)}`), []);
    expect(await whys(store)).toEqual(['first', 'change']);
  });
});

describe('making room', () => {
  async function crowded(): Promise<{ store: Store; id: AnnotationId }> {
    const store = testStore();
    const { id } = await stored(store);
    await recordSightings(store, lookedAt('second text'), [seen(id, changed)]);
    await recordSightings(store, lookedAt('third text'), [seen(id, same)]);
    await recordSightings(store, lookedAt('fourth text'), [seen(id, changed)]);
    return { store, id };
  }

  async function texts(store: Store): Promise<number> {
    const { snapshots, annotations } = store.database;
    await store.database.transaction('rw', [snapshots, annotations], () =>
      makeRoom(store.database, 1, null),
    );
    return snapshots.count();
  }

  it('drops the oldest snapshots first, and none while there is room', async () => {
    const { store } = await crowded();
    const { snapshots, annotations } = store.database;
    const rows = await snapshots.orderBy('takenAt').toArray();
    const total = rows.reduce((sum, { bytes }) => sum + bytes, 0);
    const room = async (limit: number): Promise<string[]> => {
      await store.database.transaction('rw', [snapshots, annotations], () =>
        makeRoom(store.database, limit, null),
      );
      return snapshots.orderBy('takenAt').primaryKeys();
    };
    expect(await room(total)).toHaveLength(rows.length);
    expect(await room(total - 1)).not.toContain(rows[1]?.id);
  });

  it('never drops one that an annotation was made on, also in the trash', async () => {
    const { store, id } = await crowded();
    valueOf(await deleteAnnotation(store, id));
    expect(await texts(store)).toBe(1);
    const [noted] = await store.database.snapshots.toArray();
    expect((await store.database.annotations.get(id))?.snapshotId).toBe(noted?.id);
  });

  it('never drops the text of an edit that was kept', async () => {
    const { store, id } = await crowded();
    const textHash = await sha256('third text');
    const edit = {
      id: 'edit-1' as never,
      old: '31',
      new: '38',
      oldSeenAt: '',
      newSeenAt: '',
      textHash,
      decision: 'kept' as const,
      decidedAt: '',
    };
    await store.database.annotations.update(id, { edits: [edit] });
    expect(await texts(store)).toBe(2);
    const kept = await store.database.snapshots.toArray();
    expect(kept.map(({ sha256: hash }) => hash)).toContain(textHash);
  });
});
