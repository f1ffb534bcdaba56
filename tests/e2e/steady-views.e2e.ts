import { beforeAll, describe, expect, test } from 'vitest';
import { markPage } from './drive/acts.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { browserName, freshArticle, useBench } from './setup.ts';

const CLAIM = '83 graves and 71 memorials';

/** Notes with each change where the first line of the list and the last control stand, once there is a list. */
const WATCH = `(() => {
  window.places = [];
  const look = () => {
    const line = document.querySelector('[data-key]');
    const controls = [...document.querySelectorAll('button:not([data-key]), select')];
    if (line === null) return;
    const places = [line, controls.at(-1)].map((one) => Math.round(one.getBoundingClientRect().top));
    window.places.push(places.join(' '));
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
})()`;

// Only Chromium lets a page of an extension be watched from its first moment.
describe.runIf(browserName() === 'chromium')(
  'once its list is shown, nothing comes late and moves it',
  () => {
    const bench = useBench();
    let article: Tab;

    beforeAll(async () => {
      article = await bench.rig.open(freshArticle(bench.server));
      await (await markPage(bench.rig, article)).close();
    });

    /** Opens a view anew, watched from its first moment, and gives the places seen. */
    const placesIn = async (view: Tab): Promise<readonly string[]> => {
      await view.page.evaluateOnNewDocument(WATCH);
      await view.page.evaluate('location.reload()').catch(() => undefined);
      await until('the list with its progress above it', async () =>
        view.document.run(
          (root, words) =>
            (root as Document).querySelector('header')?.textContent.includes('open') === true &&
            (root as Document).body.textContent.includes(words),
          CLAIM,
        ),
      );
      // Time for what comes late.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return (await view.page.evaluate('window.places')) as readonly string[];
    };

    test('in the side panel', async () => {
      const panel = await bench.rig.openOwnPage('sidepanel.html');
      await article.page.bringToFront();
      const places = await placesIn(panel);
      expect(places.length).toBeGreaterThan(0);
      expect([...new Set(places)]).toHaveLength(1);
      await panel.page.close();
    });

    test('in the popup', async () => {
      const tabId = await bench.rig.evaluateInBackground(
        `chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url?.includes('/article-'))?.id ?? -1)`,
      );
      const popup = await bench.rig.openOwnPage(`popup.html?tab=${String(tabId)}`);
      const places = await placesIn(popup);
      expect(places.length).toBeGreaterThan(0);
      expect([...new Set(places)]).toHaveLength(1);
    });
  },
);
