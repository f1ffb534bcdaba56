import { addressOf } from '../../../lib/article/page-text/page-address.ts';
import type { Steps } from '../../../lib/scheduling/steps.ts';
import { whenIdle } from '../../../lib/scheduling/pauses.ts';

/** The longest we wait for the page to be idle before each further step. */
const STEP_WITHIN_MS = 100;

/** The result of some work, and how long it blocked the page's thread in all, ms. */
export interface Timed<Value> {
  readonly result: Value;
  readonly costMs: number;
}

/**
 * Reads a document one step in each idle time: what the page does comes first. If the page writes
 * or moves something meanwhile, it is read `atOnce` instead, so that nothing it wrote is missed.
 * Throws what reading throws, and the signal's reason when that aborts.
 */
export async function readInSteps<Value>(
  document: Document,
  steps: Steps<Value>,
  atOnce: () => Value,
  signal: AbortSignal,
): Promise<Timed<Value>> {
  const writes = new MutationObserver(() => undefined);
  writes.observe(document, { childList: true, characterData: true, subtree: true });
  const address = addressOf(document);
  let costMs = 0;
  try {
    for (;;) {
      const started = performance.now();
      const isOther = writes.takeRecords().length > 0 || addressOf(document) !== address;
      const step = isOther ? { done: true as const, value: atOnce() } : steps.next();
      costMs += performance.now() - started;
      if (step.done === true) return { result: step.value, costMs };
      await whenIdle(STEP_WITHIN_MS);
      signal.throwIfAborted();
    }
  } finally {
    writes.disconnect();
  }
}
