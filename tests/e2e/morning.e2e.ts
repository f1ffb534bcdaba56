import { beforeAll, describe, expect, test } from 'vitest';
import { focusCard, markPage, openCard, waitUntilSaved } from './drive/acts.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { useBench } from './setup.ts';

const TOLL = 'The flood in Dolen killed at least 31 people, the province said.';
const COST = 'The repair of the quay cost 12 million euros, the harbour office said.';
const FILLING = Array.from(
  { length: 6 },
  () =>
    '<p>The harbour lay quiet in the morning, and the gulls had the quay to themselves. Somebody had painted the railings, which nobody had asked for, and everybody was glad of it, as the old warehouse had been grey for so long.</p>',
).join('');

function article(words: string): string {
  return `<!doctype html><html lang="en"><head><title>Dolen</title></head><body><main><article>
    <h1>What the harbour remembers</h1><p>${words}</p>${FILLING}</article></main></body></html>`;
}

describe('the library in the morning', () => {
  const bench = useBench({ needs: 'dialogs' });
  let changing: string;
  let own: Tab;
  let library: Tab;

  /** Notes a claim of a page and closes the page. */
  const note = async (url: string, words: string): Promise<void> => {
    const tab = await bench.rig.open(url);
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, words);
    await focusCard(tab);
    await tab.card.press('1');
    await waitUntilSaved(tab);
    await tab.page.close();
  };
  const openTabs = async (): Promise<number> =>
    (await bench.rig.evaluateInBackground(
      '(globalThis.browser ?? chrome).tabs.query({}).then((tabs) => tabs.length)',
    )) as number;

  /** Opens the library as it was left, or as after being away since then. */
  const openLibrary = async (awaySince?: string): Promise<void> => {
    await library.page.close();
    if (awaySince !== undefined) {
      const options = await bench.rig.openOwnPage('options.html');
      await options.document.run((_root, at) => {
        localStorage.setItem('visit', `${at} ${at}`);
      }, awaySince);
      await options.page.close();
    }
    library = await bench.rig.openOwnPage('library.html');
  };

  beforeAll(async () => {
    bench.server.put('toll.html', article(TOLL));
    bench.server.put('cost.html', article(COST));
    changing = bench.server.url('news.test', 'toll.html');
    await note(changing, 'killed at least 31 people');
    await note(bench.server.url('other.test', 'cost.html'), '12 million euros');
    own = await bench.rig.open(changing);
    library = await bench.rig.openOwnPage('library.html');
    await library.document.waitForText('2 annotations');
    bench.server.put('toll.html', article(TOLL.replace('31', '38')));
  });

  test('says calmly that nothing changed, and when pages were last seen', async () => {
    await library.document.click({ css: 'nav a[href="#/since"]' });
    const text = await library.document.waitForText('No changes were seen.');
    expect(text).toContain('What changed since you were here');
    expect(text).toContain('0 of 2 pages were looked at again.');
    expect(text).toContain('last seen');
    expect(text).toContain('Look at 2 pages again');
    expect(text).toContain('Opens 2 tabs, one by one, and closes them again.');
    expect(text).toContain('Asks for access to 2 sites for every visit, for good');
  });

  test('opens nothing where access is refused, and says what to do there', async () => {
    const before = await openTabs();
    await library.document.click({ css: '[data-look="start"]' });
    await bench.rig.refusePermission();
    const text = await library.document.waitForText('No access: press the Tallymark button there');
    expect(text).toContain('0 of 2 pages were looked at.');
    expect(await openTabs()).toBe(before);
  });

  test('looks at the pages one by one, closes its tabs, and shows what changed', async () => {
    const before = await openTabs();
    await library.document.click({ css: '[data-look="start"]' });
    await bench.rig.allowPermission('news.test');
    const text = await library.document.waitForText('31 → 38 killed');
    expect(text).toContain('Changed');
    expect(text).toContain('seen');
    await library.document.waitForText('2 of 2 pages were looked at.');
    await library.document.waitForText('2 of 2 pages were looked at again.');
    expect(await library.document.has({ css: '[data-nothing]' })).toBe(false);
    await until('only the tabs from before', async () => (await openTabs()) === before);
    // What a person has open is not loaded again.
    expect(await own.document.text()).toContain('at least 31 people');
    await own.page.close();
  });

  test('leads from a change to its check', async () => {
    await library.document.click({ css: '[data-change]' });
    await library.document.waitForText('Accept new wording');
    expect(library.page.url()).toContain('#/annotation/');
  });

  test('opens the list again for who has seen it, with the count beside its line', async () => {
    await openLibrary();
    await library.document.waitForText('2 annotations');
    await until('the count', async () =>
      (await library.document.find({ css: 'nav a[href="#/since"]' })).text.includes('1'),
    );
  });

  test('opens by itself for who was away', async () => {
    await openLibrary(new Date(Date.now() - 2 * 60 * 60 * 1000).toISOString());
    await library.document.waitForText('What changed since you were here');
    await library.document.waitForText('31 → 38 killed');
    expect(library.page.url()).toContain('#/since');
  });
});
