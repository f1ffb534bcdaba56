import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { markPage, openCard, waitUntilSaved } from './drive/acts.ts';
import { chooseLevel } from './drive/check-view.ts';
import { takeDownload, takeDownloadedBytes } from './drive/downloads.ts';
import type { Tab } from './drive/rig.ts';
import { freshArticle, useBench } from './setup.ts';

const GRAVES = '83 graves and 71 memorials';

describe('tables for an editor', () => {
  const bench = useBench();
  let library: Tab;

  const ask = async (format: string): Promise<void> => {
    await library.page.bringToFront();
    await library.document.click({ role: 'button', name: 'Export', exact: true });
    await library.document.click({ css: `[data-export="${format}"]` });
  };

  beforeAll(async () => {
    const article = await bench.rig.open(freshArticle(bench.server));
    await (await markPage(bench.rig, article)).close();
    await openCard(article, GRAVES);
    await chooseLevel(article.card, 'Outdated');
    await waitUntilSaved(article);
    await article.page.close();
    library = await bench.rig.openOwnPage('library.html');
  });

  test('have a claim in a line of words', async () => {
    await ask('claims');
    const text = await takeDownload(bench.downloads);
    const [names = '', first = ''] = text.replace('\ufeff', '').split('\r\n');
    expect(names).toMatch(/^Claim,Verdict,Found instead,/);
    expect(names.split(',').length).toBeLessThanOrEqual(20);
    expect(first).toContain(GRAVES);
    expect(first).toContain(',Outdated,');
  });

  test('are a workbook of four sheets, in which figures are numbers', async () => {
    await ask('workbook');
    const files = unzipSync(await takeDownloadedBytes(bench.downloads));
    const textOf = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
    const names = [...textOf('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)];
    expect(names.map(([, name]) => name)).toEqual(['Claims', 'Figures', 'Evidence', 'Ledger']);
    expect(textOf('xl/worksheets/sheet1.xml')).toContain('Outdated');
    expect(textOf('xl/worksheets/sheet2.xml')).toMatch(/<c r="C\d+"><v>83<\/v><\/c>/);
  });
});
