import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  focusCard,
  markedTexts,
  markPage,
  openCard,
  preferDrawer,
  waitUntilSaved,
} from '../../tests/e2e/drive/acts.ts';
import type { Rig, Tab } from '../../tests/e2e/drive/rig.ts';
import { until } from '../../tests/e2e/drive/until.ts';

const NOTE = 'Checked with npm start: the note came back.';

/**
 * Does what Tallymark is for, in a browser that nobody watches: marks the article by a real click
 * on the toolbar button, gives the first claim a level and a note, exports from the library, opens
 * the article again and finds both. Prints each step; true only if all succeeded.
 */
export async function doMainJob(rig: Rig, url: string, results: string): Promise<boolean> {
  try {
    await preferDrawer(rig);
    const tab = await rig.open(url);
    const popup = await markPage(rig, tab);
    const marks = await markedTexts(tab);
    console.log(`Marked ${marks.length} passages:`);
    for (const mark of marks) console.log(`  - ${mark}`);
    await popup.close();
    const first = marks[0];
    if (first === undefined) throw new Error('Nothing on the page was marked.');

    await openCard(tab, first);
    await tab.card.click({ css: '[data-level]', name: 'Rounded' });
    await tab.card.fill({ role: 'textbox', name: 'Note' }, NOTE);
    await focusCard(tab);
    await waitUntilSaved(tab);
    console.log(`Saved a finding and a note on “${first}”.`);
    const screenshot = join(results, 'marked.png');
    await tab.page.screenshot({ path: screenshot });

    console.log(`Exported: ${await exportLibrary(rig, results, first)}`);
    await findAgain(rig, tab, first);
    console.log('Opened the article again and found the finding and the note.');
    console.log(`Screenshot: ${screenshot}`);
    return true;
  } finally {
    await rig.close();
  }
}

async function exportLibrary(rig: Rig, results: string, words: string): Promise<string> {
  const since = Date.now();
  const library = await rig.openOwnPage('library.html');
  await library.document.waitForText(words);
  await library.document.click({ role: 'button', name: 'Export' });
  await library.document.click({ css: '[data-export="backup"]' });
  return until('the exported file', () => {
    // The file of an earlier run has the same name, and is overwritten.
    const path = readdirSync(results)
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(results, name))
      .find((one) => (statSync(one, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= since);
    const isWhole = path !== undefined && readFileSync(path, 'utf8').includes(NOTE);
    return Promise.resolve(isWhole ? path : null);
  });
}

async function findAgain(rig: Rig, tab: Tab, words: string): Promise<void> {
  await tab.page.reload();
  const popup = await markPage(rig, tab);
  await popup.close();
  await openCard(tab, words);
  await until('the note', async () => (await tab.card.find({ name: 'Note' })).value === NOTE);
  const level = await tab.card.find({ css: '[data-level]', name: 'Rounded' });
  if (level.pressed !== 'true') throw new Error('The finding did not come back.');
}
