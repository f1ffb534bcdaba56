import { letPageGoFirst } from '../../../lib/scheduling/pauses.ts';
import { LibraryWork } from '../../../entrypoints/shared/library/library-work.ts';
import { writeInParts } from '../../../entrypoints/shared/library/write-in-parts.ts';
import { encodeFiguresCsvLines } from '../../../lib/formats/csv.ts';
import { encodeBackupLines } from '../../../lib/formats/backup.ts';
import { createTranslator } from '../../../lib/i18n/catalogues.ts';
import type { LibraryRecords } from '../../../lib/model/library/library-records.ts';
import type { Result } from '../../../lib/model/result.ts';
import { entriesOf } from '../../../lib/formats/entries.ts';
import { saveDraft } from '../../../lib/store/annotations/drafts.ts';
import { deleteEverything } from '../../../lib/store/annotations/erase.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import { loadPage } from '../../../lib/store/reading/load-page.ts';
import { allRecords } from '../../../lib/store/transfer/records.ts';
import { findEntries } from '../../../lib/store/search/find-entries.ts';
import type { LibraryIndex } from '../../../lib/store/search/library-index.ts';
import { orderEntries, ORDERS } from '../../../lib/store/search/order-entries.ts';
import { watchIndex, type IndexStep } from '../../../lib/store/search/watch-index.ts';
import { readNewest } from '../../../lib/store/reading/newest.ts';
import { openStore } from '../../../lib/store/store.ts';
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

/** The longest task of the page while work goes on: the browser tells those from 50 ms on, 0 is none. */
async function longestTask(work: () => PromiseLike<unknown>): Promise<number> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  // What was measured before may end in the task that is running now, and tasks are told a little later.
  await pause(300);
  observer.observe({ type: 'longtask' });
  await work();
  await pause(300);
  observer.disconnect();
  return longest;
}

async function pause(ms: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** Fills the emptied library with generated records, from the file of their backup and by all that an import does. */
export async function fill(size: number): Promise<Record<string, number>> {
  await deleteEverything(store);
  let records: LibraryRecords | null = generateLibrary(size);
  const pieces = encodeBackupLines({ exportedAt: '', withheld: 0, records });
  const file = await writeInParts({ pieces, count: 1 }, 'application/json');
  const floor = await putAlone(records.annotations);
  records = null;
  const times = { megabytes: file.size / 1e6, floor, read: 0, preview: 0, write: 0, longest: 0 };
  const work = new LibraryWork();
  times.longest = await longestTask(async () => {
    times.read = await timed(() => work.read(file, {}).then(hold));
    times.preview = await timed(() => work.preview().then(hold));
    times.write = await timed(() => work.apply('keep stored', 'Ada', {}).then(hold));
  });
  work.end();
  return times;
}

function hold(result: Result<unknown, { readonly code: string }>): void {
  if (!result.ok) throw new Error(result.reason.code);
}

/** A limit: the same annotations put by the browser's own call, without any index, history or search. */
async function putAlone(rows: readonly object[]): Promise<number> {
  const name = 'bench-floor';
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { keyPath: 'id' });
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  const time = await timed(
    () =>
      new Promise((resolve) => {
        const writing = opening.result.transaction('rows', 'readwrite');
        const table = writing.objectStore('rows');
        for (const row of rows) table.put(row);
        writing.oncomplete = resolve;
      }),
  );
  opening.result.close();
  indexedDB.deleteDatabase(name);
  return time;
}

function opened(): Promise<LibraryIndex> {
  const watching = new AbortController();
  return new Promise((resolve, reject) => {
    const onStep = (step: IndexStep): void => {
      if (step.step !== 'ready') return;
      watching.abort();
      resolve(step.index);
    };
    watchIndex(store, watching.signal, onStep, letPageGoFirst).catch(reject);
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
    ([...ORDERS, 'page'] as const).map((order) => {
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

const DECISIONS = 41;

/** One decision, and one draft of what is being typed, until each is stored: medians of many. */
export async function decide(): Promise<{ readonly decision: number; readonly draft: number }> {
  const newest = await readNewest(store, { trash: false, order: 'createdAt' }, 1);
  const entry = newest.ok ? newest.value[0]?.annotation : undefined;
  if (entry === undefined) throw new Error('the library is empty');
  const { id, revision } = entry;
  const decisions: number[] = [];
  const drafts: number[] = [];
  for (let nth = 0; nth < DECISIONS; nth++) {
    const patch = { note: `decided ${nth}` };
    const typed = { id, baseRevision: revision + nth, patch: { note: `typed ${nth}` } };
    drafts.push(await timed(() => saveDraft(store, typed).then(hold)));
    const decided = { id, baseRevision: revision + nth, patch };
    decisions.push(await timed(() => saveAnnotation(store, decided).then(hold)));
  }
  return { decision: middle(decisions), draft: middle(drafts) };
}

function middle(times: number[]): number {
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

async function medianOf(work: () => PromiseLike<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 7; run++) times.push(await timed(work));
  return middle(times);
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

/**
 * Files of the whole library. `stringify` is what the records in memory cost as JSON alone; `peer`
 * what a file takes by the plainest way: every row read by the browser's own call,
 * `JSON.stringify`, put together to a file.
 */
export async function write(): Promise<Record<string, number>> {
  const all = await allRecords(store);
  if (!all.ok) throw new Error('the library cannot be read');
  const records = all.value;
  const backup = { exportedAt: '', withheld: 0, records };
  const times = {
    stringify: await medianOf(() => Promise.resolve(lengthOf(stringified(records)))),
    backup: await medianOf(() => Promise.resolve(lengthOf(encodeBackupLines(backup)))),
    csv: await medianOf(() => Promise.resolve(lengthOf(encodeFiguresCsvLines(entriesOf(records))))),
    peer: 0,
    whole: 0,
    longest: 0,
  };
  times.peer = await timed(plainFile);
  const now = new Date();
  const work = new LibraryWork();
  times.longest = await longestTask(async () => {
    times.whole = await timed(() =>
      work
        .export({ format: 'backup', only: null, now, by: '' }, createTranslator('en'), {})
        .then(hold),
    );
  });
  work.end();
  return times;
}

// Row by row: the text of the whole is longer than a string may be.
function* stringified(lists: object): Generator<string, void, undefined> {
  for (const list of Object.values(lists) as (readonly object[])[])
    for (const record of list) yield JSON.stringify(record);
}

function lengthOf(pieces: Iterable<string>): number {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  return length;
}

async function plainFile(): Promise<Blob> {
  const database = store.database.backendDB();
  const reading = database.transaction(['annotations', 'sources', 'histories', 'revisions']);
  const lists = await Promise.all(
    [...reading.objectStoreNames].map(
      (name) =>
        new Promise<readonly object[]>((resolve) => {
          const request = reading.objectStore(name).getAll();
          request.onsuccess = () => {
            resolve(request.result as object[]);
          };
        }),
    ),
  );
  const parts: Blob[] = [];
  for (const list of lists) parts.push(new Blob([...stringified({ list })]));
  return new Blob(parts);
}
