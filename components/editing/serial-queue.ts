/** Runs steps one after another, in the order they came. A step must not throw. */
export class SerialQueue {
  #last: Promise<void> = Promise.resolve();

  add(step: () => Promise<void>): void {
    this.#last = this.#last.then(step);
  }

  /** Resolves when no step waits any more, those added meanwhile included. */
  async drained(): Promise<void> {
    let awaited;
    do {
      awaited = this.#last;
      await awaited;
    } while (awaited !== this.#last);
  }
}
