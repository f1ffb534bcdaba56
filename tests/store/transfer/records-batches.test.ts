import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { applyImport } from '../../../lib/store/transfer/import.ts';
import { allRecords } from '../../../lib/store/transfer/records.ts';
import { generateLibrary } from '../../library/generated-library.ts';
import { testStore, valueOf } from '../records.ts';

it('reads a library of several batches whole and in order', async () => {
  const store = testStore('several batches');
  const records = generateLibrary(2100);
  valueOf(await applyImport(store, records, 'keep stored'));
  const read = valueOf(await allRecords(store));
  const byKey = (a: string, b: string): number => (a < b ? -1 : 1);
  expect(read.annotations.map(({ id }) => id)).toEqual(
    records.annotations.map(({ id }) => id).sort(byKey),
  );
  const steps = ({ revisions }: typeof records): string[] =>
    revisions.map(({ annotationId, seq }) => `${annotationId} ${seq}`).sort(byKey);
  expect(steps(read)).toEqual(steps(records));
  expect(new Set(steps(read)).size).toBe(read.revisions.length);
});
