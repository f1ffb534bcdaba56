import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { withholdSensitive } from '../../../lib/formats/sensitive.ts';
import type { Id } from '../../../lib/model/ids.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import { isSensitive, listSensitiveStories } from '../../../lib/store/reading/is-sensitive.ts';
import { readNames } from '../../../lib/store/reading/read-names.ts';
import type { Store } from '../../../lib/store/store.ts';
import {
  createStory,
  deleteStory,
  listStories,
  restoreStory,
  saveStory,
} from '../../../lib/store/subjects/stories.ts';
import { createSubject } from '../../../lib/store/subjects/subjects.ts';
import { allRecords } from '../../../lib/store/transfer/records.ts';
import { claim, stored, testStore, valueOf } from '../records.ts';

const STORY = { name: 'Verona', criteria: 'Quay', method: 'Phone', sensitive: true };

const SUBJECT = {
  ...{ event: 'Brindle', place: null, period: null, what: null, harm: null, population: null },
  ours: null,
};

/** What a backup of the library holds, as text. */
async function exported(store: Store): Promise<string> {
  return JSON.stringify(withholdSensitive(valueOf(await allRecords(store))).records);
}

it('what was filed under a sensitive story stays out of every export once it is deleted', async () => {
  const store = testStore();
  const { id: storyId } = valueOf(await createStory(store, STORY));
  const inside = await stored(store, { patch: { storyId, note: 'Lantern' } });
  const other = { claim: claim('Nine.'), patch: { storyId, note: 'Hollow' } };
  const moved = await stored(store, other);
  const patch = { storyId: null, note: 'Open' };
  valueOf(await saveAnnotation(store, { id: moved.id, baseRevision: 1, patch }));
  valueOf(await createSubject(store, { ...SUBJECT, storyId }));
  const before = await exported(store);

  const deleted = valueOf(await deleteStory(store, storyId));
  expect(valueOf(await listStories(store))).toEqual([]);
  expect(valueOf(await readNames(store)).stories).toEqual([]);
  expect(await saveStory(store, storyId, { sensitive: false })).toMatchObject({ ok: false });
  expect(valueOf(await isSensitive(store, inside.id, null))).toBe(true);
  expect(valueOf(await listSensitiveStories(store))).toEqual(new Set([storyId]));
  expect(await exported(store)).toBe(before);
  expect(before).toContain('Open');
  expect(before).not.toMatch(/Lantern|Hollow|Brindle|Verona/);
  const kept = JSON.stringify(await store.database.stories.toArray());
  expect(kept).not.toMatch(/Verona|Quay|Phone/);

  valueOf(await restoreStory(store, deleted));
  expect(valueOf(await listStories(store))).toEqual([deleted]);
});

it('a story that is not sensitive leaves nothing behind', async () => {
  const store = testStore();
  const story = valueOf(await createStory(store, { ...STORY, sensitive: false }));
  valueOf(await deleteStory(store, story.id));
  expect(await store.database.stories.count()).toBe(0);
  expect(await deleteStory(store, 'none' as Id<'story'>)).toMatchObject({ ok: false });
});
