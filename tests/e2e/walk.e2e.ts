import { beforeAll, describe, expect, test } from 'vitest';
import { encodeBackup } from '../../lib/formats/backup.ts';
import { generateLibrary } from '../library/generated-library.ts';
import { focusCard, importBackup, markPage, openCard, progressIn } from './drive/acts.ts';
import { untilState } from './drive/check-view.ts';
import type { Tab } from './drive/rig.ts';
import type { Surface } from './drive/surface.ts';
import { until } from './drive/until.ts';
import { freshArticle, useBench } from './setup.ts';

const CLAIM = '83 graves and 71 memorials';
/** So long that a held key repeats a few times. */
const HELD_MS = 1500;

/** Which of how many claims the check is at: “5 of 17”. */
async function positionIn(check: Surface): Promise<{ readonly at: number; readonly of: number }> {
  const { text } = await check.find({ css: '.tm-position' });
  const [at = 0, of = 0] = text.split(' of ').map(Number);
  return { at, of };
}

async function untilAt(check: Surface, at: number): Promise<void> {
  await until(`the check at ${at}`, async () => (await positionIn(check)).at === at);
}

describe('a walk through checks in the side panel', () => {
  const bench = useBench({ needs: 'keys' });
  let panel: Surface;
  let count: number;

  beforeAll(async () => {
    const article = await bench.rig.open(freshArticle(bench.server));
    panel = await bench.rig.openPanel(article);
    await (await markPage(bench.rig, article)).close();
    await panel.waitForText(CLAIM);
    await panel.click({ css: '[data-key]', nth: 0 });
    await panel.find({ role: 'article' });
    count = (await positionIn(panel)).of;
  });

  test('says which of the page’s claims it is, and goes to its neighbours and round', async () => {
    expect(await positionIn(panel)).toEqual({ at: 1, of: count });
    await panel.click({ role: 'button', name: 'Next claim' });
    await untilAt(panel, 2);
    await panel.press('k');
    await untilAt(panel, 1);
    await panel.click({ role: 'button', name: 'Previous claim' });
    await untilAt(panel, count);
    await panel.press('j');
    await untilAt(panel, 1);
  });

  test('passes over what is decided, and ends in the list when nothing is open', async () => {
    for (let at = 1; at < count; at += 1) {
      await untilAt(panel, at);
      await panel.press('Enter');
    }
    await untilAt(panel, count);
    await panel.press('Enter');
    await panel.waitForNone({ role: 'article' });
    expect(await progressIn(panel)).toMatchObject({ done: count, open: 0 });
  });
});

describe('a walk through checks in the drawer', () => {
  const bench = useBench({ needs: 'keys' });

  test('calls one claim done while Enter is held down, and goes to the next', async () => {
    const tab = await bench.rig.open(freshArticle(bench.server));
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, CLAIM);
    await focusCard(tab);
    const { at } = await positionIn(tab.card);
    bench.display.hold('Return', HELD_MS);
    await untilAt(tab.card, at + 1);
    await untilState(tab.card, 'to check');
    await tab.card.press('k');
    await untilAt(tab.card, at);
    await untilState(tab.card, 'done');
  });
});

describe('a walk through checks in the popup, where nothing may be put into the page', () => {
  const bench = useBench({ needs: 'keys' });

  test('goes from one claim to the next by its keys', async () => {
    await bench.rig.evaluateInBackground(
      "chrome.storage.local.set({ 'setting.unpaintedEverywhere': true })",
    );
    const tab = await bench.rig.open(freshArticle(bench.server));
    const popup = await bench.rig.clickToolbar(tab);
    await popup.view.waitForText(CLAIM);
    await popup.view.click({ css: '[data-key]', nth: 0 });
    await popup.view.find({ role: 'article' });
    expect((await positionIn(popup.view)).at).toBe(1);
    await popup.view.press('Enter');
    await untilAt(popup.view, 2);
    await popup.view.press('k');
    await untilAt(popup.view, 1);
    await untilState(popup.view, 'done');
    await popup.view.click({ role: 'button', name: 'List' });
    await popup.view.waitForNone({ role: 'article' });
    expect((await progressIn(popup.view)).done).toBe(1);
    await popup.close();
  });
});

describe('a walk through checks in the library', () => {
  const bench = useBench();
  // Without anything half typed, which a walk would store.
  const records = { ...generateLibrary(150), drafts: [] };
  const open = records.annotations.filter(
    ({ deletedAt, status }) => deletedAt === null && status === 'to check',
  ).length;
  let library: Tab;

  const listed = (): Promise<readonly string[]> =>
    library.document.run((root) =>
      [...root.querySelectorAll<HTMLElement>('[data-annotation]')].map(
        ({ dataset }) => dataset.annotation ?? '',
      ),
    );
  const shown = (): Promise<string> =>
    library.document.run((root) => (root as Document).location.hash);

  beforeAll(async () => {
    library = await bench.rig.openOwnPage('library.html');
    await importBackup(library.document, encodeBackup({ exportedAt: '', withheld: 0, records }));
    await library.document.fill({ name: 'Search' }, 'status:open');
    await library.document.waitForText(`${open} of `);
  });

  test('goes in the order of the list as it is shown, also when what is done leaves it', async () => {
    const before = await listed();
    await library.document.click({ css: `[data-annotation="${before[0]}"]` });
    await library.document.find({ role: 'article' });
    expect(await positionIn(library.document)).toEqual({ at: 1, of: open });
    await library.document.click({ css: '[data-done]' });
    await until('the second', async () => (await shown()).includes(before[1] ?? '?'));
    await library.document.waitForText(`${open - 1} of `);
    // The check that was come to has the keyboard.
    await untilAt(library.document, 2);
    await library.document.find({ css: 'article:focus' });
    await library.document.press('j');
    await until('the third', async () => (await shown()).includes(before[2] ?? '?'));
    await untilAt(library.document, 3);
    await untilState(library.document, 'to check');
    await library.document.press('k');
    await untilAt(library.document, 2);
    await untilState(library.document, 'to check');
    await library.document.find({ css: 'article:focus' });
    await library.document.press('k');
    await until('the first again', async () => (await shown()).includes(before[0] ?? '?'));
    await untilAt(library.document, 1);
    await untilState(library.document, 'done');
  });
});
