import { describe, expect, test } from 'vitest';
import { markPage, openCard, selectWord, waitUntilSaved } from './drive/acts.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { madeArticle, useBench } from './setup.ts';

const CLAIM = 'a flood killed 38 people';
const SENTENCE = 'In the spring of 1990 a flood killed 38 people in the harbour town.';
const NOTE = { role: 'textbox', name: 'Note' };

/** What goes full screen at the press of its button, as markup. */
const PAGES = [
  ['the whole document', 'document.documentElement', `<p>${SENTENCE}</p>`],
  [
    'an element of it',
    `document.querySelector('#stage')`,
    `<section id="stage" style="overflow:auto;background:#fff"><p>${SENTENCE}</p><p id="inside"></p></section>`,
  ],
] as const;

/** Takes what the button is for full screen, by a real click on it. */
async function goFullScreen(tab: Tab): Promise<void> {
  await tab.page.bringToFront();
  await tab.document.click({ css: '#go' });
  await until(
    'full screen',
    async () => await tab.page.evaluate('document.fullscreenElement !== null'),
  );
}

describe('in full screen', () => {
  const bench = useBench();

  test.each(PAGES)(
    'with %s in it, the card opens, takes a note and keeps it',
    async (_what, element, markup) => {
      const button = `<button id="go" onclick="${element}.requestFullscreen()">go</button>`;
      const tab = await bench.rig.open(madeArticle(bench.server, button + markup));
      await (await markPage(bench.rig, tab)).close();
      await goFullScreen(tab);
      await openCard(tab, CLAIM);
      await tab.card.fill(NOTE, 'seen full screen');
      await waitUntilSaved(tab);
      expect((await tab.card.find(NOTE)).value).toBe('seen full screen');
      expect(await tab.page.evaluate('document.fullscreenElement !== null')).toBe(true);
    },
  );

  test.each(PAGES)(
    'with %s going there while the card is open, the card stays in sight',
    async (_what, element, markup) => {
      const button = `<button id="go" onclick="${element}.requestFullscreen()">go</button>`;
      const tab = await bench.rig.open(madeArticle(bench.server, button + markup));
      await (await markPage(bench.rig, tab)).close();
      await openCard(tab, CLAIM);
      await goFullScreen(tab);
      await tab.card.fill(NOTE, 'all along');
      await waitUntilSaved(tab);
      await tab.page.evaluate('document.exitFullscreen()');
      await until(
        'the window again',
        async () => await tab.page.evaluate('document.fullscreenElement === null'),
      );
      await tab.card.fill(NOTE, 'and after');
      await waitUntilSaved(tab);
      expect((await tab.card.find(NOTE)).value).toBe('and after');
    },
  );

  test('offers no button for selected words that the pointer could not press', async () => {
    const button = `<button id="go" onclick="document.querySelector('article').requestFullscreen()">go</button>`;
    const tab = await bench.rig.open(
      madeArticle(
        bench.server,
        `${button}<p>${SENTENCE}</p><p id="words" style="width:max-content">Nothing to be counted here.</p>`,
      ),
    );
    await (await markPage(bench.rig, tab)).close();
    await selectWord(tab, 'counted');
    await tab.card.find({ role: 'button', name: 'Check this claim' });
    await goFullScreen(tab);
    await selectWord(tab, 'counted');
    await tab.card.waitForNone({ role: 'button', name: 'Check this claim' });
  });
});
