import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage, type PageChange } from '../../lib/article/watch-page.ts';
import { show } from './fixtures.ts';

function elementOf(selector: string): Element {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
}

describe('watchPage', () => {
  let changes: PageChange[];
  let controller: AbortController;
  let region: Element;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    show(
      document,
      '<html><body><div id="ads"></div><main id="region"><p>12 dead</p></main></body></html>',
    );
    region = elementOf('#region');
    changes = [];
    controller = new AbortController();
    watchPage({
      document,
      region,
      signal: controller.signal,
      onChange: (change) => changes.push(change),
    });
  });

  afterEach(() => {
    controller.abort();
    vi.useRealTimers();
  });

  /** Lets observers report, then time pass. */
  async function wait(ms: number): Promise<void> {
    await Promise.resolve();
    await vi.advanceTimersByTimeAsync(ms);
  }

  function append(text: string, to: Element = region): void {
    const paragraph = document.createElement('p');
    paragraph.append(text);
    to.append(paragraph);
  }

  it('tells once of a burst of changes, after it', async () => {
    append('one');
    await wait(300);
    append('two');
    await wait(300);
    expect(changes).toEqual([]);
    await wait(300);
    expect(changes).toEqual(['changed']);
  });

  it('tells of changed words', async () => {
    (region.querySelector('p')?.firstChild as Text).data = '21 dead';
    await wait(500);
    expect(changes).toEqual(['changed']);
  });

  it('does not wait for ever on a page that never keeps quiet', async () => {
    for (let count = 0; count < 12; count += 1) {
      append('more');
      await wait(200);
    }
    expect(changes.length).toBeGreaterThanOrEqual(1);
  });

  it('is silent about what happens outside of the article or holds no text', async () => {
    append('buy this', elementOf('#ads'));
    region.append(document.createElement('img'));
    await wait(3000);
    expect(changes).toEqual([]);
  });

  it('notices that the article was replaced', async () => {
    region.remove();
    append('new', document.body);
    await wait(500);
    expect(changes).toEqual(['changed']);
  });

  it('tells a new address from a new fragment', async () => {
    history.pushState(null, '', '#note');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await wait(500);
    expect(changes).toEqual([]);
    history.pushState(null, '', '/other');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await wait(500);
    expect(changes).toEqual(['navigated']);
  });

  it('runs nothing while nothing happens, and nothing once aborted', async () => {
    await wait(10_000);
    expect(vi.getTimerCount()).toBe(0);
    append('late');
    await wait(10);
    controller.abort();
    expect(vi.getTimerCount()).toBe(0);
    append('later');
    await wait(5000);
    expect(changes).toEqual([]);
  });
});
