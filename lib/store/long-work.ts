/** How the caller of long work follows its progress and cancels it. */
export interface WorkOptions {
  /** Cancels the work, with nothing changed. */
  readonly signal?: AbortSignal;
  /** The share done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Thrown out of a transaction that was cancelled, so that it leaves everything as it was;
 * `toResult` turns it into a failure.
 */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
}

const BATCH = 500;

interface BatchOptions<Item> {
  readonly size?: number;
  /** How much work a batch is, if its items differ in size. */
  readonly weigh?: (batch: readonly Item[]) => number;
  /**
   * How many batches are started before the first of them is done, so that the database never
   * waits. Only for batches that do not read what another one writes.
   */
  readonly ahead?: number;
}

/** Counts how much of a piece of work is done, in batches between which it can be cancelled. */
export class LongWork {
  readonly #size: number;
  readonly #options: WorkOptions;
  #done = 0;

  constructor(size: number, options: WorkOptions) {
    this.#size = size;
    this.#options = options;
  }

  /** Throws if the caller has cancelled. */
  stopIfCancelled(): void {
    if (this.#options.signal?.aborted === true) throw new CancelledError();
  }

  /**
   * Works through items a batch at a time, in order. What `each` does must stay within its own
   * transaction.
   */
  async inBatches<Item>(
    items: readonly Item[],
    each: (batch: Item[]) => PromiseLike<unknown>,
    { size = BATCH, weigh = ({ length }) => length, ahead = 0 }: BatchOptions<Item> = {},
  ): Promise<void> {
    const begun: PromiseLike<unknown>[] = [];
    for (let at = 0; at < items.length; at += size) {
      this.stopIfCancelled();
      const batch = items.slice(at, at + size);
      const work = each(batch);
      // Awaited together with a later one, or below. If another one fails first, nobody awaits this
      // one, and its rejection must not count as unhandled.
      work.then(undefined, () => undefined);
      begun.push(work);
      if (begun.length > ahead) await begun.shift();
      this.#done += weigh(batch);
      this.#options.onProgress?.(Math.min(1, this.#done / Math.max(1, this.#size)));
    }
    for (const work of begun) await work;
  }
}
