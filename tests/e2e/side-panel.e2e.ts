import { beforeAll, describe, expect, test } from 'vitest';
import { markPage, openCard, placeOfWords } from './drive/acts.ts';
import { closeCheck } from './drive/check-view.ts';
import type { Tab } from './drive/rig.ts';
import type { Surface } from './drive/surface.ts';
import { until } from './drive/until.ts';
import { freshArticle, madeArticle, useBench } from './setup.ts';

const CLAIM = '83 graves and 71 memorials';
const OTHER = 'More than 25 leaders stood on the tribune';
const NOTE = { role: 'textbox', name: 'Note', exact: true };

/** Clicks words of the page, as a person does who wants to check them. */
async function clickWords(tab: Tab, words: string): Promise<void> {
  const { x, y } = await placeOfWords(tab, words);
  await tab.page.bringToFront();
  await tab.document.clickAt(x, y);
}

describe('the browser’s own side panel', () => {
  const bench = useBench({ needs: 'keys' });
  let article: Tab;
  let panel: Surface;

  /** The claims that are marked as the one at the reading place. */
  const atPlace = (): Promise<readonly string[]> =>
    panel.run((root) =>
      [...root.querySelectorAll('[aria-current="location"]')].map((one) => one.textContent),
    );

  beforeAll(async () => {
    article = await bench.rig.open(freshArticle(bench.server));
    panel = await bench.rig.openPanel(article);
  });

  test('opens, and lists the claims once the page is read', async () => {
    await panel.waitForText('Click the toolbar button to read this page.');
    await (await markPage(bench.rig, article)).close();
    await panel.waitForText(CLAIM);
  });

  test('marks the claim at the place where somebody reads, and follows the scrolling', async () => {
    await article.page.bringToFront();
    const { y } = await placeOfWords(article, '83 graves');
    // Just above the reading line: the next claim begins below it.
    await article.page.evaluate(
      `scrollBy({ top: ${y} - 0.37 * innerHeight, behavior: 'instant' })`,
    );
    await until('the claim', async () => (await atPlace()).join('|').includes(CLAIM));
    expect(await atPlace()).toHaveLength(1);
    await article.page.evaluate(`scrollTo({ top: 0, behavior: 'instant' })`);
    await until('an earlier one', async () => {
      const [at] = await atPlace();
      return at !== undefined && !at.includes(CLAIM);
    });
  });

  test('finds claims by words', async () => {
    await panel.click({ role: 'button', name: 'Search' });
    await panel.fill({ role: 'searchbox' }, 'memorials soviet');
    await until('one claim', async () => (await panel.findAll({ css: '[data-key]' })).length === 1);
    await panel.waitForText(CLAIM);
    await panel.fill({ role: 'searchbox' }, 'no such words');
    await until('none', async () => (await panel.findAll({ css: '[data-key]' })).length === 0);
    await panel.click({ role: 'button', name: 'Search' });
    await panel.waitForText(CLAIM);
  });

  test('is edited by the keyboard in a check in place of the list', async () => {
    await panel.click({ css: '[data-key]', name: CLAIM });
    await panel.find({ role: 'article' });
    await until('the keyboard in the card', async () => {
      await panel.press('2');
      return (await panel.findAll({ css: '[data-level]' })).some(
        ({ pressed }) => pressed === 'true',
      );
    });
    await panel.fill(NOTE, 'from the panel');
    await panel.waitForText('Saved');
    await closeCheck(panel);
    await clickWords(article, CLAIM);
    await panel.find({ role: 'article' });
    await until('the note', async () => (await panel.find(NOTE)).value === 'from the panel');
    await closeCheck(panel);
  });

  test('shows the claim clicked in the page, where then no drawer opens', async () => {
    await clickWords(article, CLAIM);
    await panel.find({ role: 'article' });
    await clickWords(article, OTHER);
    await until('the other claim', async () =>
      (await panel.find({ role: 'article' })).text.includes(OTHER),
    );
    expect(await article.card.has({ role: 'article' })).toBe(false);
    await closeCheck(panel);
  });

  test('holds the line under the pointer where it is while claims come above it', async () => {
    const topOfClaim = async (): Promise<number> =>
      (await panel.find({ css: '[data-key]', name: CLAIM })).y;
    await panel.hover({ css: '[data-key]', name: CLAIM });
    const { x, y, width, height } = await panel.find({ css: '[data-key]', name: CLAIM });
    await panel.moveTo(x + width / 2 + 5, y + height / 2 + 2);
    const before = await topOfClaim();
    await article.page.evaluate(`(() => {
      for (const count of ['7,311 kites', '9,120 drums']) {
        const paragraph = document.createElement('p');
        paragraph.textContent = 'A first count speaks of ' + count + '.';
        document.querySelector('article p').before(paragraph);
      }
    })()`);
    await panel.waitForText('9,120 drums');
    // Scrolling is by whole pixels.
    expect(Math.abs((await topOfClaim()) - before)).toBeLessThanOrEqual(1);
  });

  test('follows the tab in front', async () => {
    const other = await bench.rig.open(freshArticle(bench.server, 'other.test'));
    await panel.waitForText('Click the toolbar button to read this page.');
    await other.page.close();
    await article.page.bringToFront();
    await panel.waitForText(CLAIM);
  });
});

