/**
 * How long one slice of work may hold its thread: about one frame, so that slow machines stay below
 * 50 ms.
 */
const SLICE_MS = 16;

/** Whether a slice that began at `since` (a time from `performance.now()`) is over. */
export function isSliceOver(since: number): boolean {
  return performance.now() - since >= SLICE_MS;
}

/**
 * Runs steps of work, at least one, until a slice's time is over. Returns null if there are more
 * steps to come, otherwise what the work returns. Values yielded by the steps are passed to `take`.
 */
export function runSlice<Step, Value>(
  steps: Generator<Step, Value, undefined>,
  take: (step: Step) => void = () => undefined,
): { readonly value: Value } | null {
  const since = performance.now();
  do {
    const step = steps.next();
    if (step.done === true) return { value: step.value };
    take(step.value);
  } while (!isSliceOver(since));
  return null;
}

/**
 * Runs work slice by slice and returns its result. After each slice `goOn` is awaited, which yields
 * the thread in one of the ways in `pauses.ts`; if it then answers false, the result is null.
 */
export async function runInSlices<Step, Value>(
  steps: Generator<Step, Value, undefined>,
  goOn: () => Promise<boolean>,
  take?: (step: Step) => void,
): Promise<{ readonly value: Value } | null> {
  for (;;) {
    const ended = runSlice(steps, take);
    if (ended !== null) return ended;
    if (!(await goOn())) return null;
  }
}
