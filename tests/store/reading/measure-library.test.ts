import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';

import { measureLibrary } from '../../../lib/store/reading/measure-library.ts';
import { deleteAnnotation } from '../../../lib/store/annotations/trash.ts';
import { claim, stored, testStore, valueOf } from '../records.ts';

it('the library is measured by its parts, the trash with it', async () => {
  const store = testStore();
  await stored(store);
  const gone = await stored(store, { claim: claim('Nine boats came.') });
  valueOf(await deleteAnnotation(store, gone.id));
  const { entries, snapshotBytes } = valueOf(await measureLibrary(store));
  expect(entries).toMatchObject({ annotations: 2, revisions: 3, sightings: 0, sources: 1 });
  const rows = await store.database.snapshots.toArray();
  expect(entries.snapshots).toBe(rows.length);
  expect(snapshotBytes).toBe(rows.reduce((sum, { bytes }) => sum + bytes, 0));
  expect(snapshotBytes).toBeGreaterThan(0);
});
