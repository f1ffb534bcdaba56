import { beforeEach, describe, expect, test } from 'vitest';
import { focusCard, markPage, openCard, waitUntilSaved } from './drive/acts.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { freshArticle, madeArticle, useBench } from './setup.ts';

const CLAIM = '83 graves and 71 memorials';
const GRAVES = { css: '.tm-figures summary', nth: 0 };
const ABOUT = { role: 'button', name: 'About this claim' };
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
    await tab.card.click(GRAVES);
    await tab.card.fill(field('Place'), 'north-east');
    await tab.card.choose({ role: 'combobox', name: 'Counted as' }, 'total');
    await tab.card.click(ABOUT);
    await tab.card.fill(field('In short'), 'How many graves');
    await tab.card.fill(field('When it was said'), '2025-09');
    await tab.card.click({ role: 'button', name: 'Add a voice' });
    await tab.card.fill(field('Name'), 'Ministry');
    await tab.card.choose({ role: 'combobox', name: 'Who claims it' }, 'Ministry');
    await tab.card.fill(field('Original words'), 'Gräber: 83');
    await tab.card.fill({ role: 'textbox', name: 'Language' }, 'de');
    await waitUntilSaved(tab);
    await tab.page.reload();
    await openAgain();
    const text = await tab.card.text();
    expect(text).toContain('83 · graves · total · north-east');
    expect(text).toContain('How many graves');
    expect(text).toContain('Gräber: 83');
    expect(text).toContain('said by Ministry');
    await tab.card.click(ABOUT);
    const claimant = await tab.card.find({ role: 'combobox', name: 'Who claims it' });
    expect(claimant.value).not.toBe('');
    expect((await tab.card.find(field('When it was said'))).value).toBe('2025-09');
  });

  test('take a level by one key and evidence by two, and one key takes the last decision back', async () => {
    await focusCard(tab);
    await tab.card.press('6');
    await until('the level', async () => {
      const level = await tab.card.find({ css: '[data-level]', name: 'Contradicted' });
      return level.pressed === 'true';
    });
    await tab.card.waitForText('Draft: no evidence yet');
    await tab.card.press('e');
    await tab.card.press('2');
    await tab.card.find(field('Title'));
    await until('no draft', async () => !(await tab.card.text()).includes('Draft: no evidence'));
    // The new entry has the keyboard, so that its title can be typed at once.
    await tab.card.type('The register');
    await waitUntilSaved(tab);
    await focusCard(tab);
    await tab.card.press('f');
    const status = { role: 'combobox', name: 'Status' };
    await until('done', async () => (await tab.card.find(status)).value === 'done');
    await tab.card.waitForText('Undo: Status');
    await tab.card.press('u');
    await until('undone', async () => (await tab.card.find(status)).value === 'checking');
    expect(await tab.card.text()).toContain('The register');
  });

  test('sign off, and a later change makes that lapse in sight', async () => {
    await tab.card.click({ role: 'button', name: 'Sign-off and publication' });
    await tab.card.fill(field('Comment'), 'counted twice');
    await tab.card.click({ role: 'button', name: 'Sign off', exact: true });
    await tab.card.waitForText('Signed off by');
    expect(await tab.card.text()).not.toContain('Lapsed');
    await tab.card.click({ css: '[data-level]', name: 'Rounded' });
    await tab.card.waitForText('Lapsed');
    await tab.page.reload();
    await openAgain();
    const text = await tab.card.text();
    expect(text).toContain('counted twice');
    expect(text).toContain('Lapsed');
  });

  test('of a published check change only with a word on what the change is', async () => {
    await tab.card.click({ role: 'button', name: 'Sign-off and publication' });
    await tab.card.fill({ ...field('Address') }, 'https://desk.test/1');
    await tab.card.fill(field('Date'), '2026-01-02');
    await waitUntilSaved(tab);
    await tab.card.click({ css: '[data-level]', name: 'Rounded' });
    await tab.card.waitForText('This check is published');
    await tab.card.fill(field('Public reason'), 'The ministry counted again.');
    await tab.card.click({ role: 'button', name: 'Save the change' });
    await until('stored', async () => !(await tab.card.text()).includes('This check is published'));
    await tab.page.reload();
    await openAgain();
    const level = await tab.card.find({ css: '[data-level]', name: 'Rounded' });
    expect(level.pressed).toBe('true');
  });

  test('changed in two tabs are merged one by one', async () => {
    await tab.card.click(GRAVES);
    await tab.card.fill(field('Place'), 'north-east');
    await waitUntilSaved(tab);
    const second = await bench.rig.open(url);
    await openAgain(second);
    await second.card.click(GRAVES);
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
    await tab.card.click(ABOUT);
    await tab.card.fill(field('In short'), 'narrow');
    await waitUntilSaved(tab);
  });
});
