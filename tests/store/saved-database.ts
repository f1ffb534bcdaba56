/** One table of a saved database. */
export interface SavedTable {
  readonly name: string;
  readonly keyPath: string | readonly string[] | null;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | readonly string[];
    readonly unique: boolean;
  }[];
  readonly rows: readonly unknown[];
}

/**
 * A database as it was on disk: the browser's own version number, every table with its indexes and
 * rows; bytes are base64.
 */
export interface SavedDatabase {
  readonly version: number;
  readonly tables: readonly SavedTable[];
}

/** The kinds of packed values and what their text begins with. */
const PACKED = [
  ['base64:', Uint8Array],
  ['uint32:', Uint32Array],
  ['float64:', Float64Array],
] as const;

/** Saves a database as it is, without the code that made it. */
export async function saveDatabase(name: string): Promise<SavedDatabase> {
  const database = await settled(indexedDB.open(name));
  const names = [...database.objectStoreNames].sort();
  const transaction = database.transaction(names, 'readonly');
  const tables = await Promise.all(
    names.map(async (table) => {
      const store = transaction.objectStore(table);
      const indexes = [...store.indexNames].sort().map((index) => {
        const { keyPath, unique } = store.index(index);
        return { name: index, keyPath, unique };
      });
      const rows = await settled(store.getAll());
      return { name: table, keyPath: store.keyPath, indexes, rows: rows.map(bytesToText) };
    }),
  );
  const { version } = database;
  database.close();
  return { version, tables };
}

/** Restores a saved database under a name, using only the browser's own interface. */
export async function restoreDatabase(name: string, saved: SavedDatabase): Promise<void> {
  const request = indexedDB.open(name, saved.version);
  request.onupgradeneeded = () => {
    for (const { name: table, keyPath, indexes } of saved.tables) {
      const store = request.result.createObjectStore(table, {
        keyPath: keyPath as string | string[],
      });
      for (const { name: index, keyPath: path, unique } of indexes)
        store.createIndex(index, path as string | string[], { unique });
    }
  };
  const database = await settled(request);
  const transaction = database.transaction(
    saved.tables.map((table) => table.name),
    'readwrite',
  );
  const writes = saved.tables.flatMap(({ name: table, rows }) =>
    rows.map((row) => settled(transaction.objectStore(table).put(textToBytes(row)))),
  );
  await Promise.all(writes);
  database.close();
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('no reason given'));
    };
  });
}

function bytesToText(row: unknown): unknown {
  return mapFields(row, (value) => {
    for (const [prefix, Kind] of PACKED)
      if (value instanceof Kind)
        return (
          prefix + Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')
        );
    return value;
  });
}

function textToBytes(row: unknown): unknown {
  return mapFields(row, (value) => {
    if (typeof value !== 'string') return value;
    for (const [prefix, Kind] of PACKED)
      if (value.startsWith(prefix))
        return new Kind(new Uint8Array(Buffer.from(value.slice(prefix.length), 'base64')).buffer);
    return value;
  });
}

function mapFields(row: unknown, change: (value: unknown) => unknown): unknown {
  const entries = Object.entries(row as Record<string, unknown>);
  return Object.fromEntries(entries.map(([name, value]) => [name, change(value)]));
}
