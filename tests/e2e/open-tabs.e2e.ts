import { beforeAll, describe, expect, test } from 'vitest';
import { markPage, markedTexts } from './drive/acts.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { freshArticle, useBench } from './setup.ts';

const CLAIM = '83 graves and 71 memorials';

describe('the figures of open tabs, in the panel', () => {
  const bench = useBench();
  let panel: Tab;
  let article: Tab;

  beforeAll(async () => {
    panel = await bench.rig.openOwnPage('sidepanel.html');
    article = await bench.rig.open(freshArticle(bench.server));
    const popup = await markPage(bench.rig, article);
    await popup.view.run((root) => {
      const items = [...root.querySelectorAll<HTMLElement>('[data-key]')];
      items.find(({ textContent }) => textContent.includes('83 graves'))?.focus();
    });
    await popup.view.press('n');
    await popup.view.waitForText('Noted:');
    await popup.close();
    await panel.document.find({ css: '[data-key]' });
  });

  /** The lines that are marked as new, and how many there are in all. */
  const lines = (): Promise<{ readonly fresh: readonly string[]; readonly all: number }> =>
    panel.document.run((root) => {
      const all = [...root.querySelectorAll<HTMLElement>('li > [data-key]')];
      const fresh = all.filter(({ dataset }) => dataset.new === 'true');
      return { fresh: fresh.map(({ textContent }) => textContent), all: all.length };
    });
  const comeBack = async (): Promise<void> => {
    const { all } = await lines();
    await panel.document.click({ css: '[data-mode="page"]' });
    await panel.document.click({ css: '[data-mode="story"]' });
    await panel.document.waitForText('since you looked');
    await until('the lines', async () => (await lines()).all === all);
  };

  test('are all new at first, also where their page was marked and listed before', async () => {
    await panel.page.bringToFront();
    await panel.document.click({ css: '[data-mode="story"]' });
    await panel.document.waitForText('1 page is read.');
    await panel.document.waitForText(CLAIM);
    const { fresh, all } = await lines();
    expect(all).toBeGreaterThan(8);
    // The one that was logged in the popup is known.
    expect(fresh).toHaveLength(all - 1);
    expect(fresh.join()).not.toContain(CLAIM);
  });

  test('are new no more once they stood in view; those that did not still are', async () => {
    const before = (await lines()).fresh;
    await comeBack();
    const { fresh } = await lines();
    expect(fresh.length).toBeGreaterThan(0);
    expect(fresh.length).toBeLessThan(before.length);
    expect(fresh).toContain(before.at(-1));
    expect(fresh).not.toContain(before[0]);
    await panel.document.click({ role: 'button', name: 'Mark all as seen' });
    await panel.document.waitForText('0 new figures since you looked');
    await comeBack();
    expect((await lines()).fresh).toEqual([]);
  });

  test('have what comes later on top, as new', async () => {
    await article.page.evaluate(`(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'By noon 6,218 lanterns had been counted.';
      document.querySelector('article p').after(paragraph);
    })()`);
    await article.page.bringToFront();
    await until('a new figure', async () => (await lines()).fresh.length > 0);
    await panel.page.bringToFront();
    const { fresh } = await lines();
    expect(fresh).toHaveLength(1);
    expect(fresh[0]).toContain('6,218 lanterns');
    const [first] = await panel.document.findAll({ css: 'li > [data-key]' });
    expect(first?.name).toContain('6,218 lanterns');
  });

  test('take a key each, which the page’s list and its marks follow, and give it back', async () => {
    const { all } = await lines();
    await panel.document.run((root) => {
      root.querySelector<HTMLElement>('li > [data-key]')?.focus();
    });
    await panel.document.press('d');
    await panel.document.waitForText('Dismissed: By noon');
    await until('one line less', async () => (await lines()).all === all - 1);
    const isMarked = async (): Promise<boolean> =>
      (await markedTexts(article)).some((text) => text.includes('6,218'));
    await until('no mark', async () => !(await isMarked()));
    await panel.document.press('z');
    await until('the line again', async () => (await lines()).all === all);
    await until('the mark again', isMarked);
    const focused = (): Promise<string> =>
      panel.document.run((root) => (root as Document).activeElement?.textContent ?? '');
    await until('its focus', async () => (await focused()).includes('6,218 lanterns'));
    await panel.document.press('n');
    await panel.document.waitForText('Noted: By noon');
    await until('the next one', async () => !(await focused()).includes('6,218 lanterns'));
    await panel.document.press('z');
    await panel.document.waitForNone({ role: 'button', name: 'Undo' });
  });
});
