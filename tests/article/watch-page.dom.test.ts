import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from '../../lib/article/watch-page.ts';
import { show } from './fixtures.ts';

function elementOf(selector: string): Element {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
}

describe('watchPage', () => {
  let changes: string[];
  let restMs: number;
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
    restMs = 0;
    watch(region);
  });

  afterEach(() => {
    controller.abort();
    vi.useRealTimers();
  });

  function watch(of: Element | null): void {
    controller = new AbortController();
    watchPage({
      document,
      region: of,
      holds: () => true,
      signal: controller.signal,
      restMs: () => restMs,
      onNavigate: () => {
        changes.push('navigated');
      },
      onChange: () => {
        changes.push('changed');
      },
    });
  }

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

  it('lets the page have its time where reading it costs much', async () => {
    restMs = 5000;
    append('more');
    await wait(4900);
    expect(changes).toEqual([]);
    await wait(200);
    expect(changes).toEqual(['changed']);
  });

  it('tells of a further article beside the first, and of no mere label', async () => {
    append('a label', document.body);
    await wait(500);
    expect(changes).toEqual([]);
    append('A sentence of some length. '.repeat(10), document.body);
    await wait(500);
    expect(changes).toEqual(['changed']);
  });

  it('tells of the words of an article that was put beside the first while it was empty', async () => {
    const article = document.createElement('article');
    document.body.append(article);
    await wait(500);
    append('A sentence of some length. '.repeat(10), article);
    await wait(500);
    expect(changes).toEqual(['changed']);
  });

  it('tells of much text where there was no article', async () => {
    controller.abort();
    watch(null);
    append('a label');
    await wait(500);
    expect(changes).toEqual([]);
    append('A sentence of some length. '.repeat(10));
    await wait(500);
    expect(changes).toEqual(['changed']);
  });

  it('is silent about what the person writes', async () => {
    const editor = document.createElement('div');
    Object.defineProperty(editor, 'isContentEditable', { value: true });
    region.append(editor);
    await wait(500);
    editor.append('Yours truly, 52 sheep');
    await wait(500);
    expect(changes).toEqual([]);
  });

  describe('of a new address', () => {
    function go(to: string): void {
      history.pushState(null, '', to);
      window.dispatchEvent(new PopStateEvent('popstate'));
    }

    it('tells at once, and of its words once they stand', async () => {
      go('/words-at-once');
      expect(changes).toEqual(['navigated']);
      append('another story');
      await wait(500);
      expect(changes).toEqual(['navigated', 'changed']);
    });

    it('waits for words that are fetched', async () => {
      go('/words-later');
      await wait(1500);
      expect(changes).toEqual(['navigated']);
      append('another story');
      await wait(500);
      expect(changes).toEqual(['navigated', 'changed']);
    });

    it('takes the old words for its own where no others come', async () => {
      go('/same-words');
      await wait(2100);
      expect(changes).toEqual(['navigated', 'changed']);
    });

    it('takes a new fragment for none', async () => {
      go('#note');
      await wait(2500);
      expect(changes).toEqual([]);
    });
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
