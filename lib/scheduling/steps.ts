/**
 * Work cut into slices of a few milliseconds: it pauses (yields) between them, so that its runner
 * may let the page go first.
 */
export type Steps<Value> = Generator<undefined, Value, undefined>;

/** Runs work to its end without a pause. */
export function finish<Value>(steps: Steps<Value>): Value {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Items processed between two pauses. */
const STRIDE = 200;

/** Passes each item to `take`, with a pause now and then. */
export function* eachInSteps<Item>(items: Iterable<Item>, take: (item: Item) => void): Steps<void> {
  let count = 0;
  for (const item of items) {
    take(item);
    count += 1;
    if (count % STRIDE === 0) yield;
  }
}

/** Like `Array.filter`, with pauses. */
export function* filterInSteps<Item>(
  items: Iterable<Item>,
  isMeant: (item: Item) => boolean,
): Steps<Item[]> {
  const kept: Item[] = [];
  yield* eachInSteps(items, (item) => {
    if (isMeant(item)) kept.push(item);
  });
  return kept;
}

/** Like `Array.map`, with pauses. */
export function* mapInSteps<Item, Made>(
  items: Iterable<Item>,
  make: (item: Item) => Made,
): Steps<Made[]> {
  const made: Made[] = [];
  yield* eachInSteps(items, (item) => {
    made.push(make(item));
  });
  return made;
}
