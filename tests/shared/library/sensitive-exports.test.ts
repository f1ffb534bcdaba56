import 'fake-indexeddb/auto';
import { strFromU8 } from 'fflate';
import { describe, expect, it, vi } from 'vitest';

import {
  exportLibrary,
  type ExportFile,
} from '../../../entrypoints/shared/library/export-library.ts';
import { readImportFile } from '../../../entrypoints/shared/library/read-import-file.ts';
import { openIfSealed } from '../../../entrypoints/shared/library/sealed-file.ts';
import { decodeBackup, encodeBackup } from '../../../lib/formats/backup.ts';
import { packageIn } from '../../../lib/formats/package/decode-package.ts';
import { createTranslator } from '../../../lib/i18n/catalogues.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { AnnotationId } from '../../../lib/model/ids.ts';
import {
  EXPORT_FORMATS,
  isSealed,
  type ExportFormat,
} from '../../../lib/model/library/export-format.ts';
import type { LibraryRecords } from '../../../lib/model/library/library-records.ts';
import { allRecords } from '../../../lib/store/transfer/records.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import { applyImport, previewImport } from '../../../lib/store/transfer/import.ts';
import type { Store } from '../../../lib/store/store.ts';
import { joined, plantedIn, plantedLibrary, Words } from '../../formats/planted-library.ts';
import { testStore, valueOf } from '../../store/records.ts';
import { filesOf, isZip } from './files-of-export.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: fakeBrowser };
});

const NOTHING = { links: 0, histories: 0, looks: 0, scales: 0 };

function withFirst(records: LibraryRecords, change: (one: Annotation) => Partial<Annotation>) {
  return {
    ...records,
    annotations: records.annotations.map((one) => ({ ...one, ...change(one) })),
  };
}

/** A library of one that is open, one that was sensitive, one that is, and one in the trash. */
async function filled(): Promise<{ readonly store: Store; readonly ids: readonly AnnotationId[] }> {
  const words = new Words();
  const [open, once, secret, thrown] = [
    plantedLibrary('open', words),
    plantedLibrary('once', words),
    plantedLibrary('secret', words),
    plantedLibrary('secret', words),
  ];
  const earlier = once.revisions.map((one, at) =>
    at < 2
      ? { ...one, after: { ...one.after, sensitive: at === 0 } }
      : { ...one, before: { sensitive: true }, after: { sensitive: false } },
  );
  const parts = [
    open,
    { ...once, revisions: earlier },
    withFirst(secret, () => ({ sensitive: true })),
    withFirst(thrown, ({ createdAt }) => ({ sensitive: true, deletedAt: createdAt })),
  ];
  const store = testStore();
  valueOf(await applyImport(store, joined(parts), 'keep stored'));
  return { store, ids: parts.flatMap(({ annotations }) => annotations.map(({ id }) => id)) };
}

async function exported(
  store: Store,
  format: ExportFormat,
  only: ReadonlySet<AnnotationId> | null = null,
): Promise<ExportFile & { readonly text: string }> {
  const passphrase = isSealed(format) ? { passphrase: PASSPHRASE } : {};
  const request = { format, only, now: new Date('2026-01-01'), by: '', ...passphrase };
  const file = valueOf(await exportLibrary(store, request, createTranslator('en')));
  return { ...file, text: await textOf(file) };
}

const PASSPHRASE = 'lantern quarry ferry almond';
const OPEN_FORMATS = EXPORT_FORMATS.filter((format) => !isSealed(format));

/** All that a library holds, as a file of it is read. */
async function allIn(store: Store): Promise<LibraryRecords> {
  const records = valueOf(await allRecords(store));
  return valueOf(decodeBackup(encodeBackup({ exportedAt: '', withheld: 0, records }))).records;
}

/** All that is in a file, in the files of a ZIP with their names, and in the parts of a package. */
async function textOf(file: ExportFile): Promise<string> {
  const whole = await file.content.text();
  const parts = packageIn(whole);
  if (parts !== null)
    return [whole, ...valueOf(parts).map(({ bytes }) => strFromU8(bytes))].join('\n');
  if (!isZip(file.name)) return whole;
  return (await filesOf(file)).map(({ path, text }) => `${path}\n${text}`).join('\n');
}

