/** Rows read at once: this many keep the thread busy for about ten milliseconds. */
const BATCH = 250;

/**
 * Reads rows batch by batch, one after the other, so that reading thousands of them never blocks
 * the thread for long. It chains the store's own promises, so that it also works inside the
 * caller's transaction, which would end while waiting for any other.
 */
export function readInBatches<Key, Row>(
  keys: readonly Key[],
  read: (batch: Key[]) => PromiseLike<readonly Row[]>,
): PromiseLike<readonly Row[]> {
  const rows: Row[] = [];
  const readFrom = (at: number): PromiseLike<readonly Row[]> =>
    read(keys.slice(at, at + BATCH)).then((part) => {
      for (const row of part) rows.push(row);
      return at + BATCH < keys.length ? readFrom(at + BATCH) : rows;
    });
  return readFrom(0);
}
