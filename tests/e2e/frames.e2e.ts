import { beforeAll, describe, expect, test } from 'vitest';
import { countHighlights, markPage, openMenu } from './drive/acts.ts';
import type { Popup, Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { madeArticle, useBench, type Bench } from './setup.ts';

const NOTE = { role: 'textbox', name: 'Note' };
const OWN = 'The mine employed 412 people.';
const FRAMED = 'In the harbour a flood killed 38 people.';
/** A frame holds a short text as a rule, and no article. */
const TEXT = `<!doctype html><html lang="en"><head><title>The flood</title></head><body><h2>The flood</h2><p>${FRAMED}</p><p>It came at night, when the gates of the upper sluice gave way, and nobody had been told.</p></body></html>`;

let frames = 0;

/** Serves the framed text, and a page that shows it; gives the page's address. */
function pageWithFrame(bench: Bench, frameHost: string, own = `<p>${OWN}</p>`): string {
  frames += 1;
  const path = `framed-${frames}.html`;
  bench.server.put(path, TEXT);
  const frame = `<iframe src="${bench.server.url(frameHost, path)}" width="640" height="420"></iframe>`;
  return madeArticle(bench.server, own + frame);
}

/** What a script of the page can ask of the document in its frame, where both are of one origin. */
function inFrame(tab: Tab, expression: string): Promise<unknown> {
  return tab.page.evaluate(
    `((view) => ${expression})(document.querySelector('iframe').contentWindow)`,
  );
}

async function turnToFrame(popup: Popup): Promise<void> {
  await popup.view.click({ role: 'button', name: 'The flood' });
  await popup.view.waitForText('killed 38 people');
}

describe('a frame of the page’s own origin', () => {
  const bench = useBench();

  test('is read on the click, and its claims are marked in it and listed apart', async () => {
    const tab = await bench.rig.open(pageWithFrame(bench, 'news.test'));
    const popup = await markPage(bench.rig, tab);
    await popup.view.waitForText('412 people');
    await turnToFrame(popup);
    expect(await popup.view.text()).not.toContain('412 people');
    await until('marks in the frame', () => inFrame(tab, 'view.CSS.highlights.size'));
    await popup.view.click({ role: 'button', name: 'The page itself' });
    await popup.view.waitForText('412 people');
    await popup.close();
  });

  test('opens the card of a claim in the frame', async () => {
    const tab = await bench.rig.open(pageWithFrame(bench, 'news.test'));
    const popup = await markPage(bench.rig, tab);
    await turnToFrame(popup);
    await popup.view.click({ css: '[data-key]', name: 'killed 38 people' });
    await until(
      'our element in the frame',
      async () => (await inFrame(tab, 'view.document.documentElement.children.length')) === 3,
    );
    await until('the keyboard in the frame', async () => {
      return (await tab.page.evaluate('document.activeElement.localName')) === 'iframe';
    });
  });

  test('is left with the page when marks are cleared by its own part of the popup', async () => {
    const tab = await bench.rig.open(pageWithFrame(bench, 'news.test'));
    const popup = await markPage(bench.rig, tab);
    await turnToFrame(popup);
    await openMenu(popup.view);
    await popup.view.click({ role: 'button', name: 'Clear marks' });
    await until(
      'no marks in the frame',
      async () => (await inFrame(tab, 'view.CSS.highlights.size')) === 0,
    );
    expect(await countHighlights(tab)).toBeGreaterThan(0);
    await popup.close();
  });

  test('is shown at once where the page itself has no article', async () => {
    frames += 1;
    const [path, around] = [`alone-${frames}.html`, `around-${frames}.html`];
    bench.server.put(path, TEXT);
    bench.server.put(
      around,
      `<!doctype html><title>Viewer</title><body><iframe src="${path}" width="640" height="420"></iframe>`,
    );
    const tab = await bench.rig.open(bench.server.url('news.test', around));
    const popup = await bench.rig.clickToolbar(tab);
    await popup.view.waitForText('killed 38 people');
    await popup.close();
  });
});

describe('a note on words in a frame', () => {
  const bench = useBench();

  beforeAll(async () => {
    // So that the card stands in the popup, where it can be written in.
    await bench.rig.evaluateInBackground(
      "chrome.storage.local.set({ 'setting.unpaintedEverywhere': true })",
    );
  });

  test('is found again on the next visit, and nothing of it is put into the frame', async () => {
    const tab = await bench.rig.open(pageWithFrame(bench, 'news.test'));
    const popup = await bench.rig.clickToolbar(tab);
    await popup.view.waitForText('412 people');
    await turnToFrame(popup);
    await popup.view.click({ css: '[data-key]', name: 'killed 38 people' });
    await popup.view.fill(NOTE, 'asked the town hall');
    await popup.view.waitForText('Saved');
    await popup.close();
    await tab.page.reload();
    const again = await bench.rig.clickToolbar(tab);
    await again.view.waitForText('412 people');
    await turnToFrame(again);
    await again.view.click({ css: '[data-key]', name: 'killed 38 people' });
    expect((await again.view.find(NOTE)).value).toBe('asked the town hall');
    expect(await inFrame(tab, 'view.CSS.highlights.size')).toBe(0);
    expect(await inFrame(tab, 'view.document.documentElement.children.length')).toBe(2);
    await again.close();
  });
});

describe('a frame of another origin', () => {
  const bench = useBench({ needs: 'dialogs' });

  test('is not read before its permission is asked, which the popup says', async () => {
    const tab = await bench.rig.open(pageWithFrame(bench, 'other.test'));
    const popup = await markPage(bench.rig, tab);
    await popup.view.waitForText('shows in this page is not read');
    expect(await popup.view.text()).not.toContain('The flood');
    expect(await bench.rig.grantedOrigins()).toEqual([]);
    await popup.view.click({ css: '[data-allow]' });
    await bench.rig.allowPermission('other.test');
    await until('the permission', async () => (await bench.rig.grantedOrigins()).length > 0);
    await popup.close();
    const again = await bench.rig.clickToolbar(tab);
    await turnToFrame(again);
    expect(await again.view.text()).not.toContain('is not read');
    await again.close();
  });
});
