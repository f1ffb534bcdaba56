/**
 * How long one slice of work may hold the page's thread: well under a frame's patience, so that
 * slow machines stay below 50 ms.
 */
export const SLICE_MS = 16;

interface YieldingScheduler {
  yield(): Promise<void>;
}

/** Lets the page's own work go first. */
export async function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Partial<YieldingScheduler> };
  if (scheduler?.yield !== undefined) {
    await scheduler.yield();
    return;
  }
  await new Promise<void>((resolve) => {
    setTimeout(resolve);
  });
}

/** Resolves when the page has nothing else to do, or after `timeoutMs`. */
export async function idle(timeoutMs: number): Promise<void> {
  await new Promise<void>((resolve) => {
    requestIdleCallback(
      () => {
        resolve();
      },
      { timeout: timeoutMs },
    );
  });
}

/**
 * Takes steps of work, one at least, until a slice's time is over; null where more of them are to
 * come, else what the work returns.
 */
export function runSlice<Step, Value>(
  steps: Generator<Step, Value, undefined>,
  take: (step: Step) => void,
): { readonly value: Value } | null {
  const until = performance.now() + SLICE_MS;
  do {
    const step = steps.next();
    if (step.done === true) return { value: step.value };
    take(step.value);
  } while (performance.now() < until);
  return null;
}

/**
 * Runs work that pauses between its steps, and returns what it returns. No longer than `SLICE_MS`
 * and one step at a time; what is given at the steps goes to `take`. Throws the signal's reason
 * when that aborts.
 */
export async function runInSlices<Step, Value>(
  steps: Generator<Step, Value, undefined>,
  signal: AbortSignal,
  take: (step: Step) => void = () => undefined,
): Promise<Value> {
  for (;;) {
    signal.throwIfAborted();
    const ended = runSlice(steps, take);
    if (ended !== null) return ended.value;
    await breathe();
  }
}
