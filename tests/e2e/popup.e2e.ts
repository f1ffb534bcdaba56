import { beforeEach, describe, expect, test } from 'vitest';
import {
  countHighlights,
  focusCard,
  markPage,
  hasMark,
  openCard,
  waitUntilSaved,
} from './drive/acts.ts';
import { closeCheck, subject } from './drive/check-view.ts';
import type { Popup, Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { freshArticle, useBench } from './setup.ts';

const CLAIM = '83 graves and 71 memorials';

/** What “7 of 23 checked” says. */
async function countIn(popup: Popup): Promise<{ checked: number; total: number }> {
  const [, checked, total] = /(\d+) of (\d+) checked/.exec(await popup.view.text()) ?? [];
  return { checked: Number(checked), total: Number(total) };
}

describe('the popup on a marked page', () => {
  const bench = useBench();
  let tab: Tab;
  let popup: Popup;

  beforeEach(async () => {
    tab = await bench.rig.open(freshArticle(bench.server));
    popup = await markPage(bench.rig, tab);
    await popup.view.waitForText(CLAIM);
  });

  test('lists the claims in page order with their kind', async () => {
    const text = await popup.view.text();
    const places = ['more than 25 leaders of other', '38 million Chinese', CLAIM].map((words) =>
      text.indexOf(words),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(text).toContain('people harmed');
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
          [...root.querySelectorAll<HTMLElement>('[data-key] [title]')].some(({ title }) =>
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
    await popup.view.choose({ role: 'combobox', name: 'Kind' }, 'memorials');
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
    const before = Number(await bench.rig.badge(tab));
    await openCard(tab, CLAIM);
    await focusCard(tab);
    await tab.card.press('d');
    await tab.card.waitForText('Dismissed on this source');
    await tab.card.press('Escape');
    await tab.card.waitForNone({ role: 'article' });
    await until('the badge', async () => Number(await bench.rig.badge(tab)) === before - 1);
    popup = await bench.rig.clickToolbar(tab);
    await popup.view.waitForText('38 million Chinese');
    const listed = await popup.view.findAll({ css: '[data-key]' });
    expect(listed.filter(({ text }) => text.includes(CLAIM))).toEqual([]);
    await popup.view.choose({ role: 'combobox', name: 'Status' }, 'Dismissed');
    await popup.view.waitForText(CLAIM);
  });

  test('leads to a dismissed claim, whose card keeps the reason and takes it back by one key', async () => {
    await popup.close();
    const before = Number(await bench.rig.badge(tab));
    const openDismissed = async (): Promise<void> => {
      popup = await bench.rig.clickToolbar(tab);
      await popup.view.waitForText('38 million Chinese');
      await popup.view.choose({ role: 'combobox', name: 'Status' }, 'Dismissed');
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

  test('is gone through by single keys, each of them taken back by another', async () => {
    const first = popup.view;
    await first.run((root) => {
      root.querySelector<HTMLElement>('[data-key]')?.focus();
    });
    const before = await countIn(popup);
    await first.press('r');
    await until('one more checked', async () => (await countIn(popup)).checked === 1);
    await first.press('d');
    await first.waitForText('Dismissed:');
    await until('one less', async () => (await countIn(popup)).total === before.total - 1);
    await first.press('u');
    await until('all of them', async () => (await countIn(popup)).total === before.total);
    await first.press('End');
    await first.press('d');
    await first.waitForText('Dismissed:');
    await popup.close();
    await tab.page.reload();
    popup = await markPage(bench.rig, tab);
    await until('what was done', async () => {
      const { checked, total } = await countIn(popup);
      return checked === 1 && total === before.total - 1;
    });
  });

  test('clears the marks and leaves the page as it looked before', async () => {
    await popup.close();
    const plain = await bench.rig.open(freshArticle(bench.server));
    const before = await plain.page.screenshot();
    popup = await markPage(bench.rig, plain);
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
    await popup.view.click({ role: 'button', name: 'Library' });
    await bench.rig.waitForTab('library.html');
  });
});
