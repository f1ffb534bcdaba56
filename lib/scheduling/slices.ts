/**
 * How long one slice of work may hold its thread: well under a frame's patience, so that slow
 * machines stay below 50 ms.
 */
const SLICE_MS = 16;

/** Whether a slice that began at `since` (as `performance.now()` has it) is over. */
export function isSliceOver(since: number): boolean {
  return performance.now() - since >= SLICE_MS;
}

/**
 * Takes steps of work, one at least, until a slice's time is over; null where more of them are to
 * come, else what the work returns. What is given at the steps goes to `take`.
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
 * Runs work slice by slice and gives what it returns. After each slice `goOn` is awaited, which
 * gives the thread back in one of the ways of `pauses.ts`; null where it then answers false.
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
