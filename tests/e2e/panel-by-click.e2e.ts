import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { markPage, openCard, openMenu, placeOfWords, selectWord } from './drive/acts.ts';
import type { Display } from './drive/display.ts';
import type { Rig, Tab } from './drive/rig.ts';
import type { Surface } from './drive/surface.ts';
import { until } from './drive/until.ts';
import { browserName, freshArticle, madeArticle, useBench } from './setup.ts';

const CLAIM = '83 graves and 71 memorials';
const OTHER = 'More than 25 leaders stood on the tribune';
const CHECK = { role: 'article' };

/** Clicks words of the page, as a person does who wants to check them. */
async function clickWords(tab: Tab, words: string): Promise<void> {
  const { x, y } = await placeOfWords(tab, words);
  await tab.page.bringToFront();
  await tab.document.clickAt(x, y);
}

/** Waits for the check of a claim in the side panel. */
async function waitForCheck(panel: Surface, words: string): Promise<void> {
  await until(`the check of “${words}”`, async () =>
    (await panel.find(CHECK)).text.includes(words),
  );
}

/** Clicks words until the panel has the check of their claim: as it opens, the page's words move. */
async function clickToCheck(tab: Tab, words: string, panel: Surface): Promise<void> {
  await until(`the check of “${words}”`, async () => {
    await clickWords(tab, words);
    return until('it', async () => (await panel.find(CHECK)).text.includes(words), 1000);
  });
}

/** Presses the key that the panel names, then one of its verdicts. */
async function moveKeyboard(panel: Surface, key: string, display: Display): Promise<void> {
  display.key('shift+F6');
  await until('the keyboard in the check', () =>
    panel.run(() => document.hasFocus() && document.activeElement?.closest('article') !== null),
  );
  display.key(key);
  await panel.find({ css: '[data-level][aria-pressed=true]' });
}

/** Opens a window of a type at an address. */
async function openWindow(rig: Rig, url: string, type: 'normal' | 'popup'): Promise<Tab> {
  const options = JSON.stringify({ url, type, width: 1000, height: 800 });
  await rig.evaluateInBackground(`chrome.windows.create(${options}).then(() => null)`);
  return await rig.waitForTab(url);
}

