import type { Annotation } from '../../model/annotation.ts';
import type { SourceRow } from '../database.ts';
import type { Store } from '../store.ts';
import {
  packEntry,
  packSource,
  type PackedEntry,
  type PackedSource,
} from '../packs/packed-entry.ts';
import {
  entryPackOf,
  PACK_FORM,
  sourcePackOf,
  STATE,
  writeEntries,
  writeSources,
  type SearchPackRow,
} from '../packs/search-packs.ts';

const BATCH = 1000;

/**
 * Rebuilds the whole search index from what is stored, in one transaction: other writers wait for
 * it (seconds for a hundred thousand annotations). `onProgress` gets the share done, 0 to 1.
 */
export async function rebuildPacks(
  { database }: Store,
  onProgress: (share: number) => void,
): Promise<void> {
  const { annotations, sources, searchPacks } = database;
  await database.transaction('rw', [annotations, sources, searchPacks], async () => {
    const stamp = ((await searchPacks.get(STATE))?.stamp ?? 0) + 1;
    const total = (await annotations.count()) + (await sources.count());
    let done = 0;
    const count = (size: number): void => {
      done += size;
      onProgress(total === 0 ? 1 : done / total);
    };
    const entries = new Map<string, PackedEntry[]>();
    for await (const rows of batches<Annotation>(annotations)) {
      for (const row of rows) add(entries, entryPackOf(row.id), packEntry(row));
      count(rows.length);
    }
    const known = new Map<string, PackedSource[]>();
    for await (const rows of batches<SourceRow>(sources)) {
      for (const row of rows) add(known, sourcePackOf(row.id), packSource(row));
      count(rows.length);
    }
    // Packs that are now empty are written too: their new stamp tells readers that hold the old
    // ones.
    for (const key of await searchPacks.toCollection().primaryKeys()) {
      if (key.startsWith('e')) entries.set(key, entries.get(key) ?? []);
      else if (key !== STATE) known.set(key, known.get(key) ?? []);
    }
    const rows: SearchPackRow[] = [
      ...[...entries].map(([key, packed]) => writeEntries(key, stamp, packed)),
      ...[...known].map(([key, packed]) => writeSources(key, stamp, packed)),
      { pack: STATE, stamp, form: PACK_FORM },
    ];
    await searchPacks.bulkPut(rows);
  });
}

interface Keyed<Row> {
  where(index: ':id'): {
    above(key: string): { limit(size: number): { toArray(): PromiseLike<Row[]> } };
  };
}

/** All rows in the order of their key, a batch at a time. */
async function* batches<Row extends { readonly id: string }>(
  table: Keyed<Row>,
): AsyncGenerator<readonly Row[]> {
  let last = '';
  for (;;) {
    const rows = await table.where(':id').above(last).limit(BATCH).toArray();
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)?.id ?? last;
  }
}

function add<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}