describe('the side panel, opened beside a drawer', () => {
  const bench = useBench({ needs: 'keys' });

  test('takes the claim over, and gives the page its drawer back when it is closed', async () => {
    const article = await bench.rig.open(freshArticle(bench.server));
    await (await markPage(bench.rig, article)).close();
    await openCard(article, CLAIM);
    const panel = await bench.rig.openPanel(article);
    await panel.find({ role: 'article' });
    await article.card.waitForNone({ role: 'article' });
    await bench.rig.stopBackground();
    await clickWords(article, OTHER);
    await until('the other claim', async () =>
      (await panel.find({ role: 'article' })).text.includes(OTHER),
    );
    await bench.rig.closePanel();
    await openCard(article, CLAIM);
  });

  test('takes over a claim that is open in a frame of the page', async () => {
    const words = 'In the harbour a flood killed 38 people.';
    bench.server.put(
      'framed-flood.html',
      `<!doctype html><html lang="en"><head><title>The flood</title></head><body><h2>The flood</h2><p>${words}</p><p>It came at night, when the gates of the upper sluice gave way, and nobody had been told.</p></body></html>`,
    );
    const frame = bench.server.url('news.test', 'framed-flood.html');
    const iframe = `<iframe src="${frame}" width="640" height="420"></iframe>`;
    const page = await bench.rig.open(madeArticle(bench.server, iframe));
    const popup = await bench.rig.clickToolbar(page);
    await popup.view.click({ role: 'button', name: 'The flood' });
    await popup.view.click({ css: '[data-key]', name: 'killed 38 people' });
    await until('the keyboard in the frame’s drawer', () =>
      page.page.evaluate(`(({ activeElement, documentElement }) =>
        activeElement?.parentElement === documentElement && activeElement.localName !== 'body'
      )(document.querySelector('iframe').contentDocument)`),
    );
    const panel = await bench.rig.openPanel(page);
    await until('the claim', async () =>
      (await panel.find({ role: 'article' })).text.includes(words),
    );
  });
});

describe('the side panel, closed at once', () => {
  const bench = useBench({ needs: 'keys' });

  test('keeps the note that showed as saved', async () => {
    const article = await bench.rig.open(freshArticle(bench.server));
    await (await markPage(bench.rig, article)).close();
    const openCardInPanel = async (): Promise<Surface> => {
      const panel = await bench.rig.openPanel(article);
      await panel.waitForText(CLAIM);
      await panel.click({ css: '[data-key]', name: CLAIM });
      await panel.find({ role: 'article' });
      return panel;
    };
    const panel = await openCardInPanel();
    await panel.fill(NOTE, 'typed and closed');
    await panel.waitForText('Saved');
    await bench.rig.closePanel();
    const again = await openCardInPanel();
    await until('the note', async () => (await again.find(NOTE)).value === 'typed and closed');
  });
});
