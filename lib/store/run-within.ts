import { runSlice } from '../scheduling/slices.ts';
import type { Steps } from '../scheduling/steps.ts';

/**
 * Runs work with pauses inside a transaction, where nothing but the database may be awaited: at
 * each pause `ask` makes a trivial request to it, and the page's own tasks run until it answers.
 * Not an async function: one that makes no request would make Dexie lose its transaction.
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
