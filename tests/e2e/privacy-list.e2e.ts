import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { markPage, openCard, waitUntilSaved } from './drive/acts.ts';
import { chooseLevel, closeCheck } from './drive/check-view.ts';
import { detected, openDetecting, type Finding } from './drive/detector.ts';
import { until } from './drive/until.ts';
import { freshArticle, useBench } from './setup.ts';

const CLAIM = '83 graves and 71 memorials';
const NOTE = { role: 'textbox', name: 'Note' };
/** Of several lines, which the drawer does not grow by. */
const WORDS = 'the secret note\nwith\nmore\nand\nmore\nlines';

/** What Privacy in the README says of each finding. */
const TOLD: Readonly<Record<Finding, string>> = {
  focus: 'that the keyboard left it for the popup, the side panel or the drawer, and came back;',
  scroll: 'that it was scrolled, when you go to a claim;',
  width: 'that its window became narrower, when the side panel opens;',
  keys: 'the keys of a shortcut as you press and release it, and the release of the Escape that closed something of ours;',
  times: 'how long its own events and frames take, and so that something worked on it: when it is read, and when you open a check.',
  element: 'that there is one element that is not its own, with nothing in it;',
  words: 'which words are highlighted;',
  'changed words': 'when a highlight comes, goes or changes: as you point at a claim, open it or decide something;',
  colours: 'the lines under them and your colours: which kind of claim it is, and which claims are in your record or have changed, if different lines show that;',
  drawer: 'when the drawer opens and closes;',
  place: 'where the drawer and its button are and how large, which no word in them changes;',
  pointer: 'when the pointer moves over them;',
  snapping: 'that scrolling does not snap, by the style of what is scrolled, while the drawer lies over it.',
}; // prettier-ignore

/**
 * What need not happen: a fast machine makes nothing wait, not every panel is opened by keys, and a
 * drawer that does not lie over its claim leaves the page's scrolling alone.
 */
const BY_CHANCE: readonly Finding[] = ['times', 'keys', 'snapping'];

/** The items of the list that follows a line of the README. */
function listAfter(line: string): readonly string[] {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, rest = ''] = readme.replace(/\s+/g, ' ').split(line);
  const [list = ''] = rest.split(/\. - (?=[A-Z])|\. (?=##)/);
  return `${list}.`.split(' - ').slice(1);
}

const ALWAYS = listAfter('A script of the page that looks for us can notice, in any case:');
const IN_PAGES = listAfter(
  'Where highlights and drawer are put into the page, it can also notice:',
);

/** Compares what was found with what is told. */
function expectTold(found: ReadonlyMap<string, string>, told: readonly string[]): void {
  const known: Readonly<Record<string, string>> = TOLD;
  const untold = [...found].filter(([what]) => !told.includes(known[what] ?? ''));
  expect(untold).toEqual([]);
  const chance = BY_CHANCE.map((what) => TOLD[what]);
  const sure = told.filter((item) => !chance.includes(item));
  expect([...found.keys()].map((what) => known[what] ?? what)).toEqual(expect.arrayContaining(sure)); // prettier-ignore
}

describe('a page that tries all it can during a session of work', () => {
  const bench = useBench({ needs: 'keys' });

  test('is told of in the README by one item for each thing', () => {
    expect([...ALWAYS, ...IN_PAGES].sort()).toEqual(Object.values(TOLD).sort());
  });

  test('finds out what Privacy tells of pages that are highlighted', async () => {
    const tab = await openDetecting(bench.rig, freshArticle(bench.server));
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, CLAIM);
    await tab.card.click(NOTE);
    await tab.card.type(WORDS);
    await waitUntilSaved(tab);
    await chooseLevel(tab.card, 'Outdated');
    await waitUntilSaved(tab);
    await tab.card.click({ role: 'button', name: 'Next claim' });
    await until('another claim', async () => (await tab.card.find(NOTE)).value === '');
    await closeCheck(tab.card);
    const panel = await bench.rig.openPanel(tab);
    await panel.waitForText(CLAIM);
    await until('a narrower page', async () => (await detected(tab)).has('width'));
    expectTold(await detected(tab), [...ALWAYS, ...IN_PAGES]);
    await bench.rig.closePanel();
  });

  test('finds out what Privacy tells of pages that nothing is put into', async () => {
    await bench.rig.evaluateInBackground(
      "chrome.storage.local.set({ 'setting.unpaintedEverywhere': true })",
    );
    const tab = await openDetecting(bench.rig, freshArticle(bench.server));
    const popup = await bench.rig.clickToolbar(tab);
    await popup.view.click({ css: '[data-key]', name: CLAIM });
    await popup.view.click(NOTE);
    await popup.view.type(WORDS);
    await popup.view.waitForText('Saved');
    await chooseLevel(popup.view, 'Outdated');
    await popup.view.waitForText('Saved');
    await popup.close();
    const panel = await bench.rig.openPanel(tab);
    await panel.waitForText(CLAIM);
    await until('a narrower page', async () => (await detected(tab)).has('width'));
    expectTold(await detected(tab), ALWAYS);
    await bench.rig.closePanel();
  });
});
