import { sendToReader } from '../../../lib/messages/client.ts';
import type { PageSender } from '../../../lib/messages/sender.ts';
import { runSlice } from '../../../lib/scheduling/slices.ts';

/** How long is worked for a page, in milliseconds, before it is asked whether it is still there. */
const LOOK_MS = 300;

/**
 * Runs work for a page that pauses between its steps, and returns what it returns; what is given at
 * the steps goes to `take`. Messages of other pages are answered between slices. Null where the
 * page went away, which is looked for now and then.
 */
export async function runForPage<Step, Value>(
  { tabId, frameId }: Pick<PageSender, 'tabId' | 'frameId'>,
  steps: Generator<Step, Value, undefined>,
  take: (step: Step) => void = () => undefined,
): Promise<Value | null> {
  let nextLook = performance.now() + LOOK_MS;
  for (;;) {
    const ended = runSlice(steps, take);
    if (ended !== null) return ended.value;
    await letOthersGoFirst();
    if (performance.now() < nextLook) continue;
    if ((await sendToReader(tabId, 'reader.state', {}, frameId)) === null) return null;
    nextLook = performance.now() + LOOK_MS;
  }
}

/** Not by `scheduler.yield`, which would go on with this work before messages that wait. */
export async function letOthersGoFirst(): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve);
  });
}
