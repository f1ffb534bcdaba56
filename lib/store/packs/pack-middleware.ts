import type {
  DBCoreMutateResponse,
  DBCore,
  DBCoreMutateRequest,
  DBCoreTable,
  DBCoreTransaction,
  Middleware,
} from 'dexie';
import type { Annotation } from '../../model/annotation.ts';
import type { AnnotationId, SourceId } from '../../model/ids.ts';
import { updatePacks, RowChanges, type PackTable } from './update-packs.ts';
import { packEntry, packSource, type SitedSource } from './packed-entry.ts';
import type { SearchPackRow } from './search-packs.ts';

const PACKS = 'searchPacks';
/**
 * About how many annotations and sources are put into packs in one go: a few milliseconds' work.
 */
const ROWS_AT_ONCE = 600;
const INDEXED: ReadonlySet<string> = new Set(['annotations', 'sources']);

/** Transactions whose changes wait for `releasePacks`, which packs them all at once. */
const held = new WeakMap<object, RowChanges>();

/**
 * Updates the search index in the same transaction that writes an annotation or a source, whoever
 * writes it: the transaction is widened to include the packs, and each write is followed by a write
 * of the packs it affects. While a database of an older version is being upgraded there are no
 * packs yet.
 */
export const packMiddleware: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'search-packs',
  create: (core) => {
    if (!core.schema.tables.some(({ name }) => name === PACKS)) return core;
    return {
      ...core,
      transaction: (stores, mode, options) => {
        const isConcerned = mode === 'readwrite' && stores.some((name) => INDEXED.has(name));
        const all = isConcerned && !stores.includes(PACKS) ? [...stores, PACKS] : stores;
        return core.transaction(all, mode, options);
      },
      table: (name) => {
        const table = core.table(name);
        return INDEXED.has(name) ? { ...table, mutate: indexed(table, core.table(PACKS)) } : table;
      },
    };
  },
};

/**
 * Collects what a transaction changes and packs it once at the end: a hundred thousand writes then
 * cost only one write of each pack. `releasePacks` must be called before the transaction ends.
 */
export function holdPacks(transaction: IDBTransaction): void {
  held.set(transaction, new RowChanges());
}

/**
 * Puts what was held back into packs, a few packs at a time so that the page's thread is not
 * blocked for long.
 */
export async function releasePacks(transaction: IDBTransaction, packs: PackTable): Promise<void> {
  const changes = held.get(transaction);
  held.delete(transaction);
  if (changes === undefined) return;
  for (const part of changes.inParts(ROWS_AT_ONCE)) await updatePacks(packs, part);
}

function indexed(table: DBCoreTable, packs: DBCoreTable): DBCoreTable['mutate'] {
  const write = (
    request: DBCoreMutateRequest,
    deleted: readonly string[],
  ): Promise<DBCoreMutateResponse> =>
    table.mutate(request).then((response) => {
      const { trans } = request;
      const kept = held.get(trans);
      const changes = kept ?? new RowChanges();
      note(changes, table.name, deleted, writtenBy(request, response));
      if (kept !== undefined || changes.isEmpty) return response;
      return updatePacks(packTableOf(packs, trans), changes).then(() => response);
    });
  return (request) => {
    if (request.type === 'delete') return write(request, request.keys as string[]);
    if (request.type !== 'deleteRange') return write(request, []);
    const { trans, range } = request;
    const query = { index: table.schema.primaryKey, range };
    return table
      .query({ trans, query, values: false, limit: Infinity })
      .then(({ result }) => write(request, result as string[]));
  };
}

function writtenBy(
  request: DBCoreMutateRequest,
  { failures }: DBCoreMutateResponse,
): readonly unknown[] {
  if (!('values' in request)) return [];
  const failed = failures as Readonly<Record<number, Error | undefined>>;
  return request.values.filter((_row, at) => failed[at] === undefined);
}

function note(
  { annotations, sources }: RowChanges,
  table: string,
  deleted: readonly string[],
  written: readonly unknown[],
): void {
  if (table === 'annotations') {
    for (const id of deleted) annotations.set(id as AnnotationId, null);
    for (const row of written as readonly Annotation[]) annotations.set(row.id, packEntry(row));
  } else {
    for (const id of deleted) sources.set(id as SourceId, null);
    for (const row of written as readonly SitedSource[]) sources.set(row.id, packSource(row));
  }
}

function packTableOf(packs: DBCoreTable, trans: DBCoreTransaction): PackTable {
  return {
    getMany: (keys) =>
      packs.getMany({ trans, keys: [...keys] }) as Promise<(SearchPackRow | undefined)[]>,
    putMany: (rows) => packs.mutate({ trans, type: 'put', values: rows }),
  };
}
