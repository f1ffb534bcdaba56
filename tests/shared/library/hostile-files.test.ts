import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';

import { exportLibrary } from '../../../entrypoints/shared/library/export-library.ts';
import { readImportFile } from '../../../entrypoints/shared/library/read-import-file.ts';
import { decodeBackup, encodeBackup } from '../../../lib/formats/backup.ts';
import { createTranslator } from '../../../lib/i18n/catalogues.ts';
import { createTransferTranslator } from '../../../lib/i18n/transfer-catalogues.ts';
import {
  EXPORT_FORMATS,
  isSealed,
  type ExportFormat,
} from '../../../lib/model/library/export-format.ts';
import type { LibraryRecords } from '../../../lib/model/library/library-records.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import type { Store } from '../../../lib/store/store.ts';
import { applyImport } from '../../../lib/store/transfer/import.ts';
import { allRecords } from '../../../lib/store/transfer/records.ts';
import { stored, testStore, valueOf } from '../../store/records.ts';
import { Words } from '../../formats/planted-library.ts';
import { filesOf, type WrittenFile } from './files-of-export.ts';
import { BENT_LIBRARIES, HOSTILE_FILES, HOSTILE_TEXTS } from './hostile-texts.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: fakeBrowser };
});

const translator = createTranslator('en');
const transfer = createTransferTranslator('en');
/** An encrypted one takes seconds, and holds what the open one does. */
const FORMATS = EXPORT_FORMATS.filter((format) => !isSealed(format));

/** The files of an export; those within a ZIP each. */
async function exported(store: Store, format: ExportFormat): Promise<readonly WrittenFile[]> {
  const request = { format, only: null, now: new Date('2026-01-02'), by: '' };
  return filesOf(valueOf(await exportLibrary(store, request, translator)));
}

/** The stored library as it was, within what is stored now. */
function withoutNew(now: LibraryRecords, before: LibraryRecords): LibraryRecords {
  const lists = Object.keys(before) as (keyof LibraryRecords)[];
  return Object.fromEntries(
    lists.map((list) => {
      const old = new Set(before[list].map((row) => JSON.stringify(row)));
      return [list, now[list].filter((row) => old.has(JSON.stringify(row)))];
    }),
  ) as unknown as LibraryRecords;
}

function cellsOf(csv: string): readonly string[] {
  return [...csv.matchAll(/(?:^|,|\r?\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

/** What a program that opens the file would take for more than text. */
function harmIn({ path, text }: WrittenFile): readonly string[] {
  if (path.endsWith('.csv'))
    return cellsOf(text).filter(
      (cell) => /^[\p{C}\p{Z}]*[=+@\t\r-]/u.test(cell) && Number.isNaN(Number(cell)),
    );
  // A cell with a formula, and whatever is not in the workbook itself; all else is text by its type.
  if (/\.(?:xml|rels)$/.test(path))
    return [
      ...text.matchAll(/<(?:f|hyperlink|oleObject|script)\b[^>]*>|TargetMode|<!DOCTYPE|<!ENTITY/gi),
      ...text.matchAll(/[\p{Surrogate}\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu),
    ].map(([found]) => found);
  if (path.endsWith('.html'))
    return [
      ...text.matchAll(
        /<(?:script|iframe|object|embed|img|link|base|form|foreignObject)\b[^>]*>/gi,
      ),
      ...text.replace(/"[^"]*"/g, '""').matchAll(/<[^>]*\son\w+\s*=[^>]*>/gi),
      ...text.matchAll(
        /\b(?:href|src|action)="(?!https?:\/\/|#|data:(?:application\/json|text\/plain;charset=utf-8);base64,)[^"]*"/gi,
      ),
    ].map(([found]) => found);
  if (path.endsWith('.md'))
    return [
      ...text.matchAll(/(?<!\\)\]\((?!<?https?:)[^)]*\)/g),
      ...text.matchAll(/(?<!\\)!\[[^\]]*\]\([^)]*\)/g),
      ...text.matchAll(/(?<!\\)<[a-z/!][^>]*>/gi),
    ]
      .map(([found]) => found)
      .filter((found) => !/^<https?:[^<>]*>$/.test(found));
  return addressesIn(JSON.parse(text)).filter((address) => /^\s*javascript:/i.test(address));
}

