import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { deleteEverything, focusCard, markPage, openCard, waitUntilSaved } from './drive/acts.ts';
import { addEvidence, chooseLevel } from './drive/check-view.ts';
import { takeDownload, takeDownloadedBytes } from './drive/downloads.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { freshArticle, useBench } from './setup.ts';

const GRAVES = '83 graves and 71 memorials';
const DEAD = '38 million Chinese lost their lives in the war';
const NOTE = { role: 'textbox', name: 'Note' };

describe('the library', () => {
  const bench = useBench();
  let library: Tab;
  let url: string;

  /** What an export wrote, with the file taken away again. */
  const exported = async (format: string, button = 'Export'): Promise<string> => {
    await ask(format, button);
    return takeDownload(bench.downloads);
  };
  const ask = async (format: string, button: string): Promise<void> => {
    await library.page.bringToFront();
    await library.document.click({ role: 'button', name: button, exact: true });
    await library.document.click({ css: `[data-export="${format}"]` });
  };
  const import_ = async (text: string): Promise<void> => {
    const path = join(bench.downloads, 'to-import.json');
    writeFileSync(path, text);
    const input = await library.page.$('input[type=file]');
    await input?.uploadFile(path);
  };

  beforeAll(async () => {
    const other = await bench.rig.open(freshArticle(bench.server, 'other.test'));
    await (await markPage(bench.rig, other)).close();
    await openCard(other, DEAD);
    await other.card.click({ css: '[data-level]', name: 'Contradicted' });
    await other.card.fill(NOTE, '=HYPERLINK("http://evil.example")');
    await focusCard(other);
    await waitUntilSaved(other);

    url = freshArticle(bench.server);
    const tab = await bench.rig.open(url);
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, GRAVES);
    await chooseLevel(tab.card, 'Outdated');
    await addEvidence(tab.card, '=1+1', 'refutes');
    await focusCard(tab);
    await waitUntilSaved(tab);
    await tab.page.close();
    library = await bench.rig.openOwnPage('library.html');
    await library.document.waitForText('2 annotations');
  });

  test('lists all annotations, newest first, with what was found', async () => {
    const text = await library.document.waitForText('Outdated');
    await library.document.waitForText(GRAVES);
    const rows = await library.document.findAll({ css: '[data-annotation]' });
    expect(rows.map((row) => row.text.includes(GRAVES))).toEqual([true, false]);
    expect(text).toContain('Contradicted');
  });

  test('finds by words, by finding and by site', async () => {
    const rows = async (): Promise<number> =>
      (await library.document.findAll({ css: '[data-annotation]' })).length;
    await library.document.fill({ name: 'Search' }, 'memorials');
    await until('one row', async () => (await rows()) === 1);
    expect(await library.document.text()).toContain(GRAVES);
    await library.document.fill({ name: 'Search' }, 'nonesuch');
    await library.document.waitForText('Nothing matches this search.');
    await library.document.click({ role: 'button', name: 'Clear filter' });
    await until('two rows', async () => (await rows()) === 2);
    await library.document.click({ css: '[data-menu="builder"] summary' });
    await library.document.choose({ role: 'combobox', name: 'On what' }, 'Site');
    await library.document.choose({ role: 'combobox', name: 'Value' }, 'other.test');
    await library.document.click({ role: 'button', name: 'Add to the search' });
    await until('one row', async () => (await rows()) === 1);
    await library.document.find({ css: '[data-token^="site:"]' });
    await library.document.click({ css: '[data-menu="builder"] summary' });
    await library.document.click({ role: 'button', name: 'Clear filter' });
    await until('two rows', async () => (await rows()) === 2);
  });

  test('writes figures and evidence that a spreadsheet does not run', async () => {
    const figures = await exported('figures');
    expect(figures.split('\n')[0]).toMatch(/id/i);
    expect(figures).toContain('71');
    expect(figures).toContain('38000000');
    const evidence = await exported('evidence');
    expect(evidence).toContain("'=1+1");
    expect(`${figures}${evidence}`).not.toMatch(/(^|,|")=/m);
  });

  test('writes a report that says which verdict has no evidence', async () => {
    const report = await exported('markdown');
    expect(report).toContain(GRAVES);
    expect(report).toContain('Outdated');
    expect(report).toContain('No evidence');
    expect(report).not.toContain('<script');
  });

  test('writes a note for each check into a ZIP, the same again in a second one', async () => {
    const notes = async (): Promise<Readonly<Record<string, string>>> => {
      await ask('note-files', 'Export');
      const files = Object.entries(unzipSync(await takeDownloadedBytes(bench.downloads)));
      return Object.fromEntries(files.map(([path, bytes]) => [path, strFromU8(bytes)]));
    };
    const first = await notes();
    const paths = Object.keys(first);
    expect(paths).toHaveLength(2);
    for (const path of paths)
      expect(path).toMatch(/^Tallymark\/[^/:"?*<>|#[\]^]+ [0-9a-f]{8}\.md$/);
    const graves = Object.values(first).find((note) => note.includes(GRAVES)) ?? '';
    expect(graves).toMatch(/^---\nid: "[0-9a-f-]{36}"\nclaim: ".*83 graves and 71 memorials.*"\n/);
    expect(graves).toContain('\nverdict: "Outdated"\n');
    expect(graves).toContain('\n# Outdated: ');
    expect(await notes()).toEqual(first);
  });

  test('writes it as a page that shows itself with nothing but its own style', async () => {
    const path = join(bench.downloads, 'report-to-open.html');
    writeFileSync(path, await exported('report'));
    const { page } = await bench.rig.open(`file://${path}`);
    const looks = await page.evaluate(() => ({
      headings: Array.from(document.querySelectorAll('h2, h3'), (one) => one.textContent),
      width: getComputedStyle(document.querySelector('main') ?? document.body).maxWidth,
      scripts: document.scripts.length,
    }));
    expect(looks.headings.some((text) => text.startsWith('Outdated'))).toBe(true);
    expect(looks.width).not.toBe('none');
    expect(looks.scripts).toBe(0);
    await page.close();
    rmSync(path);
  });

  test('writes it in the language chosen for the interface', async () => {
    const options = await bench.rig.openOwnPage('options.html');
    await options.document.choose({ role: 'combobox', name: 'Language' }, 'русский');
    await options.document.waitForText('Настройки');
    await library.page.bringToFront();
    await library.document.waitForText('2 записи');
    const report = await exported('markdown', 'Экспорт');
    expect(report).toContain('Отчёт составлен');
    expect(report).toContain('Без свидетельств');
    expect(report).toContain('# Устарело: ');
    await options.page.bringToFront();
    await options.document.choose({ role: 'combobox', name: 'Язык' }, 'English');
    await options.document.waitForText('Options');
    await library.page.bringToFront();
    await library.document.waitForText('2 annotations');
  });

  test('keeps its filter box inside the window from 320 to 1,600 px', async () => {
    const summary = { css: '[data-menu="builder"] summary' };
    for (const width of [320, 400, 640, 900, 1000, 1280, 1600]) {
      await library.page.setViewport({ width, height: 700 });
      await library.document.click(summary);
      const isInside = (): Promise<boolean> =>
        library.document.run((root) => {
          const box = root.querySelector('[data-menu="builder"] > div')?.getBoundingClientRect();
          if (box === undefined || box.width === 0) return false;
          return box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
        });
      await until(`the box inside ${String(width)} px`, isInside);
      await library.document.click(summary);
    }
    await library.page.setViewport({ width: 1200, height: 800 });
  });

  test('deletes with undo', async () => {
    await library.document.hover({ css: '[data-line="0"]' });
    await library.document.click({ role: 'button', name: 'Delete', exact: true });
    await library.document.waitForText('Moved to the trash.');
    await library.document.waitForText('1 annotation');
    await library.document.click({ role: 'button', name: 'Undo' });
    await library.document.waitForText('2 annotations');
  });

  test('opens the page at the claim once the person reads it', async () => {
    const pages = (await library.page.browser().pages()).length;
    await library.page.bringToFront();
    await library.document.hover({ css: '[data-line="0"]' });
    await library.document.click({ role: 'button', name: 'Open the page' });
    await until('a new tab', async () => (await library.page.browser().pages()).length > pages);
    const opened = await bench.rig.waitForTab(new URL(url).pathname);
    // The page is not told which words are looked for.
    const asked = await opened.page.evaluate("performance.getEntriesByType('navigation')[0].name");
    expect(asked).toBe(url);
    await until('the way to the claim on the button', () =>
      bench.rig.evaluateInBackground(`chrome.tabs.query({}).then(async (tabs) => {
        const titles = await Promise.all(tabs.map(({ id }) => chrome.action.getTitle({ tabId: id })));
        return titles.some((title) => title.includes('press here to jump'));
      })`),
    );
    await (await markPage(bench.rig, opened)).close();
    await opened.card.waitForText(GRAVES);
    await library.page.bringToFront();
  });

  test('gives everything back from a backup after all was deleted', async () => {
    const backup = await exported('backup');
    await deleteEverything(bench.rig, library);
    await library.document.waitForText('Nothing here yet');
    await import_(backup);
    await library.document.waitForText('2 new annotations');
    await library.document.click({ css: '[data-confirm]' });
    await library.document.waitForText('2 annotations');
    const again = await exported('backup');
    expect(withoutTime(again)).toEqual(withoutTime(backup));
  });

  test('takes nothing from a damaged file', async () => {
    await import_('{"not": "a backup"}');
    await library.document.waitForText('nothing was imported');
    await library.document.waitForText('2 annotations');
  });
});

/** A backup without the moment it was made, and without what tells that everything was once erased. */
function withoutTime(text: string): unknown {
  const { exportedAt, ...rest } = JSON.parse(text) as Record<string, unknown>;
  expect(exportedAt).toBeTypeOf('string');
  return rest;
}
