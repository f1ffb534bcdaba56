import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeBackup, encodeBackup } from '../../lib/formats/backup.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { Scale } from '../../lib/model/scale.ts';
import { BUILT_IN_SCALES } from '../../lib/store/built-in-scales.ts';
import { SCHEMA_VERSIONS } from '../../lib/store/migrations.ts';
import { loadPage } from '../../lib/store/reading/load-page.ts';
import { allRecords } from '../../lib/store/transfer/records.ts';
import { NEWEST_KEYS } from '../../lib/store/row-keys.ts';
import { saveAnnotation } from '../../lib/store/annotations/save-annotation.ts';
import { readNewest } from '../../lib/store/reading/newest.ts';
import { metadata, testStore, valueOf } from './records.ts';
import { restoreDatabase, saveDatabase, type SavedDatabase } from './saved-database.ts';

const folder = new URL('saved/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort((a, b) => versionIn(a) - versionIn(b));

function versionIn(file: string): number {
  return Number(/\d+/.exec(file)?.[0]);
}

/** The database of a profile that last used this version. */
function savedDatabase(file: string): SavedDatabase {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as SavedDatabase;
}

function schemaOf({ version, tables }: SavedDatabase) {
  return {
    version,
    tables: tables.map(({ name, keyPath, indexes }) => ({ name, keyPath, indexes })),
  };
}

describe('the versions of the database', () => {
  it('count up from 1 without gaps', () => {
    const expected = SCHEMA_VERSIONS.map((_version, index) => index + 1);
    expect(SCHEMA_VERSIONS.map(({ version }) => version)).toEqual(expected);
  });

  it('each have a saved database', () => {
    expect(files).toEqual(SCHEMA_VERSIONS.map(({ version }) => `version-${version}.json`));
  });

  it('have the newest tables and indexes as they were saved: a released version is not edited', async () => {
    const store = testStore('fresh');
    await store.database.open();
    store.database.close();
    const newest = savedDatabase(files.at(-1) ?? '');
    expect(schemaOf(await saveDatabase('fresh'))).toEqual(schemaOf(newest));
  });
});

it('keeps the newest in reach where a library of many comes from before their indexes', async () => {
  const saved = savedDatabase('version-9.json');
  const many = (row: unknown): unknown[] =>
    Array.from({ length: 1200 }, (_none, nth) => ({
      ...(row as Annotation),
      id: `${String(nth).padStart(8, '0')}-0000-4000-8000-000000000000`,
      createdAt: new Date(Date.UTC(2020, 0, 1, 0, (nth * 7) % 1200)).toISOString(),
      modifiedAt: new Date(Date.UTC(2021, 0, 1, 0, (nth * 11) % 1200)).toISOString(),
    }));
  const tables = saved.tables.map((table) =>
    table.name === 'annotations' ? { ...table, rows: many(table.rows[0]) } : table,
  );
  await restoreDatabase('many', { ...saved, tables });
  const store = testStore('many');
  const all = await store.database.annotations.toArray();
  for (const order of ['createdAt', 'modifiedAt'] as const) {
    const newest = valueOf(await readNewest(store, { trash: false, order }, 1100));
    const times = all.map((row) => row[order]).sort();
    expect(newest.map(({ annotation }) => annotation[order])).toEqual(
      times.reverse().slice(0, 1100),
    );
    expect(await store.database.annotations.orderBy(NEWEST_KEYS[order]).count()).toBeLessThan(1200);
  }
});

it('forgets what was written about a sensitive story that had been deleted', async () => {
  const saved = savedDatabase('version-10.json');
  const story = {
    ...{ id: '00000000-0000-4000-8000-0000000000aa', name: 'Verona', criteria: 'boats' },
    ...{ method: 'by phone', scaleIds: [], sensitive: true, createdAt: '2026-01-01T10:00:00.000Z' },
    closedAt: null,
  };
  const gone = { ...story, id: story.id.replace('aa', 'ab'), deletedAt: story.createdAt };
  const tables = saved.tables.map((table) =>
    table.name === 'stories' ? { ...table, rows: [story, gone] } : table,
  );
  await restoreDatabase('stories', { ...saved, tables });
  const rows = await testStore('stories').database.stories.toArray();
  expect(rows).toEqual([story, { ...gone, name: '', criteria: '', method: '' }]);
});

describe.each(files)('a saved database of %s', (file) => {
  it('opens with everything that was in it, and can be worked with', async () => {
    await restoreDatabase(file, savedDatabase(file));
    const store = testStore(file);
    const page = valueOf(await loadPage(store, metadata().url, null));
    expect(page.annotations).toMatchObject([
      { note: 'first note', status: 'done', tags: ['dam'], findings: [{ level: 'mixture' }] },
    ]);
    expect(page.drafts).toMatchObject([{ patch: { note: 'being typed' } }]);
    expect(page.dismissals).toMatchObject([{ what: 'claim' }]);
    const trash = await readNewest(store, { trash: true, order: 'createdAt' }, 10);
    expect(valueOf(trash)).toMatchObject([{ source: { url: 'https://b.example/boats' } }]);
    const records = valueOf(await allRecords(store));
    expect(records.snapshots.map(({ text }) => text)).toContain('Nine boats came. Dümmer See.');
    expect(records.revisions.map(({ change }) => change)).toEqual([
      'create',
      'edit',
      'create',
      'delete',
    ]);
    expect(records.erasures).toHaveLength(1);
    expect(records.scales).toEqual(expect.arrayContaining(BUILT_IN_SCALES as Scale[]));
    expect(records.sightings).toHaveLength(1);
    expect(decodeBackup(encodeBackup({ exportedAt: '', withheld: 0, records })).ok).toBe(true);
    const [annotation] = page.annotations;
    if (annotation === undefined) throw new Error('nothing was loaded');
    const save = { id: annotation.id, baseRevision: annotation.revision, patch: { note: 'now' } };
    expect(valueOf(await saveAnnotation(store, save)).revision).toBe(annotation.revision + 1);
  });
});
