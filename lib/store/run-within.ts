import { type Steps } from '../text/steps.ts';

/** How long work goes on before the page's thread is given back. */
const SLICE_MS = 16;

/**
 * Runs work with pauses inside a transaction, where nothing but the database may be awaited: at a pause `ask` asks it for next to nothing, and
 * the page's own tasks run until it answers.
 */
export async function runWithin<Value>(
  ask: () => PromiseLike<unknown>,
  steps: Steps<Value>,
): Promise<Value> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await ask();
  }
}
