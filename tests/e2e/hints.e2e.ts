import { describe, expect, test } from 'vitest';
import { focusCard, markPage, openCard } from './drive/acts.ts';
import type { Tab } from './drive/rig.ts';
import { madeArticle, useBench } from './setup.ts';

const CLAIM = 'The blast killed 12 people';
const HINT = '7 + 4 = 11; the text says 12';
const DISMISS = { role: 'button', name: 'Dismiss hint' };

describe('a hint', () => {
  const bench = useBench();

  const openedCard = async (body: string): Promise<Tab> => {
    const tab = await bench.rig.open(madeArticle(bench.server, body));
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, CLAIM);
    return tab;
  };

  test('shows its computation in the card and a mark in the popup', async () => {
    const tab = await openedCard(`<p>${CLAIM}: 7 soldiers and 4 civilians.</p>`);
    await tab.card.waitForText(HINT);
    const popup = await markPage(bench.rig, tab);
    await popup.view.waitForText('figures to compare');
    await popup.close();
  });

  test('is dismissed for good, and not its claim', async () => {
    const tab = await openedCard(`<p>${CLAIM}: 7 soldiers and 4 civilians.</p>`);
    await tab.card.click(DISMISS);
    await tab.card.waitForText('Hint dismissed.');
    await tab.page.reload();
    const popup = await markPage(bench.rig, tab);
    expect(await popup.view.text()).not.toContain('figures to compare');
    await popup.close();
    await openCard(tab, CLAIM);
    await tab.card.waitForText('civilians');
    expect(await tab.card.text()).not.toContain(HINT);
  });

  test('comes back with its undo', async () => {
    const tab = await openedCard(`<p>${CLAIM}: 7 soldiers and 4 civilians.</p>`);
    await tab.card.click(DISMISS);
    await tab.card.click({ role: 'button', name: 'Undo' });
    await tab.card.waitForText(HINT);
    await tab.page.reload();
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, CLAIM);
    await tab.card.waitForText(HINT);
  });

  test('is not given where the parts are the total', async () => {
    const tab = await openedCard(`<p>${CLAIM}: 8 soldiers and 4 civilians.</p>`);
    await focusCard(tab);
    expect(await tab.card.findAll(DISMISS)).toEqual([]);
  });
});
