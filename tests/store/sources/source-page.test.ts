import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';

import { decodeBackup, encodeBackup } from '../../../lib/formats/backup.ts';
import type { SnapshotId, SourceId } from '../../../lib/model/ids.ts';
import { recordSightings } from '../../../lib/store/sightings/record-sightings.ts';
import { allRecords } from '../../../lib/store/transfer/records.ts';
import { saveSourceNote } from '../../../lib/store/sources/save-source-note.ts';
import {
  editSource,
  readSnapshots,
  readSourcePage,
} from '../../../lib/store/sources/source-page.ts';
import { readEntries } from '../../../lib/store/reading/read-entries.ts';
import { deleteAnnotation } from '../../../lib/store/annotations/trash.ts';
import { claim, lookedAt, metadata, stored, testStore, valueOf } from '../records.ts';

it('a source has its annotations in the order of the text, without the trash, and its texts oldest first', async () => {
  const store = testStore();
  const late = await stored(store);
  const early = await stored(store, {
    claim: claim('Flood'),
    target: {
      quote: { exact: 'Flood', prefix: '', suffix: '' },
      position: { start: 0, end: 5 },
    },
  });
  const gone = await stored(store, { claim: claim('Nine boats came.') });
  valueOf(await deleteAnnotation(store, gone.id));
  const resolution = { state: 'orphan', reason: 'removed', certainty: 1 } as const;
  const found = [{ annotationId: late.id, resolution, found: null, offered: [], later: [] }];
  valueOf(await recordSightings(store, lookedAt('Another text.'), found));
  const page = valueOf(await readSourcePage(store, late.sourceId));
  expect(page?.ids).toEqual([early.id, late.id]);
  const rows = valueOf(await readEntries(store, page?.ids ?? []));
  expect(rows.map(({ sighting }) => sighting?.state ?? null)).toEqual([null, 'orphan']);
  expect(page?.snapshots.map(({ why }) => why)).toContain('first');
  expect(page?.snapshots.at(-1)?.why).toBe('change');
  const ids = page?.snapshots.map(({ id }) => id) ?? [];
  const texts = valueOf(
    await readSnapshots(store, [...ids.slice(-1), 'no such' as SnapshotId, ...ids.slice(0, 1)]),
  );
  expect(texts.map(({ id }) => id)).toEqual([ids.at(-1), ids[0]]);
  expect(texts[0]?.text).toBe('Another text.');
});

it('a source that is not stored is none', async () => {
  expect(valueOf(await readSourcePage(testStore(), 'none' as SourceId))).toBeNull();
});

it('what a person writes of a source stays when the page is seen again, and its site stays findable', async () => {
  const store = testStore();
  const { sourceId } = await stored(store);
  const archives = [{ url: 'https://archive.example/1', at: '2026-01-01' }];
  const byline = 'Ida Verrin';
  valueOf(await editSource(store, sourceId, { title: 'The flood', byline, archives }));
  await stored(store, {
    claim: claim('Nine boats came.'),
    source: metadata({ title: 'Otherwise', byline: 'Somebody' }),
  });
  const source = valueOf(await readSourcePage(store, sourceId))?.source;
  expect(source).toMatchObject({ title: 'The flood', byline, archives });
  const sites = await store.database.sources.toArray();
  expect(sites.map(({ site }) => site)).toEqual(['harbour-post.example']);
});

it('an edit of a source that is gone is refused', async () => {
  const answer = await editSource(testStore(), 'none' as SourceId, { note: 'x' });
  expect(answer).toEqual({ ok: false, reason: { code: 'not-found' } });
});

it('what a person changes of a source is told, with old and new, and a note of one sitting once', async () => {
  const { now, store } = timedStore();
  const { sourceId } = await stored(store);
  const { source } = valueOf(await readSourcePage(store, sourceId)) ?? {};
  expect(source?.edits).toBeUndefined();
  valueOf(
    await editSource(store, sourceId, { title: 'The flood', byline: source?.byline ?? null }),
  );
  for (const note of ['Seen', 'Seen in print']) {
    now.add(30);
    valueOf(
      await saveSourceNote(store, sourceId, { note, bases: [note === 'Seen' ? '' : 'Seen'] }),
    );
  }
  now.add(3600);
  valueOf(await editSource(store, sourceId, { note: '' }));
  const edits = valueOf(await readSourcePage(store, sourceId))?.source.edits ?? [];
  expect(edits.map(({ by, before, after }) => ({ by, before, after }))).toEqual([
    { by: 'Ida', before: { title: source?.title }, after: { title: 'The flood' } },
    { by: 'Ida', before: { note: '' }, after: { note: 'Seen in print' } },
    { by: 'Ida', before: { note: 'Seen in print' }, after: { note: '' } },
  ]);
  const records = valueOf(await allRecords(store));
  const backup = encodeBackup({ exportedAt: store.now(), withheld: 0, records });
  expect(valueOf(decodeBackup(backup)).records.sources[0]?.edits).toEqual(edits);
});

it('when a page says anew when it was changed, what a person wrote stays', async () => {
  const store = testStore();
  const { sourceId } = await stored(store, { source: metadata({ modifiedAt: '2026-01-01' }) });
  await stored(store, { source: metadata({ modifiedAt: '2026-01-02' }), claim: claim('Nine.') });
  const modified = async (): Promise<unknown> =>
    valueOf(await readSourcePage(store, sourceId))?.source.modifiedAt;
  expect(await modified()).toBe('2026-01-02');
  valueOf(await editSource(store, sourceId, { modifiedAt: '2025' }));
  await stored(store, { source: metadata({ modifiedAt: '2026-01-03' }), claim: claim('Ten.') });
  expect(await modified()).toBe('2025');
});

/**
 * A store with Ida as its author, whose clock stands still until it is moved forward, in seconds.
 */
function timedStore() {
  let time = Date.parse('2026-01-01T10:00:00.000Z');
  const now = {
    add: (seconds: number): void => {
      time += seconds * 1000;
    },
  };
  const author = (): Promise<string> => Promise.resolve('Ida');
  return { now, store: { ...testStore(), now: () => new Date(time).toISOString(), author } };
}
