import { beforeEach, describe, expect, test } from 'vitest';
import { focusCard, markPage, openCard, waitUntilSaved } from './drive/acts.ts';
import {
  chooseLevel,
  closeCheck,
  openDetails,
  subject,
  untilChosen,
  untilState,
} from './drive/check-view.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { freshArticle, useBench } from './setup.ts';

const CLAIM = '83 graves and 71 memorials';
const FOUND = { role: 'textbox', name: 'Found' };
const NOTE = { role: 'textbox', name: 'Note' };

describe('a helper in the card', () => {
  const bench = useBench();

  test('opens a tab on a click, and nothing of the page is told before', async () => {
    const tab = await bench.rig.open(freshArticle(bench.server));
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, '83 graves and 71 memorials');
    await openDetails(tab.card, 'look-up');
    await tab.card.click({ role: 'button', name: 'Archive the page now' });
    await bench.rig.waitForTab(`web.archive.org/save/http://news.test`);
  });
});

describe('the card', () => {
  const bench = useBench();
  let url: string;
  let tab: Tab;

  const openAgain = async (): Promise<void> => {
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, CLAIM);
  };

  beforeEach(async () => {
    url = freshArticle(bench.server);
    tab = await bench.rig.open(url);
    await openAgain();
  });

  test('is named by its figures, shows the quote, and under details the kind and why it was marked', async () => {
    const text = await tab.card.text();
    expect(text).toContain('China maintains 83 graves and 71 memorials of Soviet soldiers');
    expect(text).toContain('83 graves · 71 memorials');
    await openDetails(tab.card, 'kinds');
    await tab.card.waitForText('It counts graves, memorials or burials.');
  });

  test('offers a verdict on each figure and has none chosen', async () => {
    await tab.card.find(subject('83 graves'));
    await tab.card.find(subject('71 memorials'));
    const levels = await tab.card.findAll({ css: '[data-level]' });
    expect(levels.map(({ pressed }) => pressed)).toEqual(levels.map(() => 'false'));
    expect(levels.length).toBe(7);
  });

  test('keeps level, figure found instead, reason, note, tags, status and evidence over a reload', async () => {
    await tab.card.click(subject('71 memorials'));
    await chooseLevel(tab.card, 'Contradicted');
    await tab.card.fill(FOUND, '60-70, best 65');
    await tab.card.waitForText('Read as');
    await tab.card.fill(NOTE, 'Asked the ministry by *letter*.');
    await openDetails(tab.card, 'finding', 'tags', 'state');
    await tab.card.fill({ name: 'Why, in one line' }, 'The register lists fewer.');
    await tab.card.fill({ name: 'Tags' }, 'memorials, china');
    await tab.card.click({ css: '[data-nothing-found]' });
    await tab.card.click({ css: '.tm-evidence summary', name: 'Nothing found' });
    await tab.card.fill({ name: 'Where it was looked for' }, 'the ministry’s register');
    await tab.card.fill({ name: 'With which words' }, 'memorial, grave');
    await tab.card.choose({ role: 'combobox', name: 'State' }, 'Review');
    await waitUntilSaved(tab);
    await tab.page.reload();
    await openAgain();
    await untilChosen(tab.card, 'Contradicted');
    expect((await tab.card.find(FOUND)).value).toBe('60 to 70, best 65');
    await openDetails(tab.card, 'finding', 'tags');
    expect((await tab.card.find({ name: 'Why, in one line' })).value).toBe(
      'The register lists fewer.',
    );
    expect((await tab.card.find({ name: 'Best' })).value).toBe('65');
    expect((await tab.card.find(NOTE)).value).toBe('Asked the ministry by *letter*.');
    expect((await tab.card.find({ name: 'Tags' })).value).toBe('memorials, china');
    await untilState(tab.card, 'for review');
    expect(await tab.card.text()).toContain('Nothing found');
  });

  test('loses nothing typed when the page is left in the middle of a word', async () => {
    await tab.card.fill(NOTE, 'half a wor');
    await tab.card.waitForText('Saved');
    await tab.page.goto('about:blank');
    await tab.page.goto(url);
    await openAgain();
    await until('the note', async () => (await tab.card.find(NOTE)).value === 'half a wor');
  });

  test('loses nothing typed when the page is left at once', async () => {
    await tab.card.fill(NOTE, 'typed and gone');
    await tab.page.goto(bench.server.url('other.test', 'demo-article.html'));
    await tab.page.goto(url);
    await openAgain();
    await until('the note', async () => (await tab.card.find(NOTE)).value === 'typed and gone');
  });

  test('saves through a background that was stopped while somebody typed', async () => {
    await tab.card.fill(NOTE, 'before ');
    await bench.rig.stopBackground();
    await tab.page.bringToFront();
    await tab.card.type('and after');
    await waitUntilSaved(tab);
    await tab.page.reload();
    await openAgain();
    await until('the note', async () => (await tab.card.find(NOTE)).value === 'before and after');
  });

  test('keeps what shows as saved in every field, with the background stopped in the middle of each', async () => {
    const fields = [
      [NOTE, 'in the note'],
      [{ name: 'Why, in one line' }, 'in the reason'],
      [{ name: 'Tags' }, 'in-tags'],
      [{ name: 'Comment' }, 'in the comment'],
    ] as const;
    await openDetails(tab.card, 'finding', 'tags', 'sign-off');
    for (const [field, text] of fields) {
      await tab.card.fill(field, text.slice(0, 6));
      await bench.rig.stopBackground();
      await tab.page.bringToFront();
      await tab.card.type(text.slice(6));
      await waitUntilSaved(tab);
    }
    await tab.page.reload();
    await openAgain();
    await openDetails(tab.card, 'finding', 'tags', 'sign-off');
    for (const [field, text] of fields)
      await until(text, async () => (await tab.card.find(field)).value === text);
  });

  test('takes the annotation away with the decision that made it', async () => {
    await focusCard(tab);
    await tab.card.press('1');
    await waitUntilSaved(tab);
    await tab.card.press('z');
    await until('nothing stored', async () => !(await tab.card.text()).includes('Saved'));
    await tab.card.press('Escape');
    await tab.card.waitForNone({ role: 'article' });
    const library = await bench.rig.openOwnPage('library.html#/trash');
    await library.document.waitForText(CLAIM);
    await library.page.close();
  });

  test('takes levels by number keys, is done by Enter and goes on, and closes by Escape', async () => {
    await focusCard(tab);
    await tab.card.press('5');
    await until(
      'level 5',
      async () => (await tab.card.find({ css: '[data-level]', nth: 4 })).pressed === 'true',
    );
    await waitUntilSaved(tab);
    await tab.card.press('Enter');
    await until('another claim', async () => !(await tab.card.text()).includes(CLAIM));
    await closeCheck(tab.card);
    await openCard(tab, CLAIM);
    await untilState(tab.card, 'done');
  });

  test('takes a full check in twelve actions, within one and a half screens', async () => {
    await tab.page.setViewport({ width: 1280, height: 813 });
    await focusCard(tab);
    const { card } = tab;
    const actions: (() => Promise<void>)[] = [
      () => card.press('1'),
      () => card.press('f'),
      () => card.type('60-70, best 65'),
      () => card.press('Escape'),
      () => card.press('0'),
      () => card.press('e'),
      () => card.type('https://register.example/graves'),
      () => card.press('Enter'),
      () => card.press('2'),
      () => card.press('w'),
      () => card.type('The register lists fewer.'),
    ];
    for (const act of actions) await act();
    await card.waitForText('Read as');
    const height = await card.run(checkHeight);
    expect(height).toBeGreaterThan(0);
    expect(height).toBeLessThan(1.5 * 813);
    await card.press('Control+Enter');
    expect(actions.length + 1).toBeLessThanOrEqual(12);
    await until('another claim', async () => !(await card.text()).includes(CLAIM));
    await closeCheck(card);
    await openCard(tab, CLAIM);
    await untilState(card, 'done');
    const text = await card.text();
    expect(text).toContain('register.example');
    expect(text).toContain('Refutes');
    expect(text).toContain('Nothing found');
    expect((await card.find(FOUND)).value).toBe('60 to 70, best 65');
    expect((await card.find(NOTE)).value).toBe('The register lists fewer.');
  });

  test('dismisses a claim by one key, out of the count, and takes it back by one', async () => {
    const before = Number(await bench.rig.badge(tab));
    const counts = async (count: number): Promise<void> => {
      await until(`${count} claims`, async () => Number(await bench.rig.badge(tab)) === count);
    };
    await focusCard(tab);
    await tab.card.press('d');
    await tab.card.waitForText('Dismissed on this source');
    await counts(before - 1);
    await tab.card.press('z');
    await counts(before);
    await tab.card.press('d');
    await counts(before - 1);
    await tab.card.press('Escape');
    await tab.card.waitForNone({ role: 'article' });
  });
});

/** How high the check would be without scrolling, its bar and its foot included. */
function checkHeight(root: ParentNode): number {
  const page = root.querySelector('iframe')?.contentDocument;
  const body = page?.querySelector('.tm-body');
  const frame = [...(page?.querySelectorAll('.tm-card > .tm-head, .tm-card > .tm-foot') ?? [])];
  const around = frame.reduce((sum, part) => sum + part.getBoundingClientRect().height, 0);
  return (body?.scrollHeight ?? 0) + around;
}
