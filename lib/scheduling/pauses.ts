/** How a thread is given back. The ways differ in whom they let go first. */

interface YieldingScheduler {
  yield(): Promise<void>;
}

/**
 * Lets the page paint and handle input, then continues before other waiting tasks: for work that
 * somebody is waiting for on this page.
 */
export async function letPageGoFirst(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Partial<YieldingScheduler> };
  if (scheduler?.yield === undefined) await letTasksGoFirst();
  else await scheduler.yield();
}

/**
 * Lets every waiting task run first, including messages: for work during which others must be
 * answered. (`scheduler.yield` would continue before them.)
 */
export async function letTasksGoFirst(): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve);
  });
}

/**
 * Resolves when the page has nothing else to do, or after `timeoutMs`: for work that nobody is
 * waiting for. Only in documents; workers have no idle time.
 */
export async function whenIdle(timeoutMs: number): Promise<void> {
  await new Promise<void>((resolve) => {
    requestIdleCallback(
      () => {
        resolve();
      },
      { timeout: timeoutMs },
    );
  });
}
