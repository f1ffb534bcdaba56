import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';

import { failure, type Result } from '../../lib/model/result.ts';
import type { StoreFailure } from '../../lib/model/store-failure.ts';
import { observe } from '../../lib/store/observe.ts';

/**
 * The answer to a query of the store, which is run again whenever its data changes; null before the
 * first answer.
 */
export class LiveQuery<Value> {
  readonly #answer = signal<Result<Value, StoreFailure> | null>(null);
  #end = new AbortController();

  readonly answer: ReadonlySignal<Result<Value, StoreFailure> | null> = this.#answer;

  /** Replaces the query. The last answer stays until the new one is there. */
  ask(query: () => Promise<Result<Value, StoreFailure>>): void {
    this.#end.abort();
    this.#end = new AbortController();
    observe(
      query,
      this.#end.signal,
      (answer) => {
        this.#answer.value = answer;
      },
      () => {
        this.#answer.value = { ok: false, reason: { code: 'storage-unavailable' } };
      },
    );
  }

  /** Resolves with the first answer. */
  answered(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.#answer.subscribe((answer) => {
        if (answer === null) return;
        // The answer may be there at once, before there is anything to stop.
        queueMicrotask(() => {
          stop();
        });
        resolve();
      });
    });
  }

  /**
   * Like `ask`, for what a page begins with: a query that is followed runs in a task of its own,
   * after everything waiting at that time; this one is also run once immediately.
   */
  askAtOnce(query: () => Promise<Result<Value, StoreFailure>>): void {
    this.ask(query);
    this.#take(query);
  }

  /** Runs the query once, now, and does not follow it. Replaces the query. */
  askOnce(query: () => Promise<Result<Value, StoreFailure>>): void {
    this.#end.abort();
    this.#end = new AbortController();
    this.#take(query);
  }

  #take(query: () => Promise<Result<Value, StoreFailure>>): void {
    const { signal } = this.#end;
    void query()
      .catch(() => failure<StoreFailure>({ code: 'storage-unavailable' }))
      .then((answer) => {
        if (!signal.aborted) this.#answer.value = answer;
      });
  }

  /** Stops following. */
  stop(): void {
    this.#end.abort();
  }

  /** The value, or `other` while there is none or where it failed. */
  or<Other>(other: Other): Value | Other {
    const answer = this.#answer.value;
    return answer?.ok === true ? answer.value : other;
  }
}
