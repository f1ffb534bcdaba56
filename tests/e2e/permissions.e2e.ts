import { beforeAll, describe, expect, test } from 'vitest';
import { countHighlights, markPage, markedTexts } from './drive/acts.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { freshArticle, useBench } from './setup.ts';

const SITE = 'news.test';

describe('a site that was allowed in the popup, through the browser’s own dialog', () => {
  const bench = useBench({ needs: 'dialogs' });
  let tab: Tab;

  beforeAll(async () => {
    expect(await bench.rig.grantedOrigins()).toEqual([]);
    tab = await bench.rig.open(freshArticle(bench.server));
    const popup = await markPage(bench.rig, tab);
    await popup.view.click({ css: '[data-site="change"]' });
    await popup.view.click({ css: '[data-mode="always"]' });
    await bench.rig.allowPermission(SITE);
  });

  test('is the only thing granted', async () => {
    expect(await bench.rig.grantedOrigins()).toEqual([
      expect.stringMatching(/^\S+:\/\/news\.test\/\*$/),
    ]);
  });

  test('is read, painted and badged by itself when a page is opened', async () => {
    const next = await bench.rig.open(freshArticle(bench.server));
    await until('marks', () => countHighlights(next));
    await until('a badge', () => bench.rig.badge(next));
    expect((await markedTexts(next)).join('\n')).toContain('38 million');
  });

  test('is read again after a reload', async () => {
    await tab.page.reload();
    await until('marks', () => countHighlights(tab));
  });

  test('is left alone on a page that is no article', async () => {
    bench.server.put('list.html', '<title>List</title><ul><li><a href="#a">38 dead</a></ul>');
    const list = await bench.rig.open(bench.server.url('news.test', 'list.html'));
    const article = await bench.rig.open(freshArticle(bench.server));
    await until('marks on the article beside it', () => countHighlights(article));
    expect(await countHighlights(list)).toBe(0);
    expect(await bench.rig.badge(list)).toBe('');
  });

  test('opens nothing on another site', async () => {
    const other = await bench.rig.open(freshArticle(bench.server, 'other.test'));
    const article = await bench.rig.open(freshArticle(bench.server));
    await until('marks on the allowed site', () => countHighlights(article));
    expect(await countHighlights(other)).toBe(0);
  });

  test('comes back by the history with its marks and one host', async () => {
    const page = await bench.rig.open(freshArticle(bench.server));
    await until('marks', () => countHighlights(page));
    const marks = (await markedTexts(page)).length;
    await page.page.goto(bench.server.url('other.test', 'list.html'));
    await page.page.goBack();
    await until('marks', async () => (await markedTexts(page)).length === marks);
  });

  test('is left at once when the permission is given back in the popup', async () => {
    await tab.page.bringToFront();
    const popup = await bench.rig.clickToolbar(tab);
    await popup.view.click({ css: '[data-site="change"]' });
    await popup.view.click({ css: '[data-mode="click"]' });
    await until('no permission', async () => (await bench.rig.grantedOrigins()).length === 0);
    await until('no marks', async () => (await countHighlights(tab)) === 0);
    await popup.close();
    await tab.page.reload();
    expect(await countHighlights(tab)).toBe(0);
  });
});
