import { beforeEach, describe, expect, test } from 'vitest';
import { damEntry, damPage } from '../fixtures/live/pages.ts';
import { BLOGS, type WrittenEntry } from '../fixtures/live/tolls.ts';
import { focusCard, markPage, openCard, waitUntilSaved } from './drive/acts.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { useBench } from './setup.ts';

const SEVEN = 'Seven people have been killed';
const NOTE = { role: 'textbox', name: 'Note' };

/** The first hours: seven dead, an old flood, another place. */
const EARLY = BLOGS.dam.entries.filter(({ at }) => at < '08:00' || at === '09:30');

function entryAt(at: string): WrittenEntry {
  const entry = BLOGS.dam.entries.find((one) => one.at === at);
  if (entry === undefined) throw new Error(at);
  return entry;
}

/** The page puts an entry on top, as live blogs do. */
async function prepend(tab: Tab, at: string): Promise<void> {
  const html = JSON.stringify(damEntry(entryAt(at)));
  await tab.page.evaluate(
    `document.querySelector('.feed').insertAdjacentHTML('afterbegin', ${html})`,
  );
}

let pages = 0;

describe('an annotation in a live blog', () => {
  const bench = useBench();
  let path: string;
  let url: string;
  let tab: Tab;

  /** Serves the page with these entries. */
  const serve = (entries: readonly WrittenEntry[]): void => {
    bench.server.put(path, damPage({ ...BLOGS.dam, entries }).html);
  };

  beforeEach(async () => {
    pages += 1;
    path = `live-${pages}.html`;
    serve(EARLY);
    url = bench.server.url('news.test', path);
    tab = await bench.rig.open(url);
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, SEVEN);
    await tab.card.fill(NOTE, 'called the town hall');
    await waitUntilSaved(tab);
  });

  test('is superseded as soon as an entry on top gives another toll, and leads there', async () => {
    expect(await tab.card.text()).not.toContain('A later figure');
    await prepend(tab, '14:40');
    const text = await tab.card.waitForText('A later figure stands on the page');
    expect(text).toContain('7 people killed');
    expect(text).toContain('23 killed');
    expect(text).toContain('The toll has risen from 19 to 23');
    await tab.page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
    await tab.card.click({ role: 'button', name: 'Go to the later figure' });
    await until('the entry in the window', () =>
      tab.page.evaluate(`(() => {
        const { top, bottom } = document.querySelector('#entry-1440 p').getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      })()`),
    );
    expect((await tab.card.find(NOTE)).value).toBe('called the town hall');
  });

  test('is told the last toll of several, and where it was revised down', async () => {
    await prepend(tab, '12:25');
    await tab.card.waitForText('19 killed');
    await prepend(tab, '14:40');
    await tab.card.waitForText('23 killed');
    await tab.page.evaluate(
      `document.querySelector('.feed').insertAdjacentHTML('afterbegin', ${JSON.stringify(
        damEntry({
          at: '18:00',
          title: null,
          words: 'The toll was revised down to five.',
          isPinned: false,
        }),
      )})`,
    );
    await tab.card.waitForText('5 killed, revised down');
  });

  test('is not superseded by other places, other times, the wounded or what is feared', async () => {
    for (const at of ['13:10', '16:05']) await prepend(tab, at);
    const popup = await bench.rig.clickToolbar(tab);
    await popup.view.waitForText('Nationwide, 44');
    await popup.close();
    expect(await tab.card.text()).not.toContain('A later figure');
  });

  test('shows the later figure in popup and library on a return visit, with the entry’s address', async () => {
    await focusCard(tab);
    serve([...EARLY, entryAt('14:40')]);
    await tab.page.reload();
    const popup = await markPage(bench.rig, tab);
    await popup.view.click({ css: '[data-tab="changed"]' });
    await popup.view.waitForText('23 killed');
    await popup.view.find({ css: '[data-flag="later figure"]' });
    await popup.close();
    const library = await bench.rig.openOwnPage('library.html');
    await library.document.click({ css: '[data-annotation]' });
    const detail = await library.document.waitForText('23 killed');
    expect(detail).toContain('A later figure stands on the page');
    expect(detail).toContain('Entry posted');
    const links = await library.document.run((root) =>
      [...root.querySelectorAll('a')].map((link) => link.href),
    );
    expect(links).toContain(`${url}#entry-0705`);
    expect(links).toContain(`${url}#entry-1440`);
    await library.page.close();
  });
});

describe('a tab that slept', () => {
  const bench = useBench();

  /**
   * Lets the browser put the tab to sleep and wake it: frozen where it does that, else through the
   * cache of its back button.
   */
  const sleepAndWake = async (tab: Tab, meanwhile: string): Promise<void> => {
    if (bench.rig.name === 'chromium') {
      const session = await tab.page.createCDPSession();
      await session.send('Page.enable');
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      await session.detach();
      return;
    }
    await tab.page.goto(meanwhile);
    await tab.page.goBack();
  };

  test('says since when its page was not read', async () => {
    const path = 'slept.html';
    bench.server.put(path, damPage({ ...BLOGS.dam, entries: EARLY }).html);
    const tab = await bench.rig.open(bench.server.url('news.test', path));
    const first = await markPage(bench.rig, tab);
    expect(await first.view.text()).not.toContain('Not read from');
    await first.close();
    await tab.page.evaluate('window.sameDocument = true');
    await sleepAndWake(tab, bench.server.url('other.test', 'demo-article.html'));
    // A document the browser did not keep did not sleep: it is a new one.
    if (!(await tab.page.evaluate('window.sameDocument === true'))) return;
    const popup = await bench.rig.clickToolbar(tab);
    expect(await popup.view.waitForText('Not read from')).toContain(
      'the browser had put this tab to sleep',
    );
    await popup.close();
  });
});
