import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserModule, extension, openTab, resetExtension } from '../fake-extension.ts';

vi.mock('wxt/browser', () => browserModule());

const { runForPage } = await import('../../../entrypoints/background/engine/run-for-page.ts');

const page = { tabId: 1, frameId: 0 };
const STEP_MS = 20;
let now = 0;

/** Steps that each take longer than a slice may. */
function* work(steps: number): Generator<number, string, undefined> {
  for (let step = 0; step < steps; step++) {
    now += STEP_MS;
    yield step;
  }
  return 'done';
}

describe('work for a page', () => {
  beforeEach(() => {
    resetExtension();
    now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    openTab(1, 'https://news.example/', { reader: { 'reader.state': {} } });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('gives its steps in order, and what it returns', async () => {
    const taken: number[] = [];
    const value = await runForPage(page, work(40), (step) => taken.push(step));
    expect(value).toBe('done');
    expect(taken).toEqual([...Array(40).keys()]);
  });

  it('ends where its page is gone', async () => {
    const taken: number[] = [];
    const value = await runForPage(page, work(400), (step) => {
      taken.push(step);
      if (step === 40) extension.tabs.clear();
    });
    expect(value).toBeNull();
    expect(taken.length).toBeGreaterThan(40);
    expect(taken.length).toBeLessThan(80);
  });

  it('lets what waits go first', async () => {
    const order: string[] = [];
    setTimeout(() => order.push('message'));
    await runForPage(page, work(3), (step) => order.push(`step ${step}`));
    expect(order).toEqual(['step 0', 'message', 'step 1', 'step 2']);
  });
});
