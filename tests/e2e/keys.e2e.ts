import { beforeEach, describe, expect, test } from 'vitest';
import {
  countHighlights,
  focusCard,
  markedTexts,
  markPage,
  openCard,
  placeOfWords,
  waitUntilSaved,
} from './drive/acts.ts';
import { untilState } from './drive/check-view.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { freshArticle, useBench } from './setup.ts';

const SELECTED = 'two neighbours had won one war';

describe('real keys', () => {
  const bench = useBench({ needs: 'keys' });
  let tab: Tab;

  beforeEach(async () => {
    tab = await bench.rig.open(freshArticle(bench.server));
    await tab.page.bringToFront();
    await until('the keyboard in the page', () => tab.page.evaluate('document.hasFocus()'));
  });

  test('the shortcut for the next claim reads the page, then steps', async () => {
    bench.display.key('alt+shift+n');
    await until('marks on the page', () => countHighlights(tab));
    const start = await scrollTop(tab);
    await until('a step', async () => {
      bench.display.key('alt+shift+n');
      return (await scrollTop(tab)) !== start || countHighlights(tab);
    });
    expect((await markedTexts(tab)).join('\n')).toContain('38 million');
  });

  test('the shortcut for the popup opens it and marks the page', async () => {
    bench.display.key('alt+shift+m');
    const popup = await bench.rig.waitForPopup();
    await until('marks on the page', () => countHighlights(tab));
    // Left open, it would take the keys of the next test.
    await popup.close();
  });

  test('the shortcut makes the selected words a claim, also on a page that was not read', async () => {
    await select(tab, SELECTED);
    await checkSelected(tab);
  });

  test('single keys of the card act at their places where the keyboard writes Russian', async () => {
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, '83 graves and 71 memorials');
    await focusCard(tab);
    bench.display.keyboard('ru');
    try {
      // The key that is N on a Latin keyboard.
      bench.display.key('Cyrillic_te');
      await untilState(tab.card, 'recorded');
    } finally {
      bench.display.keyboard('us');
    }
    await waitUntilSaved(tab);
  });

  test('a claim made by hand is kept and found again', async () => {
    await select(tab, SELECTED);
    await checkSelected(tab);
    await tab.card.fill({ role: 'textbox', name: 'Note' }, 'made by hand');
    await tab.card.waitForText('Saved');
    await tab.page.reload();
    await (await markPage(bench.rig, tab)).close();
    expect((await markedTexts(tab)).join('\n')).toContain(SELECTED);
  });

  /**
   * Presses until the check is open. Once a press reached nobody, in a whole run; eighteen rounds, twelve
   * of them on a busy machine, did not show why. Pressed again, the key opens the same check.
   */
  async function checkSelected({ card }: Tab): Promise<void> {
    let pressedAt = -Infinity;
    await until('the check of the selected words', async () => {
      if (performance.now() - pressedAt > 5000) {
        bench.display.key('alt+shift+c');
        pressedAt = performance.now();
      }
      return (await card.text()).includes(SELECTED);
    });
  }
});

describe('the context menu', () => {
  const bench = useBench({ needs: 'dialogs' });

  test('makes the selected words a claim', async () => {
    const tab = await bench.rig.open(freshArticle(bench.server));
    await (await markPage(bench.rig, tab)).close();
    const place = await select(tab, SELECTED);
    await bench.rig.chooseFromContextMenu(tab, place);
    await tab.card.waitForText(SELECTED);
  });
});

async function scrollTop(tab: Tab): Promise<number> {
  return Number(await tab.page.evaluate('scrollY'));
}

/** Selects words and answers a place on them. */
async function select(tab: Tab, words: string): Promise<{ x: number; y: number }> {
  const place = await placeOfWords(tab, words);
  await tab.document.run((root, wanted) => {
    const page = root as Document;
    const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.nodeValue ?? '').replace(/\s/g, ' ').indexOf(wanted);
      if (at < 0) continue;
      const range = page.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      page.getSelection()?.removeAllRanges();
      page.getSelection()?.addRange(range);
      return;
    }
  }, words);
  return place;
}
