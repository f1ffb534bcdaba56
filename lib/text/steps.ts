/** Work cut into slices of a few milliseconds: it pauses (yields) between them, so that whoever runs it may let the page go first. */
export type Steps<Value> = Generator<undefined, Value, undefined>;

/** Runs work to its end without a pause. */
export function finish<Value>(steps: Steps<Value>): Value {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
