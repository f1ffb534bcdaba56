import { beforeEach, describe, expect, test } from 'vitest';
import {
  chooseInMenu,
  countHighlights,
  focusCard,
  markPage,
  hasMark,
  openCard,
  openMenu,
  progressIn,
  showSetAside,
  waitUntilSaved,
} from './drive/acts.ts';
import { closeCheck, subject } from './drive/check-view.ts';
import type { Popup, Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { freshArticle, madeArticle, useBench } from './setup.ts';

const CLAIM = '83 graves and 71 memorials';

describe('the popup on a marked page', () => {
  const bench = useBench();
  let tab: Tab;
  let popup: Popup;

  beforeEach(async () => {
    tab = await bench.rig.open(freshArticle(bench.server));
    popup = await markPage(bench.rig, tab);
    await popup.view.waitForText(CLAIM);
  });

  /** What the button counts on the new page; it says so a moment after the popup lists the claims. */
  const firstCount = (): Promise<number> =>
    until('the count', async () => Number(await bench.rig.badge(tab)));

  test('lists the claims in page order with the family of their kind', async () => {
    const text = await popup.view.text();
    const places = ['more than 25 leaders of other', '38 million Chinese', CLAIM].map((words) =>
      text.indexOf(words),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    const families = await popup.view.run((root) =>
      [...root.querySelectorAll('[data-key] svg[aria-label]')].map((icon) =>
        icon.getAttribute('aria-label'),
      ),
    );
    expect(families).toEqual(expect.arrayContaining(['People', 'Quantities', 'Words']));
  });

  test('moves no claim while the pointer is on its way, and tells one whole that does not fit', async () => {
    const tops = (): Promise<readonly number[]> =>
      popup.view.run((root) =>
        [...root.querySelectorAll('[data-key]')].map((item) => item.getBoundingClientRect().top),
      );
    const long = 'argued that two neighbours had won one war together';
    const before = await tops();
    await popup.view.hover({ css: '[data-key]', name: long });
    await until('its words under the pointer', () =>
      popup.view.run(
        (root, words) =>
          [...root.querySelectorAll<HTMLElement>('[data-key][title]')].some(({ title }) =>
            title.includes(words),
          ),
        long,
      ),
    );
    expect(await tops()).toEqual(before);
  });

  test('says what a mark means', async () => {
    expect(await popup.view.text()).toContain('Marked: checkable, not doubtful.');
  });

  test('filters by kind', async () => {
    await openMenu(popup.view);
    await chooseInMenu(popup.view, 'Kinds', 'memorials');
    await popup.view.waitForText(CLAIM);
    expect(await popup.view.text()).not.toContain('more than 25 leaders of other');
  });

  test('goes to a claim in the page by a click on it, and closes', async () => {
    await popup.view.click({ css: '[data-key]', name: CLAIM });
    await until('the claim in view', async () => {
      const place = await tab.document.run((root) => {
        const walker = (root as Document).createTreeWalker((root as Document).body, 4);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (!node.nodeValue?.includes('83 graves and 71')) continue;
          const box = node.parentElement?.getBoundingClientRect();
          return box ? box.top >= 0 && box.top < innerHeight : false;
        }
        return false;
      });
      return place;
    });
    await tab.card.waitForText(CLAIM);
  });

  test('shows the finding and what it judges', async () => {
    await popup.close();
    await openCard(tab, CLAIM);
    await tab.card.click(subject('71 memorials'));
    await tab.card.click({ css: '[data-level]', name: 'Contradicted' });
    await waitUntilSaved(tab);
    popup = await bench.rig.clickToolbar(tab);
    const text = await popup.view.waitForText('Contradicted');
    expect(text.replace(/\s+/g, ' ')).toContain('71 memorials of Soviet soldiers: Contradicted');
  });

  test('takes a dismissed claim out of the count and shows it when asked', async () => {
    await popup.close();
    const before = await firstCount();
    await openCard(tab, CLAIM);
    await focusCard(tab);
    await tab.card.press('d');
    await tab.card.waitForText('Dismissed on this source');
    await tab.card.press('Escape');
    await tab.card.waitForNone({ role: 'article' });
    await until('the badge', async () => {
      const now = Number(await bench.rig.badge(tab));
      if (now !== before - 1) throw new Error(`it is ${now}, and was ${before}`);
      return true;
    });
    popup = await bench.rig.clickToolbar(tab);
    await popup.view.waitForText('38 million Chinese');
    const listed = await popup.view.findAll({ css: '[data-key]' });
    expect(listed.filter(({ text }) => text.includes(CLAIM))).toEqual([]);
    await showSetAside(popup.view);
    await popup.view.waitForText(CLAIM);
  });

  test('leads to a dismissed claim, whose card keeps the reason and takes it back by one key', async () => {
    await popup.close();
    const before = await firstCount();
    const openDismissed = async (): Promise<void> => {
      popup = await bench.rig.clickToolbar(tab);
      await popup.view.waitForText('38 million Chinese');
      await showSetAside(popup.view);
      await popup.view.click({ css: '[data-key]', name: CLAIM });
      await tab.card.waitForText('Dismissed on this source');
    };
    await openCard(tab, CLAIM);
    await focusCard(tab);
    await tab.card.press('d');
    await tab.card.waitForText('Dismissed on this source');
    await tab.card.press('Escape');
    await tab.card.waitForNone({ role: 'article' });
    await openDismissed();
    await tab.card.fill({ name: 'Why?' }, 'an opinion');
    await closeCheck(tab.card);
    await openDismissed();
    await until('the reason', async () => {
      const [reason] = await tab.card.findAll({ name: 'Why?', role: 'textbox' });
      return reason?.value === 'an opinion';
    });
    await focusCard(tab);
    await tab.card.press('z');
    await until('the badge', async () => Number(await bench.rig.badge(tab)) === before);
    await until('no word of it', async () => {
      const [card] = await tab.card.findAll({ role: 'article' });
      return card !== undefined && !card.text.includes('Dismissed on this source');
    });
  });

  test('begins at the first open claim, and is gone through by single keys with an undo', async () => {
    const { view } = popup;
    const focused = (): Promise<string> =>
      popup.view.run((root) => {
        const at = (root as Document).activeElement;
        return at?.hasAttribute('data-key') === true ? at.textContent : '';
      });
    await until('the focus in the list', async () => (await focused()) !== '');
    const before = await progressIn(view);
    await view.press('n');
    await until('one more noted', async () => (await progressIn(view)).noted === 1);
    await view.press('d');
    await view.waitForText('Dismissed:');
    await until('two less', async () => (await progressIn(view)).open === before.open - 2);
    await view.press('z');
    await until('one again', async () => (await progressIn(view)).open === before.open - 1);
    await view.press('End');
    await view.press('d');
    await until('two less again', async () => (await progressIn(view)).open === before.open - 2);
    await popup.close();
    await tab.page.reload();
    popup = await markPage(bench.rig, tab);
    await until('what was done', async () => {
      const { noted, open } = await progressIn(popup.view);
      return noted === 1 && open === before.open - 2;
    });
    expect(await until('the focus in the list', focused)).not.toContain('arithmetic of memory');
  });

  test('clears the marks and leaves the page as it looked before', async () => {
    await popup.close();
    const plain = await bench.rig.open(freshArticle(bench.server));
    const before = await plain.page.screenshot();
    popup = await markPage(bench.rig, plain);
    await openMenu(popup.view);
    await popup.view.click({ role: 'button', name: 'Clear marks' });
    await until('no marks', async () => (await countHighlights(plain)) === 0);
    await popup.close();
    expect(Buffer.compare(before, await plain.page.screenshot())).toBe(0);
    expect(await until('an empty badge', async () => (await bench.rig.badge(plain)) === '')).toBe(
      true,
    );
  });

  test('switches a site off: its marks go at once, and it is not read again', async () => {
    const other = await bench.rig.open(freshArticle(bench.server, 'other.test'));
    const there = await markPage(bench.rig, other);
    await there.view.click({ css: '[data-site="change"]' });
    await there.view.click({ css: '[data-mode="off"]' });
    await until('no marks', async () => (await countHighlights(other)) === 0);
    await there.close();
    await other.page.reload();
    const again = await bench.rig.clickToolbar(other);
    await again.view.find({ css: '[data-failure="switched-off"]' });
    expect(await countHighlights(other)).toBe(0);
    await again.view.click({ role: 'button', name: 'Switch on' });
    await until('marks', () => countHighlights(other));
    await again.close();
    expect(await hasMark(other, CLAIM)).toBe(true);
  });

  test('opens the library', async () => {
    await openMenu(popup.view);
    await popup.view.click({ role: 'button', name: 'Open library' });
    await bench.rig.waitForTab('library.html');
  });
});

/** What many claims stand in: each a sentence with a figure of its own. */
function manyClaims(count: number): string {
  const things = ['people were killed', 'graves were found', 'houses burned down'];
  return Array.from(
    { length: count },
    (_, at) => `<p>In the town of Velmora ${at + 31} ${things[at % 3] ?? ''} on Monday.</p>`,
  ).join('');
}

describe('the popup on a page with many claims', () => {
  const bench = useBench();

  /** How much of the popup's height its list has. */
  const shareOfList = (popup: Popup): Promise<number> =>
    popup.view.run((root) => {
      const list = root.querySelector('[data-key]')?.closest('ol')?.parentElement;
      const height = root.querySelector('#app')?.getBoundingClientRect().height ?? 0;
      return (list?.getBoundingClientRect().height ?? 0) / height;
    });

  test.each(['en', 'ru'])('gives its list 65 % of its height: %s', async (lang) => {
    await bench.rig.evaluateInBackground(`chrome.storage.local.set({ 'setting.lang': '${lang}' })`);
    const article = await bench.rig.open(freshArticle(bench.server));
    await (await markPage(bench.rig, article)).close();
    // A claim in hand adds the line for the tab as evidence.
    await openCard(article, CLAIM);
    const tab = await bench.rig.open(madeArticle(bench.server, manyClaims(20), 'other.test'));
    const popup = await markPage(bench.rig, tab);
    await popup.view.find({ css: '[data-take="0"]' });
    await popup.view.find({ css: '[data-site="change"]' });
    expect((await popup.view.findAll({ css: '[data-key]' })).length).toBeGreaterThanOrEqual(20);
    expect(await shareOfList(popup)).toBeGreaterThanOrEqual(0.65);
    await popup.close();
    await bench.rig.evaluateInBackground(`chrome.storage.local.set({ 'setting.lang': 'en' })`);
  });

  test('is triaged by one key a claim', async () => {
    const tab = await bench.rig.open(madeArticle(bench.server, manyClaims(27)));
    const popup = await markPage(bench.rig, tab);
    const { open } = await until('all claims', async () => {
      const progress = await progressIn(popup.view);
      return progress.open >= 27 ? progress : undefined;
    });
    for (let pressed = 1; pressed <= open; pressed += 1) {
      await popup.view.press('n');
      await until('one less', async () => (await progressIn(popup.view)).open === open - pressed);
    }
    expect((await progressIn(popup.view)).noted).toBe(open);
    // No claim that was decided has the focus now.
    await popup.view.press('Enter');
    await popup.view.waitForText('Nothing is open here.');
    await popup.close();
  });
});
