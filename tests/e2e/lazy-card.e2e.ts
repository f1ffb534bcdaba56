import { beforeEach, describe, expect, test } from 'vitest';
import { markPage, openCard, placeOfWords } from './drive/acts.ts';
import type { Rig, Tab } from './drive/rig.ts';
import { freshArticle, useBench } from './setup.ts';

const CLAIM = '83 graves and 71 memorials';
const OTHER = 'More than 25 leaders stood on the tribune';

/** Has the background do something before it puts the card into a page. */
async function beforeTheCard(rig: Rig, statement: string): Promise<void> {
  await rig.evaluateInBackground(`(() => {
    for (const { scripting } of [globalThis.chrome, globalThis.browser].filter(Boolean)) {
      scripting.reallyPut ??= scripting.executeScript.bind(scripting);
      scripting.executeScript = async (what) => {
        if (what.files?.includes('/card.js')) { ${statement} }
        return scripting.reallyPut(what);
      };
    }
  })()`);
}

describe('a card that is not in the page yet', () => {
  const bench = useBench();
  let tab: Tab;

  beforeEach(async () => {
    tab = await bench.rig.open(freshArticle(bench.server));
  });

  test('opens at the claim clicked as soon as it is', async () => {
    await beforeTheCard(bench.rig, 'await new Promise((resolve) => setTimeout(resolve, 3000));');
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, CLAIM);
    expect(await tab.card.text()).toContain('China maintains 83 graves');
  });

  test('is asked for again after it was refused, and the claim opens in the library meanwhile', async () => {
    await beforeTheCard(bench.rig, 'throw new Error("Missing host permission for the tab");');
    await (await markPage(bench.rig, tab)).close();
    const { x, y } = await placeOfWords(tab, CLAIM);
    await tab.document.clickAt(x, y);
    const library = await bench.rig.waitForTab('library.html');
    await library.document.waitForText('China maintains 83 graves');
    await beforeTheCard(bench.rig, '');
    await openCard(tab, OTHER);
  });
});
