/** Runs steps one after another, in the order in which they were added. A step must not throw. */
export class SerialQueue {
  #last: Promise<void> = Promise.resolve();

  add(step: () => Promise<void>): void {
    this.#last = this.#last.then(step);
  }

  /** Resolves when no step is waiting any more, including those added meanwhile. */
  async drained(): Promise<void> {
    let awaited;
    do {
      awaited = this.#last;
      await awaited;
    } while (awaited !== this.#last);
  }
}
