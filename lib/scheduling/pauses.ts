/** How a thread is given back. The ways differ in whom they let go first. */

interface YieldingScheduler {
  yield(): Promise<void>;
}

/**
 * Lets the page be drawn and its input be answered, then goes on before other tasks that wait:
 * for work that somebody on this page waits for.
 */
export async function letPageGoFirst(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Partial<YieldingScheduler> };
  if (scheduler?.yield === undefined) await letTasksGoFirst();
  else await scheduler.yield();
}

/**
 * Lets every task go first that waits, messages too: for work beside which others must be answered.
 * (`scheduler.yield` would go on before them.)
 */
export async function letTasksGoFirst(): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve);
  });
}

/**
 * Resolves when the page has nothing else to do, or after `timeoutMs`: for work that nobody waits
 * for. In documents alone; workers have no idle time.
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
