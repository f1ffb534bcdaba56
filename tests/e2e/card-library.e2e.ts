import { describe, expect, test } from 'vitest';
import { focusCard, markPage, openCard, waitUntilSaved } from './drive/acts.ts';
import { openDetails } from './drive/check-view.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { freshArticle, useBench } from './setup.ts';

const CLAIM = '83 graves and 71 memorials';

describe('a card in a page that is open', () => {
  const bench = useBench();

  const openCardOn = async (host: string): Promise<Tab> => {
    const tab = await bench.rig.open(freshArticle(bench.server, host));
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, CLAIM);
    return tab;
  };

  const api = (): string => (bench.rig.name === 'firefox' ? 'browser' : 'chrome');

  /** Opens an address in a window of its own, so that the page in the first one stays in view and gets no focus. */
  const openBeside = async (url: string): Promise<Tab> => {
    await bench.rig.evaluateInBackground(
      `${api()}.windows.create({ url: ${JSON.stringify(url)} }).then(() => null)`,
    );
    return bench.rig.waitForTab(new URL(url).pathname);
  };

  test('logs a figure to a subject that is named there, which is offered first from then on', async () => {
    const tab = await openCardOn('news.test');
    await focusCard(tab);
    await tab.card.press('l');
    await tab.card.find({ css: '.tm-choose input:focus' });
    await tab.card.type('War cemeteries');
    await tab.card.find({ css: '[data-new-subject]', name: 'War cemeteries' });
    await tab.card.press('Enter');
    await tab.card.waitForText('In ledger: War cemeteries');
    await tab.card.press('l');
    await tab.card.find({ css: '.tm-choose input:focus' });
    const [first] = await tab.card.findAll({ css: '.tm-choose li' });
    expect(first?.text).toContain('War cemeteries');
    await tab.card.press('Escape');
    await tab.card.waitForNone({ css: '.tm-choose' });
  });

  test('tells that the same claim was noted elsewhere, while it stands open', async () => {
    // On words that no other test of this file notes.
    const words = 'more than 25 leaders of other countries';
    const openOn = async (host: string): Promise<Tab> => {
      const tab = await bench.rig.open(freshArticle(bench.server, host));
      await (await markPage(bench.rig, tab)).close();
      await openCard(tab, words);
      return tab;
    };
    const there = await openOn('other.test');
    const here = await openOn('news.test');
    expect(await here.card.text()).not.toContain('You have met this before');
    // Into a window of its own, so that it stays in view while somebody works in the other.
    await bench.rig.evaluateInBackground(
      `${api()}.tabs.query({ active: true, lastFocusedWindow: true })
        .then(([{ id }]) => ${api()}.windows.create({ tabId: id })).then(() => null)`,
    );
    await there.page.bringToFront();
    await focusCard(there);
    await there.card.press('2');
    await waitUntilSaved(there);
    await here.card.click({ css: '[data-met]' });
    await here.card.find({ css: '.tm-met .tm-level', name: 'Rounded' });
  });

  test('tells what is found elsewhere while it stands open, without being returned to', async () => {
    const there = await openCardOn('third.test');
    await focusCard(there);
    await there.card.press('1');
    await waitUntilSaved(there);
    const here = await openCardOn('blog.test');
    await here.card.click({ css: '[data-met]' });
    expect(await here.card.text()).not.toContain('counted on site');
    const library = await openBeside(`${bench.rig.origin}/library.html`);
    await library.document.fill({ role: 'searchbox' }, 'third.test');
    await until(
      'one line',
      async () => (await library.document.findAll({ css: '[data-annotation]' })).length === 1,
    );
    await library.document.click({ css: '[data-annotation]' });
    await openDetails(library.document, 'finding');
    await library.document.fill({ role: 'textbox', name: 'Why, in one line' }, 'counted on site');
    await library.document.press('Tab');
    await library.document.waitForText('Saved');
    await here.card.waitForText('counted on site');
  });
});
