import { sendToReader } from '../../../lib/messages/client.ts';
import type { PageSender } from '../../../lib/messages/sender.ts';
import { letTasksGoFirst } from '../../../lib/scheduling/pauses.ts';
import { runInSlices } from '../../../lib/scheduling/slices.ts';

/** How long we work for a page, in milliseconds, before checking that it is still there. */
const ASK_MS = 300;

/**
 * Runs work for a page that pauses between its steps, and returns its result; what each step yields
 * is passed to `take`. Messages of other pages are answered between slices. Null where the page
 * went away, which is checked now and then.
 */
export async function runForPage<Step, Value>(
  { tabId, frameId }: Pick<PageSender, 'tabId' | 'frameId'>,
  steps: Generator<Step, Value, undefined>,
  take: (step: Step) => void = () => undefined,
): Promise<Value | null> {
  let nextAsked = performance.now() + ASK_MS;
  const isWaitedFor = async (): Promise<boolean> => {
    await letTasksGoFirst();
    if (performance.now() < nextAsked) return true;
    if ((await sendToReader(tabId, 'reader.state', {}, frameId)) === null) return false;
    nextAsked = performance.now() + ASK_MS;
    return true;
  };
  const ended = await runInSlices(steps, isWaitedFor, take);
  return ended === null ? null : ended.value;
}
