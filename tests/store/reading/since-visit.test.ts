import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';

import type { AnnotationId } from '../../../lib/model/ids.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { Resolution } from '../../../lib/model/sighting.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import { deleteAnnotation } from '../../../lib/store/annotations/trash.ts';
import {
  countNews,
  readSinceVisit,
  type SinceVisit,
} from '../../../lib/store/reading/since-visit.ts';
import { LibraryIndex } from '../../../lib/store/search/library-index.ts';
import { recordSightings } from '../../../lib/store/sightings/record-sightings.ts';
import type { Store } from '../../../lib/store/store.ts';
import { createStory } from '../../../lib/store/subjects/stories.ts';
import { claim, lookedAt, metadata, stored, testStore, valueOf } from '../records.ts';

const SAME = {
  state: 'same',
  span: { start: 17, end: 49 },
  method: 'position',
  certainty: 1,
} as const;
const GONE: Resolution = { state: 'orphan', reason: 'removed', certainty: 1 };
const URL = metadata().url;

function changedTo(words: string): Resolution {
  return { ...SAME, state: 'changed', method: 'approximate', old: '40', new: words };
}

function of({ id, revision }: Annotation): { id: AnnotationId; baseRevision: number } {
  return { id, baseRevision: revision };
}

async function look(
  store: Store,
  annotationId: AnnotationId,
  resolution: Resolution,
  url = URL,
): Promise<void> {
  const found = [{ annotationId, resolution, found: null, offered: [], later: [] }];
  valueOf(await recordSightings(store, { ...lookedAt('Flood in Ostmark'), url }, found));
}

async function since(store: Store, at: string): Promise<SinceVisit> {
  const index = new LibraryIndex();
  index.put(await store.database.searchPacks.toArray());
  const read = valueOf(await readSinceVisit(store, index.columns, at));
  expect(valueOf(await countNews(store, at))).toBe(read.changed.length);
  return read;
}

describe('what changed since a visit', () => {
  it('is what was first seen otherwise after it', async () => {
    const store = testStore();
    const { id } = await stored(store);
    await look(store, id, SAME);
    const visit = store.now();
    expect((await since(store, visit)).changed).toEqual([]);
    await look(store, id, changedTo('45'));
    const [news] = (await since(store, visit)).changed;
    expect(news?.annotation.id).toBe(id);
    expect(news?.sighting).toMatchObject({ state: 'changed', old: '40', new: '45' });
  });

  it('is not what was seen before and is only seen again', async () => {
    const store = testStore();
    const { id } = await stored(store);
    await look(store, id, changedTo('45'));
    const visit = store.now();
    await look(store, id, changedTo('45'));
    expect((await since(store, visit)).changed).toEqual([]);
    await look(store, id, changedTo('50'));
    expect((await since(store, visit)).changed).toHaveLength(1);
  });

  it('is what was lost, but not what came back', async () => {
    const store = testStore();
    const { id } = await stored(store);
    const visit = store.now();
    await look(store, id, GONE);
    expect((await since(store, visit)).changed).toHaveLength(1);
    await look(store, id, SAME);
    expect((await since(store, visit)).changed).toEqual([]);
  });

  it('leaves out what was put away', async () => {
    const store = testStore();
    const one = await stored(store);
    const other = await stored(store, { claim: claim('Nine boats came.') });
    const visit = store.now();
    await look(store, one.id, GONE);
    await look(store, other.id, GONE);
    valueOf(await deleteAnnotation(store, one.id));
    valueOf(await saveAnnotation(store, { ...of(other), patch: { status: 'dismissed' } }));
    const read = await since(store, visit);
    expect(read.changed).toEqual([]);
    expect(read.pages).toEqual([]);
  });
});

describe('the pages with work in them', () => {
  it('come with the time of the last look, the latest first', async () => {
    const store = testStore();
    const url = 'https://coast-wire.example/wall';
    const { id } = await stored(store);
    await stored(store, { source: metadata({ url, title: 'A wall' }) });
    await look(store, id, SAME);
    const visit = store.now();
    const { pages } = await since(store, visit);
    expect(pages.map((page) => page.url)).toEqual([URL, url]);
    expect(pages.every(({ lastSeenAt }) => lastSeenAt !== '' && lastSeenAt < visit)).toBe(true);
    await look(store, id, SAME);
    expect((await since(store, visit)).pages[0]?.lastSeenAt).toSatisfy((at) => at > visit);
    expect(pages[0]).toMatchObject({ site: 'harbour-post.example', isSensitive: false });
  });

  it('are sensitive where an annotation or its story is', async () => {
    const store = testStore();
    const fields = { name: 'Names', criteria: '', method: '', sensitive: true };
    const story = valueOf(await createStory(store, fields));
    const one = await stored(store);
    const url = 'https://coast-wire.example/wall';
    const other = await stored(store, { source: metadata({ url }) });
    valueOf(await saveAnnotation(store, { ...of(one), patch: { sensitive: true } }));
    valueOf(await saveAnnotation(store, { ...of(other), patch: { storyId: story.id } }));
    const { pages } = await since(store, store.now());
    expect(pages.map(({ isSensitive }) => isSensitive)).toEqual([true, true]);
  });
});
