import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { changeMany } from '../../lib/store/annotations/change-many.ts';
import { dismissClaim } from '../../lib/store/annotations/dismissals.ts';
import { saveDraft } from '../../lib/store/annotations/drafts.ts';
import { deleteEverything, eraseAnnotations } from '../../lib/store/annotations/erase.ts';
import { saveAnnotation } from '../../lib/store/annotations/save-annotation.ts';
import { deleteAnnotation } from '../../lib/store/annotations/trash.ts';
import { saveSourceNote } from '../../lib/store/sources/save-source-note.ts';
import { editSource } from '../../lib/store/sources/source-page.ts';
import type { Store } from '../../lib/store/store.ts';
import { createStory } from '../../lib/store/subjects/stories.ts';
import { saveSearch } from '../../lib/store/search/saved-searches.ts';
import { metadata, stored, testStore } from './records.ts';

type Begin = (
  this: IDBDatabase,
  ...asked: Parameters<IDBDatabase['transaction']>
) => IDBTransaction;

const durabilities: string[] = [];

beforeEach(() => {
  durabilities.length = 0;
  const begin = Reflect.get(IDBDatabase.prototype, 'transaction') as Begin;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...asked: Parameters<Begin>
  ) {
    const transaction = begin.apply(this, asked);
    if (transaction.mode === 'readwrite') durabilities.push(transaction.durability);
    return transaction;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

type Annotated = Awaited<ReturnType<typeof stored>>;

it.each<[string, (store: Store, annotation: Annotated) => Promise<unknown>]>([
  ['a new annotation', (store) => stored(store)],
  [
    'a decision',
    (store, { id }) => saveAnnotation(store, { id, baseRevision: 1, patch: { note: 'x' } }),
  ],
  ['a draft', (store, { id }) => saveDraft(store, { id, baseRevision: 1, patch: { note: 'x' } })],
  [
    'an act on many',
    (store, { id }) => changeMany(store, [id], { kind: 'edit', patchOf: () => ({ tags: ['x'] }) }),
  ],
  ['a move to the trash', (store, { id }) => deleteAnnotation(store, id)],
  ['an erasure', (store, { id }) => eraseAnnotations(store, [id])],
  ['deleting everything', (store) => deleteEverything(store)],
  [
    'a dismissal',
    (store, { target }) =>
      dismissClaim(store, {
        source: metadata(),
        quote: target.quote,
        reason: 'trivial',
        what: 'claim',
      }),
  ],
  [
    'a note on a source',
    (store, { sourceId }) => saveSourceNote(store, sourceId, { note: 'x', bases: [''] }),
  ],
  ['an edit of a source', (store, { sourceId }) => editSource(store, sourceId, { byline: 'x' })],
  [
    'a story',
    (store) => createStory(store, { name: 'x', criteria: '', method: '', sensitive: false }),
  ],
  ['a saved search', (store) => saveSearch(store, 'x', 'flood')],
])('%s is on the disk before it counts as stored', async (_what, write) => {
  const store = testStore();
  const annotation = await stored(store);
  durabilities.length = 0;
  await write(store, annotation);
  expect(new Set(durabilities)).toEqual(new Set(['strict']));
});
