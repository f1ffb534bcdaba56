import { beforeEach, describe, expect, test } from 'vitest';
import { focusCard, markPage, openCard, waitUntilSaved } from './drive/acts.ts';
import { level, openDetails, untilChosen, untilState } from './drive/check-view.ts';
import type { Tab } from './drive/rig.ts';
import type { Surface } from './drive/surface.ts';
import { until } from './drive/until.ts';
import { freshArticle, madeArticle, useBench } from './setup.ts';

const CLAIM = '83 graves and 71 memorials';
const GRAVES = { css: '.tm-figures > li > details > summary', nth: 0 };
/** Unfolds every field of the first figure. */
async function openFigure(check: Surface): Promise<void> {
  await openDetails(check, 'figures');
  await check.click(GRAVES);
  await check.click({ role: 'button', name: 'More fields' });
}

const CORRECTION = 'a correction (something was wrong)';
const field = (name: string) => ({ role: 'textbox', name, exact: true });

describe('the card’s fields', () => {
  const bench = useBench();
  let url: string;
  let tab: Tab;

  const openAgain = async (on: Tab = tab): Promise<void> => {
    await (await markPage(bench.rig, on)).close();
    await openCard(on, CLAIM);
  };

  beforeEach(async () => {
    url = freshArticle(bench.server);
    tab = await bench.rig.open(url);
    await openAgain();
  });

  test('of claim, figure, voice and original are kept over a reload', async () => {
    await openFigure(tab.card);
    await tab.card.fill(field('Place'), 'north-east');
    await tab.card.choose({ role: 'combobox', name: 'Counted as' }, 'total');
    await openDetails(tab.card, 'summary', 'voices', 'original');
    await tab.card.fill(field('In short'), 'How many graves');
    await tab.card.fill(field('When it was said'), '2025-09');
    await tab.card.click({ role: 'button', name: 'Add someone' });
    await tab.card.fill(field('Name'), 'Ministry');
    await tab.card.choose({ role: 'combobox', name: 'Who claims it' }, 'Ministry');
    await tab.card.fill(field('Original words'), 'Gräber: 83');
    await tab.card.fill({ role: 'textbox', name: 'Language' }, 'de');
    await waitUntilSaved(tab);
    await tab.page.reload();
    await openAgain();
    expect(await tab.card.text()).toContain('How many graves');
    await tab.card.find({ role: 'button', name: 'Ministry' });
    await openDetails(tab.card, 'figures', 'voices', 'original');
    const text = await tab.card.text();
    expect(text).toContain('83 · graves · total · north-east');
    expect(text).toContain('Gräber: 83');
    const claimant = await tab.card.find({ role: 'combobox', name: 'Who claims it' });
    expect(claimant.value).not.toBe('');
    expect((await tab.card.find(field('When it was said'))).value).toBe('2025-09');
  });

  test('take a level by one key and the stance of evidence by one, and one key takes the last decision back', async () => {
    await focusCard(tab);
    await tab.card.press('6');
    await untilChosen(tab.card, 'Contradicted');
    await tab.card.waitForText('no evidence yet');
    await tab.card.press('e');
    await tab.card.find({ css: '[name=evidence]:focus' });
    await tab.card.type('The register');
    await tab.card.press('Enter');
    await tab.card.waitForText('has no stance');
    await until('no gap', async () => !(await tab.card.text()).includes('no evidence yet'));
    // The new entry has the keyboard, so that the number of its stance is all it takes.
    await tab.card.press('2');
    await tab.card.waitForNone({ css: '[data-stance]' });
    await waitUntilSaved(tab);
    await tab.card.press('n');
    await untilState(tab.card, 'recorded');
    await tab.card.press('z');
    await untilState(tab.card, 'checking');
    expect(await tab.card.text()).toContain('The register');
  });

  test('sign off, and a later change makes that lapse in sight', async () => {
    await openDetails(tab.card, 'sign-off');
    await tab.card.fill(field('Comment'), 'counted twice');
    await tab.card.click({ role: 'button', name: 'Sign off', exact: true });
    await tab.card.find({ css: '[aria-invalid="true"]' });
    expect(await tab.card.text()).not.toContain('Signed off by');
    await tab.card.fill(field('Your name'), 'Ada');
    await tab.card.click({ role: 'button', name: 'Sign off', exact: true });
    await tab.card.waitForText('Signed off by Ada');
    await tab.card.waitForNone(field('Your name'));
    expect(await tab.card.text()).not.toContain('Lapsed');
    await tab.card.click(level('Rounded'));
    await tab.card.waitForText('Lapsed');
    await tab.page.reload();
    await openAgain();
    const text = await tab.card.text();
    expect(text).toContain('counted twice');
    expect(text).toContain('Lapsed');
  });

  test('of a published check change only with a word on what the change is', async () => {
    await openDetails(tab.card, 'publication');
    await tab.card.fill({ ...field('Address') }, 'https://desk.test/1');
    await tab.card.fill(field('Date'), '2026-01-02');
    await waitUntilSaved(tab);
    await tab.card.click(level('Rounded'));
    await tab.card.waitForText('This check is published');
    await tab.card.choose({ role: 'combobox', name: 'The change is' }, CORRECTION);
    await tab.card.fill(field('Public reason'), 'The ministry counted again.');
    await tab.card.click({ role: 'button', name: 'Save the change' });
    await until('stored', async () => !(await tab.card.text()).includes('This check is published'));
    await tab.page.reload();
    await openAgain();
    await untilChosen(tab.card, 'Rounded');
  });

  test('changed in two tabs are merged one by one', async () => {
    await openFigure(tab.card);
    await tab.card.fill(field('Place'), 'north-east');
    await waitUntilSaved(tab);
    const second = await bench.rig.open(url);
    await openAgain(second);
    await openFigure(second.card);
    await tab.page.bringToFront();
    await tab.card.fill(field('Event'), 'the war');
    await tab.card.press('Tab');
    await second.page.bringToFront();
    await second.card.fill(field('Period'), '1945');
    await second.card.press('Tab');
    await second.card.waitForText('north-east · the war · 1945');
    await waitUntilSaved(second);
    await second.page.reload();
    await openAgain(second);
    await openDetails(second.card, 'figures');
    expect(await second.card.text()).toContain('north-east · the war · 1945');
  });
});

describe('the card on a page', () => {
  const bench = useBench();
  const SENTENCE = '<p>In the spring of 1990 a flood killed 38 people in the harbour town.</p>';

  test('that runs from right to left stands in the window, at 320 px too', async () => {
    const markup = `<style>html { direction: rtl }</style>${SENTENCE}`;
    const tab = await bench.rig.open(madeArticle(bench.server, markup));
    await tab.page.setViewport({ width: 320, height: 600 });
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, 'a flood killed 38 people');
    const card = await tab.card.find({ role: 'article' });
    expect(card.x).toBeGreaterThanOrEqual(0);
    expect(card.x + card.width).toBeLessThanOrEqual(320);
    await openDetails(tab.card, 'summary');
    await tab.card.fill(field('In short'), 'narrow');
    await waitUntilSaved(tab);
  });
});
