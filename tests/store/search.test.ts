import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { AnnotationId } from '../../lib/model/ids.ts';
import type { Resolution } from '../../lib/model/sighting.ts';
import { countChangedSince, countLibrary } from '../../lib/store/counts.ts';
import { observe } from '../../lib/store/observe.ts';
import { saveAnnotation } from '../../lib/store/save-annotation.ts';
import {
  ALL_ENTRIES,
  findEntry,
  searchLibrary,
  type LibraryQuery,
} from '../../lib/store/search.ts';
import { recordLook, type Found } from '../../lib/store/looks.ts';
import { lastSightings } from '../../lib/store/sightings.ts';
import type { Store } from '../../lib/store/store.ts';
import { deleteAnnotation } from '../../lib/store/trash.ts';
import {
  claim,
  evidence,
  finding,
  lookedAt,
  metadata,
  stored,
  testStore,
  valueOf,
} from './records.ts';

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

async function found(store: Store, query: Partial<LibraryQuery>, offset = 0, limit = 10) {
  const page = valueOf(await searchLibrary(store, { ...ALL_ENTRIES, ...query }, offset, limit));
  return { quotes: page.entries.map(({ annotation }) => annotation.claim.text), total: page.total };
}

const [dam, nine, ten, sunk] = [
  'The dam holds 40 million litres.',
  'Nine boats came.',
  'Ten left.',
  'Eleven sank.',
];

describe('searching the library', () => {
  it.each<[string, Partial<LibraryQuery>, (string | undefined)[]]>([
    ['everything, newest first', {}, [ten, nine, dam]],
    ['words of the note in any case', { text: 'OFFICE ask' }, [dam]],
    ['a tag', { text: 'exodus' }, [ten]],
    ['evidence', { text: 'dams.example' }, [ten]],
    ['the title of the page', { text: 'arrive' }, [nine]],
    ['words that do not occur together', { text: 'office exodus' }, []],
    ['a verdict', { verdict: 'true' }, [dam]],
    ['no verdict', { verdict: 'none' }, [ten, nine]],
    ['a site, whatever the device', { site: 'boats.example' }, [nine]],
    ['a status', { status: 'done' }, [nine]],
    ['the trash', { trash: true }, [sunk]],
    ['words in the trash', { trash: true, text: 'dam' }, []],
  ])('finds %s', async (_what, query, quotes) => {
    expect(await found(await library(), query)).toEqual({ quotes, total: quotes.length });
  });

  it('gives pages that together are everything, once', async () => {
    const store = await library();
    for (const query of [{}, { verdict: 'none' }]) {
      const all = await found(store, query);
      const parts = await Promise.all([0, 1, 2].map((offset) => found(store, query, offset, 1)));
      expect(parts.flatMap(({ quotes }) => quotes)).toEqual(all.quotes);
      expect(parts.map(({ total }) => total)).toEqual([all.total, all.total, all.total]);
    }
  });

  it('orders by the last change where that is asked', async () => {
    const store = await library();
    const [first] = await store.database.annotations.orderBy('createdAt').toArray();
    await saveAnnotation(store, {
      id: first?.id ?? ('' as never),
      baseRevision: 1,
      patch: { note: 'z' },
    });
    expect((await found(store, { order: 'modifiedAt' })).quotes).toEqual([dam, ten, nine]);
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

describe('counting the library', () => {
  it('leaves the trash out of everything but its own count', async () => {
    const counts = valueOf(await countLibrary(await library()));
    expect(counts).toMatchObject({ all: 3, trash: 1 });
    expect([...counts.byStatus]).toEqual([
      ['to check', 2],
      ['done', 1],
    ]);
    expect([...counts.byVerdict]).toEqual([
      ['none', 2],
      ['true', 1],
    ]);
    expect([...counts.bySite]).toEqual([
      ['harbour-post.example', 2],
      ['boats.example', 1],
    ]);
  });

  it('tells what changed since a backup', async () => {
    const store = await library();
    expect(valueOf(await countChangedSince(store, null))).toBe(4);
    const at = store.now();
    expect(valueOf(await countChangedSince(store, at))).toBe(0);
    await stored(store, { claim: claim('New.') });
    expect(valueOf(await countChangedSince(store, at))).toBe(1);
  });
});

describe('watching a query', () => {
  it('runs it again when its data changes, until the signal aborts', async () => {
    const store = testStore();
    const watching = new AbortController();
    const totals: number[] = [];
    const seen = new Promise<void>((resolve, reject) => {
      observe(
        () => searchLibrary(store, ALL_ENTRIES, 0, 5),
        watching.signal,
        (page) => {
          totals.push(valueOf(page).total);
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
    await recordLook(store, lookedAt('first'), [seen(id, same), seen(gone, same)]);
    await recordLook(store, lookedAt('later'), [seen(id, changed)]);
    expect(await store.database.sightings.count()).toBe(2);
    const last = valueOf(await lastSightings(store, [id, gone]));
    expect([...last]).toMatchObject([[id, { state: 'changed' }]]);
  });
});
