import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';

import type { SourceId } from '../../lib/model/ids.ts';
import { findSource } from '../../lib/store/archived-copies.ts';
import { keepSource, saveSourceNote } from '../../lib/store/source-note.ts';
import { editSource } from '../../lib/store/source-page.ts';
import type { Store } from '../../lib/store/store.ts';
import { metadata, testStore, valueOf } from './records.ts';

async function storedNote(store: Store): Promise<string | undefined> {
  return valueOf(await findSource(store, metadata().url))?.note;
}

it('a source is kept once, with what is written of it already', async () => {
  const store = testStore();
  const first = valueOf(await keepSource(store, metadata()));
  valueOf(await editSource(store, first.id, { note: 'seen in print' }));
  const again = valueOf(await keepSource(store, metadata({ title: 'Otherwise' })));
  expect(again).toMatchObject({ id: first.id, note: 'seen in print' });
  expect(await store.database.sources.count()).toBe(1);
});

it('a note is saved on top of the one it was typed on', async () => {
  const store = testStore();
  const { id } = valueOf(await keepSource(store, metadata()));
  expect(valueOf(await saveSourceNote(store, id, 'one', ['']))).toEqual({
    isSaved: true,
    note: 'one',
  });
  valueOf(await saveSourceNote(store, id, 'one, two', ['one']));
  expect(await storedNote(store)).toBe('one, two');
});

it('a note typed on an older one overwrites nothing; the stored one is answered', async () => {
  const store = testStore();
  const { id } = valueOf(await keepSource(store, metadata()));
  valueOf(await saveSourceNote(store, id, 'from there', ['']));
  const answer = valueOf(await saveSourceNote(store, id, 'from here', ['']));
  expect(answer).toEqual({ isSaved: false, note: 'from there' });
  expect(await storedNote(store)).toBe('from there');
});

it('the same note typed in two places is no conflict', async () => {
  const store = testStore();
  const { id } = valueOf(await keepSource(store, metadata()));
  valueOf(await saveSourceNote(store, id, 'both', ['']));
  expect(valueOf(await saveSourceNote(store, id, 'both', [''])).isSaved).toBe(true);
});

it('a note leaves the rest of the source as it is', async () => {
  const store = testStore();
  const { id } = valueOf(await keepSource(store, metadata()));
  valueOf(await editSource(store, id, { title: 'Corrected' }));
  valueOf(await saveSourceNote(store, id, 'one', ['']));
  expect(valueOf(await findSource(store, metadata().url))).toMatchObject({
    title: 'Corrected',
    note: 'one',
  });
});

it('a note on a source that is gone is refused', async () => {
  const answer = await saveSourceNote(testStore(), 'none' as SourceId, 'x', ['']);
  expect(answer).toEqual({ ok: false, reason: { code: 'not-found' } });
});
