import { describe, expect, test } from 'vitest';
import { countHighlights, waitUntilSaved } from './drive/acts.ts';
import { untilState } from './drive/check-view.ts';
import { Keyboard } from './drive/keyboard.ts';
import type { Popup, Tab } from './drive/rig.ts';
import type { Surface } from './drive/surface.ts';
import { until } from './drive/until.ts';
import { freshArticle, useBench } from './setup.ts';

const GUESTS = 'more than 25 leaders of other countries';
const LEDGER_SAW = 'at least two dozen world leaders';
const REASON = 'The list was counted again.';
const field = (name: string) => ({ role: 'textbox', name, exact: true });
const level = (name: string) => ({ css: '[data-level][aria-pressed=true]', name });

/**
 * What the changes of the published check are, in the order they are made: the arrows that choose
 * each, the level's key and its name.
 */
const FILED = [
  { change: 'refile', arrows: ['Down'], key: '2', name: 'Rounded' },
  { change: 'update', arrows: ['Down', 'Down'], key: '3', name: 'Outdated' },
  { change: 'correction', arrows: ['Down', 'Down', 'Down'], key: '4', name: 'Different scope' },
] as const;

/** It presses some hundred keys, most of them Tab. */
const TIMEOUT_MS = 150_000;

describe('a person without a mouse', () => {
  const bench = useBench({ needs: 'keys' });

  test(
    'checks the article from the first mark to the ledger and the list of corrections',
    async () => {
      const keys = new Keyboard(bench.display);
      const tab = await bench.rig.open(freshArticle(bench.server));
      await tab.page.bringToFront();

      await markThePage(keys, await openPopup(keys), tab);
      await openFirstCard(keys, tab);
      await stepTo(keys, tab.card, GUESTS);
      expect(await keys.counted(() => decide(keys, tab.card))).toBe(1);
      // No subject yet: what is known of the figure is proposed as one.
      await logFigure(keys, tab.card);
      await addEvidence(keys, tab.card, 'The list of guests');
      await waitUntilSaved(tab);
      const copying = await keys.counted(() => {
        keys.press('c');
      });
      expect(copying).toBe(1);

      await stepTo(keys, tab.card, LEDGER_SAW);
      expect(await keys.counted(() => logFigure(keys, tab.card))).toBe(2);
      expect(await keys.counted(() => triage(keys, tab.card))).toBe(1);
      await waitUntilSaved(tab);
      keys.press('Escape');
      await until('no card', async () => !(await hasCard(tab)));

      const menu = (await openPopup(keys)).view;
      await keys.enter(menu, { role: 'button', name: 'Menu', exact: true });
      await keys.enter(menu, { role: 'button', name: 'Library' });
      const library = (await bench.rig.waitForTab('library.html')).document;
      await library.waitForText('2 annotations');
      await pasteCopy(keys, library);
      await findAnnotation(keys, library, 'guests');
      await publish(keys, library);
      for (const filed of FILED) await file(keys, library, filed);
      await readLedger(keys, library);
      await readCorrections(keys, library);
    },
    TIMEOUT_MS,
  );

  async function openPopup(keys: Keyboard): Promise<Popup> {
    keys.press('alt+shift+m');
    return bench.rig.waitForPopup();
  }
});

async function markThePage(keys: Keyboard, popup: Popup, tab: Tab): Promise<void> {
  await popup.view.waitForText(GUESTS);
  await until('marks on the page', () => countHighlights(tab));
  keys.press('Escape');
  await until('the popup to close', () =>
    popup.view.text().then(
      () => false,
      () => true,
    ),
  );
}

async function openFirstCard(keys: Keyboard, tab: Tab): Promise<void> {
  keys.press('alt+shift+n');
  await until('a card', async () => {
    if (await hasCard(tab)) return true;
    keys.press('Return');
    return false;
  });
  await waitForKeys(tab.card);
}

/** Goes from claim to claim until the card is on the wanted one. */
async function stepTo(keys: Keyboard, card: Surface, words: string): Promise<void> {
  for (;;) {
    const quote = await quoteIn(card);
    if (quote.includes(words)) break;
    keys.press('j');
    await until('another claim', async () => (await quoteIn(card)) !== quote);
    await waitForKeys(card);
  }
}

async function decide(keys: Keyboard, card: Surface): Promise<void> {
  keys.press('1');
  await card.find(level('Matches source'));
}

