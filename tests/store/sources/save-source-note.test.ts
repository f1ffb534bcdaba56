import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';

import type { SourceId } from '../../../lib/model/ids.ts';
import { findSource } from '../../../lib/store/sources/archived-copies.ts';
import { keepSource, saveSourceNote } from '../../../lib/store/sources/save-source-note.ts';
import { editSource } from '../../../lib/store/sources/source-page.ts';
import type { Store } from '../../../lib/store/store.ts';
import { metadata, testStore, valueOf } from '../records.ts';

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
  expect(valueOf(await saveSourceNote(store, id, { note: 'one', bases: [''] }))).toEqual({
    isSaved: true,
    note: 'one',
  });
  valueOf(await saveSourceNote(store, id, { note: 'one, two', bases: ['one'] }));
  expect(await storedNote(store)).toBe('one, two');
});

it('a note typed on an older one overwrites nothing; the stored one is answered', async () => {
  const store = testStore();
  const { id } = valueOf(await keepSource(store, metadata()));
  valueOf(await saveSourceNote(store, id, { note: 'from there', bases: [''] }));
  const answer = valueOf(await saveSourceNote(store, id, { note: 'from here', bases: [''] }));
  expect(answer).toEqual({ isSaved: false, note: 'from there' });
  expect(await storedNote(store)).toBe('from there');
});

it('the same note typed in two places is no conflict', async () => {
  const store = testStore();
  const { id } = valueOf(await keepSource(store, metadata()));
  valueOf(await saveSourceNote(store, id, { note: 'both', bases: [''] }));
  expect(valueOf(await saveSourceNote(store, id, { note: 'both', bases: [''] })).isSaved).toBe(
    true,
  );
});

it('a note leaves the rest of the source as it is', async () => {
  const store = testStore();
  const { id } = valueOf(await keepSource(store, metadata()));
  valueOf(await editSource(store, id, { title: 'Corrected' }));
  valueOf(await saveSourceNote(store, id, { note: 'one', bases: [''] }));
  expect(valueOf(await findSource(store, metadata().url))).toMatchObject({
    title: 'Corrected',
    note: 'one',
  });
});

it('a note on a source that is gone is refused', async () => {
  const answer = await saveSourceNote(testStore(), 'none' as SourceId, { note: 'x', bases: [''] });
  expect(answer).toEqual({ ok: false, reason: { code: 'not-found' } });
});

it('a note that is told later gives way to one written since, also where that is the one it was typed on', async () => {
  const store = testStore();
  const { id } = valueOf(await keepSource(store, metadata()));
  const told = { note: 'one', bases: [''], typedAt: '2020-01-01T00:00:00.000Z' };
  expect(valueOf(await saveSourceNote(store, id, told))).toEqual({ isSaved: true, note: 'one' });
  valueOf(await saveSourceNote(store, id, { note: '', bases: ['one'] }));
  expect(valueOf(await saveSourceNote(store, id, told))).toEqual({ isSaved: false, note: '' });
});
