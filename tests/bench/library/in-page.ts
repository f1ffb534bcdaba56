import { breathe } from '../../../entrypoints/reader/slices.ts';
import { writeInParts } from '../../../entrypoints/views/write-in-parts.ts';
import { encodeFiguresCsvLines } from '../../../lib/formats/csv.ts';
import { BackupLines } from '../../../lib/formats/backup-lines.ts';
import { decodeParsed, encodeBackupLines, type decodeBackup } from '../../../lib/formats/backup.ts';
import { entriesOf } from '../../../lib/formats/entries.ts';
import { deleteEverything } from '../../../lib/store/erase.ts';
import { applyImport } from '../../../lib/store/import.ts';
import { loadPage } from '../../../lib/store/page-record.ts';
import { allRecords } from '../../../lib/store/records.ts';
import { findEntries } from '../../../lib/store/search/find-entries.ts';
import type { LibraryIndex } from '../../../lib/store/search/library-index.ts';
import { orderEntries, ORDERS } from '../../../lib/store/search/order-entries.ts';
import { watchIndex, type IndexStep } from '../../../lib/store/search/watch-index.ts';
import { readNewest } from '../../../lib/store/newest.ts';
import { openStore } from '../../../lib/store/store.ts';
import { finish } from '../../../lib/text/steps.ts';
import { parseQuery } from '../../../lib/text/query/parse-query.ts';
import { generateLibrary } from '../../library/generated-library.ts';

/** What the library bench runs inside a page of the extension, on the extension's own database. Times in ms. */
export const QUERIES: readonly string[] = [
  'e',
  'the council',
  'flood',
  'quarry',
  '"the harbour office"',
  'zzzz',
  '洪水',
  'погибло',
  'verdict:false kind:casualty',
  'site:post.example',
  'tag:harbour-0 -ferry',
  'after:2024-01-01 before:2024-07 has:evidence',
  'figure:>1000000',
  'figure:10..20 status:to-check archive',
];

let store = openStore(() => Promise.resolve('Ada'));

async function timed(work: () => PromiseLike<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Fills the emptied library: from generated records, and from the text of their backup with all that an import does. */
export async function fill(size: number): Promise<Record<string, number>> {
  await deleteEverything(store);
  const records = generateLibrary(size);
  const lines = [...encodeBackupLines({ exportedAt: '', withheld: 0, records })];
  const characters = lines.reduce((sum, line) => sum + line.length, 0);
  const times = { megabytes: characters / 1e6, parse: 0, decode: 0, write: 0 };
  const reader = new BackupLines();
  times.parse = await timed(() => {
    for (const line of lines) reader.take(line.trimEnd());
    return Promise.resolve();
  });
  let decoded: ReturnType<typeof decodeBackup> | null = null;
  times.decode = await timed(() => {
    decoded = finish(decodeParsed(reader.value));
    return Promise.resolve();
  });
  const file = decoded as ReturnType<typeof decodeBackup> | null;
  if (file?.ok !== true) throw new Error(`no backup: ${JSON.stringify(file?.reason)}`);
  const taken = file.value.records;
  times.write = await timed(() => applyImport(store, taken, 'keep stored'));
  return times;
}

function opened(): Promise<LibraryIndex> {
  const watching = new AbortController();
  return new Promise((resolve, reject) => {
    const onStep = (step: IndexStep): void => {
      if (step.step !== 'ready') return;
      watching.abort();
      resolve(step.index);
    };
    watchIndex(store, watching.signal, onStep, breathe).catch(reject);
  });
}

/** Opens the database anew and makes the index searchable, up to the first answer. */
export async function search(): Promise<{
  readonly open: number;
  readonly queries: Record<string, number>;
  readonly orders: Record<string, number>;
}> {
  store.database.close();
  store = openStore(() => Promise.resolve('Ada'));
  let index: LibraryIndex | null = null;
  const open = await timed(async () => {
    index = await opened();
    findEntries(index.columns, [], NAMES, false);
  });
  const { columns } = index as unknown as LibraryIndex;
  const orders = Object.fromEntries(
    ORDERS.map((order) => {
      const start = performance.now();
      orderEntries(columns, findEntries(columns, [], NAMES, false), order);
      return [order, performance.now() - start];
    }),
  );
  const queries = Object.fromEntries(
    QUERIES.map((query) => {
      const times = Array.from({ length: 5 }, () => {
        const start = performance.now();
        const { terms } = parseQuery(query);
        orderEntries(columns, findEntries(columns, terms, NAMES, false), 'newest');
        return performance.now() - start;
      });
      return [query, times.sort((a, b) => a - b)[2] ?? 0];
    }),
  );
  return { open, queries, orders };
}

const NAMES = { scales: [], stories: [], subjects: [] };

/** The newest fifty, and one page's annotations. */
export async function read(): Promise<{ readonly newest: number; readonly page: number }> {
  const query = { trash: false, order: 'createdAt' } as const;
  const first = await readNewest(store, query, 50);
  const url = first.ok ? (first.value[0]?.source.url ?? '') : '';
  const newest = await medianOf(() => readNewest(store, query, 50));
  const page = await medianOf(() => loadPage(store, url, null));
  return { newest, page };
}

async function medianOf(work: () => PromiseLike<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 7; run++) times.push(await timed(work));
  return times.sort((a, b) => a - b)[3] ?? 0;
}

/** Limits: reading every row by the browser's own call, and looking through all of them. */
export async function limits(): Promise<{ readonly getAll: number; readonly scan: number }> {
  const database = store.database.backendDB();
  let rows: unknown[] = [];
  const getAll = await timed(
    () =>
      new Promise<void>((resolve) => {
        const request = database.transaction('annotations').objectStore('annotations').getAll();
        request.onsuccess = () => {
          rows = request.result as unknown[];
          resolve();
        };
      }),
  );
  const scan = await timed(() =>
    Promise.resolve(rows.filter((row) => JSON.stringify(row).toLowerCase().includes('quarry'))),
  );
  return { getAll, scan };
}

/** Files of the whole library, beside `JSON.stringify` of the same records. */
export async function write(): Promise<Record<string, number>> {
  const all = await allRecords(store);
  if (!all.ok) throw new Error('the library cannot be read');
  const records = all.value;
  const backup = { exportedAt: '', withheld: 0, records };
  return {
    // Row by row: the text of the whole is longer than a string may be.
    stringify: await medianOf(() => Promise.resolve(stringified(records))),
    backup: await medianOf(() => written(encodeBackupLines(backup))),
    csv: await medianOf(() => written(encodeFiguresCsvLines(entriesOf(records)))),
  };
}

function stringified(records: object): number {
  let length = 0;
  for (const list of Object.values(records) as object[][])
    for (const record of list) length += JSON.stringify(record).length;
  return length;
}

/** As the library page writes a file. */
function written(pieces: Generator<string, void, undefined>): Promise<Blob> {
  return writeInParts({ pieces, count: 1 }, 'text/plain');
}
