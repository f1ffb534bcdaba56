/** How the caller of long work follows and ends it. */
export interface WorkOptions {
  /** Ends it with nothing changed. */
  readonly signal?: AbortSignal;
  /** The share done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Thrown out of a transaction that was cancelled, so that it leaves everything as it was; `attempt` turns it into a failure. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
}

const BATCH = 500;

/** Counts what is done of a piece of work, in batches between which it can be cancelled. */
export class LongWork {
  readonly #size: number;
  readonly #options: WorkOptions;
  #done = 0;

  constructor(size: number, options: WorkOptions) {
    this.#size = size;
    this.#options = options;
  }

  /** Throws once the caller has cancelled. */
  stopIfCancelled(): void {
    if (this.#options.signal?.aborted === true) throw new CancelledError();
  }

  /** Works through items some at a time, in order. What `each` does must go on in its own transaction. */
  async inBatches<Item>(
    items: readonly Item[],
    each: (batch: readonly Item[]) => PromiseLike<unknown>,
  ): Promise<void> {
    for (let at = 0; at < items.length; at += BATCH) {
      this.stopIfCancelled();
      const batch = items.slice(at, at + BATCH);
      await each(batch);
      this.#done += batch.length;
      this.#options.onProgress?.(Math.min(1, this.#done / Math.max(1, this.#size)));
    }
  }
}