describe.runIf(browserName() === 'chromium')('a claim that somebody opens in a page', () => {
  const bench = useBench({ needs: 'keys', checkPlace: 'panel' });
  let article: Tab;

  /** The side panel is closed, and nothing is open in the page. */
  const begin = async (): Promise<void> => {
    await article.page.bringToFront();
    if ((await bench.rig.countPanels()) > 0) await bench.rig.closePanel();
  };

  beforeAll(async () => {
    article = await bench.rig.open(freshArticle(bench.server));
    await (await markPage(bench.rig, article)).close();
  });

  test('is shown by the side panel that a click opens, with the keyboard, and by no drawer', async () => {
    await begin();
    await clickWords(article, CLAIM);
    const panel = await bench.rig.waitForPanel();
    await waitForCheck(panel, CLAIM);
    await until('the keyboard in the check', () =>
      panel.run(() => document.hasFocus() && document.activeElement?.closest('article') !== null),
    );
    bench.display.key('2');
    await panel.find({ css: '[data-level][aria-pressed=true]' });
    expect(await article.card.has(CHECK)).toBe(false);
  });

  test('stays in sight when the page gets narrower beside the panel', async () => {
    await begin();
    const words = 'The flood killed 38 people';
    const before = `<p>${'The gulls had the quay to themselves, and the railings shone. '.repeat(40)}</p>`;
    const page = await bench.rig.open(
      madeArticle(bench.server, `${before.repeat(3)}<p>${words}.</p>${before}`),
    );
    await (await markPage(bench.rig, page)).close();
    await placeOfWords(page, words);
    // Just above the lower edge of the window.
    await page.page.evaluate('scrollBy({ top: 90 - innerHeight / 2, behavior: "instant" })');
    const bottom = async (): Promise<number> =>
      Number(
        await page.page.evaluate(
          `document.evaluate('//p[starts-with(., "${words}")]', document).iterateNext().getBoundingClientRect().bottom / innerHeight`,
        ),
      );
    expect(await bottom()).toBeGreaterThan(0.7);
    const y = (await bottom()) * Number(await page.page.evaluate('innerHeight')) - 8;
    const width = Number(await page.page.evaluate('innerWidth'));
    await page.page.mouse.click(60, y);
    await waitForCheck(await bench.rig.waitForPanel(), words);
    await until('the page to be narrower', () => page.page.evaluate(`innerWidth < ${width}`));
    await until('the claim in sight', async () => (await bottom()) < 1);
    await page.page.close();
  });

  test('is shown by the panel that is open already, and no other one opens', async () => {
    await begin();
    await clickWords(article, CLAIM);
    const panel = await bench.rig.waitForPanel();
    await waitForCheck(panel, CLAIM);
    await clickToCheck(article, OTHER, panel);
    expect(await bench.rig.countPanels()).toBe(1);
    expect(await article.card.has(CHECK)).toBe(false);
  });

  test('leaves the keyboard in the page where the panel is open, which names the key that moves it', async () => {
    const hint = 'Press Shift+F6 to move the keyboard here';
    await begin();
    await clickWords(article, CLAIM);
    const panel = await bench.rig.waitForPanel();
    await waitForCheck(panel, CLAIM);
    await until('the keyboard', () => panel.run(() => document.hasFocus()));
    await clickToCheck(article, OTHER, panel);
    await panel.waitForText(hint);
    await moveKeyboard(panel, '3', bench.display);
    expect(await panel.text()).not.toContain(hint);
  });

  test('is reached by the same key after Enter in the popup’s list', async () => {
    await begin();
    await article.page.mouse.click(5, 300);
    const popup = await bench.rig.clickToolbar(article);
    await popup.view.waitForText(CLAIM);
    bench.display.key('Return');
    const panel = await bench.rig.waitForPanel();
    await panel.find(CHECK);
    await panel.waitForText('Press Shift+F6 to move the keyboard here');
    await moveKeyboard(panel, '2', bench.display);
  });

  test('opens the panel after the background was stopped', async () => {
    await begin();
    await bench.rig.stopBackground();
    await clickWords(article, CLAIM);
    await waitForCheck(await bench.rig.waitForPanel(), CLAIM);
    expect(await article.card.has(CHECK)).toBe(false);
  });

  test('opens the panel by Enter, on the claim stepped to by the shortcut', async () => {
    await begin();
    // Beside the text: the keyboard goes to the page.
    await article.page.mouse.click(5, 300);
    await bench.rig.stopBackground();
    bench.display.key('alt+shift+n');
    const panel = await until('the panel', async () => {
      bench.display.key('Return');
      return (await bench.rig.countPanels()) > 0 ? bench.rig.waitForPanel() : null;
    });
    await panel.find(CHECK);
    expect(await article.card.has(CHECK)).toBe(false);
  });

  test('opens the panel by the shortcut for it, on the claim stepped to', async () => {
    await begin();
    await bench.rig.assignKeys('open-claim', 'Alt+Shift+O');
    await article.page.mouse.click(5, 300);
    bench.display.key('alt+shift+n');
    // Longer than a click or key in the page counts for the browser.
    await new Promise((resolve) => setTimeout(resolve, 6000));
    bench.display.key('alt+shift+o');
    await (await bench.rig.waitForPanel()).find(CHECK);
    expect(await article.card.has(CHECK)).toBe(false);
  });

  test('made by hand, is shown by the panel that the shortcut for selected words opens', async () => {
    await begin();
    await selectWord(article, 'neighbours');
    bench.display.key('alt+shift+c');
    await waitForCheck(await bench.rig.waitForPanel(), 'neighbours');
    expect(await article.card.has(CHECK)).toBe(false);
    await article.page.evaluate('getSelection().removeAllRanges()');
  });

  test('is shown by a panel of its own in another window, and each window keeps its claim', async () => {
    await begin();
    await clickWords(article, CLAIM);
    const first = await bench.rig.waitForPanel();
    await waitForCheck(first, CLAIM);
    const second = await openWindow(bench.rig, freshArticle(bench.server, 'blog.test'), 'normal');
    await (await markPage(bench.rig, second)).close();
    await clickWords(second, OTHER);
    await until('two panels', async () => (await bench.rig.countPanels()) === 2);
    const panel = await bench.rig.waitForPanel();
    await waitForCheck(panel, OTHER);
    await clickToCheck(second, CLAIM, panel);
    await clickToCheck(article, OTHER, first);
    expect((await panel.find(CHECK)).text).toContain(CLAIM);
    expect(await second.card.has(CHECK)).toBe(false);
    expect(await article.card.has(CHECK)).toBe(false);
    await second.page.close();
  });

  test('is shown by the drawer in a window that has no place for a panel', async () => {
    await begin();
    const url = freshArticle(bench.server);
    const opened = await bench.rig.open(url);
    await (await markPage(bench.rig, opened)).close();
    await bench.rig.evaluateInBackground(`chrome.tabs.query({}).then((tabs) => {
      const { id } = tabs.find((tab) => tab.active && tab.url?.includes('news.test')) ?? {};
      return chrome.windows.create({ tabId: id, type: 'popup' }).then(() => null);
    })`);
    await openCard(opened, CLAIM);
    expect(await bench.rig.countPanels()).toBe(0);
    await opened.page.close();
  });

  test('is shown by the panel that a click in the popup’s list opens', async () => {
    await begin();
    const popup = await bench.rig.clickToolbar(article);
    await popup.view.click({ css: '[data-key]', name: CLAIM });
    await waitForCheck(await bench.rig.waitForPanel(), CLAIM);
    expect(await article.card.has(CHECK)).toBe(false);
  });

  test('is shown by the drawer for those who chose that, in pages that are open too', async () => {
    await begin();
    const options = await bench.rig.openOwnPage('options.html');
    await options.document.choose({ role: 'combobox', name: 'Where a check opens' }, 'In a drawer');
    await until('the drawer', async () => {
      await begin();
      await clickWords(article, CLAIM);
      // Until the page has heard of it, the panel opens.
      const isAny = async (): Promise<boolean> =>
        (await bench.rig.countPanels()) > 0 || article.card.has(CHECK);
      await until('the check', isAny);
      return (await bench.rig.countPanels()) === 0;
    });
    expect(await bench.rig.countPanels()).toBe(0);
    // The panel that is opened by its shortcut takes the claim over.
    const panel = await bench.rig.openPanel(article);
    await waitForCheck(panel, CLAIM);
    await article.card.waitForNone(CHECK);
    await options.page.close();
  });
});