const ADDRESSES = new Set(['url', 'URL', 'uri', 'source', 'href', 'cached', 'sameAs']);

function addressesIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return ADDRESSES.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => addressesIn(one, key));
  if (typeof value !== 'object' || value === null) return [];
  // Our own record is data, loss-free like a backup; no other program follows what is in it.
  return Object.entries(value).flatMap(([name, one]) =>
    name === 'record' ? [] : addressesIn(one, name),
  );
}

/** Each reason for which a file is refused has its sentence. */
function expectToBeSaid(code: string): void {
  expect(transfer.t(`import.${code as 'bad-record'}`, { path: '' })).toMatch(/\.$/);
}

const FILES = Object.keys(HOSTILE_FILES).flatMap((kind) =>
  Object.keys(HOSTILE_TEXTS).map((what) => [kind, what] as const),
);

describe('a file made to harm', () => {
  it.each(FILES)('a %s of nothing but %s runs nowhere, and harms nothing', async (kind, what) => {
    const store = testStore();
    await stored(store);
    const before = valueOf(await allRecords(store));
    const file = new Blob([HOSTILE_FILES[kind]?.(HOSTILE_TEXTS[what] ?? '') ?? '']);
    const read = await readImportFile(file);
    // Where the words of a claim are nothing but a tag, there is nothing to find on a page.
    const isEmpty = kind.endsWith('ClaimReview') && what === 'a script';
    expect(read.ok).toBe(!isEmpty);
    if (!read.ok) {
      expectToBeSaid(read.reason.code);
      return;
    }
    valueOf(await applyImport(store, read.value.records, 'keep stored'));
    const now = valueOf(await allRecords(store));
    expect(now.annotations.length).toBeGreaterThan(before.annotations.length);
    expect(withoutNew(now, before)).toEqual(before);
    for (const format of FORMATS)
      for (const written of await exported(store, format))
        if (format !== 'backup') expect([format, harmIn(written)]).toEqual([format, []]);
    const [backup] = await exported(store, 'backup');
    expect(valueOf(decodeBackup(backup?.text ?? '')).records.annotations).toHaveLength(
      now.annotations.length,
    );
  });

  it.each(Object.keys(BENT_LIBRARIES))(
    'a backup with %s is taken and written out again',
    async (what) => {
      const bend = BENT_LIBRARIES[what];
      if (bend === undefined) throw new Error('no such file');
      const records = bend(new Words());
      const text = encodeBackup({ exportedAt: '', withheld: 0, records });
      const store = testStore();
      const read = valueOf(await readImportFile(new Blob([text])));
      valueOf(await applyImport(store, read.records, 'keep stored'));
      const { annotations } = valueOf(await allRecords(store));
      expect(annotations.map(({ id }) => id).sort()).toEqual(
        [...new Set(records.annotations.map(({ id }) => id))].sort(),
      );
      for (const format of FORMATS) await exported(store, format);
      for (const { id, revision } of annotations)
        valueOf(
          await saveAnnotation(store, {
            id,
            baseRevision: revision,
            patch: { note: 'afterwards' },
          }),
        );
      const [backup] = await exported(store, 'backup');
      expect(valueOf(decodeBackup(backup?.text ?? '')).records.annotations).toHaveLength(
        annotations.length,
      );
    },
  );

  const CUT = Object.keys(HOSTILE_FILES).flatMap((kind) =>
    ['cut', 'UTF-16', 'within a list that never ends'].map((harm) => [kind, harm] as const),
  );
  it.each(CUT)('a %s that is %s gets its sentence, and changes nothing', async (kind, harm) => {
    const whole = HOSTILE_FILES[kind]?.('31 people') ?? '';
    const file =
      harm === 'UTF-16'
        ? new Blob([new Uint8Array(Buffer.from(`\ufeff${whole}`, 'utf16le'))])
        : new Blob([harm === 'cut' ? whole.slice(0, -60) : '['.repeat(200) + whole]);
    const read = await readImportFile(file);
    if (read.ok) throw new Error('taken');
    expectToBeSaid(read.reason.code);
  });
});