describe('with something sensitive in the library', () => {
  it.each(OPEN_FORMATS)('no word that only it has is in the %s', async (format) => {
    const { store, ids } = await filled();
    for (const only of [null, new Set(ids), new Set(ids.slice(0, 1))]) {
      const { text } = await exported(store, format, only);
      expect([...plantedIn(text, 'secret')]).toEqual([]);
      // A review for publication has few fields.
      const least = format === 'claim-review' ? 5 : 10;
      expect(plantedIn(text, 'open').size).toBeGreaterThan(least);
    }
  });

  it('what stayed out is counted, of what was asked for and as far as the format would hold it', async () => {
    const { store, ids } = await filled();
    const told = async (
      format: ExportFormat,
      only?: readonly AnnotationId[],
    ): Promise<readonly number[]> => {
      const file = await exported(store, format, only === undefined ? null : new Set(only));
      return [file.withheld, file.shortened];
    };
    expect(await told('backup')).toEqual([2, 1]);
    expect(await told('markdown')).toEqual([1, 0]);
    expect(await told('figures', ids)).toEqual([1, 0]);
    expect(await told('backup', ids.slice(0, 1))).toEqual([0, 0]);
    expect(await told('backup', ids.slice(1))).toEqual([2, 1]);
  });

  it('a backup is imported elsewhere with nothing missing, and gives the same backup there', async () => {
    const { store } = await filled();
    const { text } = await exported(store, 'backup');
    const other = testStore();
    const { records } = valueOf(decodeBackup(text));
    const before = valueOf(await previewImport(other, records));
    expect(before).toMatchObject({ counts: { new: 2, unattached: 0 }, mended: NOTHING });
    expect(valueOf(await applyImport(other, records, 'take imported')).mended).toEqual(NOTHING);
    const again = await exported(other, 'backup');
    expect(valueOf(decodeBackup(again.text)).records).toEqual(records);
    expect(valueOf(await previewImport(other, records)).counts).toMatchObject({ new: 0, same: 2 });
  });

  it('a backup that comes back to its own library changes nothing in it', async () => {
    const { store } = await filled();
    const { text } = await exported(store, 'backup');
    const { records } = valueOf(decodeBackup(text));
    const told = valueOf(await applyImport(store, records, 'take imported'));
    expect(told.counts).toEqual({ new: 0, same: 2, newer: 0, conflicting: 0, unattached: 0 });
    expect((await exported(store, 'backup')).text).toBe(text);
  });

  it('an encrypted backup alone holds all of it, which nobody can read without its passphrase', async () => {
    const { store } = await filled();
    const all = await allIn(store);
    const { text, content, withheld, shortened, name } = await exported(store, 'encrypted-backup');
    expect([withheld, shortened]).toEqual([0, 0]);
    expect(name).toBe('tallymark-backup-2026-01-01.json.age');
    expect([plantedIn(text, 'open').size, plantedIn(text, 'secret').size]).toEqual([0, 0]);
    const opened = valueOf(await openIfSealed(content, PASSPHRASE));
    expect(valueOf(decodeBackup(await opened.text())).records).toEqual(all);
  });

  it('an encrypted backup gives the same library elsewhere, and changes nothing in its own', async () => {
    const { store } = await filled();
    const all = await allIn(store);
    const { content } = await exported(store, 'encrypted-backup');
    const { records } = valueOf(await readImportFile(content, {}, PASSPHRASE));
    const other = testStore();
    expect(valueOf(await applyImport(other, records, 'take imported')).mended).toEqual(NOTHING);
    expect(await allIn(other)).toEqual(all);
    const told = valueOf(await applyImport(store, records, 'take imported'));
    expect(told.counts).toEqual({ new: 0, same: 4, newer: 0, conflicting: 0, unattached: 0 });
    expect(await allIn(store)).toEqual(all);
  });

  it('an encrypted backup adds what an open one left out, and replaces nothing else', async () => {
    const { store } = await filled();
    const open = valueOf(decodeBackup((await exported(store, 'backup')).text)).records;
    const sealed = (await exported(store, 'encrypted-backup')).content;
    const whole = valueOf(await readImportFile(sealed, {}, PASSPHRASE)).records;
    const other = testStore();
    valueOf(await applyImport(other, open, 'keep stored'));
    const told = valueOf(await applyImport(other, whole, 'keep stored'));
    expect(told.counts).toEqual({ new: 2, same: 1, newer: 1, conflicting: 0, unattached: 0 });
    expect(await allIn(other)).toEqual(await allIn(store));
  });

  it('what was changed after an open backup was taken in is in conflict with an encrypted one', async () => {
    const { store, ids } = await filled();
    const open = valueOf(decodeBackup((await exported(store, 'backup')).text)).records;
    const whole = await allIn(store);
    const other = testStore();
    valueOf(await applyImport(other, open, 'keep stored'));
    const [, once] = ids;
    const before = open.annotations.find(({ id }) => id === once);
    if (before === undefined) throw new Error('no annotation');
    const edit = { id: before.id, baseRevision: before.revision, patch: { note: 'since then' } };
    valueOf(await saveAnnotation(other, edit));
    expect(valueOf(await previewImport(other, whole)).counts).toMatchObject({
      newer: 0,
      conflicting: 1,
    });
  });

  it('nothing is written without the passphrase that is to open it', async () => {
    const { store } = await filled();
    const request = { format: 'encrypted-backup', only: null, now: new Date(), by: '' } as const;
    await expect(exportLibrary(store, request, createTranslator('en'))).rejects.toThrow(
      'passphrase',
    );
  });
});