describe.runIf(browserName() === 'firefox')('where no click in a page opens the sidebar', () => {
  const bench = useBench({ needs: 'keys' });
  let article: Tab;

  beforeAll(async () => {
    article = await bench.rig.open(freshArticle(bench.server));
    await (await markPage(bench.rig, article)).close();
  });

  afterEach(async () => {
    await bench.rig.closePanel();
  });

  test('the drawer names the key that opens it, and is closed by it', async () => {
    await openCard(article, CLAIM);
    await article.card.click({ css: '.tm-menu > summary' });
    await article.card.waitForText('Open in side panel: Alt+Shift+O');
    bench.display.key('Escape');
    bench.display.key('alt+shift+o');
    const panel = await bench.rig.waitForPanel();
    await waitForCheck(panel, CLAIM);
    await article.card.waitForNone(CHECK);
    await clickToCheck(article, OTHER, panel);
    expect(await article.card.has(CHECK)).toBe(false);
  });

  test('a claim made by hand moves there with the drawer', async () => {
    await selectWord(article, 'neighbours');
    bench.display.key('alt+shift+c');
    await article.card.waitForText('neighbours');
    bench.display.key('alt+shift+o');
    await waitForCheck(await bench.rig.waitForPanel(), 'neighbours');
    await article.card.waitForNone(CHECK);
  });

  test('the popup opens it, and closes', async () => {
    const popup = await bench.rig.clickToolbar(article);
    await openMenu(popup.view);
    await popup.view.click({ role: 'button', name: 'Open side panel' });
    const panel = await bench.rig.waitForPanel();
    await panel.waitForText(CLAIM);
    await until(
      'no popup',
      async () => !(await popup.view.has({ css: '#app' }).catch(() => false)),
    );
  });

  test('the options name the key, and offer no choice of the place', async () => {
    const options = await bench.rig.openOwnPage('options.html');
    const text = await options.document.waitForText('Alt+Shift+O');
    expect(text).not.toContain('Where a check opens');
    await options.page.close();
  });
});
