import type { Steps } from '../scheduling/steps.ts';

/** How long work goes on before the page's thread is given back. */
const SLICE_MS = 16;

/**
 * Runs work with pauses inside a transaction, where nothing but the database may be awaited: at
 * each pause `ask` asks it for next to nothing, and the page's own tasks run until it answers. Not
 * an async function: one that asks nothing would cost Dexie the way back to its transaction.
 */
export function runWithin<Value>(
  ask: () => PromiseLike<unknown>,
  steps: Steps<Value>,
): PromiseLike<Value> {
  return ask().then(() => {
    const until = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    return runWithin(ask, steps);
  });
}
