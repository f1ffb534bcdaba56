/** Rows read at once: taking in so many takes the thread some ten milliseconds. */
const BATCH = 250;

/**
 * Reads rows batch by batch, one after the other, so that thousands of them hold the thread for no
 * long time. A chain of the store's own promises: it also runs inside the caller's transaction,
 * which does not outlive a wait for any other.
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
