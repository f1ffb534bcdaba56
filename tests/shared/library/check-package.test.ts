import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { exportLibrary } from '../../../entrypoints/shared/library/export-library.ts';
import { readImportFile } from '../../../entrypoints/shared/library/read-import-file.ts';
import { packageIn } from '../../../lib/formats/package/decode-package.ts';
import { createTranslator } from '../../../lib/i18n/catalogues.ts';
import type { AnnotationId, SnapshotId, StoryId } from '../../../lib/model/ids.ts';
import type { LibraryRecords } from '../../../lib/model/library/library-records.ts';
import { applyImport } from '../../../lib/store/transfer/import.ts';
import { allRecords } from '../../../lib/store/transfer/records.ts';
import type { Store } from '../../../lib/store/store.ts';
import { generateLibrary } from '../../library/generated-library.ts';
import { testStore, valueOf } from '../../store/records.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: fakeBrowser };
});

const HOSTILE =
  '</pre><script>alert(1)</script><a class="saved" download="x" href="data:,">\n\ud800 é';

/** A library whose texts try to be markup, with a story that nothing in it is filed under. */
async function filled(): Promise<Store> {
  const generated = generateLibrary(6);
  const [source] = generated.sources;
  if (source === undefined) throw new Error('the library has a source');
  const sha256 = createHash('sha256').update(HOSTILE).digest('hex');
  const records: LibraryRecords = {
    ...generated,
    sources: generated.sources.map((one) => ({ ...one, title: HOSTILE })),
    snapshots: [
      {
        ...{ id: 'snapshot-of-hostile' as SnapshotId, sourceId: source.id, text: HOSTILE, sha256 },
        ...{ takenAt: '2026-01-01T00:00:00.000Z', article: null, why: 'first' },
      },
    ],
    annotations: generated.annotations.map((one) => ({
      ...one,
      note: HOSTILE,
      snapshotId: one.sourceId === source.id ? ('snapshot-of-hostile' as SnapshotId) : null,
    })),
    stories: [
      ...generated.stories,
      {
        ...{ id: 'story-aside' as StoryId, name: 'Something else we look into', criteria: '' },
        ...{ method: '', scaleIds: [], sensitive: false, closedAt: null },
        createdAt: '2026-01-01T00:00:00.000Z',
      },
    ],
  };
  const store = testStore();
  valueOf(await applyImport(store, records, 'keep stored'));
  return store;
}

async function packed(
  store: Store,
  only: ReadonlySet<AnnotationId> | null = null,
): Promise<string> {
  const request = { format: 'package', only, now: new Date('2026-01-02'), by: 'Ada' } as const;
  return valueOf(await exportLibrary(store, request, createTranslator('en'))).content.text();
}

const recordsOf = async (store: Store): Promise<LibraryRecords> =>
  valueOf(await allRecords(store, (steps) => Promise.resolve(run(steps))));

function run<Value>(steps: Generator<unknown, Value, undefined>): Value {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

const read = (text: string): ReturnType<typeof readImportFile> => readImportFile(new Blob([text]));

describe('a check package', () => {
  it('gives back the records that it was made from', async () => {
    const store = await filled();
    const { records } = valueOf(await read(await packed(store)));
    const { annotations, revisions, sources, snapshots, sightings } = await recordsOf(store);
    expect(records).toMatchObject({ annotations, revisions, sources, snapshots, sightings });
  });

  it('has nothing in it that runs, and no story that none of its checks is filed under', async () => {
    const text = await packed(await filled());
    const { records } = valueOf(await read(text));
    expect(text).not.toMatch(/<script|javascript:|\son\w+=/i);
    expect(records.stories.map(({ name }) => name)).not.toContain('Something else we look into');
    expect(text).toContain('&lt;/pre&gt;&lt;script&gt;');
  });

  it('holds parts with the hash that a tool gives for them; that of a text is the one kept for it', async () => {
    const store = await filled();
    const parts = valueOf(packageIn(await packed(store)) ?? { ok: false, reason: 'none' });
    expect(parts.map(({ name }) => name)).toEqual([
      'tallymark-record.json',
      'tallymark-text-1.txt',
    ]);
    for (const { bytes, sha256 } of parts)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect(parts[1]?.sha256).toBe((await recordsOf(store)).snapshots[0]?.sha256);
  });

  it('holds only the chosen checks', async () => {
    const store = await filled();
    const [first] = (await recordsOf(store)).annotations;
    if (first === undefined) throw new Error('the library has an annotation');
    const { records } = valueOf(await read(await packed(store, new Set([first.id]))));
    expect(records.annotations.map(({ id }) => id)).toEqual([first.id]);
    expect(records.sources.map(({ id }) => id)).toEqual([first.sourceId]);
  });

  const record = /<p><a class="saved" download="tallymark-record\.json"[^]*?<\/code><\/p>/;
  it.each<[string, (text: string) => string, object]>([
    [
      'has a text that was changed',
      (text) => text.replace(/(text-1\.txt" href="[^,]+,)..../, '$1AAAA'),
      { code: 'package-changed', name: 'tallymark-text-1.txt' },
    ],
    [
      'has another hash for its record',
      (text) => text.replace(/(<code class="hash">)./, (_, tag: string) => `${tag}g`),
      { code: 'package-cut' },
    ],
    [
      'has the hash of something else for its record',
      (text) => text.replace(/(<code class="hash">)[0-9a-f]{64}/, `$1${'0'.repeat(64)}`),
      { code: 'package-changed', name: 'tallymark-record.json' },
    ],
    ['was cut', (text) => text.slice(0, text.length / 2), { code: 'package-cut' }],
    ['lost its record', (text) => text.replace(record, ''), { code: 'package-cut' }],
    [
      'has two records',
      (text) => text.replace(record, (part) => `${part}${part}`),
      { code: 'package-records' },
    ],
    [
      'has something else than Base64 in a part',
      (text) => text.replace(/(record\.json" href="[^,]+,)..../, '$1%%%%'),
      { code: 'package-cut' },
    ],
    [
      'is of a version to come',
      (text) => text.replace('check package 1"', 'check package 2"'),
      { code: 'newer-version', version: 2 },
    ],
    [
      'begins parts without end',
      (text) => text.replace('</main>', `${'<a class="saved" download="'.repeat(50_000)}</main>`),
      { code: 'package-cut' },
    ],
  ])('that %s is refused', async (_what, change, reason) => {
    const text = await packed(await filled());
    expect(change(text)).not.toBe(text);
    expect(await read(change(text))).toEqual({ ok: false, reason });
  });

  it('whose record was exchanged together with its hash is held to what a backup must be', async () => {
    const text = await packed(await filled());
    const other = '{"format":"tallymark-backup","version":5,"records":{}}';
    const hash = createHash('sha256').update(other).digest('hex');
    const changed = text.replace(
      /(record\.json" href="[^,]+,)[^"]*([^]*?<code class="hash">)[0-9a-f]{64}/,
      `$1${Buffer.from(other).toString('base64')}$2${hash}`,
    );
    expect((await read(changed)).ok).toBe(false);
  });

  it('is known by what is in it: another page is none', () => {
    expect(packageIn('<!doctype html><title>A page</title></html>')).toBeNull();
    expect(packageIn('{"a": 1}')).toBeNull();
  });
});
