import { runSlice } from '../scheduling/slices.ts';
import type { Steps } from '../scheduling/steps.ts';

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
    const ended = runSlice(steps);
    return ended === null ? runWithin(ask, steps) : ended.value;
  });
}
