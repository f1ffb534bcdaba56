import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';

import { failure, type Result } from '../../lib/model/result.ts';
import type { StoreFailure } from '../../lib/model/store-failure.ts';
import { observe } from '../../lib/store/observe.ts';

/** The answer of a query of the store that is asked again whenever its data changes; null before the first answer. */
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
        // It may be there at once, before there is anything to stop.
        queueMicrotask(() => {
          stop();
        });
        resolve();
      });
    });
  }

  /**
   * As `ask`, for what a page begins with: a query that is followed is put in a task of its own,
   * behind all that waits then; this one is put at once too.
   */
  askAtOnce(query: () => Promise<Result<Value, StoreFailure>>): void {
    this.ask(query);
    this.#take(query);
  }

  /** Asks at once, and no more. Replaces the query. */
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

  /** Asks no more. */
  stop(): void {
    this.#end.abort();
  }

  /** The value, or what stands in for it before and instead of one. */
  or<Other>(other: Other): Value | Other {
    const answer = this.#answer.value;
    return answer?.ok === true ? answer.value : other;
  }
}