async function logFigure(keys: Keyboard, card: Surface): Promise<void> {
  keys.press('l');
  // What the library knows of the claim comes a moment later than the card.
  await card.find({ css: '.tm-choose input:focus' });
  keys.press('Return');
  await card.waitForText('In ledger:');
  await waitForKeys(card);
}

/** E, the words, Enter, then the number of the stance. */
async function addEvidence(keys: Keyboard, card: Surface, words: string): Promise<void> {
  keys.press('e');
  await card.find({ css: '[name=evidence]:focus' });
  keys.type(words);
  keys.press('Return');
  await card.find({ css: '.tm-stances:focus' });
  keys.press('2');
  await waitForKeys(card);
}

async function triage(keys: Keyboard, card: Surface): Promise<void> {
  keys.press('n');
  await untilState(card, 'recorded');
}

/** The check that was copied is what the clipboard holds. */
async function pasteCopy(keys: Keyboard, library: Surface): Promise<void> {
  const search = { name: 'Search' };
  await keys.goTo(library, search);
  keys.press('ctrl+v');
  await until('the copied check', async () => (await library.find(search)).value?.includes(GUESTS));
  keys.press('ctrl+a', 'BackSpace');
  await library.waitForText('2 annotations');
}

async function findAnnotation(keys: Keyboard, library: Surface, words: string): Promise<void> {
  await keys.goTo(library, { name: 'Search' });
  keys.type(words);
  await until('one row', async () => (await rowsIn(library)).length === 1);
  await keys.enter(library, { css: '[data-annotation]', name: GUESTS });
  await library.find({ role: 'article' });
}

async function publish(keys: Keyboard, library: Surface): Promise<void> {
  for (const group of ['details', 'publication'])
    await keys.enter(library, { css: `[data-group="${group}"] > summary` });
  await keys.goTo(library, field('Address'));
  keys.type('https://desk.test/1');
  await keys.goTo(library, field('Date'));
  keys.type('2026-01-02');
  await keys.leaveFields(library);
  await library.waitForText('Saved');
}

/** Changes the level of the published check, and says what that change is and why. */
async function file(
  keys: Keyboard,
  library: Surface,
  { change, arrows, key, name }: (typeof FILED)[number],
): Promise<void> {
  await keys.goTo(library, { css: '[data-level]', name });
  keys.press(key);
  await library.waitForText('This check is published');
  const choice = { role: 'combobox', name: 'The change is' };
  await keys.goTo(library, choice, 'back');
  for (const arrow of arrows) keys.press(arrow);
  await until('the choice', async () => (await library.find(choice)).value === change);
  await keys.goTo(library, field('Public reason'));
  keys.type(`${REASON} So it is this: ${change}.`);
  await keys.enter(library, { role: 'button', name: 'Save the change' });
  await until('it stored', async () => !(await library.text()).includes('This check is published'));
  await library.find(level(name));
}

async function readLedger(keys: Keyboard, library: Surface): Promise<void> {
  await keys.enter(library, { css: 'nav a[href*="ledger"]' }, 'back');
  await library.waitForText('2 annotations');
  await keys.enter(library, { css: 'main a[href*="ledger"]' });
  const table = await library.find({ role: 'table', name: 'figures' });
  expect(table.text).toContain(GUESTS);
  expect(table.text).toContain(LEDGER_SAW);
}

async function readCorrections(keys: Keyboard, library: Surface): Promise<void> {
  await keys.enter(library, { css: 'nav a[href*="corrections"]' }, 'back');
  for (const { change, name } of FILED) {
    const entry = await library.find({ css: `[data-correction=${change}]` });
    expect(entry.text).toContain(GUESTS);
    expect(entry.text).toContain(name);
    expect(entry.text).toContain(`So it is this: ${change}.`);
  }
}

/** Waits until the card itself has the keyboard. */
async function waitForKeys(card: Surface): Promise<void> {
  await card.find({ css: 'article:focus' });
}

async function quoteIn(card: Surface): Promise<string> {
  return (await card.find({ css: '.tm-quote' })).text;
}

function rowsIn(library: Surface): Promise<readonly unknown[]> {
  return library.findAll({ css: '[data-annotation]' });
}

/** Whether a card is open; its surface throws where nothing of ours is in the page. */
function hasCard(tab: Tab): Promise<boolean> {
  return tab.card.has({ role: 'article' }).catch(() => false);
}
